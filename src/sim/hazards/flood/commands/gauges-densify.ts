/** F-03 水雨情加密报送. */
import { emit } from '../../../log.ts';
import { schedule } from '../../../kernel/scheduler.ts';
import { timer } from '../hydrology.ts';
import { define } from '../../../commands/command.ts';
import { less } from '../../../commands/moves.ts';

export const gaugesDensify = define({
  type: 'gauges.densify',
  moves: less('evacuated', 'PRM-EVA-UNREAD', 'PRM-LEV-UNREAD'),
  hazards: ['flood'],
  roles: ['hq-office', 'commander'],
  fields: {
    gauges: { kind: 'refs', to: 'gauge', min: 1 },
    intervalMin: { kind: 'number', min: 5, max: 180, unit: 'min' },
  },
  check: () => null,
  apply(w, p, role) {
    for (const id of p.gauges) {
      const g = w.env.index.gauge.get(id)!;
      w.info.intervalMin[g] = Math.round(p.intervalMin);
      w.schedule.items = w.schedule.items.filter(
        ({ event: e }) => !(e.kind === 'incident' && e.what === 'gauge' && e.index === g),
      );
      schedule(w.schedule, w.t + 60, timer('gauge', g));
    }
    emit(w, 'GAUGE_RATE', role, { gauges: [...p.gauges], intervalMin: Math.round(p.intervalMin) });
  },
});
