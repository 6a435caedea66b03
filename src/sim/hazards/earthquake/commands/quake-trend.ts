/** E-17 持续监测与趋势: what the seismic network says may come goes on to everyone who works in the rubble. */
import { emit } from '../../../log.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const quakeTrend = define({
  type: 'quake.trend',
  moves: more('seriouslyInjured', 'PRM-EQK-LEAVING', 'PRM-EQK-WARY', 'PRM-EQK-HIT', 'PRM-EQK-TOLD'),
  hazards: ['earthquake'],
  roles: ['duty', 'hq-office', 'emergency'],
  fields: { text: { kind: 'text', max: 300 } },
  check: () => null,
  apply(w, _p, role) {
    w.incidents.earthquake!.trendAt = w.t;
    emit(w, 'EQ_TREND', role, {});
  },
});
