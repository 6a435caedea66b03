/** What an act in its time would have changed, as rows for papers and the workbook, and why others were not played. */
import { quantityValue } from '../i18n/quantity-text.ts';
import type { Counterfactual } from '../sim/index.ts';
import type { Block } from './block.ts';
import type { Printer } from './format.ts';

/** Items named in one line. */
const FEW = 6;
const glue = ({ lang }: Printer): string => (lang === 'zh' ? '、' : ', ');
const some = (p: Printer, words: readonly string[]): string =>
  words.length <= FEW
    ? words.join(glue(p))
    : p.t('report.several', { first: words.slice(0, FEW).join(glue(p)), n: words.length });

/** With its sign; what is no more than rounding is none. */
function signed(text: (n: number) => string, n: number, least: number): string {
  if (Math.abs(n) < least) return '0';
  return `${n > 0 ? '+' : '−'}${text(Math.abs(n))}`;
}
const grouped = (n: number): string => n.toFixed(0).replace(/\B(?=(\d{3})+$)/g, ',');

export function actText(p: Printer, c: Counterfactual): string {
  const order = p.t(`cmd.${c.command}`);
  const act = c.acts > 1 ? p.t('whatif.acts', { order, n: c.acts }) : order;
  const item = p.title(c.item);
  return act === item ? item : p.t('whatif.act', { item, act });
}
/** When it was ordered in the run itself. */
const insteadText = (p: Printer, c: Counterfactual): string =>
  c.instead < 0
    ? p.t('whatif.never')
    : c.how === 'wrong'
      ? p.t('whatif.wrong', { at: p.at(c.instead) })
      : p.at(c.instead);
/** Minutes by which the item was done sooner. */
function soonerText(p: Printer, { done: [was, now] }: Counterfactual): string {
  if (now < 0) return was < 0 ? '—' : p.t('whatif.undone');
  return was < 0 ? p.t('whatif.only-now') : signed(grouped, Math.round((now - was) / 60), 1);
}
export function refusedText(p: Printer, c: Counterfactual): string {
  const by = new Map<string, number>();
  for (const r of c.refused) {
    const key = `${p.t(`cmd.${r.command}`)} ${r.code}`;
    by.set(key, (by.get(key) ?? 0) + 1);
  }
  return some(
    p,
    [...by].map(([k, n]) => (n > 1 ? `${k} ×${n}` : k)),
  );
}
/** Kinds of lines of the log that are not as they were, those that changed most first. */
export const linesText = (p: Printer, c: Counterfactual): string =>
  Object.entries(c.lines)
    .sort(([a, x], [b, y]) => y[0] + y[1] - x[0] - x[1] || (a < b ? -1 : 1))
    .map(([kind, [gone, come]]) => `${p.t(`event.${kind}`)} −${gone} +${come}`)
    .join(glue(p));

function row(p: Printer, c: Counterfactual): string[] {
  const { t, lang } = p;
  const d = c.change;
  const of = (unit: 'person' | 'wan' | 'point') => (n: number) => quantityValue(t, lang, { unit, value: n });
  const points = (n: number): string => signed(of('point'), n, 0.05);
  return [
    actText(p, c),
    p.at(c.at),
    insteadText(p, c),
    soonerText(p, c),
    signed(of('person'), d.dead, 0.5),
    signed(of('person'), d.seriouslyInjured, 0.5),
    signed(grouped, d.exposedPersonMinutes, 0.5),
    signed(of('person'), d.evacuated, 0.5),
    signed(of('wan'), 100 * d.damageMillion, 0.5),
    Math.abs(d.raw - d.total) < 0.05
      ? points(d.total)
      : t('whatif.capped', { total: points(d.total), raw: points(d.raw) }),
  ];
}
const QUANTITIES = ['dead', 'seriouslyInjured', '', 'evacuated', 'damage'];
export const whatifHead = ({ t }: Printer): string[] => [
  ...['act', 'at', 'instead', 'sooner'].map((c) => t(`whatif.col.${c}`)),
  ...QUANTITIES.map((q) => t(q === '' ? 'whatif.col.exposed' : `quantity.${q}`)),
  t('quantity.total'),
];
export const whatifRows = (p: Printer): string[][] =>
  (p.m.counterfactuals?.computed ?? []).map((c) => row(p, c));

/** Lives and injuries that one act in time would have spared, by itself. */
export const spared = (p: Printer): string[] =>
  (p.m.counterfactuals?.computed ?? []).flatMap((c) => {
    const { dead, seriouslyInjured: hurt } = c.change;
    if (dead > -0.5 && hurt > -0.5) return [];
    const of = (n: number): string => signed(grouped, n, 0.5);
    return [p.t('whatif.spared', { item: p.title(c.item), at: p.at(c.at), dead: of(dead), hurt: of(hurt) })];
  });

/** What was not played, by reason. */
function openLines(p: Printer): string[] {
  const by = new Map<string, string[]>();
  for (const { item, why } of p.m.counterfactuals?.open ?? [])
    by.set(why, [...(by.get(why) ?? []), p.title(item)]);
  return [...by].map(([why, items]) => p.t(`whatif.open.${why}`, { items: some(p, items), n: items.length }));
}

/** What one act in time would have changed, in one line: only what is not as it was. */
function lineText(p: Printer, c: Counterfactual): string {
  const [, at, instead, sooner, ...rest] = row(p, c);
  const names = whatifHead(p).slice(4);
  const said = rest.flatMap((v, i) => (v === '0' ? [] : [`${names[i]} ${v}`]));
  if (!['0', '—'].includes(sooner)) said.unshift(`${p.t('whatif.col.sooner')} ${sooner}`);
  const list = said.length > 0 ? said.join(glue(p)) : p.t('whatif.no-difference');
  return p.t('whatif.line', { act: actText(p, c), at, instead, list });
}
/** What went otherwise in the altered runs than was meant. */
const notesOf = (p: Printer): string[] =>
  (p.m.counterfactuals?.computed ?? []).flatMap((c) => [
    ...(c.refused.length > 0
      ? [p.t('whatif.refused', { item: p.title(c.item), n: c.refused.length, list: refusedText(p, c) })]
      : []),
    ...(c.notGiven > 0 ? [p.t('whatif.not-given', { item: p.title(c.item), n: c.notGiven })] : []),
  ]);

/** The same table, notes and reasons for the review. */
export interface WhatifWords {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly notes: readonly string[];
  readonly open: readonly string[];
  /** A line by item. */
  readonly byItem: Readonly<Record<string, string>>;
}
export const whatifWords = (p: Printer): WhatifWords => ({
  head: whatifHead(p),
  rows: whatifRows(p),
  notes: [p.t('whatif.note'), ...notesOf(p)],
  open: openLines(p),
  byItem: Object.fromEntries((p.m.counterfactuals?.computed ?? []).map((c) => [c.item, lineText(p, c)])),
});

export function whatif(p: Printer): Block[] {
  const { t, m } = p;
  if (m.counterfactuals === null) return [{ kind: 'note', text: t('whatif.none') }];
  const { computed } = m.counterfactuals;
  const open = openLines(p);
  return [
    ...(computed.length === 0
      ? []
      : ([
          {
            kind: 'table',
            caption: t('whatif.title'),
            head: whatifHead(p),
            widths: [2.2, 1.25, 1.25, 1, 0.8, 1.15, 1.15, 1.15, 1.15, 1.1],
            rows: whatifRows(p),
            wide: true,
          },
          { kind: 'note', text: [t('whatif.note'), ...notesOf(p)].join(p.lang === 'zh' ? '' : ' ') },
        ] satisfies Block[])),
    ...(open.length === 0
      ? []
      : ([
          { kind: 'text', text: t('whatif.open') },
          { kind: 'list', items: open },
        ] satisfies Block[])),
  ];
}
