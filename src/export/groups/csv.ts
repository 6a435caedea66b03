/** A comparison of groups as one long table: every number in a cell of its own, unrounded, nothing left out. */
import type { Estimate, Measure } from '../../sim/compare/index.ts';
import { csvText } from '../csv-text.ts';
import { byText, groupName, measureName, whenText, type GroupPrinter } from './words.ts';

type Cell = string | number | null;
const interval = (e: Estimate): Cell[] => [e.value, e.interval?.[0] ?? null, e.interval?.[1] ?? null];

/** Runs, spreads, differences, trends and what was left out, each under its own heads. */
export function groupsCsv(p: GroupPrinter): string {
  const { t, c } = p;
  const heads = (...keys: readonly string[]): Cell[] => keys.map((k) => t(`groups.col.${k}`));
  const name = (m: Measure): string => measureName(p, m);
  /** Money is in 万元 in both languages: the number of the registry. */
  const unit = (m: Measure): string =>
    m.unit === 'point' ? '' : t(`unit.value.${m.unit}`, { n: '' }).trim();
  const part = (title: string, rows: readonly (readonly Cell[])[]): Cell[][] =>
    rows.length < 2 ? [] : [[t(title)], ...rows.map((r) => [...r]), []];
  return csvText([
    ...part('groups.runs', [
      [...heads('group', 'run', 'repeat', 'seed', 'by', 'when', 'record'), ...c.measures.map(name)],
      ...c.groups.flatMap((g) =>
        g.runs.map((r) => [
          groupName(p, g.name),
          r.name,
          r.repeat,
          r.seed,
          byText(p, r.by),
          whenText(p.when[r.record]),
          r.record,
          ...r.values,
        ]),
      ),
    ]),
    ...part('groups.spread', [
      heads('figure', 'group', 'n', 'mean', 'sd', 'least', 'lower', 'median', 'upper', 'most'),
      ...c.measures.flatMap((m, k) =>
        c.groups.map((g) => {
          const s = g.spreads[k];
          const values = s ? [s.mean, s.sd, s.least, s.lower, s.median, s.upper, s.most] : [];
          return [name(m), groupName(p, g.name), s?.n ?? 0, ...values];
        }),
      ),
    ]),
    ...part('groups.objectives', [
      [t('report.col.objective'), ...heads('group'), 'P', 'S', 'M', 'U', t('report.na')],
      ...c.measures.flatMap((m) =>
        c.groups.flatMap((g) => {
          const r = g.ratings[m.id];
          return m.kind === 'objective' && r
            ? [[name(m), groupName(p, g.name), r.P, r.S, r.M, r.U, r.NA]]
            : [];
        }),
      ),
    ]),
    ...part('groups.differences', [
      heads('figure', 'group', 'compared', 'change', 'low', 'high', 'unit'),
      ...c.differences.flatMap((d) =>
        d.changes.flatMap((e, k) => {
          const m = c.measures[k];
          return e ? [[name(m), groupName(p, d.b), groupName(p, d.a), ...interval(e), unit(m)]] : [];
        }),
      ),
    ]),
    ...part('groups.trend', [
      heads('figure', 'group', 'n', 'first', 'last', 'slope', 'low', 'high'),
      ...c.groups.flatMap((g) =>
        g.trends.flatMap((e, k) =>
          e ? [[name(c.measures[k]), groupName(p, g.name), e.n, e.first, e.last, ...interval(e)]] : [],
        ),
      ),
    ]),
    ...part('groups.leftout', [
      heads('run', 'group', 'record', 'why'),
      ...c.leftOut.map((x) => [x.name, groupName(p, x.group), x.record, t(`groups.why.${x.why}`)]),
    ]),
  ]);
}
