/** When it has been over for some time: measures lifted, people home, the response ended. At the close: final report, loss, lessons. */
import type { RoleView } from '../sim/index.ts';
import type { DoctrineRule } from './doctrine.ts';
import { incidentReads } from './doctrine-read.ts';
import { HAZARD_BOTS } from './hazards/index.ts';

/** So long nothing must have stirred before anything is lifted. */
const QUIET_S = 3600;
/** Nothing of the incident lasts, as far as the county can tell. */
const isCalm = (v: RoleView): boolean =>
  v.gauges.every((g) => !g.insideCounty || (g.level ?? 0) < g.warningM) &&
  v.dangers.every((d) => d.state !== 'active') &&
  v.townships.every((t) => !t.silentKnown) &&
  v.casualties.trapped === 0 &&
  incidentReads(v).every((x) => x.calm);

/** What no longer protects anybody is not kept up: warnings, closures, people away, empty shelters, then the response. */
const lifting: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  if (!isCalm(v)) for (const key of ['calm', 'lift', 'end']) m.undo(key);
  const responded = v.response.level !== 0 || v.response.endedAt >= 0;
  if (!responded || v.reports.length === 0 || !isCalm(v)) return;
  if (!m.has('calm')) m.mark('calm', v.t);
  const since = m.when('calm');
  // Water finds a way through a dike long after the crest: where no crew stands there, a last round is walked when all is quiet.
  const walked = v.rivers || v.levees.every((l) => l.patrolMin === 0 || l.lastPatrol >= since);
  if ((walked && v.t - since >= QUIET_S) || v.t > v.endAt) m.mark('lift', v.t);
  if (!m.has('lift')) return;
  for (const { id, cancelledAt } of v.warnings)
    if (cancelledAt < 0 && m.once(`cancel:${id}`))
      seat.send('commander', { type: 'warning.cancel', warning: String(id), reason: 'The danger is over.' });
  const shut = v.closedEdges.filter((c) => c.by === 'order').map((c) => String(c.edge));
  if (shut.length > 0) seat.send('police', { type: 'road.open', edges: shut });
  const unchecked = new Set(incidentReads(v).flatMap((x) => x.unchecked ?? []));
  const away = v.villages.filter((x) => x.evac === 'done' && !unchecked.has(x.id)).map((x) => x.id);
  if (away.length > 0 && m.every('home', v.t, 600))
    seat.send('emergency', {
      type: 'return.approve',
      villages: away,
      checked: ['houses', 'slopes', 'water', 'power'],
    });
  for (const x of seat.view('emergency').shelters)
    if (x.open && x.people < 1) seat.send('emergency', { type: 'shelter.close', shelter: x.id });
  if (v.response.level !== 0 && m.once('end'))
    seat.send('commander', {
      type: 'response.end',
      statement: HAZARD_BOTS[v.hazard].words.ended,
      keptMeasures: HAZARD_BOTS[v.hazard].words.kept,
    });
};

const closing: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  const { words } = HAZARD_BOTS[v.hazard];
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
export const closingRules: readonly DoctrineRule[] = [lifting, closing];
