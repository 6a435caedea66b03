import { pickNamed, pickTop, USUAL_TOP } from '../../bots/ask.ts';
import { knownOf, summed } from '../../bots/counterfactual.ts';
import type { Counterfactuals, Counterfactual } from '../../sim/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { needRecord } from '../files.ts';
import { askAgain, besideRecord, keepCounterfactuals, keptCounterfactuals } from '../whatif.ts';

const MOST = 50;

/** `whatif RECORD --top N --items ID,ID`: what the findings cost, each act by itself in time. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags } = parse(argv, { top: { type: 'string' }, items: { type: 'string' } });
  if (files.length !== 1) throw new UsageError('CLI-ARGS', { command: 'whatif', need: 'RECORD' });
  const top = flags.top === undefined ? USUAL_TOP : Number(flags.top);
  if (!Number.isInteger(top) || top < 1 || top > MOST)
    throw new UsageError('CLI-TOP', { found: String(flags.top), most: MOST });
  const named =
    flags.items === undefined
      ? null
      : String(flags.items)
          .split(',')
          .filter((x) => x !== '');
  const [file] = files;
  const r = needRecord(io, file);
  if (!r) return 1;
  if (!r.record.closed) {
    io.err(`CLI-OPEN: ${io.t('CLI-OPEN', { file })}`);
    return 1;
  }

  const check = (ranked: readonly string[]): void => {
    for (const item of named ?? [])
      if (!ranked.includes(item)) throw new UsageError('CLI-ITEM', { item, known: ranked.join(', ') || '—' });
  };
  const pick = named === null ? pickTop(top) : pickNamed(named);
  const kept = keptCounterfactuals(file, r.text);
  const had = knownOf(kept);
  if (kept) check(kept.ranked);
  const begun = performance.now();
  let result: Counterfactuals | null = kept;
  let stopped = false;
  if (kept === null || pick(kept.ranked, had, new Set()) !== null) {
    const stop = new AbortController();
    const onStop = (): void => stop.abort();
    process.once('SIGINT', onStop);
    const onFound = (item: string, done: number, s: number): void => {
      if (!flags.json) io.err(io.t('cli.whatif.done', { done, item, s: s.toFixed(1) }));
    };
    const now = await askAgain(file, had, pick, check, onFound, stop.signal);
    process.off('SIGINT', onStop);
    if (!now.identical) {
      const t = r.record.closing!.end;
      io.err(`${file}: ${io.t('word.error')} REC-006: ${io.t('REC-006', { t, part: 'closing' })}`);
      return 3;
    }
    stopped = now.stopped;
    if (now.plan.length > 0) {
      result = summed(now.plan, now.found);
      try {
        keepCounterfactuals(file, r.text, result);
      } catch (e) {
        // Minutes of work are shown all the same.
        const detail = (e as NodeJS.ErrnoException).code ?? String(e);
        io.err(`CLI-KEEP: ${io.t('CLI-KEEP', { path: besideRecord(file), detail })}`);
      }
    }
    if (stopped) io.err(io.t('cli.whatif.stopped', { done: now.found.size - had.size }));
  }
  const { computed = [], open = [], ranked = [] } = result ?? {};
  if (flags.json)
    io.json({
      record: file,
      path: besideRecord(file),
      stopped,
      wallSeconds: (performance.now() - begun) / 1000,
      ranked,
      computed,
      open,
    });
  else print(io, computed);
  return 0;
}

const signed = (n: number, digits = 0): string =>
  `${n > 0 ? '+' : ''}${n.toFixed(digits)}`.replace(/^[-+]?(0(?:\.0+)?)$/, '$1');

function print(io: Io, computed: readonly Counterfactual[]): void {
  if (computed.length === 0) io.out(io.t('cli.whatif.none'));
  for (const { item, change: c } of computed)
    io.out(
      io.t('cli.whatif.row', {
        item,
        dead: signed(c.dead),
        hurt: signed(c.seriouslyInjured),
        exposed: signed(c.exposedPersonMinutes),
        moved: signed(c.evacuated),
        loss: signed(c.damageMillion, 2),
        points: signed(c.total, 1),
        raw: signed(c.raw, 1),
      }),
    );
}
