/** Reads the catalogue under a profile: the law each item stands on, and the numbers that follow from it. */
import type { CatalogueItem, NegativeItem } from '../scoring/types.ts';
import { CURRENT_LAW, PLAN_2021 } from './profiles.data.ts';
import type { Doctrine, DoctrineId, Law, SourceStatus } from './types.ts';

export const DOCTRINES: Readonly<Record<DoctrineId, Doctrine>> = {
  'current-law': CURRENT_LAW,
  'plan-2021': PLAN_2021,
};

/** Articles as the catalogue writes them after a law's name: 72、73(4)；or 71–72. */
const ARTICLES = /^ ?(\d+(?:\(\d+\))?(?:[、–-]\d+(?:\(\d+\))?)*)/;
/** Said where the articles of a new law could not be read. */
const UNREAD = '（条次待核）';

function renumber(list: string, law: Law): string {
  // No space after a full-width bracket.
  const gap = law.name.endsWith('）') ? '' : ' ';
  if (law.articles === 'same') return gap + list;
  if (law.articles === null) return UNREAD;
  const table = law.articles;
  const parts = list.split(/([、–-])/).map((x) => {
    const m = /^(\d+)(\(\d+\))?$/.exec(x);
    // Paragraph numbers do not carry over from one edition to another.
    return m ? (table[m[1]] ?? `${m[1]}?`) : x;
  });
  return gap + [...new Set(parts.join('').split(/[、–-]/))].join('、');
}

/** A basis under a profile, and the laws that were found in it. */
export function basisUnder(d: Doctrine, basis: string): { basis: string; laws: readonly Law[] } {
  const laws: Law[] = [];
  const parts = basis.split('；').map((part) => {
    const law = d.laws.find((l) => part.startsWith(l.named));
    if (!law) return part;
    laws.push(law);
    if (law.name === '') return '';
    const rest = part.slice(law.named.length);
    const m = ARTICLES.exec(rest);
    return m ? `${law.name}${renumber(m[1], law)}${rest.slice(m[0].length)}` : `${law.name}${rest}`;
  });
  const kept = parts.filter((p) => p !== '');
  return { basis: kept.length === 0 ? d.title.zh : [...new Set(kept)].join('；'), laws };
}
const WEAKER: readonly SourceStatus[] = ['plan', 'verified', 'regulation', 'memory', 'design'];
const weaker = (a: SourceStatus, b: SourceStatus): SourceStatus =>
  WEAKER.indexOf(a) > WEAKER.indexOf(b) ? a : b;

/** Where a number comes from, in words of the catalogue. */
const DESIGN = '训练设定';

export function itemUnder(d: Doctrine, item: CatalogueItem): CatalogueItem {
  const { basis, laws } = basisUnder(d, item.basis);
  const number = d.numbers[item.id];
  const asOf = laws.length === 0 ? item.asOf : laws.reduce((a, l) => (l.asOf > a ? l.asOf : a), '');
  if (number)
    return {
      ...item,
      basis,
      targetMin: number.targetMin,
      limitMin: number.limitMin,
      status: number.status,
      asOf: number.asOf,
      source: number.source,
    };
  // A number set by a law is no surer than what is known of that law; a design choice stays one.
  const status =
    item.status === 'regulation'
      ? laws.reduce<SourceStatus>((s, l) => weaker(s, l.status), 'regulation')
      : item.status;
  return { ...item, basis, asOf, status, source: status === 'design' ? DESIGN : basis };
}
export const negativeUnder = (d: Doctrine, n: NegativeItem): NegativeItem => ({
  ...n,
  basis: basisUnder(d, n.basis).basis,
});
