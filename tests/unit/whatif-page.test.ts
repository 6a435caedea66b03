/** The page's second worker computes what the command line computes: the same items, the same numbers, the same file. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { work, type JobNote } from '../../src/bridge/jobs.ts';
import { langOf, makeIo } from '../../src/cli/args.ts';
import { dispatch } from '../../src/cli/dispatch.ts';
import { printer } from '../../src/export/format.ts';
import { whatifWords } from '../../src/export/whatif.ts';
import {
  headOf,
  readCounterfactuals,
  writeCounterfactuals,
  type Counterfactuals,
} from '../../src/sim/index.ts';
import { reportOn, shipped } from '../support/report.ts';
import { county } from '../support/tiny.ts';

const ID = 'flood-first-steps';
const TOP = 2;
const dir = mkdtempSync(join(tmpdir(), 'tuiyan-page-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const file = join(dir, 'idle.tuiyan.jsonl');
const run = playBot(shipped(ID), readFileSync(`scenarios/${ID}.yaml`, 'utf8'), county, '7', idleBot());
const text = run.close(null);
writeFileSync(file, text);

function ask(kept: Counterfactuals | null, record = text): JobNote[] {
  const said: JobNote[] = [];
  work({ kind: 'whatif', record, top: TOP, kept }, county, (n) => said.push(n));
  return said;
}
const last = (notes: readonly JobNote[]): Counterfactuals =>
  notes.flatMap((n) => (n.kind === 'found' ? [n.found] : [])).at(-1)!;
let notes: JobNote[];
let found: Counterfactuals;
beforeAll(() => {
  notes = ask(null);
  found = last(notes);
}, 60_000);

it('gives the file that the command line writes, byte for byte', { timeout: 60_000 }, async () => {
  const argv = ['whatif', file, '--top', String(TOP), '--json'];
  const io = { ...makeIo(langOf(argv)), out: () => {}, json: () => {} };
  expect(await dispatch(io, argv)).toBe(0);
  const beside = readFileSync(`${file}.counterfactuals.json`, 'utf8');
  const cli = readCounterfactuals(beside, headOf(text))!;
  expect(cli.computed.length).toBe(TOP);
  // Processes beside each other may have begun one more before the first came to nothing.
  expect(found.ranked).toEqual(cli.ranked);
  expect(found.computed).toEqual(cli.computed);
  expect(writeCounterfactuals(found, headOf(text))).toBe(beside);
});
it('says before each what is played, and how many are done', () => {
  const said = notes.flatMap((n) => (n.kind === 'whatif' ? [n] : []));
  expect(said[0]).toEqual({ kind: 'whatif', done: 0, of: TOP, item: '' });
  const played = said.slice(1).map((n) => n.item);
  for (const c of found.computed) expect(played).toContain(c.item);
  expect(said.at(-1)!.done).toBeLessThan(TOP);
});
it('goes on from what was kept: stopped after the first, it plays only the rest', { timeout: 60_000 }, () => {
  const after = notes.flatMap((n) => (n.kind === 'found' ? [n.found] : []));
  const stopped = after.find((f) => f.computed.length === 1)!;
  expect(stopped.open.some((o) => o.why === 'not-asked')).toBe(true);
  const rest = ask(stopped);
  const played = rest.flatMap((n) => (n.kind === 'whatif' && n.item !== '' ? [n.item] : []));
  expect(played).not.toContain(stopped.computed[0].item);
  expect(last(rest)).toEqual(found);
});
it('computes nothing of a record that does not replay to its own end', () => {
  const other = text.replace(/"stateHash":"[0-9a-f]{16}"/, `"stateHash":"${'0'.repeat(16)}"`);
  expect(ask(null, other).map((n) => n.kind)).toEqual(['whatif', 'diverged']);
});
it.each(['zh', 'en'] as const)('has a line for each finding that was computed, in %s', (lang) => {
  const model = reportOn(run.session.ex, shipped(ID), { counterfactuals: found });
  const words = whatifWords(printer(model, lang));
  expect(Object.keys(words.byItem)).toEqual(found.computed.map((c) => c.item));
  expect(words.rows.length).toBe(TOP);
  for (const c of found.computed) {
    expect(words.byItem[c.item]).toContain(printer(model, lang).title(c.item));
    expect(words.byItem[c.item]).not.toContain('whatif.');
  }
  expect(words.open.join()).toContain(lang === 'zh' ? '代价较小' : 'of less cost');
});
