/** One scored line said as a sentence with its arithmetic: what each of T, K and C was worth and what it earned. */
import type { ScoreSheet } from '../../bridge/protocol.ts';
import type { Translate } from '../../i18n/index.ts';
import type { Lang } from '../../stores/settings.ts';
import { clock, duration, fixed } from '../format.ts';

type Item = ScoreSheet['items'][number];
const PARTS = [
  ['timeliness', 't'],
  ['completeness', 'k'],
  ['correctness', 'c'],
] as const;

/** Points a full mark in one dimension would bring the item: the dimension's share spread over the items' weights. */
function worth(score: ScoreSheet, item: Item, d: (typeof PARTS)[number]): number {
  const weight = score.items.reduce(
    (n, i) => n + ((i.status === 'done' || i.status === 'not-done') && i[d[1]] !== null ? i.weight : 0),
    0,
  );
  return weight === 0 ? 0 : (score.contributions[d[0]].weight * 100 * item.weight) / weight;
}

export function why(score: ScoreSheet, item: Item, startsAt: string, t: Translate, lang: Lang): string {
  if (item.status !== 'done' && item.status !== 'not-done') return t('why.unscored');
  const at = (s: number): string => clock(startsAt, s, lang);
  const when =
    item.knownSince < 0
      ? ''
      : item.doneAt < 0
        ? t('why.missing', { known: at(item.knownSince) })
        : item.clock === 'elapsed'
          ? t('why.elapsed', {
              known: at(item.knownSince),
              done: at(item.doneAt),
              took: duration(Math.max(0, item.doneAt - item.knownSince), lang),
            })
          : t('why.done', { known: at(item.knownSince), done: at(item.doneAt) });
  const limits =
    item.target === null || item.clock === 'none'
      ? ''
      : t('why.limits', { target: item.target, limit: item.limit ?? 2 * item.target });
  const sum = PARTS.filter((d) => item[d[1]] !== null)
    .map((d) => `${t(`dim.${d[0]}`)} ${fixed(item[d[1]])} × ${fixed(worth(score, item, d))}`)
    .join(' + ');
  return [when, limits, t('why.sum', { sum, points: fixed(item.points), max: fixed(item.max) })]
    .filter((s) => s !== '')
    .join(lang === 'zh' ? '' : ' ');
}
