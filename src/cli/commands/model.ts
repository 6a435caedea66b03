import { readFileSync } from 'node:fs';
import { modelIds, runModel, type ModelError } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';

function explain(io: Io, model: string, { code, input, range, value }: ModelError): string {
  if (code !== 'MOD-DOMAIN') return io.t('MOD-INPUT', { model, input: code.replace('input.', '') });
  return input === undefined
    ? io.t('MOD-NONE', { model })
    : io.t('MOD-DOMAIN', { model, input, range: range ?? '', value: value ?? '' });
}

/** `model NAME`: `[{id, modelId, inputs}]` on stdin → `[{id, outputs}]`. Without stdin rows' own modelId, NAME is used. */
export function run(io: Io, argv: readonly string[]): number {
  const { files } = parse(argv, {});
  if (files.length > 1) throw new UsageError('CLI-ARGS', { command: 'model', need: 'NAME' });
  if (files.length === 1 && !modelIds().includes(files[0]))
    throw new UsageError('CLI-MODEL', { id: files[0] });
  let rows: unknown;
  try {
    rows = JSON.parse(readFileSync(0, 'utf8'));
  } catch (e) {
    throw new UsageError('CLI-JSON', { detail: (e as Error).message });
  }
  if (!Array.isArray(rows)) throw new UsageError('CLI-JSON', { detail: 'not an array' });
  const out = rows.map((row: { id?: unknown; modelId?: unknown; inputs?: unknown }) => {
    const modelId = String(row?.modelId ?? files[0] ?? '');
    if (!modelIds().includes(modelId)) throw new UsageError('CLI-MODEL', { id: modelId });
    const r = runModel(modelId, (row.inputs ?? {}) as Record<string, unknown>);
    return r.ok
      ? { id: row.id ?? null, outputs: r.value }
      : { id: row.id ?? null, outputs: {}, error: r.error.code, message: explain(io, modelId, r.error) };
  });
  io.json(out);
  return out.some((o) => 'error' in o) ? 1 : 0;
}
