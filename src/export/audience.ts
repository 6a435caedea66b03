/**
 * Who a report is for. The plan (五（四）) has results reported to townships and superiors and made public: each reads its
 * own cut of the one model, never a second truth. What a cut leaves out is a design choice, stated in each entry. Chinese reports
 * follow the order of an evaluation report; English ones that of an after-action report with improvement plan.
 */
import type { Lang } from '../i18n/index.ts';
import type { Audience } from './audiences.ts';
import type { Block, Chapter, Section } from './block.ts';
import type { Printer } from './format.ts';
import { numbered } from './numbering.ts';
import * as x from './sections/appendix.ts';
import * as a from './sections/assessment.ts';
import { branches } from './sections/branches.ts';
import { capabilities } from './sections/capabilities.ts';
import { conclusion } from './sections/conclusion.ts';
import { discussion } from './sections/discussion.ts';
import { conflicts, hand, hotWash, ownTables } from './sections/evaluators.ts';
import * as o from './sections/overview.ts';
import { advice, didWell, told, willMend } from './sections/public.ts';
import * as r from './sections/response.ts';
import { capabilityPlan, taskSupport } from './sections/support.ts';
import { threads } from './sections/threads.ts';
import { summary } from './sections/summary.ts';
import { townshipMends, townshipRows, townshipPicture } from './sections/township.ts';

const chapter = (heading: string, ...sections: readonly Section[]): Chapter => ({ heading, sections });
const appendix = (heading: string, ...sections: readonly Section[]): Chapter => ({
  heading,
  sections,
  appendix: true,
});
/** One heading for the chapter is enough where it has a single section. */
const whole = (s: Section): Chapter => chapter(s.heading, { ...s, heading: '' });

const SUMMARY = chapter('report.s1', summary);
const OVERVIEW = chapter('report.s2', o.basics, o.participants, o.method);
const COURSE = chapter('report.s3', o.story, o.course, o.states, o.maps, o.messages);
const RESPONSE = chapter('report.response', r.level, r.reporting, r.people, r.forces, r.safety);
const OUTCOME = chapter('report.s9', r.outcome, a.indicators);
const RATINGS = chapter('report.ratings', a.objectives, conflicts, a.dimensions, hand, ownTables);
const FINDINGS = chapter('report.s12', a.strengths, a.findings, a.observations);
const HOT_WASH = whole(hotWash);
const DISCUSSION = chapter('report.talks', discussion);
const THREADS = chapter('report.threads', threads);
const BRANCHES = chapter('report.branches', branches);
const CONCLUSION = chapter('report.conclusion', conclusion);
const PLAN = chapter('report.s13', a.improvement);
const SIGNATURE = chapter('report.s14', a.signature);
const ITEMS = appendix('report.s11', x.scoring);
const TIMELINE = appendix('report.timeline', x.wholeTimeline);
const SUPPORT = appendix('support.title', taskSupport, capabilityPlan);
const BASIS = appendix('report.appendix', x.definitions, x.ownNumbers, x.provenance);

const COUNTY: Readonly<Record<Lang, readonly Chapter[]>> = {
  zh: [
    SUMMARY,
    OVERVIEW,
    COURSE,
    DISCUSSION,
    RESPONSE,
    OUTCOME,
    RATINGS,
    THREADS,
    BRANCHES,
    FINDINGS,
    HOT_WASH,
    CONCLUSION,
    PLAN,
    SIGNATURE,
    ITEMS,
    TIMELINE,
    SUPPORT,
    BASIS,
  ],
  en: [
    chapter('report.s2', o.basics, o.method),
    SUMMARY,
    chapter('report.capabilities', { ...a.objectives, heading: '' }, capabilities, conflicts, a.observations),
    whole(hand),
    whole(ownTables),
    THREADS,
    BRANCHES,
    HOT_WASH,
    CONCLUSION,
    COURSE,
    DISCUSSION,
    RESPONSE,
    OUTCOME,
    SIGNATURE,
    appendix('report.s13', a.improvement),
    appendix('report.participants', { ...o.participants, heading: '' }),
    appendix('report.s11', { ...a.dimensions, heading: '' }, x.scoring),
    TIMELINE,
    SUPPORT,
    BASIS,
  ],
};
/** Without the log of events, the use of single teams and the arithmetic of each item. */
const superior = (ratings: string): readonly Chapter[] => [
  SUMMARY,
  OVERVIEW,
  chapter('report.s3', o.story, o.states, o.maps),
  chapter('report.response', r.level, r.reporting, r.people),
  DISCUSSION,
  OUTCOME,
  chapter(ratings, { ...a.objectives, heading: '' }, conflicts, hand, ownTables),
  THREADS,
  BRANCHES,
  CONCLUSION,
  PLAN,
  SIGNATURE,
  BASIS,
];
/** What happened in each township and what townships are to mend; no score of the county. */
const TOWNSHIP = [townshipRows, townshipPicture, townshipMends].map(whole);
/** Plain words: no posts, no score, no numbers of items. */
const PUBLIC = [told, didWell, willMend, advice].map(whole);

export function chaptersOf(audience: Audience, lang: Lang): readonly Chapter[] {
  switch (audience) {
    case 'county':
      return COUNTY[lang];
    case 'superior':
      return superior(lang === 'zh' ? 'report.ratings' : 'report.capabilities');
    case 'township':
      return TOWNSHIP;
    case 'public':
      return PUBLIC;
  }
}

export const titleOf = (p: Printer, audience: Audience): string =>
  p.t(audience === 'county' ? 'report.title' : `report.title.${audience}`);

export const buildBlocks = (p: Printer, audience: Audience = 'county'): Block[] =>
  numbered(p, chaptersOf(audience, p.lang));
