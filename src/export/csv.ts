/** The item table as CSV. */
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { csvText } from './csv-text.ts';

const minutes = (t: number): number | null => (t < 0 ? null : Math.round(t / 60));

export function reportCsv(m: ReportModel, lang: Lang): string {
  const head = [
    'id',
    'title',
    'status',
    'weight',
    'clock',
    'knownMin',
    'orderedMin',
    'doneMin',
    'targetMin',
    'limitMin',
    't',
    'k',
    'c',
    'points',
    'max',
    'evidence',
    'clause',
    'basis',
    'numberStatus',
    'numberSource',
    'asOf',
    'prompted',
    'override',
  ];
  const rows = m.score.items.map((i) => {
    const c = m.catalogue.find((x) => x.id === i.id)!;
    const r = (x: number | null): number | null => (x === null ? null : Math.round(x * 1000) / 1000);
    return [
      i.id,
      c.title[lang],
      i.status,
      i.weight,
      i.clock,
      minutes(i.knownSince),
      minutes(i.orderedAt),
      minutes(i.doneAt),
      i.target,
      i.limit,
      r(i.t),
      r(i.k),
      r(i.c),
      r(i.points),
      r(i.max),
      i.evidence.map((n) => `ev#${n}`).join(' '),
      c.planClause,
      c.basis,
      c.status,
      c.source,
      c.asOf,
      i.prompted ? 'yes' : '',
      i.overridden,
    ];
  });
  const marks = m.score.violations.map((v) => [
    v.id,
    m.negatives.find((n) => n.id === v.id)!.title[lang],
    v.redLine ? 'red-line' : 'violation',
    null,
    null,
    minutes(v.t),
    null,
    null,
    null,
    null,
    null,
    null,
    null,
    -v.penalty,
    null,
    v.evidence.map((n) => `ev#${n}`).join(' '),
    '',
    m.negatives.find((n) => n.id === v.id)!.basis,
    m.negatives.find((n) => n.id === v.id)!.status,
    '',
    '',
    '',
    null,
  ]);
  return csvText([head, ...rows, ...marks]);
}
