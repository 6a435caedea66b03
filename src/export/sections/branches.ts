/** Runs that part from this one, or it from them; nothing where there are none. */
import type { Block, Section } from '../block.ts';
import { citeText, figureRows, itemRows, originText, partedText } from '../branches.ts';

export const branches: Section = {
  heading: '',
  build(p) {
    const { m, t } = p;
    if (m.origin === null && m.branches.length === 0) return [];
    const head = ['quantity', 'this', 'other', 'change'].map((k) => t(`branch.${k}`));
    return [
      ...(m.origin ? [{ kind: 'text', text: originText(p, m.origin) } as const] : []),
      ...m.branches.flatMap((c): Block[] => {
        const items = itemRows(p, c);
        return [
          { kind: 'sub', text: citeText(p, c) },
          { kind: 'text', text: partedText(p, c) },
          {
            kind: 'table',
            caption: t('report.branches'),
            head,
            widths: [2.4, 1.2, 1.2, 1.2],
            rows: figureRows(p, c),
          },
          items.length === 0
            ? { kind: 'text', text: t('branch.items.none') }
            : {
                kind: 'table',
                caption: t('branch.items'),
                head: [t('report.col.item'), ...head.slice(1)],
                widths: [2.6, 1.9, 1.9, 0.8],
                rows: items,
              },
        ];
      }),
      ...(m.branches.length > 0 ? [{ kind: 'note', text: t('branch.note') } as const] : []),
    ];
  },
};
