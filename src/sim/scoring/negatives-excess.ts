/** N-35: warnings and responses beyond what is known. */
import type { Numbers } from '../scenario/parameters.ts';
import { found, type Found } from './found.ts';
import { earliest, type LogIndex } from './log-index.ts';

export function findExcess(log: LogIndex, n: Numbers): Found[] {
  const out: Found[] = [];
  // A shock is felt in the whole county: warning all of it of aftershocks is no excess.
  const areas = log.all('WARN').filter((e) => e.data.kind !== 'earthquake');
  const warned = new Set(areas.flatMap((e) => e.data.villages));
  if (warned.size > n['PRM-NEG-WIDE'])
    out.push(
      found(
        'N-35',
        areas[0].t,
        areas.map((e) => e.n),
        { villages: warned.size },
      ),
    );
  for (const e of [...log.all('ACTIVATE'), ...log.all('LEVEL_CHANGE')]) {
    const s = (l: number): number => (l === 0 ? 0 : 5 - l);
    if (s(e.data.level) - s(e.data.warranted) < 2) continue;
    // Over by two until it is taken back or ended, or until what is known has caught up with it.
    const until = earliest(
      ...[...log.all('LEVEL_CHANGE'), ...log.all('WARRANTED'), ...log.all('END')]
        .filter(
          (x) =>
            x.n > e.n &&
            (x.kind === 'END' ||
              (x.kind === 'WARRANTED'
                ? s(e.data.level) - s(x.data.level) < 2
                : s(x.data.level) - s(x.data.warranted) < 2)),
        )
        .map((x) => x.t),
    );
    if ((until < 0 ? log.end : until) - e.t > 3600)
      out.push(found('N-35', e.t, [e.n], { level: e.data.level }));
  }
  // The same warning again soon after tells nobody anything.
  const all = log.all('WARN');
  for (const e of all) {
    const same = all.find((x) => {
      const told = new Set(x.data.villages);
      return (
        x.n < e.n &&
        e.t - x.t < n['PRM-NEG-REPEAT'] * 3600 &&
        x.data.kind === e.data.kind &&
        x.data.colour <= e.data.colour &&
        e.data.villages.every((v) => told.has(v))
      );
    });
    if (same) out.push(found('N-35', e.t, [same.n, e.n], { villages: e.data.villages.length }));
  }
  return out;
}
