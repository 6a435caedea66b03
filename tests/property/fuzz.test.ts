/** A thousand records and a thousand scenarios, changed at random from a fixed seed: refused with a place or run, never thrown on, never slow. */
import { describe, expect, it } from 'vitest';
import {
  createExercise,
  advance,
  loadScenario,
  readRecord,
  replayRecord,
  rngKey,
  rand,
  score,
  submit,
  verifyRecord,
  closeSession,
  runSession,
  startSession,
} from '../../src/sim/index.ts';
import { chained } from '../support/chain.ts';
import { begin, county, firstSteps, firstStepsText } from '../support/tiny.ts';
import { baselinesOf } from '../support/baselines.ts';
import { WHOLE } from '../support/whole.ts';

const N = WHOLE ? 1000 : 400;
/** Slow on this machine alone is no fault; a run-away is. */
const LIMIT_MS = 5000;
const FULL_RUNS = 8;

type Rng = (n: number) => number;
function rng(seed: string): Rng {
  const key = rngKey(seed);
  let k = 0;
  return (n) => Math.floor(rand(key, 1, 0, 0, k++) * n);
}
type Row = Record<string, unknown>;
const VALUES: readonly unknown[] = [
  null,
  true,
  -1,
  0,
  1,
  0.5,
  1e9,
  1e308,
  '',
  'x',
  '\u2028',
  '\u0000',
  '1e9',
  '__proto__',
  'constructor',
  {},
  { toString: 1 },
  { a: { b: [] } },
  [],
  [[]],
  ['x', {}],
  'é'.repeat(5000),
];
const value = (r: Rng): unknown => structuredClone(VALUES[r(VALUES.length)]);

/** Changes one value, however deep. */
function poke(v: unknown, r: Rng): unknown {
  if (v === null || typeof v !== 'object' || r(4) === 0) return value(r);
  const keys = Object.keys(v);
  if (keys.length === 0) return value(r);
  const k = keys[r(keys.length)];
  const copy = (Array.isArray(v) ? [...(v as unknown[])] : { ...v }) as Row;
  const how = r(8);
  if (how === 0) delete copy[k];
  else if (how === 1)
    Object.defineProperty(copy, ['__proto__', 'extra', 't', 'cmd', 'hashes', 'end'][r(6)], {
      value: value(r),
      enumerable: true,
    });
  else copy[k] = poke(copy[k], r);
  return copy;
}
function change(rows: readonly Row[], r: Rng): string {
  const out = [...rows];
  const at = r(out.length);
  switch (r(8)) {
    case 0:
      out.splice(at, 1 + r(4));
      break;
    case 1:
      out.splice(at, 0, ...Array<Row>(r(500)).fill(out[at]));
      break;
    case 2:
      out.splice(at, 0, out[r(out.length)]);
      break;
    case 3:
      out.length = Math.max(1, at);
      break;
    default:
      out[at] = poke(out[at], r) as Row;
      // The scenario inside is fuzzed below.
      if (at === 0 && typeof out[0]?.scenarioText === 'string' && out[0].scenarioText.length > 100)
        out[0].scenarioText = firstStepsText;
  }
  const text = chained(out.map((x) => (x !== null && typeof x === 'object' ? x : { x })));
  if (r(4) > 0) return text;
  // One character of the file itself.
  const i = r(text.length);
  return text.slice(0, i) + String.fromCharCode(r(128)) + text.slice(i + r(2));
}

describe('records changed at random', () => {
  const s = startSession(firstSteps, firstStepsText, county, '1');
  const give = (role: 'commander' | 'duty', cmd: { type: string }): void =>
    void submit(s.ex, 'test', role, cmd);
  for (let m = 0; m < 20; m++) {
    give('commander', { type: 'decision.note', text: `${m}` } as { type: string });
    give('duty', { type: 'duty.roster', posts: ['duty-desk'] } as { type: string });
    give('duty', { type: 'evacuate.order' });
    runSession(s, 60);
  }
  const rows = closeSession(s, baselinesOf(1, 0))
    .split('\n')
    .slice(0, -1)
    .map((l) => JSON.parse(l) as Row);

  it('are refused with their line, or replay and score', () => {
    const r = rng('records');
    const shared = begin();
    let read = 0;
    const states: Record<string, number> = {};
    for (let i = 0; i < N; i++) {
      const text = change(rows, r);
      const begun = performance.now();
      const verdict = verifyRecord(text);
      states[verdict.state] = (states[verdict.state] ?? 0) + 1;
      const rec = readRecord(text);
      if (!rec.ok) {
        expect(verdict.state).toBe('changed');
        expect(rec.error.line).toBeGreaterThan(0);
      } else {
        for (const c of rec.value.commands.slice(0, 40)) submit(shared, c.seat, c.role, c.cmd);
        if (rec.value.header.scenarioText === firstStepsText && ++read <= FULL_RUNS) {
          const { ex } = replayRecord(rec.value, firstSteps, county);
          const sheet = score({
            events: ex.world.log,
            scenario: firstSteps.scenario,
            baselines: rec.value.closing?.baselines ?? null,
          });
          expect(JSON.stringify(sheet.total)).not.toBe('null');
        }
      }
      expect(performance.now() - begun, `record ${i}`).toBeLessThan(LIMIT_MS);
    }
    // The changes reach all three answers, and enough of them pass the door.
    expect(read).toBeGreaterThan(FULL_RUNS);
    expect(Object.keys(states).sort()).toEqual(['changed', 'not-closed', 'whole']);
  });
});

const TOKENS = [
  '',
  ' ',
  ':',
  '-',
  '[',
  ']',
  '{',
  '}',
  '"',
  "'",
  '#',
  '&a',
  '*a',
  '!!js',
  '|',
  '>',
  '0',
  '-1',
  '1e309',
  '.nan',
  '24:00',
  '999:59',
  '2020-02-30T06:00',
  'null',
  'true',
  '中',
  '：',
  '\t',
  '\u2028',
  '"\\uFFFE"',
  '[[[[',
  '? ',
  '<<',
  '__proto__',
  'fired["INJ-99"]',
  't > 1.0',
];
function changeText(text: string, r: Rng): string {
  const lines = text.split('\n');
  for (let k = 1 + r(3); k > 0; k--) {
    const at = r(lines.length);
    const line = lines[at] ?? '';
    switch (r(7)) {
      case 0:
        lines.splice(at, 1 + r(3));
        break;
      case 1:
        lines.splice(at, 0, line);
        break;
      case 2:
        lines[at] = ' '.repeat(r(6)) + line.trimStart();
        break;
      case 3:
        lines[at] = line.replace(/: .*/, `: ${TOKENS[r(TOKENS.length)]}`);
        break;
      case 4:
        lines[at] = line.replace(/\d+/, TOKENS[r(TOKENS.length)]);
        break;
      default: {
        const i = r(line.length + 1);
        lines[at] = line.slice(0, i) + TOKENS[r(TOKENS.length)] + line.slice(i + r(3));
      }
    }
  }
  return lines.join('\n');
}

describe('scenarios changed at random', () => {
  it('are refused with their place, or begin', () => {
    const r = rng('scenarios');
    let good = 0;
    for (let i = 0; i < N; i++) {
      const text = changeText(firstStepsText, r);
      const begun = performance.now();
      const loaded = loadScenario(text, '', county);
      if (!loaded.ok) {
        expect(loaded.error.length, `scenario ${i}`).toBeGreaterThan(0);
        for (const d of loaded.error)
          expect(Math.min(d.line, d.column), `scenario ${i}: ${d.rule}`).toBeGreaterThan(0);
      } else if (++good <= FULL_RUNS) {
        const ex = createExercise(loaded.value.scenario, county, '1');
        expect(advance(ex, 60)).toBe(60);
      }
      expect(performance.now() - begun, `scenario ${i}`).toBeLessThan(LIMIT_MS);
    }
    expect(good).toBeGreaterThan(FULL_RUNS);
    expect(good).toBeLessThan(N);
  });
});
