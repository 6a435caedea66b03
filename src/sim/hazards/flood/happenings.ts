/** What the rivers made happen, passed to the incident machine, the log and those who would notice it. */
import { tellHappening } from '../../information/officers.ts';
import { COMMAND_ROLES, deliverLater } from '../../information/deliver.ts';
import { emit } from '../../log.ts';
import type { World } from '../../world.ts';
import { tellIncident } from '../tell.ts';
import { startDanger, tellDanger } from './dangers.ts';
import type { Happening } from './kernel/system.ts';
import { riversOf } from './state.ts';

const incident = (w: World, type: string): void => tellIncident(w, 'flood', type);

/** @returns whether it comes to pass. */
export function onHappening(w: World, h: Happening): boolean {
  const { county } = w.env;
  switch (h.kind) {
    case 'gauge-over':
    case 'gauge-under': {
      const g = county.gauges[h.gauge];
      emit(w, h.kind === 'gauge-over' ? 'STAGE_OVER' : 'STAGE_UNDER', null, {
        gauge: g.id,
        mark: h.mark,
        level: Math.round(h.level * 100) / 100,
      });
      if (
        g.insideCounty &&
        (h.kind === 'gauge-over' ||
          county.gauges.every(
            (x, i) =>
              !x.insideCounty || riversOf(w).gauges[i] < (h.mark === 'warning' ? x.warningM : x.guaranteeM),
          ))
      )
        incident(w, `gauge.${h.kind === 'gauge-over' ? 'over' : 'under'}-${h.mark}`);
      return true;
    }
    case 'levee-danger':
      return startDanger(w, h.levee, h.danger) !== null;
    case 'levee-ripe':
      return tellDanger(w, riversOf(w).dangers[h.danger], 'ripe');
    case 'reservoir-over-limit':
      emit(w, 'RESERVOIR_OVER', null, {
        reservoir: county.reservoirs[h.reservoir].id,
        level: Math.round(h.level * 100) / 100,
      });
      incident(w, 'reservoir.over-limit');
      return true;
    case 'reservoir-spill': {
      const r = county.reservoirs[h.reservoir];
      emit(w, 'RESERVOIR_SPILL', null, { reservoir: r.id });
      incident(w, 'reservoir.spill');
      tellHappening(w, 'reservoir-spill', r.township, { reservoir: r.id }, [`reservoir:${r.id}:spill`]);
      return true;
    }
    case 'reservoir-failed': {
      const r = county.reservoirs[h.reservoir];
      emit(w, 'DAM_FAILED', null, { reservoir: r.id });
      incident(w, 'reservoir.failed');
      tellHappening(w, 'reservoir-failed', r.township, { reservoir: r.id }, [
        `reservoir:${r.id}:failed`,
        'incident',
      ]);
      return true;
    }
  }
}

/** Once a minute, after all hazards: the chart follows what has become true, and approvals from above come in. */
export function settle(w: World): void {
  if (w.info.rainSignal.colour > 0 && w.info.rainSignal.colour <= 3) incident(w, 'rain.heavy');
  for (const a of w.resp.approvals) {
    if (a.granted || w.t < a.answerAt) continue;
    a.granted = true;
    emit(w, 'APPROVAL_GRANTED', null, { kind: a.kind });
    deliverLater(w, 0, {
      from: 'city-flood-office',
      to: COMMAND_ROLES,
      channel: 'phone',
      code: 'release-approved',
    });
  }
}
