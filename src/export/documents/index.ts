/**
 * Papers of an exercise before it is played, all from its scenario: what participants, controllers and evaluators are given, and what is
 * signed (《突发事件应急演练指南》2009: 工作方案, 脚本, 评估指南, 控制指南, 人员手册). Players' papers say nothing of what is to come.
 */
import type { Block, Chapter, Section } from '../block.ts';
import type { Face } from '../face.ts';
import { numbered } from '../numbering.ts';
import * as c from './controllers.ts';
import * as e from './evaluators.ts';
import { FOR_PLAYERS, type DocumentId } from './ids.ts';
import type { DocPrinter } from './printer.ts';
import * as s from './sections.ts';
import { signIn } from './sign-in.ts';

export { docPrinter } from './printer.ts';
export { DOCUMENT_IDS, FOR_PLAYERS, type DocumentId } from './ids.ts';

type Part = Section<DocPrinter>;
const chapters = (...sections: readonly Part[]): Chapter<DocPrinter>[] =>
  sections.map((x) => ({ heading: x.heading, sections: [{ ...x, heading: '' }] }));

const DOCUMENTS: Readonly<Record<DocumentId, readonly Chapter<DocPrinter>[]>> = {
  plan: chapters(
    s.facts,
    s.objectives,
    s.summary,
    s.posts,
    c.schedule,
    s.judged,
    s.rules,
    c.support,
    s.notice,
  ),
  players: chapters(s.facts, s.start, s.posts, s.objectives, s.rules, s.judged, s.notice),
  controllers: chapters(s.facts, s.summary, c.msel, c.storylines, c.levels, c.desk, s.rules, s.notice),
  evaluation: chapters(s.facts, s.objectives, e.tasks, e.redLines, e.observations, e.hotWash, s.judged),
  facts: chapters(s.facts, s.summary, s.start, c.evolution, s.objectives),
  'sign-in': chapters(signIn),
};
const LONG: readonly DocumentId[] = ['plan', 'players', 'controllers', 'evaluation'];

export function documentBlocks(p: DocPrinter, id: DocumentId): { face: Face; blocks: Block[] } {
  const { t, lang, s: scenario, county, lead } = p;
  const closed = FOR_PLAYERS.includes(id) ? [] : [t('doc.closed')];
  return {
    face: {
      lang,
      mark: t('report.mark'),
      title: t(`doc.title.${id}`),
      of: scenario.about.title[lang],
      lines: [county.name[lang], lead.body[lang], scenario.about.startsAt.slice(0, 10)],
      notes: [t('report.simulated'), county.notice[lang], ...closed],
      contents: LONG.includes(id) ? t('report.contents') : '',
      creator: lead.body[lang],
      keywords: [t('report.mark').split(' ')[0], t(`hazard.${scenario.about.hazard}`), county.name[lang]],
      foot: `${t('report.mark')} · ${county.notice[lang]}`,
    },
    blocks: numbered(p, DOCUMENTS[id]),
  };
}
