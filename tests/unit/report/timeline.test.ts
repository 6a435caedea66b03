/** The timeline tells what happened in every hazard, in lanes, in words. */
import { describe, expect, it } from 'vitest';
import { printer } from '../../../src/export/format.ts';
import { HAZARD_SCENARIOS, shortPlay } from '../../support/report.ts';

/** What each hazard opens with. */
const OPENS = {
  flood: 'STAGE_OVER',
  'forest-fire': 'IGNITION_FIRE',
  earthquake: 'MAIN_SHOCK',
  hazmat: 'RELEASE',
} as const;
const HAZARDS = Object.keys(OPENS) as (keyof typeof OPENS)[];
const plays = Object.fromEntries(HAZARDS.map((h) => [h, shortPlay(HAZARD_SCENARIOS[h], 120)]));

describe.each(HAZARDS)('%s', (hazard) => {
  const { model, ex } = plays[hazard];
  it('its opening event is in the world’s lane', () =>
    expect(model.timeline.find((r) => r.kind === OPENS[hazard])).toMatchObject({ lane: 'world', role: '' }));
  it('states of things are in it, each named in words', () => {
    const rows = model.timeline.filter((r) => r.lane === 'state');
    expect(rows.length).toBeGreaterThan(0);
    for (const r of rows) {
      const said = printer(model, 'zh').event(r);
      expect(said).not.toContain(String(r.params.to));
      expect(said).toMatch(/\p{Script=Han}.*：.*\p{Script=Han}/u);
      expect(printer(model, 'en').event(r)).not.toMatch(/\p{Script=Han}/u);
    }
  });
  it('no row shows an id or a word that is missing', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const r of model.timeline) {
        const said = printer(model, lang).event(r);
        expect(said).not.toMatch(/INJ-\d|\b\d{9,12}\b|\b(event|state|chart|choice)\.[A-Za-z]/);
      }
  });
  it('every inject that came is in it with its text', () => {
    const came = ex.world.log.filter((e) => e.kind === 'INJECT');
    expect(came.length).toBeGreaterThan(0);
    const rows = model.timeline.filter((r) => r.kind === 'INJECT');
    expect(rows).toHaveLength(came.length);
    for (const r of rows)
      expect(printer(model, 'zh').event(r)).toContain(
        model.msel.find((i) => i.id === r.params.inject)!.content.zh,
      );
  });
});
