/** Communication cut in three townships changes what the county knows and when; the report shows both. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { buildReport, runParts, type LoadedScenario } from '../../src/sim/index.ts';
import { reportHtml } from '../../src/export/html.ts';
import { county, load } from '../support/tiny.ts';

const text = readFileSync('scenarios/earthquake-m51-aftershocks.yaml', 'utf8');
const whole = load(text);
const CUT = ['360222101', '360222201', '360222103'];
/** The same exercise with three townships cut off in the first minute. */
const cut: LoadedScenario = {
  ...whole,
  scenario: {
    ...whole.scenario,
    msel: [
      {
        ...whole.scenario.msel[0],
        id: 'CUT',
        at: '0:01',
        facts: [],
        expects: [],
        effects: [{ do: 'cut-cell', townships: CUT }],
      },
      ...whole.scenario.msel,
    ],
  },
};
const report = (loaded: LoadedScenario) => {
  const run = playBot(loaded, text, county, '1', idleBot());
  return buildReport({
    loaded,
    pack: county,
    seed: '1',
    policy: 'idle',
    recordText: run.close(null),
    score: run.score(null),
    ...runParts(run.session.ex),
  });
};
const [a, b] = [report(whole), report(cut)];
const town = (village: string): string | undefined => county.villages.find((v) => v.id === village)?.township;
/** Mean minutes until the county knew of hit villages in the three townships; never counts as the whole exercise. */
const delay = (m: typeof a): number => {
  const rows = m.picture.filter((r) => r.kind === 'VILLAGE_SHAKEN' && CUT.includes(town(r.place) ?? ''));
  expect(rows.length).toBeGreaterThan(3);
  const end = m.scenario.durationS;
  return rows.reduce((n, r) => n + ((r.knownAt < 0 ? end : r.knownAt) - r.t) / 60, 0) / rows.length;
};

describe('the picture of the county', () => {
  it('the same villages are hit, and the county learns of them later or never', () => {
    const hit = (m: typeof a) => m.picture.filter((r) => r.kind === 'VILLAGE_SHAKEN').map((r) => r.place);
    expect(hit(b)).toEqual(hit(a));
    expect(delay(b)).toBeGreaterThan(delay(a) + 60);
  });
  it('the silence itself is news, with the time it was noticed', () => {
    const silent = b.picture.filter((r) => r.kind === 'LINK_LOST' && CUT.includes(r.place));
    expect(silent.map((r) => r.place).sort()).toEqual([...CUT].sort());
    for (const r of silent) expect(r.knownAt - r.t).toBe(20 * 60);
    expect(a.picture.filter((r) => r.kind === 'LINK_LOST' && CUT.includes(r.place))).toHaveLength(0);
  });
  it('nothing is known before it happens, and the report prints the table in both languages', () => {
    for (const r of [...a.picture, ...b.picture])
      expect(r.knownAt === -1 || r.knownAt >= r.t, `${r.kind} ${r.place}`).toBe(true);
    expect(reportHtml(b, 'zh')).toContain('发生与知悉');
    expect(reportHtml(b, 'en')).toContain('What happened and when the county knew');
  });
});
