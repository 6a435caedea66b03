/** One finding in words: fact, basis, cause, recommendation, and how to tell that it has been mended. */
import type { Cause, FindingRow } from '../sim/index.ts';
import type { Printer } from './format.ts';

const percent = (x: number): number => Math.round(100 * x);
/** Places named in one finding; the score sheet has the rest. */
const MOST = 6;
/** Days until it is due, by grade (design choice; the county confirms it). */
const DUE = { deficiency: 30, correction: 60, improvement: 90 } as const;

export interface FindingText {
  readonly title: string;
  readonly fact: string;
  readonly basis: string;
  readonly cause: string;
  readonly advice: string;
  readonly accept: string;
  readonly due: string;
  readonly retest: string;
  readonly lead: string;
}
const glue = ({ lang }: Printer): string => (lang === 'zh' ? '；' : '; ');
const list = ({ lang }: Printer, words: readonly string[]): string => words.join(lang === 'zh' ? '、' : ', ');

/** What was lost and which orders it is tied to. */
function lossFact(p: Printer, f: FindingRow): string {
  const { t } = p;
  const a = p.m.score.avoidable.find((x) => x.id === f.item)!;
  const rows = a.threads.slice(0, MOST).map((x) =>
    t('fact.thread', {
      place: p.name(x.place),
      at: p.at(x.t),
      n: x.count,
      since: p.at(x.since),
      item: p.title(x.item),
      how: t(`slip.${x.how}`),
    }),
  );
  if (a.threads.length > MOST) rows.push(t('report.issue.more', { n: a.threads.length - MOST }));
  return t('fact.loss', { title: p.title(a.id), n: a.beyond, worst: a.worst, list: rows.join(glue(p)) });
}
/** What of an item was missing, late, incomplete or wrong. */
function itemFact(p: Printer, f: FindingRow): string {
  const { t, m } = p;
  const i = m.score.items.find((x) => x.id === f.item)!;
  const title = p.title(f.item);
  const [known, ordered, done] = [p.at(i.knownSince), p.at(i.orderedAt), p.at(i.doneAt)];
  if (i.doneAt < 0) {
    if (i.orderedAt >= 0) return t('fact.no-effect', { title, known, ordered });
    return i.knownSince < 0
      ? t('fact.never-at-all', { title })
      : t('fact.never', { title, known, n: Math.round((m.scenario.durationS - i.knownSince) / 60) });
  }
  const said: string[] = [];
  if (i.t !== null && i.t < 1)
    said.push(
      i.clock === 'elapsed' && i.target !== null && i.knownSince >= 0
        ? t('fact.late', {
            title,
            known,
            done,
            took: Math.round((i.doneAt - i.knownSince) / 60),
            target: i.target,
            limit: i.limit ?? 2 * i.target,
          })
        : t('fact.not-in-time', { title, done, share: percent(i.t) }),
    );
  if (i.k !== null && i.k < 1) said.push(t('fact.incomplete', { title, share: percent(i.k) }));
  if (i.c !== null && i.c < 1) said.push(t('fact.wrong', { title, share: percent(i.c) }));
  return said.length === 0 ? t('fact.short', { title }) : said.join(p.lang === 'zh' ? '' : ' ');
}

/** Which of the recommendations answers a cause. */
function adviceKey({ element, why }: Cause, isRule: boolean): string {
  if (isRule && why === 'rule') return 'advice.rule';
  if (why === 'chosen' && element === 'equipment') return 'advice.equipment.chosen';
  return element === 'organisation' ? `advice.organisation.${why}` : `advice.${element}`;
}

/** The evaluator's words, or his confirmation, with what the record suggested. */
function chosenText({ t }: Printer, f: FindingRow, say: (c: Cause) => string): string {
  const { who, text, proposed } = f.chosen!;
  const bare = say(proposed).replace(/[。.]$/, '');
  const how = text !== '' ? 'chosen' : f.cause.why === 'chosen' ? 'other' : 'confirmed';
  return t(`finding.${how}`, { element: t(`element.${f.cause.element}`), text, who, proposed: bare });
}
export function findingText(p: Printer, f: FindingRow): FindingText {
  const { t, m, lang } = p;
  const item = m.catalogue.find((c) => c.id === f.about);
  const isLoss = f.item.startsWith('OUT-');
  const isRule = f.item.startsWith('N-');
  const title = p.title(f.item);
  const posts =
    item && item.roles.length > 0
      ? list(
          p,
          item.roles.map((r) => t(`role.${r}`)),
        )
      : t('report.posts.any');
  const sign = t(`event.${f.cause.params.kind ?? ''}`);
  const target = m.score.items.find((i) => i.id === f.about);
  const timed = target?.clock === 'elapsed' && target.target !== null;
  const measure = timed ? t('measure.time', { n: target.target! }) : t('measure.full');
  const about = item ? p.title(item.id) : title;
  const inject = m.msel.find((i) => i.expects.includes(f.about));
  const causeText = (c: Cause): string =>
    `${t(`element.${c.element}`)}${lang === 'zh' ? '：' : ': '}${t(`cause.${c.why}`, { posts, sign, ...c.params })}`;
  return {
    title,
    fact: isLoss
      ? lossFact(p, f)
      : isRule
        ? t('fact.rule', { title, at: p.at(f.knownSince), n: f.times })
        : itemFact(p, f),
    basis: [f.basis, f.planClause && f.planClause !== '—' ? t('report.clause', { clause: f.planClause }) : '']
      .filter((x) => x !== '')
      .join(glue(p)),
    cause: f.chosen ? chosenText(p, f, causeText) : causeText(f.cause),
    advice: t(adviceKey(f.cause, isRule), {
      title: isRule && f.cause.why === 'rule' ? title : about,
      posts,
      sign,
      plan: m.doctrine.lead.plan[lang],
      need: (item?.requirement[lang] ?? title).replace(/[。.]$/, ''),
      measure,
    }),
    accept: isLoss
      ? t('accept.loss', { title })
      : isRule
        ? t('accept.rule', { title })
        : timed
          ? t('accept.time', { title, n: target.target! })
          : t('accept.full', { title }),
    due: t('plan.due', { n: DUE[f.severity] }),
    retest: inject
      ? t('plan.retest', { title: m.scenario.title[lang], inject: p.inject(inject.id) })
      : m.scenario.title[lang],
    lead: f.lead === 'commander' ? m.doctrine.lead.body[lang] : t(`lead.${f.lead}`),
  };
}
