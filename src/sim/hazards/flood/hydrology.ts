/** Gauge readings, reservoir reports, hydrology and weather bulletins: what the county may know of the water. */
import { rand, randNormal, streamId } from '../../kernel/rng.ts';
import { raise } from '../../drive.ts';
import { schedule } from '../../kernel/scheduler.ts';
import { forecastStage } from './kernel/system.ts';
import { rainSignal } from '../weather.ts';
import { emit } from '../../log.ts';
import type { Role } from '../../roles.ts';
import { waterMoves } from '../../scenario/schema.ts';
import type { SimEvent, World } from '../../world.ts';
import { deliver } from '../../information/deliver.ts';
import { feedWait } from '../../information/feeds.ts';
import { riversOf } from './state.ts';

const READING = streamId('gauge-reading');
const FORECAST = streamId('stage-forecast');
const LOST = streamId('gauge-reading-lost');
export const WATER_ROLES: readonly Role[] = ['hq-office', 'duty', 'commander'];
/** A timer of the rivers'. */
export const timer = (what: 'gauge' | 'bulletin' | 'patrol', index = 0): SimEvent => ({
  kind: 'incident',
  hazard: 'flood',
  what,
  index,
});
const LEADS = [6, 12, 24];

/** A gauge reports: ± 1 cm instrument noise, delivered at once to the flood office, unless the reading or the feed is lost. */
export function onGaugeTimer(w: World, g: number): void {
  const arrives = rand(w.env.key, LOST, g, w.t) < w.env.scenario.conditions.information.sensorReliability;
  if (arrives && feedWait(w, 'hydrology') === 0) readGauge(w, g);
  schedule(w.schedule, w.t + w.info.intervalMin[g] * 60, timer('gauge', g));
}
function readGauge(w: World, g: number): void {
  const row = w.env.county.gauges[g];
  const level =
    Math.round((riversOf(w).gauges[g] + 0.01 * randNormal(w.env.key, READING, g, w.t)) * 100) / 100;
  const list = w.info.readings[g];
  list.push({ t: w.t, level });
  raise(w, 'flood-gauge', row.id, 'read');
  const facts: string[] = [];
  if (level >= row.warningM) facts.push(`gauge:${row.id}:warning`, 'gauge:any:warning', 'incident');
  if (level >= row.guaranteeM) facts.push(`gauge:${row.id}:guarantee`, 'gauge:any:guarantee');
  if (level >= row.warningM - 1) facts.push('water:attention');
  const fresh = facts.filter((f) => w.info.known[f]?.['hq-office'] === undefined);
  if (fresh.length > 0)
    deliver(w, {
      from: row.id,
      to: WATER_ROLES,
      channel: 'sensor',
      code:
        level >= row.guaranteeM
          ? 'gauge-over-guarantee'
          : level >= row.warningM
            ? 'gauge-over-warning'
            : 'gauge-near-warning',
      params: { gauge: row.id, level, warning: row.warningM, guarantee: row.guaranteeM },
      facts: fresh,
    });
}

/** What hydrology reads out when it is asked: every gauge now, and a fresh forecast. */
function readWater(w: World): void {
  if (!waterMoves(w.env.scenario)) return;
  w.env.county.gauges.forEach((_, g) => readGauge(w, g));
  forecast(w);
}

/** Hydrology and weather bulletin: forecasts with an error that grows with lead time, plus reservoir states. */
export function onBulletinTimer(w: World): void {
  const urgent = feedWait(w, 'hydrology') === 0 && forecast(w);
  if (feedWait(w, 'water') === 0) readReservoirs(w);
  if (feedWait(w, 'weather') === 0) updateRainSignal(w);
  emit(w, 'BULLETIN', null, {});
  const jitter = Math.floor(rand(w.env.key, FORECAST, 999, w.t) * 300);
  const every = w.env.numbers[urgent ? 'PRM-HYD-URGENT' : 'PRM-HYD-EVERY'];
  schedule(w.schedule, w.t + every * 60 + jitter, timer('bulletin'));
}

/** Forecasts of every gauge; true when one comes near its warning stage. An exchange with hydrology narrows them (三（二）3). */
function forecast(w: World): boolean {
  const { gauges } = w.env.county;
  const asked = w.info.feeds.consultedAt;
  const { numbers } = w.env;
  const talked = asked >= 0 && w.t - asked <= numbers['PRM-HYD-HOURS'] * 3600;
  const narrow = talked ? numbers['PRM-HYD-NARROW'] : 1;
  const perHour = w.env.scenario.conditions.forecastErrorPerHour * narrow;
  let urgent = false;
  gauges.forEach((row, g) => {
    // One bias per bulletin and gauge: successive leads err the same way, growing with lead.
    const z = randNormal(w.env.key, FORECAST, g, w.t);
    const at = (h: number): number =>
      Math.round((forecastStage(riversOf(w), w.env, g, w.t, h * 3600) + z * perHour * h) * 100) / 100;
    const values = LEADS.map(at);
    let peak = w.info.readings[g].at(-1)?.level ?? values[0];
    let peakAt = w.t;
    for (let h = 2; h <= 24; h += 2) {
      const v = at(h);
      if (v > peak) {
        peak = v;
        peakAt = w.t + h * 3600;
      }
    }
    w.info.bulletins[g] = { t: w.t, gauge: g, h6: values[0], h12: values[1], h24: values[2], peak, peakAt };
    raise(w, 'flood-gauge', row.id, 'forecast');
    const facts: string[] = [];
    if (peak >= row.warningM) facts.push(`gauge:${row.id}:forecast-warning`, 'water:attention');
    if (peak >= row.guaranteeM) facts.push(`gauge:${row.id}:forecast-guarantee`);
    if (peak >= row.warningM - 0.5) urgent = true;
    const fresh = facts.filter((f) => w.info.known[f]?.['hq-office'] === undefined);
    if (fresh.length > 0)
      deliver(w, {
        from: 'hydrology',
        to: WATER_ROLES,
        channel: 'platform',
        code: 'stage-forecast',
        params: { gauge: row.id, peak, peakAt, warning: row.warningM, guarantee: row.guaranteeM },
        facts: fresh,
      });
  });
  return urgent;
}

/** Levels, inflow and outflow of the reservoirs. */
function readReservoirs(w: World): void {
  const { reservoirs } = w.env.county;
  reservoirs.forEach((row, i) => {
    const s = riversOf(w).reservoirs[i];
    w.info.reservoirs[i] = {
      t: w.t,
      level: Math.round(s.level * 100) / 100,
      inflow: Math.round(s.inflow),
      outflow: Math.round(s.outflow),
    };
    const fact = `reservoir:${row.id}:over-limit`;
    // A hand's breadth over the limit is worth a call; less is noise.
    if (s.level > row.floodLimitM + 0.1 && w.info.known[fact]?.['hq-office'] === undefined)
      deliver(w, {
        from: row.id,
        to: WATER_ROLES,
        channel: 'phone',
        code: 'reservoir-over-limit',
        params: { reservoir: row.id, level: Math.round(s.level * 100) / 100, limit: row.floodLimitM },
        // Only gates can be ordered; an uncontrolled spillway releases by itself.
        facts: [
          fact,
          'reservoir:any:over-limit',
          ...(row.gates ? [`reservoir:${row.id}:release-due`] : []),
          ...(row.unsafe ? [`reservoir:${row.id}:unsafe`] : []),
        ],
      });
  });
}

/** The met station alone issues weather signals (气象条例 30); the county receives them. */
function updateRainSignal(w: World): void {
  const colour = rainSignal(w.env.scenario, w.t);
  const old = w.info.rainSignal.colour;
  if (colour === old) return;
  w.info.rainSignal = { colour, since: w.t };
  raise(w, 'flood-incident', 'incident', 'rain');
  if (colour === 0) return;
  const names = ['', 'red', 'orange', 'yellow', 'blue'];
  deliver(w, {
    from: 'met-station',
    to: [...WATER_ROLES, 'natural-resources', 'emergency'],
    channel: 'platform',
    code: 'rain-signal',
    params: { colour },
    facts: ['water:attention', ...names.slice(colour).map((n) => `rain:${n}`)],
  });
}
/** Departments that are asked say what they know of the water. */
export function asked(w: World, departments: readonly string[]): void {
  if (departments.includes('hydrology')) {
    w.info.feeds.consultedAt = w.t;
    readWater(w);
  }
  if (departments.includes('water')) readReservoirs(w);
  if (departments.includes('weather')) updateRainSignal(w);
}
