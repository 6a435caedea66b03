/** Which orders of a role can be about a thing on the map: every form with a field that can point at it, that field filled in. */
import type { CommandForm, Role, RoleView } from '../../bridge/protocol.ts';
import { narrowed, optionsFor, type OptionSource } from '../form/options.ts';
import { startOf } from './starts.ts';

export const GROUPS = ['danger', 'people', 'crew', 'works', 'relief', 'road', 'place'] as const;
export type Group = (typeof GROUPS)[number];
/** Something an order can name; `to` where its number would be taken for another kind's. */
export interface Subject {
  readonly id: string;
  readonly to?: 'danger' | 'edge';
}
export interface OrderAt {
  readonly type: string;
  readonly group: Group;
  readonly values: Readonly<Record<string, unknown>>;
  /** Fields that must still be filled in. */
  readonly open: readonly string[];
  /** Those of them for which there is nothing to choose now: it cannot be given. */
  readonly lacks: readonly string[];
  /** It meets something that is due now. */
  readonly due: boolean;
}
/** Kinds whose ids are plain numbers. */
const NUMBERED = new Set([
  'danger',
  'message',
  'warning',
  'task',
  'supply',
  'donation',
  'edge',
  'inject',
  'item',
]);
const GROUP_OF: Readonly<Record<string, Group>> = {
  danger: 'danger',
  village: 'people',
  township: 'people',
  shelter: 'relief',
  store: 'relief',
  levee: 'works',
  reservoir: 'works',
  gauge: 'works',
  edge: 'road',
};
/** Orders that most people look for when they point at something; the rest follow in the order of the register. */
const FIRST = [
  'danger.fix',
  'danger.guard',
  'evacuate.order',
  'warning.issue',
  'township.order',
  'unit.assign',
  'unit.redirect',
  'shelter.open',
  'gate.order',
];
const place = (type: string): number => {
  const i = FIRST.indexOf(type);
  return i < 0 ? FIRST.length : i;
};
type Values = Readonly<Record<string, unknown>>;
type Field = CommandForm['fields'][string];
const isRef = (f: Field): f is Extract<Field, { to: string }> => f.kind === 'ref' || f.kind === 'refs';
function needed(f: Field, v: unknown): boolean {
  if (f.kind === 'flag' || f.kind === 'area') return false;
  if (f.kind === 'refs' || f.kind === 'choices')
    return (f.min ?? 0) > 0 && !(Array.isArray(v) && v.length > 0);
  return !f.optional && (v === undefined || v === '');
}
/** What a thing on the map is for orders: itself, and the dangers on it. */
export const subjectsOf = (id: string, view: Pick<RoleView, 'dangers'>): readonly Subject[] => [
  ...view.dangers
    .filter((d) => d.levee === id && d.state !== 'treated')
    .map((d): Subject => ({ id: String(d.id), to: 'danger' })),
  { id },
];
export function ordersAt(
  subjects: readonly Subject[],
  role: Role,
  forms: readonly CommandForm[],
  source: OptionSource,
  due: ReadonlySet<string>,
): readonly OrderAt[] {
  const known = new Map<string, ReadonlySet<string>>();
  const pointsAt = (form: CommandForm, name: string, to: string): ReadonlySet<string> => {
    const own = narrowed(form.type, name, source);
    if (own) return new Set(own.map((o) => o.id));
    let ids = known.get(to);
    if (!ids) known.set(to, (ids = new Set(optionsFor(to, source).map((o) => o.id))));
    return ids;
  };
  return forms
    .filter((f) => f.roles.includes(role))
    .flatMap((form): OrderAt[] => {
      for (const [name, field] of Object.entries(form.fields)) {
        if (!isRef(field)) continue;
        const ids = subjects
          .filter((s) => (s.to ? s.to === field.to : !NUMBERED.has(field.to)))
          .filter((s) => pointsAt(form, name, field.to).has(s.id))
          .map((s) => s.id);
        if (ids.length === 0) continue;
        const values = {
          ...startOf(form.type, source.view),
          [name]: field.kind === 'refs' ? ids : ids[0],
        };
        const crew = Object.values(form.fields).some((f) => isRef(f) && f.to === 'unit');
        const open = Object.entries(form.fields).filter(([k, f]) => needed(f, (values as Values)[k]));
        return [
          {
            type: form.type,
            group: GROUP_OF[field.to] ?? (crew ? 'crew' : 'place'),
            values,
            open: open.map(([k]) => k),
            lacks: open.flatMap(([k, f]) => (isRef(f) && pointsAt(form, k, f.to).size === 0 ? [k] : [])),
            due: due.has(form.type),
          },
        ];
      }
      return [];
    });
}
/** Groups in order; in each what is due first, then what can be given, the usual first, then what is refused. */
export function grouped(
  list: readonly OrderAt[],
  refused: (o: OrderAt) => boolean,
): readonly (readonly [Group, readonly OrderAt[]])[] {
  const rank = (o: OrderAt): number =>
    (refused(o) || o.lacks.length > 0 ? 200 : o.due ? 0 : 100) + place(o.type);
  return GROUPS.map(
    (g) => [g, list.filter((o) => o.group === g).sort((a, b) => rank(a) - rank(b))] as const,
  ).filter(([, of]) => of.length > 0);
}
