/**
 * Who a report is for. The plan (五（四）) has results reported to townships and superiors and made public: each reads its
 * own cut of the one model, never a second truth. What a cut leaves out is a design choice, stated in each entry.
 */
import type { Audience } from './audiences.ts';
import { exerciseFacts, type Block, type Section } from './block.ts';
import type { Printer } from './format.ts';
import * as a from './sections/assessment.ts';
import * as o from './sections/overview.ts';
import { advice, didWell, told, willMend } from './sections/public.ts';
import * as r from './sections/response.ts';
import { townshipMends, townshipRows, townshipPicture } from './sections/township.ts';

interface Cut {
  readonly facts: (p: Printer) => [string, string][];
  readonly sections: readonly Section[];
}
export const CUTS: Readonly<Record<Audience, Cut>> = {
  county: {
    facts: exerciseFacts,
    sections: [
      o.summary,
      o.basics,
      o.course,
      o.states,
      o.messages,
      r.level,
      r.reporting,
      r.people,
      r.forces,
      r.safety,
      r.outcome,
      a.indicators,
      a.objectives,
      a.scoring,
      a.ownNumbers,
      a.findings,
      a.improvement,
      a.signature,
      o.appendix,
    ],
  },
  /** Without the log of events, the use of single teams and the arithmetic of each item. */
  superior: {
    facts: exerciseFacts,
    sections: [
      o.summary,
      o.basics,
      o.states,
      r.level,
      r.reporting,
      r.outcome,
      a.indicators,
      a.objectives,
      a.ownNumbers,
      a.improvement,
      a.signature,
      o.appendix,
    ],
  },
  /** What happened in each township and what townships are to mend; no score of the county. */
  township: {
    facts: exerciseFacts,
    sections: [townshipRows, townshipPicture, townshipMends],
  },
  /** Plain words: no posts, no score, no numbers of items. */
  public: { facts: exerciseFacts, sections: [told, didWell, willMend, advice] },
};

export const titleOf = (p: Printer, audience: Audience): string =>
  p.t(audience === 'county' ? 'report.title' : `report.title.${audience}`);

export function buildBlocks(p: Printer, audience: Audience = 'county'): Block[] {
  let n = 0;
  let figures = 0;
  const captioned = (b: Block): Block =>
    b.kind === 'figure'
      ? {
          ...b,
          figure: { ...b.figure, title: p.t('report.figure', { n: ++figures, title: b.figure.title }) },
        }
      : b;
  return CUTS[audience].sections.flatMap((s) => {
    const blocks = s.build(p).map(captioned);
    if (blocks.length === 0) return [];
    return [{ kind: 'heading' as const, text: `${++n}  ${p.t(s.heading)}` }, ...blocks];
  });
}
