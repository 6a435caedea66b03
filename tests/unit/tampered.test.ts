/**
 * Files that prove something, changed by a little: every one is found. 1,000 of them in `npm run proof -- whole`, a fixed 400 in every
 * run: records, what evaluators wrote, the run and the acts in time beside a record.
 */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { readKept, writeKept } from '../../src/bridge/kept-run.ts';
import { Moments } from '../../src/bridge/moments.ts';
import {
  headOf,
  readCounterfactuals,
  readEvaluation,
  readRecord,
  runParts,
  verifyRecord,
  writeCounterfactuals,
  writeEvaluation,
  type RunRecord,
} from '../../src/sim/index.ts';
import { fullEvaluation, RECORD } from '../support/evaluation.ts';
import { shipped } from '../support/report.ts';
import { tampered } from '../support/tamper.ts';
import { county } from '../support/tiny.ts';
import { sampleOf } from '../support/whole.ts';

const ID = 'flood-first-steps';
/** Files a test. */
const BATCH = 25;

let text = '';
let record: RunRecord;
let run = '';
beforeAll(() => {
  const moments = new Moments();
  const yaml = readFileSync(`scenarios/${ID}.yaml`, 'utf8');
  const done = playBot(shipped(ID), yaml, county, '1', idleBot(), (_, ex) => moments.look(ex));
  text = done.close(null);
  const read = readRecord(text);
  if (!read.ok) throw new Error(read.error.code);
  record = read.value;
  const { ex } = done.session;
  run = writeKept(text, { parts: runParts(ex), moments: moments.list(ex) });
}, 60_000);

const change = {
  dead: -3,
  seriouslyInjured: 0,
  exposedPersonMinutes: -120,
  evacuated: 40,
  damageMillion: 0.5,
  total: 2,
  raw: 2,
};
const acts = writeCounterfactuals(
  {
    ranked: ['C-09', 'C-12'],
    computed: [
      {
        item: 'C-09',
        how: 'late',
        command: 'report.first',
        role: 'duty',
        at: 900,
        instead: 600,
        acts: 1,
        notGiven: 0,
        done: [900, 600],
        change,
        refused: [],
        lines: { DEATHS: [1, 0] },
      },
    ],
    open: [{ item: 'C-12', why: 'not-asked' }],
  },
  RECORD,
);
const cells = county.grid.cols * county.grid.rows;
interface Kind {
  /** Batches in all, and in every run. */
  readonly of: number;
  readonly usual: number;
  readonly whole: () => string;
  readonly taken: (text: string) => boolean;
}
const KINDS: Readonly<Record<string, Kind>> = {
  record: { of: 16, usual: 6, whole: () => text, taken: (x) => verifyRecord(x).state === 'whole' },
  evaluation: {
    of: 16,
    usual: 6,
    whole: () => writeEvaluation(fullEvaluation().file),
    taken: (x) => readEvaluation(x, RECORD).ok,
  },
  'run beside a record': {
    of: 4,
    usual: 2,
    whole: () => run,
    taken: (x) => readKept(x, text, record, cells).ok,
  },
  'acts in time beside a record': {
    of: 4,
    usual: 2,
    whole: () => acts,
    taken: (x) => readCounterfactuals(x, RECORD) !== null,
  },
};

describe.each(Object.entries(KINDS))('%s', (_, { of, usual, whole, taken }) => {
  it('is taken as it was written', () => {
    expect(headOf(text)).not.toBe('');
    expect(taken(whole())).toBe(true);
  });
  const batches = Array.from({ length: of }, (_unused, i) => i + 1);
  it.each(sampleOf(batches, (n) => n <= usual))(
    `batch %i of ${of}: ${BATCH} changed files are all found`,
    (n) => {
      const files = tampered(whole(), 1000 * n + 7);
      const missed: string[] = [];
      for (let i = 0; i < BATCH; i++) {
        const { way, text: changed } = files.next().value;
        if (taken(changed)) missed.push(`way ${way}: ${changed.slice(0, 80)}`);
      }
      expect(missed).toEqual([]);
    },
  );
});
