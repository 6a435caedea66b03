/**
 * `npm run proof [-- SET… [CHART…]]`: what is too long for every test run, into the tables of tests/README.md. Sets: `policies`
 * (every scenario with every policy, `SEEDS` of 3; the references on `REFERENCES` of 10, their worst kept in scenarios/approved), `loss` (nobody acting, beside real events), `ablation`
 * (each kind of order left out), `protection` (people near a release), `whole` (tests of which `npm test` plays a sample),
 * `faults` (bad lines and killed processes while bots play, `MINUTES` of 20),
 * `freeze`, `agreements` and `reach` (charts in the shipped scenarios), `charts` (these three); all where none is named.
 * `SCENARIO=<id>,<id>` plays some, `SEEDS=<n>` fewer seeds, `KEEP=1` puts what is not whole into the tables all the same; a set of charts that
 * is not whole is printed only.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { CHART_PACKS } from './charts.ts';
import { ablationSet, mergeRows, MOVES } from './proof/ablation.ts';
import { agreementSet } from './proof/agree.ts';
import { faultSet } from './proof/faults.ts';
import { freezeSet } from './proof/freeze.ts';
import { lossSet } from './proof/loss.ts';
import { playAll, tableOf, worstOf } from './proof/policies.ts';
import { keepProven } from './proof/proven.ts';
import { protectionSet } from './proof/protection.ts';
import { reachSet } from './proof/reach.ts';
import { IDS } from './proof/shipped.ts';
import { wholeSet } from './proof/whole.ts';

interface Proved {
  readonly rows: readonly string[];
  readonly faults: readonly string[];
}
/** A table's lines as they stand. */
const tableNow = (name: string): string[] => {
  const had = readFileSync('tests/README.md', 'utf8').split(`<!-- proof ${name} -->`)[1] ?? '';
  return had.split(`<!-- /proof ${name} -->`)[0].split('\n');
};
const CHART_SETS: Readonly<Record<string, (only: readonly string[]) => Proved>> = {
  freeze: (only) =>
    freezeSet(
      only,
      IDS,
      Array.from({ length: Number(process.env.SEEDS ?? 1) }, (_, i) => String(i + 1)),
      tableNow('freeze'),
    ),
  agreements: (only) => agreementSet(only, IDS),
  reach: (only) => reachSet(only, IDS),
};
const SETS = ['policies', 'loss', 'ablation', 'protection', 'whole', 'faults', ...Object.keys(CHART_SETS)];

const args = process.argv.slice(2).flatMap((a) => (a === 'charts' ? Object.keys(CHART_SETS) : [a]));
const sets = args.filter((a) => SETS.includes(a));
const only = args.filter((a) => !SETS.includes(a));
const known = CHART_PACKS.flatMap((p) => p.charts.map((c) => c.machine.id));
const strange = only.filter((a) => !known.includes(a) && !MOVES.has(a));
if (strange.length > 0) {
  process.stderr.write(`No set and no chart: ${strange.join(', ')}. Sets: charts, ${SETS.join(', ')}\n`);
  process.exit(2);
}
const KEEP = process.env.KEEP === '1';
const whole = only.length === 0 && !process.env.SCENARIO;

/** Prints a table and puts it between its marks; one without marks gets a heading at the end. */
function write(name: string, { rows, faults }: Proved, keep: boolean): void {
  const [mark, end] = [`<!-- proof ${name} -->`, `<!-- /proof ${name} -->`];
  const table = rows.join('\n');
  // Column widths are nobody's business.
  const block = `${mark}\n\n<!-- prettier-ignore-start -->\n\n${table}\n\n<!-- prettier-ignore-end -->\n\n${end}`;
  const readme = readFileSync('tests/README.md', 'utf8');
  const from = readme.indexOf(mark);
  if (keep)
    writeFileSync(
      'tests/README.md',
      from < 0
        ? `${readme.trimEnd()}\n\n### ${name}\n\n${block}\n`
        : readme.slice(0, from) + block + readme.slice(readme.indexOf(end) + end.length),
    );
  process.stdout.write(`${name}\n${table}\n`);
  for (const f of faults) process.stdout.write(`FAULT ${f}\n`);
  if (faults.length > 0) process.exitCode = 1;
}

const asked = sets.length > 0 ? sets : SETS;
if (asked.includes('whole')) write('whole', wholeSet(), true);
if (asked.includes('faults')) write('faults', await faultSet(), true);
if (asked.includes('ablation')) {
  const { rows, faults } = ablationSet(only);
  write('ablation', { rows: whole ? rows : mergeRows(tableNow('ablation'), rows), faults }, whole || KEEP);
}
if (asked.includes('loss')) write('loss', lossSet(IDS), !process.env.SCENARIO);
if (asked.includes('policies'))
  await playAll(IDS, async (id, rows) => {
    // Fewer seeds are printed; `KEEP=1` puts them into the tables all the same.
    const all = KEEP || (!process.env.SEEDS && !process.env.REFERENCES);
    write(id, tableOf(id, rows), all);
    if (all) await keepProven(id, worstOf(rows), new Set(rows.map((r) => r.seed)).size);
  });
if (asked.includes('protection')) write('protection', protectionSet(), true);
for (const [name, prove] of Object.entries(CHART_SETS))
  if (asked.includes(name)) write(name, prove(only), whole);
