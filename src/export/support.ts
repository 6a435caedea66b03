/**
 * What the exercise asked for and what the county had for it: the tasks of the run with who carries them, and each capability
 * with its shortfall and what raises it. Named after two tables of a standard whose text was not read; the columns are ours.
 */
import type { FindingRow } from '../sim/index.ts';
import { findingText } from './finding-text.ts';
import type { Printer } from './format.ts';

/** Columns of the tasks, on paper and in the workbook. */
export const TASK_COLUMNS: readonly string[] =
  'capability task objective posts forces target status findings basis'.split(' ');
/** A task that the run called for. */
export interface TaskRow {
  readonly capability: string;
  readonly task: string;
  readonly objectives: string;
  readonly posts: string;
  /** Teams whose sending is evidence of it. */
  readonly forces: readonly string[];
  readonly target: string;
  readonly status: string;
  /** Numbers of findings about it. */
  readonly findings: string;
  readonly basis: string;
}
export interface CapabilityRow {
  readonly capability: string;
  /** Tasks done of those called for. */
  readonly done: number;
  readonly tasks: number;
  /** Points reached of those that could be, 0–1; null where nothing was worth any. */
  readonly share: number | null;
  readonly objectives: string;
  readonly gap: string;
  readonly elements: string;
  readonly measures: string;
  readonly lead: string;
  readonly due: string;
}
export const glue = ({ lang }: Printer): string => (lang === 'zh' ? '、' : ', ');
const once = (list: readonly string[]): string[] => [...new Set(list)];
const numbers = (p: Printer, list: readonly FindingRow[]): string => list.map((f) => f.no).join(glue(p));

/** By capability in their order, then as the score has them. */
function called(p: Printer): { readonly id: string; readonly capability: string }[] {
  const { m } = p;
  return m.score.items
    .filter((i) => i.status === 'done' || i.status === 'not-done')
    .map(({ id }) => ({ id, capability: m.catalogue.find((c) => c.id === id)!.capability }))
    .sort((a, b) => Number(a.capability.slice(4)) - Number(b.capability.slice(4)));
}
export function taskRows(p: Printer): TaskRow[] {
  const { m, t, lang } = p;
  return called(p).map(({ id, capability }) => {
    const c = m.catalogue.find((x) => x.id === id)!;
    const i = m.score.items.find((x) => x.id === id)!;
    const about = m.findings.filter((f) => f.about === id);
    return {
      capability: t(`capability.${capability}`),
      task: `${id} ${p.title(id)}`,
      objectives: m.objectives
        .filter((o) => o.procedures.includes(id))
        .map((o) => o.text[lang])
        .join('\n'),
      posts: c.roles.length === 0 ? t('report.posts.any') : c.roles.map((r) => t(`role.${r}`)).join(glue(p)),
      forces: once(
        m.timeline.flatMap(({ event, params: { unit } }) =>
          typeof unit === 'string' && i.evidence.includes(event)
            ? [m.units.find((u) => u.unit === unit)?.name[lang] ?? p.name(unit)]
            : [],
        ),
      ),
      target: p.target(i),
      status:
        i.status === 'done' && i.doneAt >= 0
          ? t('report.inject.done', { at: p.at(i.doneAt) })
          : t(`status.${i.status}`),
      findings: numbers(p, about),
      basis: c.basis,
    };
  });
}
export function capabilityRows(p: Printer): CapabilityRow[] {
  const { m, t, lang } = p;
  const tasks = called(p);
  return once(tasks.map((x) => x.capability)).map((capability) => {
    const ids = tasks.filter((x) => x.capability === capability).map((x) => x.id);
    const items = m.score.items.filter((i) => ids.includes(i.id));
    const max = items.reduce((sum, i) => sum + i.max, 0);
    const found = m.findings.filter((f) => ids.includes(f.about));
    const words = found.map((f) => findingText(p, f));
    return {
      capability: t(`capability.${capability}`),
      done: items.filter((i) => i.status === 'done').length,
      tasks: items.length,
      share: max > 0 ? items.reduce((sum, i) => sum + i.points, 0) / max : null,
      objectives: m.score.objectives
        .filter((r) => m.objectives.find((o) => o.id === r.id)?.capabilities.includes(capability))
        .map((r) => `${m.objectives.find((o) => o.id === r.id)!.text[lang]} ${t(`rating.${r.rating}`)}`)
        .join('\n'),
      gap: once(words.map((x) => x.title)).join(glue(p)),
      elements: once(found.map((f) => t(`element.${f.cause.element}`))).join(glue(p)),
      measures: found.length === 0 ? t('support.keep') : t('support.measures', { list: numbers(p, found) }),
      lead: once(words.map((x) => x.lead)).join(glue(p)),
      due: once(words.map((x) => x.due)).join(glue(p)),
    };
  });
}
