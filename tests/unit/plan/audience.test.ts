/** One run, four readers: each cut says what its reader needs and keeps what is not theirs. */
import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { playBot } from '../../../src/bots/run.ts';
import { buildBlocks } from '../../../src/export/audience.ts';
import { printer } from '../../../src/export/format.ts';
import { reportHtml } from '../../../src/export/html.ts';
import { REPORT_AUDIENCES as AUDIENCES, reportName } from '../../../src/export/index.ts';
import { buildReport, runParts, type ReportModel } from '../../../src/sim/index.ts';
import { county, load } from '../../support/tiny.ts';

const text = readFileSync('scenarios/flood-first-steps.yaml', 'utf8');
let model: ReportModel;
beforeAll(() => {
  const loaded = load(text);
  const run = playBot(loaded, text, county, '1', doctrineBot());
  model = buildReport({
    loaded,
    pack: county,
    seed: '1',
    policy: 'doctrine',
    recordText: run.close(null),
    score: run.score(null),
    ...runParts(run.session.ex),
  });
}, 120_000);
const words = (audience: (typeof AUDIENCES)[number], lang: 'zh' | 'en'): string =>
  JSON.stringify(buildBlocks(printer(model, lang), audience));

describe('cuts of the report', () => {
  it('[IND-12] each audience gets its own cut of one model', () => {
    const heads = AUDIENCES.map((a) =>
      buildBlocks(printer(model, 'en'), a)
        .filter((b) => b.kind === 'heading')
        .map((b) => (b.kind === 'heading' ? b.text.replace(/^(?:[A-Z\d.]+ {2}|Appendix [A-Z]: )/, '') : '')),
    );
    const [whole, superior, township, open] = heads;
    expect(whole).toContain('Score in detail');
    expect(superior).toContain('Improvement plan');
    expect(superior).not.toContain('Score in detail');
    for (const h of superior) expect(whole).toContain(h);
    expect(township).toContain('Villages by township');
    expect(open).toContain('In a real emergency, please');
    expect(new Set(AUDIENCES.map((a) => reportName('html', 'zh', a))).size).toBe(AUDIENCES.length);
  });

  it('what was lost is told by sector, and who was moved in vain, in both languages', () => {
    const { losses, evacuatedInVain } = model.score.outcome;
    expect(losses.lifelines).toBeGreaterThan(0);
    expect(evacuatedInVain).toBeGreaterThan(0);
    for (const lang of ['zh', 'en'] as const) {
      const { t, quantity } = printer(model, lang);
      const said = words('county', lang);
      for (const [sector, wan] of Object.entries(losses)) {
        const name = t(`quantity.damage.${sector}`);
        if (wan > 0)
          expect(said).toContain(JSON.stringify([name, quantity(`damage.${sector}`)]).slice(0, -1));
        else expect(said).not.toContain(name);
      }
      expect(said).toContain(
        JSON.stringify([t('quantity.evacuatedInVain'), quantity('evacuatedInVain')]).slice(0, -1),
      );
    }
  });

  it('[IND-12] townships find every village of theirs that was warned, moved or hit', () => {
    expect(model.villages.length).toBeGreaterThan(0);
    const said = words('township', 'zh');
    for (const v of model.villages) {
      expect(county.villages.find((x) => x.id === v.village)!.township).toBe(v.township);
      expect(said).toContain(model.names[v.village].zh);
      expect(said).toContain(model.names[v.township].zh);
    }
  });

  it('[IND-12] the public reads no posts, scores or item numbers', () => {
    for (const lang of ['zh', 'en'] as const) {
      const said = words('public', lang);
      expect(said).not.toMatch(/\b[CFWEHN]-\d\d\b|ev#/);
      expect(said).not.toContain(String(model.score.total.toFixed(1)));
      for (const f of model.findings) expect(said).not.toContain(printer(model, lang).t(`lead.${f.lead}`));
      expect(said).toContain('119');
    }
    expect(reportHtml(model, 'zh', 'public')).not.toContain(model.recordHead.slice(0, 16));
  });

  it('no cut shows a word that is missing in either language', () => {
    for (const a of AUDIENCES)
      for (const lang of ['zh', 'en'] as const)
        expect(words(a, lang)).not.toMatch(/(report|audience)\.[a-z]+[.a-z0-9-]*/);
  });
});
