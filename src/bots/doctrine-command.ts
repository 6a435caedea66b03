/** Command and reporting: roster, consultation, levels, reports up, command post, neighbours, public information. */
import { leaders, postAt } from './doctrine-post.ts';
import type { DoctrineRule } from './doctrine.ts';
import { ALARMS, firstWith, hasCode, incidentKnown, power, readLevel } from './doctrine-read.ts';
import { HAZARD_BOTS } from './hazards/index.ts';
import type { RoleView } from '../sim/index.ts';

const INTERVAL = { 0: 240, 4: 240, 3: 120, 2: 60, 1: 30 } as const;
/** Standby of crews and goods moved forward are the office's own order (`measures`). */
const ALL_MEASURES = [
  'duty-doubled',
  'patrol',
  'evacuate',
  'reservoir-dispatch',
  'medical',
  'public-information',
  'monitoring',
];

const prepare: DoctrineRule = (seat, m) => {
  if (!m.once('prepare')) return;
  seat.send('duty', {
    type: 'duty.roster',
    leader: 'deputy county head',
    posts: ['duty-desk', 'hq-office', 'townships', 'reservoirs', 'levees', 'hydrology'],
    backups: 'second shift named',
  });
  seat.send('hq-office', {
    type: 'inspect.order',
    targets: ['unsafe-dams', 'levees', 'slopes', 'tailings'],
  });
};

const verify: DoctrineRule = (seat) => {
  for (const role of ['duty', 'hq-office', 'emergency', 'publicity'] as const)
    for (const msg of seat.view(role).messages)
      if (msg.verifiable && !msg.verified)
        seat.send(role, { type: 'report.verify', message: String(msg.id), method: 'call-back' });
};

const consult: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  if (!hasCode(v, 'rain-signal', 'stage-forecast', 'gauge-near-warning', 'gauge-over-warning', ...ALARMS))
    return;
  const level = readLevel(v);
  if (m.has(`consult:${level}`) && m.has('consult:first')) return;
  if (
    level === 0 &&
    v.t - Math.max(0, firstWith(v, 'rain-signal', 'stage-forecast', 'gauge-near-warning')) < 15 * 60
  )
    return;
  m.mark('consult:first', v.t);
  m.mark(`consult:${level}`, v.t);
  const risk = [
    ...new Set(
      v.villages
        .filter((x) => x.lowLying > 0)
        .map((x) => seat.county.villages.find((y) => y.id === x.id)!.township),
    ),
  ];
  // Those who can take part first: the others are called, and seen to, by other rules.
  const answers = (id: string): boolean => v.townships.find((x) => x.id === id)?.conference !== null;
  const riskTownships = [...risk.filter(answers), ...risk.filter((id) => !answers(id))].slice(0, 8);
  seat.send('hq-office', {
    type: 'consult.hold',
    attendees: ['water', 'hydrology', 'weather', 'natural-resources', 'emergency', 'police'],
    riskTownships,
    proposedLevel: String(level),
    reasons: 'stage forecast, rain signal and works',
  });
};

function grounds(v: RoleView): string[] {
  const g: string[] = [];
  if (v.gauges.some((x) => x.level !== null && x.level >= x.warningM)) g.push('observed-stage');
  if (v.gauges.some((x) => x.forecast && x.forecast.peak >= x.warningM)) g.push('forecast-stage');
  if (v.rainSignal.colour > 0) g.push('rain-signal');
  if (v.dangers.length > 0) g.push('levee-danger');
  if (v.townships.some((x) => x.silentKnown)) g.push('township-cut-off');
  const { ground } = HAZARD_BOTS[v.hazard];
  if (ground !== null) g.push(ground);
  return g.length > 0 ? g : ['falling-water'];
}

const activate: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  // What has been ended stays so until something stirs.
  if (v.t >= v.endAt || (v.response.endedAt >= 0 && m.has('end'))) return;
  const level = readLevel(v);
  const now = v.response.level;
  if (level === now) return void m.undo('weaker');
  const send = (): boolean =>
    seat.send('commander', {
      type: 'response.activate',
      level: String(level),
      grounds: grounds(v),
      durationHours: 24,
      measures: ALL_MEASURES,
    });
  if (power(level) > power(now)) {
    if (send()) {
      seat.send('commander', {
        type: 'decision.note',
        text: `Level changed to ${level} on ${grounds(v).join(', ')}`,
      });
      m.undo('weaker');
    }
    return;
  }
  if (level === 0) return;
  // A weaker level only when the facts have asked for it for 40 minutes.
  if (!m.has('weaker')) m.mark('weaker', v.t);
  else if (m.every('weaker', v.t, 40 * 60)) send();
};

const measures: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  if (v.rainSignal.colour > 0 || v.warnings.length > 0 || hasCode(v, 'rain-signal', ...ALARMS)) {
    if (m.once('measures-low'))
      seat.send('hq-office', {
        type: 'measures.order',
        measures: ['start-plan', 'collect-reports', 'assess', 'publish', 'hotline'],
      });
  }
  if (
    (v.rainSignal.colour > 0 && v.rainSignal.colour <= 2) ||
    v.warnings.some((w) => w.colour <= 2) ||
    hasCode(v, ...ALARMS)
  )
    if (m.once('measures-high'))
      seat.send('hq-office', {
        type: 'measures.order',
        measures: [
          'teams-standby',
          'goods-forward',
          'shelters-ready',
          'protect-sites',
          'move-exposed',
          'close-risky',
        ],
      });
};

const reportUp: DoctrineRule = (seat, m) => {
  const v = seat.view('duty');
  if (!incidentKnown(v) || v.t >= v.endAt) return;
  const deaths = v.messages.reduce((n, x) => (x.code === 'casualties' ? Number(x.params.dead) : n), 0);
  const { place, source, scope, measures } = HAZARD_BOTS[v.hazard].words;
  const body = {
    to: ['city-government', 'city-flood-office', 'city-emergency'],
    place,
    source,
    dead: deaths,
    injured: v.casualties.injured,
    missing: v.casualties.trapped,
    evacuated: v.casualties.evacuated,
    response: String(v.response.level),
    scope,
    trend: !v.rivers ? 'under watch' : v.gauges.some((g) => g.trend > 0.05) ? 'rising' : 'falling',
    measures,
  };
  if (v.reports.length === 0) {
    if (seat.send('duty', { type: 'report.first', ...body })) m.mark('report', v.t);
    return;
  }
  const last = v.reports.at(-1)!;
  const danger = v.dangers.some((d) => d.knownSince > last.t);
  // That the response began, rose or fell is itself reported, at once.
  const level = last.fields.response !== body.response;
  if (danger || level || m.every('report', v.t, INTERVAL[v.response.level] * 60)) {
    m.mark('report', v.t);
    seat.send('duty', { type: 'report.follow-up', ...body });
  }
};

const commandPost: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  if (power(v.response.level) >= 1 && m.once('posts')) {
    if (v.rivers) seat.send('commander', { type: 'posts.fill', works: ['reservoirs', 'levees', 'slopes'] });
    seat.send('commander', { type: 'decision.note', text: 'Officials at every dam and levee before night' });
  }
  const moved = v.icp !== null && !v.icp.stands && v.t < v.endAt && m.every('move-post', v.t, 1800);
  const due = power(v.response.level) >= 2 || v.dangers.length > 0 || hasCode(v, 'village-flooded');
  // Whoever leads on the spot goes where the post goes.
  if ((due && m.once('leader')) || moved)
    seat.send('commander', {
      type: 'leader.appoint',
      official: 'deputy county head for water',
      site: postAt(seat, v, m),
    });
  if (power(v.response.level) >= 2 && (v.icp === null || moved))
    seat.send('commander', {
      type: 'icp.setup',
      site: postAt(seat, v, m),
      commander: 'deputy county head',
      groups: ['rescue', 'evacuation', 'medical', 'communications', 'logistics', 'publicity', 'experts'],
    });
  if (v.icp !== null && v.t < v.endAt && m.every('sync', v.t, INTERVAL[v.response.level] * 60))
    // What no picture gets out of is asked by radio.
    if (!seat.send('commander', { type: 'sync.hold', channel: 'video', notes: '' }))
      seat.send('commander', { type: 'sync.hold', channel: 'radio', notes: '' });
};

const neighbours: DoctrineRule = (seat, m) => {
  const v = seat.view('duty');
  if (!hasCode(v, 'gauge-over-warning', 'gauge-over-guarantee', ...ALARMS) && power(v.response.level) < 2)
    return;
  if (m.once('notify'))
    seat.send('duty', {
      type: 'neighbours.notify',
      parties: ['downstream-district', 'qimen-county', 'garrison', 'railway', 'power-company', 'telecom'],
      text: v.rivers ? 'Changjiang above warning stage' : 'Incident under way; it may affect you',
    });
};

const townships: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  const all = seat.county.townships.filter((t) => t.inPlan).map((t) => t.id);
  const order = {
    order: 'act by the township plan',
    place: 'all villages',
    time: 'now',
    safety: 'no one alone on the dike',
    comms: 'township line, satellite phone',
    contact: 'county flood office',
  };
  if ((incidentKnown(v) || v.rainSignal.colour === 1) && m.once('first-action'))
    seat.send('commander', { type: 'township.order', townships: all, action: 'first-action', ...order });
  if (power(v.response.level) >= 2 && m.once('secondary'))
    seat.send('commander', { type: 'township.order', townships: all, action: 'secondary-watch', ...order });
  if (hasCode(v, 'rain-signal') && m.once('geo'))
    seat.send('commander', { type: 'township.order', townships: all, action: 'geo-watch', ...order });
};

const help: DoctrineRule = (seat, m) => {
  const v = seat.view('commander');
  const site = seat.county.facilities.find((f) => f.kind === 'government')!.id;
  const level = readLevel(v);
  if (power(level) >= 3 && m.once('aid'))
    seat.send('commander', {
      type: 'aid.request',
      from: 'city',
      need: 'rescue-teams',
      quantity: 2,
      where: site,
      by: 'two hours',
      reason: 'more than the teams of the county can hold',
    });
  if (power(level) >= 4) {
    if (m.once('pla'))
      seat.send('commander', {
        type: 'aid.request',
        from: 'military',
        need: 'rescue-teams',
        quantity: 100,
        where: site,
        by: 'ninety minutes',
        reason: 'people are in danger',
      });
  }
  if (
    v.rivers &&
    !m.has('emergency') &&
    seat.send('commander', { type: 'emergency.declare', reason: 'river near guarantee stage' })
  )
    m.mark('emergency', v.t);
};

const publicWord: DoctrineRule = (seat, m) => {
  const v = seat.view('publicity');
  if (v.t >= v.endAt) return;
  if (power(v.response.level) >= 2 && m.once('statement'))
    seat.send('publicity', {
      type: 'statement.publish',
      topic: 'situation',
      text: HAZARD_BOTS[v.hazard].words.statement,
    });
  for (const msg of v.messages)
    if (msg.verified && !msg.verified.result && m.once(`rumour:${msg.id}`))
      seat.send('publicity', {
        type: 'statement.publish',
        topic: 'rumour',
        answers: String(msg.id),
        text: 'Checked: this is not true.',
      });
  if (v.villages.some((x) => x.evac !== 'none') && m.every('stay', v.t, 3 * 3600))
    seat.send('publicity', {
      type: 'statement.publish',
      topic: 'evacuation',
      text: 'Do not go home before houses and slopes are checked.',
    });
};

export const commandRules: readonly DoctrineRule[] = [
  prepare,
  verify,
  consult,
  activate,
  measures,
  reportUp,
  neighbours,
  townships,
  commandPost,
  leaders,
  help,
  publicWord,
];
