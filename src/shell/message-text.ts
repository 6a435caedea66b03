/** A message in words, and the place it speaks of. */
import type { LonLat, MapBase, MessageView, RoleView } from '../bridge/protocol.ts';
import { clock, compass } from './format.ts';
import { useNames, useSession, useWords, type Words } from './hooks.ts';
import { onceOf } from './once-of.ts';

const COLOURS = ['', 'red', 'orange', 'yellow', 'blue'];

/** The wording of a message: scenario text, or the code's words with names in place of ids. */
export function messageText(
  m: Pick<MessageView, 'code' | 'params' | 'text'>,
  { t, x, first, lang }: Words,
  name: (id: string) => string,
  startsAt: string,
): string {
  if (m.text) return x(m.text);
  const p: Record<string, string | number> = {};
  for (const [k, v] of Object.entries(m.params)) {
    if (k === 'colour') p[k] = t(`choice.${typeof v === 'number' ? COLOURS[v] : v}`);
    else if (k === 'kind') p[k] = t(`dangerkind.${v}`);
    else if (k === 'peakAt') p[k] = clock(startsAt, Number(v), lang);
    else if (k === 'item') p[k] = first([`choice.item.${v}`, `choice.${v}`]);
    else if (k === 'method' || k === 'tool') p[k] = t(`choice.${v}`);
    else if (k === 'substance') p[k] = first([`substance.${v}`]);
    else if (k === 'wind' && typeof v === 'number') p[k] = t('ui.windfrom', { from: compass(t, v) });
    else if (k === 'townships')
      p[k] = String(v)
        .split(' ')
        .map(name)
        .join(lang === 'zh' ? '、' : ', ');
    else p[k] = typeof v === 'string' ? name(v) : v;
  }
  // Nobody trapped is said in its own words.
  return first([...(m.params.trapped === 0 ? [`msg.${m.code}.0`] : []), `msg.${m.code}`], p);
}
export function useMessageText(): (m: MessageView) => string {
  const words = useWords();
  const name = useNames();
  const startsAt = useSession((s) => s.view?.startsAt ?? '');
  return (m) => messageText(m, words, name, startsAt);
}

type Spot = (m: MessageView) => { id: string; at: LonLat } | undefined;
const spotsOf = onceOf((base: MapBase, sites: RoleView['sites'] | undefined): Spot => {
  const spots = new Map([
    ...base.places.map((p) => [p.id, p.at] as const),
    ...base.levees.map((l) => [l.id, l.line[Math.floor(l.line.length / 2)]] as const),
    ...(sites ?? []).map((q) => [q.id, q.at] as const),
  ]);
  return (m) => {
    const id = [...Object.values(m.params).map(String), m.from].find((x) => spots.has(x));
    return id === undefined ? undefined : { id, at: spots.get(id)! };
  };
});
/** The first place or works that a message names, or its sender's. */
export function useSpots(): Spot {
  const base = useSession((s) => s.base)!;
  return spotsOf(
    base,
    useSession((s) => s.view?.sites),
  );
}
