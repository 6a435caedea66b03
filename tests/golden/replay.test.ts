import { describe, expect, it } from 'vitest';
import { playBot } from '../../src/bots/run.ts';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { randomBot } from '../../src/bots/random.ts';
import { advance, readRecord, replayRecord, snapshot, stateHash, stateHashes, verifyRecord, HASH_PARTS } from '../../src/sim/index.ts';
import { begin, county, firstSteps, firstStepsText, load } from '../support/tiny.ts';
import { baselinesOf } from '../support/baselines.ts';

const run = playBot(firstSteps, firstStepsText, county, '7', doctrineBot());
const text = run.close(baselinesOf(1, 0));

describe('[DET-1] a record replays from the file alone', () => {
  const record = readRecord(text);
  it('is read back', () => expect(record.ok).toBe(true));
  it('gives every hash again', () => {
    if (!record.ok) throw new Error('unread');
    const again = replayRecord(record.value, load(record.value.header.scenarioText), county);
    expect(again).toMatchObject({ identical: true, mismatches: 0, firstDivergence: null });
    expect(again.checkpoints).toBeGreaterThanOrEqual(10);
  });
  it('gives every hash again for random commands, rejected ones included', () => {
    const r = playBot(firstSteps, firstStepsText, county, 'monkey', randomBot('monkey'));
    const rec = readRecord(r.close(null));
    if (!rec.ok) throw new Error('unread');
    expect(replayRecord(rec.value, firstSteps, county).identical).toBe(true);
  });
  it('names the first second and part that differ when a command is changed', () => {
    if (!record.ok) throw new Error('unread');
    const commands = record.value.commands.map((c) => (c.cmd.type === 'duty.roster' ? { ...c, cmd: { ...c.cmd, posts: ['duty-desk'] } } : c));
    const again = replayRecord({ ...record.value, commands }, firstSteps, county);
    expect(again.identical).toBe(false);
    expect(HASH_PARTS as readonly string[]).toContain(again.firstDivergence?.part);
  });
  it('keeps within 150 KB', () => expect(text.length).toBeLessThan(150 * 1024));
});

describe('the hash chain', () => {
  const firstBad = (x: string): number => verifyRecord(x).firstBadLine ?? 0;
  const lines = text.split('\n');
  it('is intact as written', () => expect(verifyRecord(text)).toMatchObject({ state: 'whole', firstBadLine: null }));
  it('names the line where one byte was changed, first to last', () => {
    for (const n of [1, 2, Math.floor(lines.length / 2), lines.length - 1]) {
      const bad = [...lines];
      const at = Math.floor(bad[n - 1].length / 3);
      bad[n - 1] = bad[n - 1].slice(0, at) + (bad[n - 1][at] === 'x' ? 'y' : 'x') + bad[n - 1].slice(at + 1);
      expect(firstBad(bad.join('\n')), `line ${n}`).toBe(n);
    }
  });
  it('sees a line removed, two swapped, the end cut and a byte added', () => {
    expect(firstBad(lines.filter((_, i) => i !== 4).join('\n'))).toBe(5);
    expect(firstBad([...lines.slice(0, 4), lines[5], lines[4], ...lines.slice(6)].join('\n'))).toBe(5);
    expect(firstBad(text.slice(0, -1))).toBe(lines.length - 1);
    expect(firstBad(`${text} `)).toBeGreaterThan(0);
  });
  it('a damaged record is refused with its line, not thrown', () => {
    expect(readRecord('not a record')).toMatchObject({ ok: false, error: { code: 'REC-002', line: 1 } });
    expect(readRecord('{"a":1}\n')).toMatchObject({ ok: false, error: { code: 'REC-003', line: 1 } });
    expect(readRecord(text.replace('"version":1', '"version":99'))).toMatchObject({ ok: false, error: { code: 'REC-004' } });
  });
});

describe('[DET-12] snapshot and restore', () => {
  it('goes on exactly, minute by minute', () => {
    const a = begin('3');
    advance(a, 1500);
    let b = snapshot(a);
    for (let k = 0; k < 12; k++) {
      b = snapshot(b);
      advance(a, 60);
      advance(b, 60);
      expect(stateHashes(b)).toEqual(stateHashes(a));
    }
  });
});

describe('[DET-5] independence', () => {
  it('the seed changes the run; the same seed does not', () => {
    const hash = (seed: string): string => {
      const ex = begin(seed);
      advance(ex, 1800);
      return stateHash(ex);
    };
    expect(hash('a')).toBe(hash('a'));
    expect(hash('a')).not.toBe(hash('b'));
  });
  it('advancing in other slices changes nothing', () => {
    const a = begin();
    const b = begin();
    advance(a, 1800);
    for (let i = 0; i < 1800; i += 7) advance(b, Math.min(7, 1800 - i));
    expect(stateHash(a)).toBe(stateHash(b));
  });
});

describe('[DET-7] state holds no NaN, infinity or negative zero', () => {
  it('after a whole exercise', () => {
    const bad: string[] = [];
    const walk = (v: unknown, path: string): void => {
      if (typeof v === 'number') {
        if (!Number.isFinite(v) || Object.is(v, -0)) bad.push(`${path} = ${Object.is(v, -0) ? '-0' : v}`);
      } else if (ArrayBuffer.isView(v)) (v as unknown as number[]).forEach?.((x, i) => walk(x, `${path}[${i}]`));
      else if (Array.isArray(v)) v.forEach((x, i) => walk(x, `${path}[${i}]`));
      else if (v && typeof v === 'object') for (const [k, x] of Object.entries(v)) walk(x, `${path}.${k}`);
    };
    const { env, incidents, ...rest } = run.session.ex.world;
    void env;
    const { rivers, ...water } = incidents.flood;
    walk({ ...rest, incidents: { ...incidents, flood: water } }, 'world');
    walk({ reservoirs: rivers.reservoirs, dangers: rivers.dangers, gauges: rivers.gauges }, 'rivers');
    expect(bad.slice(0, 5)).toEqual([]);
  });
});
