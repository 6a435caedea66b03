/** This run beside another of its family, as rows; the review and every file print the same. */
import { quantityValue } from '../i18n/quantity-text.ts';
import type { Lang, Translate } from '../i18n/index.ts';
import type { Comparison, Origin, RunSummary } from '../sim/index.ts';
import { DIMENSIONS } from './block.ts';

/** What words and times are printed with. */
export interface Teller {
  readonly t: Translate;
  readonly lang: Lang;
  at(seconds: number): string;
}
/** How much of a chain value names a record to a reader. */
const NAMED = 12;
export const shortName = (record: string): string => record.slice(0, NAMED);

export const originText = ({ t, at }: Teller, o: Origin): string =>
  t('branch.origin', { record: shortName(o.record), at: at(o.t), by: t(`branch.by.${o.by}`) });
/** What the other run is, and its record. */
export function citeText(p: Teller, { a, b }: Comparison): string {
  const what = b.origin
    ? originText(p, b.origin)
    : p.t('branch.source', { record: shortName(a.origin?.record ?? b.record) });
  return p.t('branch.cite', { what, record: shortName(b.record) });
}
export function partedText({ t, at }: Teller, c: Comparison): string {
  const first = c.partedAt === null ? '' : at(c.partedAt);
  if (c.branchedAt === null)
    return first === '' ? t('branch.parted.never') : t('branch.parted.orders', { first });
  return first === ''
    ? t('branch.parted.same', { at: at(c.branchedAt) })
    : t('branch.parted', { at: at(c.branchedAt), first });
}
/** With its sign; what is no more than rounding is none. */
function signed(n: number, digits: number): string {
  const text = Math.abs(n).toFixed(digits);
  return Number(text) === 0 ? '0' : `${n > 0 ? '+' : '−'}${text}`;
}
/** Total, dimensions, then people and losses: name, this run, the other, difference. */
export function figureRows({ t, lang }: Teller, { a, b, quantities }: Comparison): string[][] {
  const score = (name: string, x: number | null, y: number | null): string[] => [
    name,
    ...[x, y].map((v) => (v === null ? t('report.na') : v.toFixed(1))),
    x === null || y === null ? '—' : signed(y - x, 1),
  ];
  const of = (r: RunSummary, k: (typeof DIMENSIONS)[number]): number | null => r.dimensions[k];
  return [
    score(t('quantity.total'), a.total, b.total),
    score(t('quantity.raw'), a.raw, b.raw),
    ...DIMENSIONS.map((k) => score(t(`dim.${k}`), of(a, k), of(b, k))),
    ...a.objectives.map(({ id, text, rating }) => {
      const other = b.objectives.find((o) => o.id === id)?.rating ?? 'NA';
      return [text[lang], rating, other, rating === other ? '0' : `${rating} → ${other}`];
    }),
    ...quantities.map(({ id, unit, values: [x, y] }) => [
      t(`quantity.${id}`),
      ...[x, y].map((value) => quantityValue(t, lang, { unit, value })),
      x === null || y === null
        ? '—'
        : Math.abs(y - x) < 0.5
          ? '0'
          : `${y > x ? '+' : '−'}${quantityValue(t, lang, { unit, value: Math.abs(y - x) })}`,
    ]),
  ];
}
/** Items that came out differently. */
export const itemRows = ({ t, lang, at }: Teller, { items }: Comparison): string[][] =>
  items.map(({ id, title, values }) => [
    `${id} ${title[lang]}`,
    ...values.map((v) =>
      v === null
        ? '—'
        : v.doneAt < 0
          ? t(`status.${v.status}`)
          : t('branch.item', {
              status: t(`status.${v.status}`),
              at: at(v.doneAt),
              points: v.points.toFixed(2),
            }),
    ),
    signed((values[1]?.points ?? 0) - (values[0]?.points ?? 0), 2),
  ]);
