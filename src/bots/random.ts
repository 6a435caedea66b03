/** Legal-looking commands at random, by the declared fields: a monkey for robustness and a floor for scores. */
import { ORDERS, rand, rngKey, streamId, type Command, type Field, type RoleView } from '../sim/index.ts';
import type { Bot, Seat } from './bot.ts';

const STREAM = streamId('random-bot');

export function randomBot(seed: string): Bot {
  const key = rngKey(`random-bot:${seed}`);
  let draw = 0;
  const u = (): number => rand(key, STREAM, 0, draw++);
  const pick = <T>(list: readonly T[]): T | undefined => list[Math.floor(u() * list.length)];
  const ids = (view: RoleView, seat: Seat, kind: string): string[] => {
    switch (kind) {
      case 'township':
        return view.townships.map((x) => x.id);
      case 'village':
        return view.villages.map((x) => x.id);
      case 'unit':
        return view.units.map((x) => x.id);
      case 'gauge':
        return view.gauges.map((x) => x.id);
      case 'reservoir':
        return view.reservoirs.map((x) => x.id);
      case 'levee':
        return view.levees.map((x) => x.id);
      case 'danger':
        return view.dangers.map((x) => String(x.id));
      case 'shelter':
        return view.shelters.map((x) => x.id);
      case 'store':
        return view.stores.map((x) => x.id);
      case 'slope':
        return view.slopes.map((x) => x.id);
      case 'message':
        return view.messages.map((x) => String(x.id));
      case 'warning':
        return view.warnings.map((x) => String(x.id));
      case 'task':
        return view.tasks.map((x) => String(x.id));
      case 'supply':
        return view.supplies.map((x) => String(x.id));
      case 'donation':
        return view.relief.donations.map((x) => String(x.id));
      case 'edge':
        return seat.county.roads.edges.map((_, i) => String(i));
      case 'site':
        return view.sites.map((x) => x.id);
      case 'place':
        return view.villages.map((x) => x.id);
      default:
        return seat.county.facilities.map((x) => x.id);
    }
  };
  const value = (f: Exclude<Field, { kind: 'area' }>, view: RoleView, seat: Seat): unknown => {
    switch (f.kind) {
      case 'text':
        return f.optional && u() < 0.5 ? '' : 'random';
      case 'number':
        return f.optional && u() < 0.3
          ? -1
          : Math.floor(f.min + (Math.min(f.max, f.min + 400) - f.min) * u());
      case 'flag':
        return u() < 0.5;
      case 'choice':
        return pick(f.of) ?? '';
      case 'choices':
        return f.of
          .filter(() => u() < 0.5)
          .concat(f.min > 0 ? [f.of[0]] : [])
          .slice(0, 40);
      case 'ref':
        return pick(ids(view, seat, f.to)) ?? '';
      case 'refs': {
        const all = ids(view, seat, f.to);
        return Array.from({ length: Math.max(f.min, 1 + Math.floor(u() * 3)) }, () => pick(all) ?? '');
      }
    }
  };
  return {
    name: 'random',
    act(seat) {
      // About one try in three minutes.
      if (u() > 0.33) return;
      const def = pick(ORDERS)!;
      const role = pick(def.roles.filter((r) => r !== 'trainer' && r !== 'evaluator'))!;
      const view = seat.view(role);
      const cmd: Record<string, unknown> = { type: def.type };
      for (const [name, f] of Object.entries(def.fields))
        if (f.kind !== 'area') cmd[name] = value(f, view, seat);
      seat.send(role, cmd as unknown as Command);
    },
  };
}
