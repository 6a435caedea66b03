/** Words for what evaluators added: who, where, what each says. Everything that they typed stays as typed. */
import type { Conflict, Observation, Source } from '../sim/index.ts';
import type { Printer } from './format.ts';
import { handRows, ownTotal } from './marks.ts';

/** A name where there is one, else the post. */
export const byWhom = ({ t }: Pick<Printer, 't'>, s: Pick<Source, 'by' | 'who'>): string =>
  s.who === '' ? t(`role.${s.by}`) : s.who;
/** Where it can be looked up. */
export const placeOf = ({ t }: Pick<Printer, 't'>, s: Pick<Source, 'event' | 'entry'>): string =>
  s.entry < 0 ? `ev#${s.event}` : t('report.entry', { n: s.entry });

/** What it is tied to, in front of and behind the text. */
export function observationText(p: Printer, o: Observation): string {
  const { t, lang } = p;
  const goal = p.m.objectives.find((x) => x.id === o.objective)?.text[lang] ?? '';
  const tied = [
    o.who,
    o.role === '' ? '' : t(`role.${o.role}`),
    o.place,
    o.item === '' ? '' : p.title(o.item),
    goal,
    // What was noted in play is itself the event.
    o.event < 0 || o.who === '' ? '' : `ev#${o.event}`,
  ].filter((x) => x !== '');
  const when = o.t < 0 ? '' : `${p.at(o.t)}  `;
  const list = tied.join(lang === 'zh' ? '，' : ', ');
  return `${when}${o.text}${list === '' ? '' : lang === 'zh' ? `（${list}）` : ` (${list})`}`;
}

/** What a disagreement is about. */
export function conflictTitle(p: Printer, key: string): string {
  const [kind, id = ''] = key.split(' ');
  const title =
    kind === 'objective' ? (p.m.objectives.find((o) => o.id === id)?.text[p.lang] ?? id) : p.title(id);
  return p.t(`conflict.${kind}`, { title });
}
/** What one evaluator says of it. */
export function saidText(p: Printer, e: Conflict['entries'][number]): string {
  const { t } = p;
  const glue = p.lang === 'zh' ? '；' : '; ';
  switch (e.kind) {
    case 'value':
      return `${p.tkc(e)}${glue}${e.reason}`;
    case 'waiver':
      return `${t('entry.waiver')}${glue}${e.reason}`;
    case 'objective':
      return `${t(`rating.${e.rating}`)}${glue}${e.text}`;
    case 'cause':
      return [t(`element.${e.element}`), e.text ?? ''].filter((x) => x !== '').join(glue);
    case 'conclusion':
      return e.text;
  }
}

/** When it was written: the machine's clock, to the minute, as UTC says. */
export const writtenAt = (at: string): string => `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`;

/** Everything that evaluators say, a row each: kind, about, who, what, why. */
export function evaluationRows(p: Printer): string[][] {
  const { m, t, lang } = p;
  const { evaluation: x, score } = m;
  if (!x) return [];
  const rows: string[][] = [];
  const row = (kind: string, about: string, who: string, said: string): void =>
    void rows.push([t(`entry.${kind}`), about, who, said]);
  for (const i of score.items)
    if (i.word && i.word.who !== '') {
      const kind = i.status === 'waived' ? 'waiver' : 'value';
      const said = `${t(`status.${i.word.status}`)} ${p.tkc(i.word)} → ${t(`status.${i.status}`)} ${p.tkc(i)}`;
      row(kind, `${i.id} ${p.title(i.id)}`, i.word.who, `${said}\n${i.word.reason}`);
    }
  for (const v of score.lifted) if (v.who !== '') row('waiver', `${v.id} ${p.title(v.id)}`, v.who, v.reason);
  for (const o of score.objectives)
    if (o.word) {
      const about = m.objectives.find((k) => k.id === o.id)!.text[lang];
      row('objective', about, o.word.who, `${t(`rating.${o.rating}`)}\n${o.word.text}`);
    }
  for (const f of m.findings)
    if (f.chosen)
      row('cause', p.title(f.item), f.chosen.who, `${t(`element.${f.cause.element}`)}\n${f.chosen.text}`);
  for (const o of m.observations) if (o.who !== '') row('observation', '', o.who, observationText(p, o));
  for (const h of x.hotwash)
    row(
      'hotwash',
      '',
      h.who,
      [
        ...h.good.map((g) => `${t('report.col.good')}: ${g}`),
        ...h.short.map((s) => `${t('report.col.short')}: ${s}`),
      ].join('\n'),
    );
  if (x.conclusion) row('conclusion', '', x.conclusion.who, x.conclusion.text);
  for (const [item, mean, marks] of handRows(p)) row('hand', item, '', `${mean}\n${marks}`);
  for (const own of x.tables)
    row('table', own.name, own.who.join(lang === 'zh' ? '、' : ', '), ownTotal(p, own));
  for (const c of x.conflicts)
    for (const e of c.entries)
      row(e.kind, `${t('report.conflicts')} · ${conflictTitle(p, c.key)}`, e.who, saidText(p, e));
  for (const s of x.signed) row('signoff', s.post ?? '', s.who, signedText(p, s));
  return rows;
}

export const signedText = (
  { t }: Pick<Printer, 't'>,
  s: { readonly who: string; readonly at: string; readonly covers: number; readonly current: boolean },
): string =>
  t(s.current ? 'report.sign.current' : 'report.sign.stale', {
    who: s.who,
    at: writtenAt(s.at),
    n: s.covers,
  });
