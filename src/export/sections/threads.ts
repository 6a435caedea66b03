/** The threads that cost most, as cards, all of them in the workbook; and what acts in time would have changed. */
import type { Block, Section } from '../block.ts';
import { threadsOf } from '../threads.ts';
import { whatif } from '../whatif.ts';

const MOST = 6;
const PARTS = ['happened', 'known', 'order', 'cost'] as const;

export const threads: Section = {
  heading: '',
  build(p) {
    const { t } = p;
    const all = threadsOf(p);
    if (all.length === 0) return p.m.counterfactuals === null ? [] : whatif(p);
    const shown = all.slice(0, MOST);
    return [
      { kind: 'note', text: t('thread.rows', { n: shown.length, of: all.length }) },
      ...shown.map((x, i): Block => ({
        kind: 'card',
        title: `${i + 1}  ${x.title}`,
        rows: PARTS.filter((k) => x[k] !== '').map((k) => [t(`thread.${k}`), x[k]]),
      })),
      ...whatif(p),
    ];
  },
};
