/** The charts of a release in the world: what they read of the kernel, and what their moves do. */
import { knownSince } from '../../information/deliver.ts';
import { heardOf } from '../../people/evacuation.ts';
import { reachable, townshipOf } from '../../information/links.ts';
import { isIn, lastEntered, since, type ChartBinding } from '../../drive.ts';
import { seconds } from '../../scenario/schema.ts';
import type { World } from '../../world.ts';
import { airChart, type AirReadings } from './charts/air.ts';
import { entryChart, type EntryReadings } from './charts/entry.ts';
import { incidentChart, type IncidentReadings } from './charts/incident.ts';
import { intakeChart, type IntakeReadings } from './charts/intake.ts';
import { leakChart, type LeakReadings } from './charts/leak.ts';
import { receptorChart, type ReceptorReadings } from './charts/receptor.ts';
import { shiftChart, type ShiftReadings } from './charts/shift.ts';
import { sourceChart, type SourceReadings } from './charts/source.ts';
import { vesselChart, type VesselReadings } from './charts/vessel.ts';
import { zonesChart, type ZonesReadings } from './charts/zones.ts';
import { cellOf, limitsOf } from './cloud-step.ts';
import { begun, plantCalls } from './alarm.ts';
import { burst, flash, lightCloud, sparkOf } from './ignition.ts';
import { airOut, allGone, reach, receptorOf, shutIn, township } from './people.ts';
import { thereAtFirst } from './presence.ts';
import { workersDown, untrained } from './shift.ts';
import { levelOf } from './view.ts';
import { corridorStands } from './work.ts';
import type { HazmatIncident } from './state.ts';

const conditions = (w: World) => w.env.scenario.conditions.hazmat!;
/** Every chart of the pack: nothing lives by it unless the file says what leaks. */
const only =
  (list: (w: World, h: HazmatIncident) => readonly string[]) =>
  (w: World): readonly string[] =>
    w.incidents.hazmat ? list(w, w.incidents.hazmat) : [];
const home = (w: World): string => conditions(w).village;
const minutes = (w: World, id: keyof World['env']['numbers']): number => w.env.numbers[id] * 60;

/** Seconds between the two clear readings before anybody goes back (H-18). */
const APART_S = 1800;
/** A crew that came out waits this long to be washed. */
const WASH_WAIT_S = 1800;

/** Whether anybody of the county knows the fact. */
const isKnown =
  (fact: string) =>
  (w: World): boolean =>
    knownSince(w, fact) >= 0;
const alarmed = isKnown('release:alarm');

export const CHARTS: readonly ChartBinding[] = [
  {
    machine: leakChart,
    known: alarmed,
    instances: only(() => ['leak']),
    readings: (w): LeakReadings => ({
      startsAt: seconds(conditions(w).startsAt),
      left: w.incidents.hazmat!.release.inventoryKg,
      rate: w.incidents.hazmat!.release.rate,
      open: w.incidents.hazmat!.release.open,
      valve: conditions(w).valve,
      valveS: minutes(w, 'PRM-HAZ-PLANT'),
    }),
    hands: {
      open: begun,
      flash: (w) => flash(w, w.incidents.hazmat!),
      valve: (w) => {
        const { release } = w.incidents.hazmat!;
        release.open = Math.min(release.open, w.env.numbers['PRM-HAZ-PLANT-LEFT']);
      },
    },
  },
  {
    machine: vesselChart,
    known: isKnown('release:signs'),
    instances: only(() => ['vessel']),
    place: home,
    readings: (w): VesselReadings => ({
      coolingS: w.incidents.hazmat!.coolingS,
      cooledAfterS: minutes(w, 'PRM-HAZ-COOLED'),
      heatingS: minutes(w, 'PRM-HAZ-BLEVE-LEAST'),
      // Where the file gives no time, the least of the data.
      lastsS: (conditions(w).burst?.withdrawMin ?? w.env.numbers['PRM-HAZ-BLEVE-LEAST']) * 60,
      closed: isIn(w, 'hazmat-leak', 'hole.closed'),
      left: w.incidents.hazmat!.release.inventoryKg,
    }),
    hands: { burst: (w) => burst(w, w.incidents.hazmat!) },
  },
  {
    machine: sourceChart,
    known: alarmed,
    instances: only((w) => conditions(w).sources.map((s) => s.id)),
    readings: (w, id): SourceReadings => ({
      sparks: sparkOf(w, w.incidents.hazmat!, id),
      stopS: minutes(w, 'PRM-HAZ-STOP'),
    }),
    hands: { light: (w, id) => lightCloud(w.incidents.hazmat!, id) },
  },
  {
    machine: zonesChart,
    known: () => true,
    instances: only(() => ['zones']),
    readings: (w): ZonesReadings => ({ measured: !isIn(w, 'hazmat-air', 'unmeasured') }),
  },
  {
    machine: airChart,
    known: alarmed,
    instances: only(() => ['air']),
    readings: (w): AirReadings => ({
      sinceClearS: w.t - lastEntered(w, 'hazmat-air', 'once', 'air'),
      apartS: APART_S,
    }),
  },
  {
    machine: receptorChart,
    known: isKnown('release:settlement'),
    // Who does not live there begins when they come.
    instances: only((w, h) => h.receptors.filter((r) => thereAtFirst(w, r)).map((r) => r.id)),
    readings(w, id): ReceptorReadings {
      const h = w.incidents.hazmat!;
      const r = receptorOf(h, id);
      const at = since(w, 'hazmat-receptor', 'air.gassed', id);
      const k = cellOf(r.x, r.y);
      const { township: t } = w.env.county.villages[r.village];
      return {
        reached: k >= 0 && h.cloud.conc[k] >= limitsOf(h)[0],
        heard:
          r.spec >= 0 && at >= 0 && w.t - at >= minutes(w, 'PRM-OFF-LEAST') && reachable(w, townshipOf(w, t)),
        shutS: minutes(w, 'PRM-HAZ-SHELTER'),
        gone: allGone(w, r),
      };
    },
    hands: {
      gassed: (w, id) => reach(w, w.incidents.hazmat!, receptorOf(w.incidents.hazmat!, id)),
      told: (w, id) => township(w, receptorOf(w.incidents.hazmat!, id)),
      word: (w, id) => heardOf(w, receptorOf(w.incidents.hazmat!, id).village),
      shut: (w, id) => shutIn(w, receptorOf(w.incidents.hazmat!, id)),
      air: (w, id) => airOut(w.incidents.hazmat!, receptorOf(w.incidents.hazmat!, id)),
    },
    about: (w, id) => ({ receptor: id, people: receptorOf(w.incidents.hazmat!, id).people }),
  },
  {
    machine: entryChart,
    known: () => true,
    // Crews come with their first entry.
    instances: () => [],
    about: (_, unit) => ({ unit }),
    readings(w, id): EntryReadings {
      const unit = w.res.units.find((u) => u.id === id)!;
      return {
        busy: unit.task >= 0,
        washing: corridorStands(w),
        covered:
          w.res.tasks[unit.task]?.kind === 'cooling' && isIn(w, 'hazmat-incident', 'active.crews.withdrawn'),
        waitsS: WASH_WAIT_S,
      };
    },
  },
  {
    machine: intakeChart,
    instances: only((w) => (conditions(w).intake ? ['intake'] : [])),
    readings: (w): IntakeReadings => ({
      curtains: w.incidents.hazmat!.curtains,
      runoffS: w.incidents.hazmat!.runoffS,
      arrivesS: conditions(w).intake!.minutes * 60,
    }),
  },
  {
    machine: shiftChart,
    known: alarmed,
    instances: only((w) => (untrained(w) > 0 ? ['shift'] : [])),
    readings: (w): ShiftReadings => ({ waitS: minutes(w, 'PRM-HAZ-WAIT') }),
    hands: { down: (w) => workersDown(w, w.incidents.hazmat!) },
  },
  {
    machine: incidentChart,
    known: alarmed,
    instances: only(() => ['incident']),
    readings: (w): IncidentReadings => ({
      calls: conditions(w).alarm.sent,
      callS: conditions(w).alarm.delayMin * 60,
      level: levelOf(w),
    }),
    hands: { call: plantCalls },
  },
];
