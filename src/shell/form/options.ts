/** What a reference field can point at, from the map and the present view. */
import type { Briefing, MapBase, RoleView } from '../../bridge/protocol.ts';
import { fromIncidents } from '../hazards/index.ts';
import type { Words } from '../hooks.ts';

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
}
export interface OptionSource {
  readonly base: MapBase;
  readonly view: RoleView;
  readonly briefing: Briefing;
  readonly words: Words;
  readonly name: (id: string) => string;
}
export const NOT_FACILITY = new Set(['township', 'village', 'gauge', 'reservoir']);

/** Townships for a consultation: each says how it can take part, if at all. */
function conference(s: OptionSource): Option[] {
  const how = new Map(s.view.townships.map((k) => [k.id, k.conference ?? 'none'] as const));
  return optionsFor('township', s).map((o) => ({
    ...o,
    hint: s.words.t(`conference.${how.get(o.id) ?? 'none'}`),
  }));
}

/** Units for a task: those that can do it and are free come first; the others say what they lack. */
function fitFirst(skill: string, s: OptionSource): Option[] {
  const unit = new Map(s.view.units.map((u) => [u.id, u] as const));
  const rank = (id: string): number => {
    const u = unit.get(id)!;
    return (u.skills.includes(skill) ? 0 : 2) + (u.task < 0 ? 0 : 1);
  };
  return optionsFor('unit', s)
    .map((o) =>
      unit.get(o.id)!.skills.includes(skill) ? o : { ...o, hint: `${o.hint} · ${s.words.t('ui.unskilled')}` },
    )
    .sort((a, b) => rank(a.id) - rank(b.id));
}

/** Places that an order can name, when that is fewer than the field's kind allows. */
export function narrowed(
  command: string,
  field: string,
  s: OptionSource,
  values: Readonly<Record<string, unknown>> = {},
): Option[] | null {
  const asks = s.briefing.tasks[String(values.task ?? '')];
  const general = command === 'unit.assign' || command === 'unit.redirect';
  if (field === 'target' && general && asks?.at) return asks.at.flatMap((kind) => optionsFor(kind, s));
  if (field === 'unit' && asks) return fitFirst(asks.skill, s);
  if (command === 'consult.hold' && field === 'riskTownships') return conference(s);
  return fromIncidents(s.view, (part, v) => part.options?.(command, field, s, v))[0] ?? null;
}

export function optionsFor(kind: string, s: OptionSource): Option[] {
  const { base, view, words, name } = s;
  const { t, x } = words;
  const place = (p: MapBase['places'][number]): Option => ({
    id: p.id,
    label: x(p.name),
    hint: [t(`place.${p.kind}`), p.kind !== 'township' && p.township ? name(p.township) : '']
      .filter(Boolean)
      .join(' · '),
  });
  const ofKind = (k: string): Option[] => base.places.filter((p) => p.kind === k).map(place);
  switch (kind) {
    case 'village':
    case 'gauge':
    case 'reservoir':
    case 'store':
    case 'slope':
      return ofKind(kind);
    case 'township':
      return base.places.filter((p) => p.kind === 'township' && p.inPlan).map(place);
    case 'shelter':
      return (
        [...view.shelters]
          // Fit ones first: one of them is what is wanted.
          .sort((a, b) => Number(a.issue !== null) - Number(b.issue !== null))
          .map((h) => ({
            id: h.id,
            label: name(h.id),
            hint: [
              t(`shelterkind.${h.kind}`),
              h.open ? t('ui.open') : t('ui.closed'),
              `${h.people}/${h.capacity}`,
              ...(h.issue ? [t(`shelterissue.${h.issue}`)] : []),
            ].join(' · '),
          }))
      );
    case 'facility':
      return base.places.filter((p) => !NOT_FACILITY.has(p.kind)).map(place);
    case 'levee':
      return base.levees.map((l) => ({ id: l.id, label: x(l.name), hint: name(l.gauge) }));
    case 'site':
      return view.sites.map((q) => ({ id: q.id, label: x(q.name), hint: '' }));
    case 'place':
      return [
        ...view.sites.map((q) => ({ id: q.id, label: x(q.name), hint: '' })),
        ...base.places.filter((p) => p.kind !== 'gauge').map(place),
        ...base.levees.map((l) => ({ id: l.id, label: x(l.name), hint: t('place.levee') })),
      ];
    case 'unit':
      return view.units.map((u) => ({
        id: u.id,
        label: x(u.name),
        hint: `${t(`status.${u.status}`)} · ${u.people}`,
      }));
    case 'danger':
      return view.dangers.map((d) => ({
        id: String(d.id),
        label: `${name(d.levee)} ${t(`dangerkind.${d.kind}`)}`,
        hint: t(`dangerstate.${d.state}`),
      }));
    case 'message':
      return [...view.messages].reverse().map((m) => ({
        id: String(m.id),
        label: `#${m.id} ${m.text ? x(m.text).slice(0, 40) : m.code}`,
        hint: name(m.from),
      }));
    case 'warning':
      return view.warnings.map((w) => ({
        id: String(w.id),
        label: `#${w.id} ${t(`choice.${w.kind}`)} ${t(`choice.${['', 'red', 'orange', 'yellow', 'blue'][w.colour]}`)}`,
        hint: w.cancelledAt >= 0 ? t('ui.cancelled') : '',
      }));
    case 'task':
      return view.tasks.map((k) => ({
        id: String(k.id),
        label: `#${k.id} ${t(`choice.${k.kind}`)}`,
        hint: name(k.unit),
      }));
    case 'supply':
      return view.supplies.map((k) => ({
        id: String(k.id),
        label: `#${k.id} ${t(`choice.item.${k.item}`) === `choice.item.${k.item}` ? t(`choice.${k.item}`) : t(`choice.item.${k.item}`)} ${k.quantity}`,
        hint: name(k.to),
      }));
    case 'donation':
      return view.relief.donations.map((d) => ({
        id: String(d.id),
        label: `#${d.id} ${words.first([`choice.item.${d.item}`, `choice.${d.item}`])} ${d.quantity}`,
        hint: name(d.donor),
      }));
    case 'edge':
      return base.roads.map((r) => ({
        id: String(r.edge),
        label: `${x(r.name)} #${r.edge}`,
        hint: nearest(base, r, x),
      }));
    case 'inject':
      return view.injects.map((i) => ({
        id: i.id,
        label: `${i.id} ${x(i.content).slice(0, 40)}`,
        hint: t(`injectstate.${i.state}`),
      }));
    case 'item':
      return s.briefing.catalogue.map((c) => ({ id: c.id, label: `${c.id} ${x(c.title)}`, hint: '' }));
    default:
      return [];
  }
}

const near = new WeakMap<MapBase, Map<number, string>>();
function nearest(base: MapBase, r: MapBase['roads'][number], x: Words['x']): string {
  let cache = near.get(base);
  if (!cache) near.set(base, (cache = new Map()));
  let id = cache.get(r.edge);
  const villages = base.places;
  if (id === undefined) {
    let best = Infinity;
    let at = 0;
    villages.forEach((p, i) => {
      if (p.kind !== 'village' && p.kind !== 'township') return;
      const dx = p.at.lon - (r.a.lon + r.b.lon) / 2;
      const dy = p.at.lat - (r.a.lat + r.b.lat) / 2;
      if (dx * dx + dy * dy < best) {
        best = dx * dx + dy * dy;
        at = i;
      }
    });
    id = String(at);
    cache.set(r.edge, id);
  }
  return `≈ ${x(villages[Number(id)].name)}`;
}
