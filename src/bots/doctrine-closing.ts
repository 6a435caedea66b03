/** The closing phase: final report, loss, lessons; the response ends only when its conditions are met. */
import type { DoctrineRule } from './doctrine.ts';
import { incidentReads } from './doctrine-read.ts';
import { HAZARD_BOTS } from './hazards/index.ts';

const closing: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  const words = HAZARD_BOTS[v.hazard].words;
  const calm =
    v.gauges.every((g) => !g.insideCounty || (g.level ?? 0) < g.warningM) &&
    v.dangers.every((d) => d.state !== 'active') &&
    v.townships.every((t) => !t.silentKnown) &&
    incidentReads(v).every((x) => x.calm);
  if (calm && v.response.level !== 0 && v.reports.length > 0 && v.t > v.endAt && m.once('end'))
    seat.send('commander', {
      type: 'response.end',
      statement: words.ended,
      keptMeasures: words.kept,
    });
  if (v.t < v.endAt + 300 || !m.once('closing')) return;
  const dead = seat
    .view('duty')
    .messages.reduce((n, x) => (x.code === 'casualties' ? Number(x.params.dead) : n), 0);
  seat.send('duty', {
    type: 'report.final',
    to: ['city-government', 'city-flood-office', 'city-emergency'],
    place: 'Fuliang County',
    source: 'verified township returns',
    dead,
    injured: v.casualties.injured,
    missing: v.casualties.trapped,
    evacuated: v.casualties.evacuated,
    response: String(v.response.level),
    scope: words.scope,
    trend: 'over',
    measures: 'relief and recovery under way',
  });
  const { returns } = seat.view('emergency').relief;
  seat.send('emergency', { type: 'requisition.close', returned: true, compensated: true });
  seat.send('emergency', {
    type: 'loss.assess',
    parts: ['casualties', 'houses', 'crops', 'roads', 'works', 'recovery-plan', 'reported-up'],
    ...(returns && { dead: returns.dead, houses: returns.houses, lossWan: 100 * returns.lossMillion }),
  });
  seat.send('commander', {
    type: 'lessons.record',
    good: words.good,
    improve: words.improve,
    measures: 'Satellite phones in every township.',
  });
};
export const closingRules: readonly DoctrineRule[] = [closing];
