/** Units let down on a target: which order that begins, with which task. The form asks for the rest and is confirmed as always. */
import type { Briefing, CommandForm, MapBase, RoleView, UnitView } from '../../bridge/protocol.ts';
import type { Begin } from '../alarm-orders.ts';
import { PARTS } from '../hazards/index.ts';
import { NOT_FACILITY } from '../form/options.ts';
import { usualTask } from '../usual-task.ts';

/** What kinds of target a place is, as tasks ask for them. */
export function kindsOf(
  target: string,
  base: Pick<MapBase, 'places' | 'levees'>,
  view: Pick<RoleView, 'sites'>,
): readonly string[] {
  if (base.levees.some((l) => l.id === target)) return ['levee'];
  const site = view.sites.some((s) => s.id === target) ? ['site'] : [];
  const place = base.places.find((p) => p.id === target);
  if (!place) return site;
  return [...site, place.kind, ...(NOT_FACILITY.has(place.kind) ? [] : ['facility'])];
}
/** What a crew would do there: its usual task where that makes sense, else another that it has the skill for. */
export function taskFor(
  u: Pick<UnitView, 'kind' | 'skills'>,
  kinds: readonly string[],
  tasks: Briefing['tasks'],
  offered: readonly string[],
): string | undefined {
  const fits = (t: string): boolean => {
    const at = tasks[t]?.at;
    return offered.includes(t) && (!at || at.some((k) => kinds.includes(k)));
  };
  const can = offered.filter((t) => u.skills.includes(tasks[t]?.skill ?? ''));
  // A task that is made for such a place goes before one that fits anywhere.
  const made = can.filter((t) => tasks[t]?.at);
  return [usualTask(u), ...made, ...can, 'standby'].find(fits);
}
export function sendTo(
  ids: readonly string[],
  target: string,
  x: {
    readonly base: MapBase;
    readonly view: RoleView;
    readonly briefing: Briefing;
    readonly forms: readonly CommandForm[];
  },
): Begin | null {
  const { base, view, briefing, forms } = x;
  const units = ids.flatMap((id) => view.units.find((u) => u.id === id) ?? []);
  const [first] = units;
  if (!first) return null;
  const knows = (type: string): boolean => forms.some((f) => f.type === type);
  const one = units.length === 1;
  const who = one ? { unit: first.id } : { units: ids };
  const danger = view.dangers.find((d) => d.levee === target && d.state === 'active');
  if (danger && knows('danger.fix') && units.every((u) => u.skills.includes('flood')))
    return { command: 'danger.fix', values: { danger: String(danger.id), ...who } };
  // Specialists of the incident go by its own order.
  const team = PARTS[view.hazard].team;
  const site = view.sites.some((s) => s.id === target);
  if (site && one && first.task < 0 && team?.order && first.skills.includes(team.skill)) {
    const { command, values } = team.order(first);
    if (knows(command)) return { command, values: { ...values, target } };
  }
  const command = one && first.task >= 0 ? 'unit.redirect' : 'unit.assign';
  const field = forms.find((f) => f.type === command)?.fields.task;
  if (!field) return null;
  const offered = field.kind === 'choice' ? field.of : [];
  const task = taskFor(first, kindsOf(target, base, view), briefing.tasks, offered);
  return { command, values: { ...who, ...(task ? { task } : {}), target } };
}
