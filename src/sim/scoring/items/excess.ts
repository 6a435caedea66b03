/** N-35: warnings and responses beyond what is known. */
import { charge, type Charge } from '../found.ts';
import type { NegativeRecord } from '../item.ts';
import { earliest, type LogIndex } from '../log-index.ts';
import { strength } from '../../roles.ts';

/** More villages than a hazard asks for. A shock is felt in the whole county: warning all of it of aftershocks is no excess. */
function tooWide(log: LogIndex, most: number): Charge[] {
  const areas = log.all('WARN').filter((e) => e.data.kind !== 'earthquake');
  const warned = new Set(areas.flatMap((e) => e.data.villages));
  return warned.size > most
    ? [
        charge(
          areas[0].t,
          areas.map((e) => e.n),
          { villages: warned.size },
        ),
      ]
    : [];
}
/** Over by two for more than an hour, until it is taken back or ended, or until what is known has caught up with it. */
function tooHigh(log: LogIndex): Charge[] {
  return [...log.all('ACTIVATE'), ...log.all('LEVEL_CHANGE')].flatMap((e) => {
    const over = strength(e.data.level);
    if (over - strength(e.data.warranted) < 2) return [];
    const until = earliest(
      ...[...log.all('LEVEL_CHANGE'), ...log.all('WARRANTED'), ...log.all('END')]
        .filter(
          (x) =>
            x.n > e.n &&
            (x.kind === 'END' ||
              (x.kind === 'WARRANTED'
                ? over - strength(x.data.level) < 2
                : strength(x.data.level) - strength(x.data.warranted) < 2)),
        )
        .map((x) => x.t),
    );
    return (until < 0 ? log.end : until) - e.t > 3600 ? [charge(e.t, [e.n], { level: e.data.level })] : [];
  });
}
/** The same warning again soon after tells nobody anything. */
function repeated(log: LogIndex, withinS: number): Charge[] {
  const all = log.all('WARN');
  return all.flatMap((e) => {
    const same = all.find((x) => {
      const told = new Set(x.data.villages);
      return (
        x.n < e.n &&
        e.t - x.t < withinS &&
        x.data.kind === e.data.kind &&
        x.data.colour <= e.data.colour &&
        e.data.villages.every((v) => told.has(v))
      );
    });
    return same ? [charge(e.t, [same.n, e.n], { villages: e.data.villages.length })] : [];
  });
}

export const EXCESS: NegativeRecord = {
  id: 'N-35',
  title: { zh: '超额启动或滥发预警', en: 'Over-activation or over-warning' },
  penalty: 'Y',
  basis: '规划 三（二）3 分级分类管理',
  find: (log, n) => [
    ...tooWide(log, n['PRM-NEG-WIDE']),
    ...tooHigh(log),
    ...repeated(log, n['PRM-NEG-REPEAT'] * 3600),
  ],
};
