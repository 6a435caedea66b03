/** What a formula that `tuiyan model` answers looks like; each hazard lists its own under its `modelId`s. */
import { err, ok, type Result } from '../kernel/result.ts';

export type ModelOutput = Record<string, unknown>;
export type ModelError = { readonly code: string };
export type Model = (inputs: Record<string, unknown>) => Result<ModelOutput, ModelError>;

/** Inputs that must be finite numbers, or the whole call fails with `input.<name>`. */
export function withNumbers<K extends string>(
  names: readonly K[],
  f: (x: Record<K, number>, all: Record<string, unknown>) => ModelOutput | ModelError,
): Model {
  return (inputs) => {
    for (const k of names) if (!Number.isFinite(inputs[k])) return err({ code: `input.${k}` });
    const out = f(inputs as Record<K, number>, inputs);
    return typeof out.code === 'string' ? err({ code: out.code }) : ok(out);
  };
}

/** Whether an input is one of the words the formula knows. */
export const oneOf = (v: unknown, values: readonly string[]): v is string =>
  typeof v === 'string' && values.includes(v);
