/** Training or examination: chosen once, in the record, and an examination says nothing that would help. */
import { describe, expect, it } from 'vitest';
import { Host } from '../../src/bridge/host.ts';
import {
  choose,
  readRecord,
  replayRecord,
  runSession,
  startSession,
  stateHash,
  submit,
  verifyRecord,
} from '../../src/sim/index.ts';
import { tabsFor } from '../../src/stores/panel.ts';
import { ALONE } from '../../src/bridge/seats.ts';
import { chained } from '../support/chain.ts';
import { county, firstSteps, firstStepsText } from '../support/tiny.ts';

function played(mode: 'training' | 'examination' | null): { text: string; hash: string } {
  const s = startSession(firstSteps, firstStepsText, county, '1');
  if (mode) choose(s, mode);
  submit(s.ex, 'browser', 'evaluator', { type: 'observation.note', text: '甲' });
  runSession(s, 300);
  return { text: s.writer.text(), hash: stateHash(s.ex) };
}
const read = (text: string) => {
  const r = readRecord(text);
  if (!r.ok) throw new Error(JSON.stringify(r.error));
  return r.value;
};

describe('the mode of an exercise', () => {
  it('stands in the record, which is whole and replays to the same state with it and without', () => {
    const [exam, none] = [played('examination'), played(null)];
    expect(read(exam.text).mode).toBe('examination');
    expect(read(played('training').text).mode).toBe('training');
    expect(read(none.text).mode).toBeNull();
    expect(exam.hash).toBe(none.hash);
    expect(verifyRecord(exam.text).state).toBe('not-closed');
    expect(replayRecord(read(exam.text), firstSteps, county).identical).toBe(true);
  });
  it('is chosen once and before play: neither page nor file can change it later', () => {
    const s = startSession(firstSteps, firstStepsText, county, '1');
    choose(s, 'examination');
    choose(s, 'training');
    expect(s.mode).toBe('examination');
    const late = startSession(firstSteps, firstStepsText, county, '1');
    runSession(late, 60);
    choose(late, 'examination');
    expect(late.mode).toBeNull();
    const rows = played('examination')
      .text.trim()
      .split('\n')
      .map((l) => JSON.parse(l) as Record<string, unknown>);
    const at = rows.findIndex((r) => 'mode' in r);
    expect(readRecord(chained([...rows, { ...rows[at], mode: 'training' }]))).toMatchObject({ ok: false });
    expect(readRecord(chained(rows.with(at, { t: 0, mode: 'easy' })))).toMatchObject({
      error: { code: 'REC-007', line: at + 1, field: 'mode' },
    });
  });
  it('is written again, in its place, when a saved exercise is gone on with', async () => {
    const { text } = played('examination');
    const host = new Host(firstSteps, firstStepsText, county, '1', 'commander', () => {});
    expect(await host.replay(read(text), 300)).toBe(true);
    expect(host.session.mode).toBe('examination');
    expect(host.recordText(null)).toBe(text);
  });
  it('an examination has no page of what is due', () => {
    const view = { rivers: true, incidents: {} };
    const seat = { ...ALONE, roles: [] };
    expect(tabsFor(view, { seat, mode: 'training' })).toContain('procedures');
    expect(tabsFor(view, { seat, mode: 'examination' })).not.toContain('procedures');
    expect(tabsFor(view, { seat: { ...seat, hints: false }, mode: null })).not.toContain('procedures');
  });
});
