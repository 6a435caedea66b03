/** English reports go by capability (HSEEP AAR/IP): strengths, then areas for improvement with their analysis. */
import type { Block, Section } from '../block.ts';
import type { Printer } from '../format.ts';
import { findingCard } from './assessment.ts';

/** Scored so well that it is a strength. */
const STRONG = 0.95;

function strengthsOf({ m, title }: Printer, capability: string): string[] {
  return m.score.items
    .filter((i) => i.status === 'done' && i.max > 0 && i.points / i.max >= STRONG)
    .filter((i) => m.catalogue.find((c) => c.id === i.id)?.capability === capability)
    .map((i) => title(i.id));
}

export const capabilities: Section = {
  heading: '',
  build(p) {
    const { m, t } = p;
    const of = (id: string): string => m.catalogue.find((c) => c.id === id)?.capability ?? '';
    const all = [...new Set(m.catalogue.map((c) => c.capability))].sort(
      (a, b) => Number(a.slice(4)) - Number(b.slice(4)),
    );
    const blocks: Block[] = [];
    for (const c of [...all, '']) {
      const strong = c === '' ? [] : strengthsOf(p, c);
      const weak = m.findings.filter((f) => of(f.about) === c);
      if (strong.length + weak.length === 0) continue;
      blocks.push({ kind: 'sub', text: c === '' ? t('core.other') : t(`core.${c}`) });
      if (strong.length > 0)
        blocks.push({ kind: 'text', text: t('core.strengths') }, { kind: 'list', items: strong });
      if (weak.length > 0)
        blocks.push({ kind: 'text', text: t('core.areas') }, ...weak.map((f) => findingCard(p, f, f.no)));
    }
    return blocks;
  },
};
