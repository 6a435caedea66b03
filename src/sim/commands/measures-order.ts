/** C-05 蓝黄预警措施 · C-06 橙红预警措施: the lists of 突发事件应对法 66 and 67 as checks. */
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const LOW_MEASURES = ['start-plan', 'collect-reports', 'assess', 'publish', 'hotline'] as const;
export const HIGH_MEASURES = [
  'teams-standby',
  'goods-forward',
  'shelters-ready',
  'protect-sites',
  'move-exposed',
  'close-risky',
] as const;

export const measuresOrder = define({
  type: 'measures.order',
  moves: more('unmetPersonHours', 'PRM-RDY-1', 'PRM-RDY-NONE'),
  roles: ['commander', 'hq-office', 'emergency'],
  fields: { measures: { kind: 'choices', of: [...LOW_MEASURES, ...HIGH_MEASURES], min: 1 } },
  check: () => null,
  apply(w, p, role) {
    for (const m of p.measures) w.resp.measures[m] ??= w.t;
    const share = (list: readonly string[]): number =>
      list.filter((m) => p.measures.includes(m)).length / list.length;
    const low = share(LOW_MEASURES);
    const high = share(HIGH_MEASURES);
    if (low > 0) emit(w, 'MEASURES_LOW', role, { fields: low });
    if (high > 0) emit(w, 'MEASURES_HIGH', role, { fields: high });
  },
});
