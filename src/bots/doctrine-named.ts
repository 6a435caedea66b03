/** People of whom messages speak: in danger at a place before any gauge or signal says so. */
import { distanceM, type RoleView } from '../sim/index.ts';
import type { Seat } from './bot.ts';

/** Who stays where water and slopes reach, or cannot get away, as callers put it. */
const IN_DANGER = /扎营|露营|营地|研学|被困|围困|被淹|冲走|滑坡|camp|trapped|cut off|stranded|sliding/i;
/** A slope this near a named village may be the danger, m. */
const NEAR_M = 2500;
const short = (name: string): string => name.replace(/ (Village|Residents’ Community)$/, '');

/** Villages that callers name with people in danger, and those under a listed slope close by; nothing that was found untrue. */
export function namedInDanger(seat: Seat, v: RoleView): ReadonlySet<string> {
  const texts = (['duty', 'hq-office', 'emergency'] as const)
    .flatMap((role) => seat.view(role).messages)
    .flatMap(({ text, verified }) => (text && verified?.result !== false ? [text] : []))
    .filter((x) => IN_DANGER.test(x.zh) || IN_DANGER.test(x.en));
  if (texts.length === 0) return new Set();
  const { villages } = seat.county;
  const named = villages.filter(({ name }) =>
    texts.some((x) => x.zh.includes(name.zh) || x.en.includes(short(name.en))),
  );
  const below = v.slopes.flatMap((s) => {
    const at = villages.find((x) => x.id === s.village)?.at;
    return at && named.some((x) => distanceM(x.at, at) <= NEAR_M) ? [s.village] : [];
  });
  return new Set([...named.map((x) => x.id), ...below]);
}
