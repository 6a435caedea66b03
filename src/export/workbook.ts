/** The whole run as tables: what papers cut, the workbook has in full. */
import { quantityValue } from '../i18n/quantity-text.ts';
import type { Lang } from '../i18n/index.ts';
import type { ReportModel } from '../sim/index.ts';
import { evaluationRows } from './evaluation.ts';
import { discussionRows } from './sections/discussion.ts';
import { seatName } from './sections/overview.ts';
import { findingText } from './finding-text.ts';
import { originText, printer, type Printer } from './format.ts';
import { ownRows, ownTotal } from './marks.ts';
import { knownText } from './known-text.ts';
import { threadsOf } from './threads.ts';
import { citeText, figureRows, itemRows } from './branches.ts';
import { linesText, refusedText, whatifHead, whatifRows } from './whatif.ts';
import { capabilityRows, glue, TASK_COLUMNS, taskRows } from './support.ts';
import { laneWords } from './state-words.ts';

export type SheetCell = string | number | null;
export interface SheetTable {
  readonly id: string;
  readonly name: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly SheetCell[])[];
  /** In characters. */
  readonly widths: readonly number[];
}
const minutes = (t: number): number | null => (t < 0 ? null : Math.round(t / 60));
const three = (x: number | null): number | null => (x === null ? null : Math.round(x * 1000) / 1000);
const evidence = (list: readonly number[]): string => list.map((n) => `ev#${n}`).join(' ');
const yes = ({ t }: Printer, b: boolean): string => (b ? t('report.yes') : '');

const ITEM_COLUMNS = [
  'no',
  'item',
  'status',
  'weight',
  'clock',
  'knownMin',
  'orderedMin',
  'doneMin',
  'targetMin',
  'limitMin',
  'timely',
  'full',
  'right',
  'points',
  'max',
  'evidence',
  'clause',
  'basis',
  'source',
  'prompted',
  'changed',
] as const;

/** Every scored item and every rule broken: the table of the CSV file too. */
export function itemTable(p: Printer): SheetTable {
  const { m, t, lang } = p;
  const rows = m.score.items.map((i): SheetCell[] => {
    const c = m.catalogue.find((x) => x.id === i.id)!;
    return [
      i.id,
      c.title[lang],
      t(`status.${i.status}`),
      i.weight,
      t(`clock.${i.clock}`),
      minutes(i.knownSince),
      minutes(i.orderedAt),
      minutes(i.doneAt),
      i.target,
      i.limit,
      three(i.t),
      three(i.k),
      three(i.c),
      three(i.points),
      three(i.max),
      evidence(i.evidence),
      c.planClause,
      c.basis,
      originText(t, c),
      yes(p, i.prompted),
      i.overridden,
    ];
  });
  const marks = m.score.violations.map((v): SheetCell[] => {
    const n = m.negatives.find((x) => x.id === v.id)!;
    const kind = t(v.redLine ? 'report.redline' : 'report.violation');
    const at = minutes(v.t);
    const of: Partial<Record<(typeof ITEM_COLUMNS)[number], SheetCell>> = {
      no: v.id,
      item: n.title[lang],
      status: kind,
      knownMin: at,
      points: -v.penalty,
      evidence: evidence(v.evidence),
      basis: n.basis,
      source: t(`number.${n.status}`),
    };
    return ITEM_COLUMNS.map((k) => of[k] ?? null);
  });
  return {
    id: 'items',
    name: t('sheet.items'),
    head: ITEM_COLUMNS.map((k) => t(`sheet.col.${k}`)),
    rows: [...rows, ...marks],
    widths: [8, 26, 10, 6, 10, 9, 9, 9, 9, 9, 8, 8, 8, 8, 8, 22, 26, 34, 34, 8, 20],
  };
}

const col = ({ t }: Printer, keys: string): string[] => keys.split(' ').map((k) => t(`report.col.${k}`));

export function workbook(m: ReportModel, lang: Lang): SheetTable[] {
  const p = printer(m, lang);
  const { t } = p;
  const lanes = laneWords({ ...m.states, lanes: m.states.all }, m.stories, lang, t, p.name);
  const sheet = (
    id: string,
    head: string,
    widths: readonly number[],
    rows: readonly (readonly SheetCell[])[],
  ): SheetTable => ({ id, name: t(`sheet.${id}`), head: col(p, head), widths, rows });
  const post = (role: string): string => (role === '' ? '' : t(`role.${role}`));
  const expected = (ids: readonly string[]): string => ids.map(p.title).join('\n');
  const actual = (ids: readonly string[]): string =>
    ids
      .map((id) => {
        const item = m.score.items.find((x) => x.id === id);
        return !item
          ? '—'
          : item.status === 'done' && item.doneAt >= 0
            ? t('report.inject.done', { at: p.at(item.doneAt) })
            : t(`status.${item.status}`);
      })
      .join('\n');
  const all = [
    sheet(
      'quantities',
      'measure run number-only unit-word known-then means',
      [26, 16, 12, 10, 36, 70],
      m.quantities.map((q) => [
        t(`quantity.${q.id}`),
        quantityValue(t, lang, q),
        q.value === null ? null : Math.round(q.value * 1000) / 1000,
        t(`unit.word.${q.unit}`),
        knownText(p, q),
        t(`quantity.${q.id}.means`),
      ]),
    ),
    itemTable(p),
    sheet(
      'timeline',
      'event time lane post what',
      [9, 18, 9, 14, 90],
      m.timeline.map((r) => [r.event, p.calendar(r.t), t(`lane.${r.lane}`), post(r.role), p.event(r)]),
    ),
    sheet(
      'reports',
      'no report due sent complete event',
      [6, 14, 18, 18, 10, 9],
      m.deadlines.map((d, i) => [
        i + 1,
        t(`report.kind.${d.kind}`),
        d.dueAt < 0 ? '' : p.calendar(d.dueAt),
        d.sentAt < 0 ? t('report.verdict.missing') : p.calendar(d.sentAt),
        p.percent(d.fields),
        d.event || null,
      ]),
    ),
    sheet(
      'findings',
      'no severity issue fact basis poete action lead due2 accept retest evidence',
      [6, 10, 22, 60, 40, 50, 60, 20, 16, 40, 24, 24],
      m.findings.map((f) => {
        const x = findingText(p, f);
        return [
          f.no,
          t(`severity.${f.severity}`),
          x.title,
          x.fact,
          x.basis,
          x.cause,
          x.advice,
          x.lead,
          x.due,
          x.accept,
          x.retest,
          evidence(f.evidence),
        ];
      }),
    ),
    {
      id: 'tasks',
      name: t('sheet.tasks'),
      head: TASK_COLUMNS.map((c) => t(`support.col.${c}`)),
      widths: [24, 36, 40, 26, 30, 14, 22, 12, 40],
      rows: taskRows(p).map((r) => [
        r.capability,
        r.task,
        r.objectives,
        r.posts,
        r.forces.join(glue(p)),
        r.target,
        r.status,
        r.findings,
        r.basis,
      ]),
    },
    {
      id: 'capabilities',
      name: t('sheet.capabilities'),
      head: [
        'capability',
        'done',
        'of',
        'share',
        'ratings',
        'gap',
        'elements',
        'measures',
        'lead',
        'due',
      ].map((c) => t(`support.col.${c}`)),
      widths: [24, 10, 10, 10, 44, 44, 16, 30, 26, 24],
      rows: capabilityRows(p).map((r) => [
        r.capability,
        r.done,
        r.tasks,
        three(r.share),
        r.objectives,
        r.gap,
        r.elements,
        r.measures,
        r.lead,
        r.due,
      ]),
    },
    sheet(
      'threads',
      'subject happened known order lost',
      [30, 50, 50, 50, 40],
      threadsOf(p).map((x) => [x.title, x.happened, x.known, x.order, x.cost]),
    ),
    {
      id: 'whatif',
      name: t('sheet.whatif'),
      head: [...whatifHead(p), ...['raw', 'refused', 'lines'].map((c) => t(`whatif.col.${c}`))],
      widths: [40, 16, 16, 12, 10, 10, 14, 12, 14, 12, 12, 40, 90],
      rows: (m.counterfactuals?.computed ?? []).map((c, i): SheetCell[] => [
        ...whatifRows(p)[i],
        three(c.change.raw),
        refusedText(p, c),
        linesText(p, c),
      ]),
    },
    {
      id: 'branches',
      name: t('sheet.branches'),
      head: ['other', 'quantity', 'this', 'other', 'change'].map((k) => t(`branch.${k}`)),
      widths: [50, 40, 26, 26, 16],
      rows: m.branches.flatMap((c) =>
        [...figureRows(p, c), ...itemRows(p, c)].map((r) => [citeText(p, c), ...r]),
      ),
    },
    sheet(
      'injects',
      'inject kind sent text expected actual',
      [10, 14, 18, 70, 26, 18],
      m.msel.map((i) => [
        p.inject(i.id),
        t(`injecttype.${i.type}`),
        i.at < 0 ? t(`injectstate.${i.state}`) : p.calendar(i.at),
        i.content[lang],
        expected(i.expects),
        actual(i.expects),
      ]),
    ),
    sheet(
      'forces',
      'unit tasks hours',
      [34, 10, 12],
      m.units.map((u) => [u.name[lang], u.tasks, Math.round(u.hours * 10) / 10]),
    ),
    sheet(
      'states',
      'subject part state from until',
      [34, 26, 20, 18, 18],
      m.states.all.flatMap((l) =>
        l.spans.map((s) => [
          lanes.name(l),
          lanes.about(l),
          lanes.state(l, s.state),
          p.calendar(s.from),
          p.calendar(s.to),
        ]),
      ),
    ),
    sheet(
      'picture',
      'happened place time learnt event',
      [18, 30, 18, 18, 9],
      m.picture.map((r) => [
        t(`event.${r.kind}`),
        p.name(r.place),
        p.calendar(r.t),
        r.knownAt < 0 ? t('report.picture.never') : p.calendar(r.knownAt),
        r.event,
      ]),
    ),
    sheet(
      'stages',
      'place time stage',
      [24, 18, 12],
      m.gauges.flatMap((g) => g.points.map(([at, level]) => [g.name[lang], p.calendar(at), level])),
    ),
    sheet('discussion', 'move-no move-who move-what move-said', [10, 16, 60, 90], discussionRows(p)),
    sheet('evaluation', 'kind-of about evaluator said', [12, 40, 16, 90], evaluationRows(p)),
    sheet(
      'own',
      'table no group indicator weight reached marks',
      [24, 6, 20, 60, 10, 10, 40],
      (m.evaluation?.tables ?? []).flatMap((x) => [
        ...ownRows(p, x).map((r) => [x.name, ...r]),
        ...(x.percent === null
          ? []
          : [[x.name, null, '', t('report.bureau.sum'), three(x.weight), three(x.reached), ownTotal(p, x)]]),
      ]),
    ),
    sheet(
      'attendance',
      'post seat orders refused written',
      [18, 24, 10, 10, 10],
      m.attendance.map((r) => [post(r.role), seatName(p, r.seat), r.orders, r.refused, r.written]),
    ),
  ];
  return all.filter((s) => s.rows.length > 0);
}
