/** Papers before the exercise: each from the scenario, complete, in both languages; players' papers give nothing away. */
import { readFileSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { bookHtml } from '../../../src/export/html.ts';
import {
  docPrinter,
  documentBlocks,
  DOCUMENT_IDS,
  FOR_PLAYERS,
} from '../../../src/export/documents/index.ts';
import { county, load } from '../../support/tiny.ts';
import { sampleOf } from '../../support/whole.ts';

/** One of each hazard; the proof looks at all. */
const SHORT = ['earthquake-m51', 'flood-first', 'forest-fire-lightning', 'hazmat-kiln'];
const files = sampleOf(
  readdirSync('scenarios').filter((f) => f.endsWith('.yaml')),
  (f) => SHORT.some((x) => f.startsWith(x)),
);
const of = (file: string) => load(readFileSync(`scenarios/${file}`, 'utf8'));
const bare = (html: string): string =>
  html
    .replace(/<style>[\s\S]*?<\/style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/&#(\d+);/g, (_, n: string) => String.fromCharCode(Number(n)))
    .replace(/\s+/g, ' ');
const paper = (file: string, id: (typeof DOCUMENT_IDS)[number], lang: 'zh' | 'en' = 'zh'): string => {
  const { face, blocks } = documentBlocks(docPrinter(of(file), county, lang), id);
  return bookHtml(face, blocks);
};
const flat = (s: string): string => s.replace(/\s+/g, ' ').trim();

describe.each(files)('%s', (file) => {
  const { scenario } = of(file);
  it('controllers get every message with what it asks for, evaluators every task, all their objectives', () => {
    const controllers = bare(paper(file, 'controllers'));
    for (const m of scenario.msel) {
      expect(controllers).toContain(flat(m.content.zh));
      if (m.controllerNotes) expect(controllers).toContain(flat(m.controllerNotes.zh));
    }
    const p = docPrinter(of(file), county, 'zh');
    const sheets = bare(paper(file, 'evaluation'));
    for (const i of p.items) expect(sheets).toContain(i.title.zh);
    for (const n of p.negatives) expect(sheets).toContain(n.title.zh);
    for (const id of ['plan', 'players', 'controllers', 'evaluation'] as const)
      if (id !== 'controllers')
        for (const o of scenario.about.objectives)
          expect(bare(paper(file, id)), id).toContain(flat(o.text.zh));
    for (const r of scenario.about.roles) expect(bare(paper(file, 'sign-in'))).toContain(p.t(`role.${r}`));
  });
  it('players read nothing of what is to come, of conditions or of what is untrue', () => {
    for (const id of FOR_PLAYERS) {
      const said = bare(paper(file, id));
      for (const m of scenario.msel) {
        // What the briefing itself says is no secret.
        const open = flat(
          scenario.about.initialConditions.zh + scenario.about.briefing.zh + scenario.about.summary.zh,
        );
        if (!open.includes(flat(m.content.zh))) expect(said).not.toContain(flat(m.content.zh));
      }
      expect(said).not.toContain('不得向参演人员发放');
    }
    expect(bare(paper(file, 'controllers'))).toContain('不得向参演人员发放');
  });
  it('is whole in both languages', () => {
    for (const lang of ['zh', 'en'] as const)
      for (const id of DOCUMENT_IDS) {
        const html = paper(file, id, lang);
        expect(html, id).not.toMatch(
          />(?:doc|report|role|choice|channel|injecttype|capability|difficulty|hazard)\.[a-z]/,
        );
        expect(html).not.toContain('undefined');
        expect(html).toContain(lang === 'zh' ? '演练 演练 演练' : 'EXERCISE EXERCISE EXERCISE');
        expect(/<script|https?:\/\/(?!www\.w3\.org)|src=/.test(html)).toBe(false);
        // Laws have no English names.
        if (lang === 'en' && id !== 'evaluation')
          expect(bare(html).match(/[\u4e00-\u9fff]{9,}/g) ?? [], id).toEqual([]);
      }
  });
});

it('text of a file stays text', () => {
  const loaded = of('flood-first-steps.yaml');
  const evil = { zh: '<img onerror=x>"&', en: '<img onerror=x>"&' };
  const about = { ...loaded.scenario.about, title: evil, summary: evil };
  const p = docPrinter({ ...loaded, scenario: { ...loaded.scenario, about } }, county, 'zh');
  for (const id of DOCUMENT_IDS) {
    const { face, blocks } = documentBlocks(p, id);
    expect(bookHtml(face, blocks)).not.toContain('<img');
  }
});
