/** One sound order of every kind in the tiny county, what has to be there for it, and other values worth a look. */
import { dark } from '../../support/links.ts';
import { ring } from '../../../src/sim/information/links.ts';
import { snapshot, type Command, type Exercise, type Role } from '../../../src/sim/index.ts';
import { raise } from '../../../src/sim/drive.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { mastsOf } from '../../../src/sim/information/coverage.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { inject, leave, minutes, move, order, tiny, villageNo, type Wish } from '../../support/tiny-world.ts';
import { danger as begun } from '../../support/dangers.ts';
import type { DangerKind } from '../../../src/sim/hazards/flood/kernel/system.ts';
import { responseOver } from '../../support/charts.ts';

export interface Case {
  readonly name: string;
  readonly type: string;
  readonly file: string;
  readonly role: Role;
  readonly cmd: Command;
  /** Minutes to watch what comes of it. */
  readonly minutes: number;
  readonly more: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
  readonly at: () => Exercise;
}
type Prepare = (ex: Exercise) => void;
const SIX = { order: 'go', place: 'there', time: 'now', safety: 'lookout', comms: 'radio', contact: 'desk' };
const six = Object.fromEntries(Object.keys(SIX).map((k) => [`without its ${k}`, { [k]: '' }]));

const HIDDEN = {
  id: 'HD-1',
  near: 'v2',
  name: { zh: 'x', en: 'x' },
  measure: { zh: 'x', en: 'x' },
  foundOn: '2026-01-01',
  inject: 'INJ-02',
};
/** The worlds that orders are given in: two minutes old, with two injects and one listed danger. */
const MSEL = [
  inject('INJ-01', { at: '0:01', verifiable: true, truth: false, type: 'rumour' }),
  inject('INJ-02', { at: '0:30', verifiable: true, facts: ['x'], to: ['duty', 'police'] }),
];
const common: Wish = { msel: MSEL };
const talked: Wish = {
  msel: MSEL,
  moves: [move('MV-1', '0:01'), move('MV-2', '0:10'), move('MV-3', '0:40')],
};
const flood: Wish = {
  also: ['landslide'],
  msel: MSEL,
  conditions: {
    landslide: undefined,
    hiddenDangers: [HIDDEN],
    slopes: [{ facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 80 }],
  },
};
const fire: Wish = { hazard: 'forest-fire', rain: null, msel: MSEL };
const quake: Wish = {
  hazard: 'earthquake',
  also: ['landslide', 'flood'],
  msel: [...MSEL, inject('INJ-03', { at: '0:06', effects: [{ do: 'slope-fails', slope: 'gully' }] })],
};
const leak: Wish = { hazard: 'hazmat', rain: null, msel: MSEL };

const staged = new Map<string, Exercise>();
function of(wish: Wish, wait: number): Exercise {
  const key = JSON.stringify([wish, wait]);
  let ex = staged.get(key);
  if (!ex) {
    ex = tiny(wish);
    minutes(ex, wait);
    staged.set(key, ex);
  }
  return snapshot(ex);
}
function row(
  file: string,
  wish: Wish,
  role: Role,
  cmd: Command,
  watch: number,
  prepare: Prepare = () => {},
  more: Case['more'] = {},
  wait = 2,
): Case {
  const kind = typeof cmd.task === 'string' ? `:${cmd.task}` : '';
  let ready: Exercise | null = null;
  return {
    name: `${cmd.type}${kind}${cmd.from ? `:${String(cmd.from)}` : ''}`,
    type: cmd.type,
    file,
    role,
    cmd,
    minutes: watch,
    more,
    at() {
      if (!ready) {
        ready = of(wish, wait);
        prepare(ready);
      }
      return ready;
    },
  };
}
const knows =
  (...facts: string[]): Prepare =>
  (ex) => {
    for (const f of facts) learn(ex.world, f, HQ_ROLES);
  };
const gave =
  (role: Role, cmd: Command): Prepare =>
  (ex) =>
    order(ex, role, cmd);
/** The first move of the discussion at each of its steps. */
const inform = gave('trainer', { type: 'move.present', move: 'MV-1' });
const onward: Prepare = gave('trainer', { type: 'move.next', move: 'MV-1' });
const ask: Prepare = (ex) => (inform(ex), onward(ex));
const discuss: Prepare = (ex) => (ask(ex), onward(ex));
const express: Prepare = (ex) => (discuss(ex), onward(ex));
/** A clear reading at the leak. */
const clear = (ex: Exercise): void => void raise(ex.world, 'hazmat-air', 'air', 'clear');
/** The fire has caught and nothing along its edge can spread any more. */
const held = (ex: Exercise): void => {
  const f = ex.world.incidents.forestFire!;
  raise(ex.world, 'forest-fire-front', 'fire', 'caught');
  Object.assign(f, { active: 0 });
  f.fire.burntCells = Math.max(1, f.fire.burntCells);
  raise(ex.world, 'forest-fire-front', 'fire', 'look');
};
const wait =
  (n: number): Prepare =>
  (ex) =>
    minutes(ex, n);
const all =
  (...list: Prepare[]): Prepare =>
  (ex) => {
    for (const p of list) p(ex);
  };

const danger =
  (kind: DangerKind = 'piping', seen = true): Prepare =>
  (ex) => {
    const { id } = begun(ex, 0, kind, ...(seen ? (['told'] as const) : []));
    knows(`danger:${id}`, 'danger:any')(ex);
  };
/** No radio reaches anybody. */
const mute: Prepare = (ex) => {
  for (const m of mastsOf(tinyCounty)) ex.world.res.facilityWet[m.facility] = 0;
  ex.world.res.units.find((u) => u.id === 'comms-team-1')!.status = 'unavailable';
};
const cut: Prepare = (ex) => {
  dark(ex.world, 1);
  ring(ex.world, 1);
};
/** Houses of three villages are wet and told of; people of v5 are held by water. */
const wet: Prepare = (ex) => {
  const p = ex.world.people;
  const q = ex.world.incidents.flood;
  for (const id of ['v2', 'v4', 'v5']) {
    const v = villageNo(id);
    q.households[v] = 30 + v;
    p.wetAt[v] = 10;
    p.wetReported[v] = 20;
  }
  q.stranded[villageNo('v5')] = 90;
};
const dead: Prepare = (ex) => {
  ex.world.people.harm.push({
    place: 'v5',
    village: villageNo('v5'),
    expectedDead: 2,
    expectedHurt: 6,
    dead: 2,
    injured: 6,
    since: 60,
    deadReported: 2,
    injuredReported: 6,
  });
};
const open = (...shelters: string[]): Prepare =>
  gave('emergency', { type: 'shelter.open', shelters, announce: true, staffed: true });
const evacuate = leave('v5', 'shelter-3', { scope: 'low-lying', more: ['shelter-2', 'shelter-1'] });
const warn: Command = {
  type: 'warning.issue',
  kind: 'flood',
  colour: 'yellow',
  villages: ['v2', 'v5'],
  townships: [],
  channels: ['sms', 'broadcast'],
  text: 'x',
  cautions: 'x',
  measures: 'x',
};
const report = (kind: string): Command => ({
  type: `report.${kind}`,
  to: ['city-government'],
  place: 'x',
  source: 'x',
  dead: 0,
  injured: 0,
  missing: 0,
  evacuated: 0,
  scope: 'x',
  trend: 'x',
  measures: 'x',
});
const reports = {
  'the dead as known': { dead: 2 },
  'a dead more than known': { dead: 3 },
  'the hurt as known': { injured: 6 },
  'a hurt more than known': { injured: 7 },
  'twice the trapped': { missing: 180 },
  'one more than that': { missing: 181 },
  'all who move': { evacuated: 200 },
  'one more': { evacuated: 201 },
  'nothing of the dead': { dead: -1 },
  'no text': { place: '', source: '', scope: '', trend: '', measures: '' },
};
const task = (unit: string, kind: string, target: string): Command => ({
  type: 'unit.assign',
  unit,
  task: kind,
  target,
  ...SIX,
});
const gift =
  (donor: number, more: object = {}): Prepare =>
  (ex) => {
    ex.world.resp.relief.donations.push({
      id: ex.world.resp.relief.donations.length,
      donor,
      offeredAt: 60,
      answer: '',
      answeredAt: -1,
      arrivedAt: -1,
      publishedAt: -1,
      ...more,
    } as never);
  };
const due: Prepare = (ex) => void (ex.world.resp.relief.dueAt = ex.world.t);
const ended: Prepare = (ex) => responseOver(ex.world);
const crew = (unit: string, kind: string): Command => ({
  type: 'hazmat.assign',
  unit,
  task: kind,
  target: 'leak',
  approach: 'upwind',
  ppe: 'scba-suit',
  backup: true,
  tool: kind === 'plug' ? 'clamp' : '',
  ...SIX,
});
const front = (unit: string, kind: string, target: string): Command => ({
  type: 'fire.assign',
  unit,
  task: kind,
  target,
  lookout: true,
  escape1: 'x',
  escape2: 'y',
  safetyZone: 'z',
  escape: 'w',
  standOff: true,
  ...SIX,
});
const search = (unit: string, kind: string, target: string): Command => ({
  type: 'rescue.assign',
  unit,
  task: kind,
  target,
  method: 'light',
  lookout: true,
  rally: 'x',
  ...SIX,
});
const rubble = knows('site:hall', 'site:barn', 'site:lake-gully', 'lake-gully', 'lake:gully');

export const CASES: readonly Case[] = [
  // Watching, warning, reporting
  row(
    'watch',
    common,
    'duty',
    { type: 'duty.roster', leader: 'x', posts: ['duty-desk', 'levees'], backups: 'y' },
    0,
  ),
  row('watch', flood, 'hq-office', { type: 'inspect.order', targets: ['unsafe-dams', 'slopes'] }, 120),
  row(
    'watch',
    common,
    'hq-office',
    {
      type: 'consult.hold',
      attendees: ['water', 'weather', 'hydrology'],
      riskTownships: ['t1', 't2'],
      proposedLevel: '3',
      reasons: 'x',
    },
    5,
    (ex) => dark(ex.world, 1),
    {
      'one of them': { riskTownships: ['t1'] },
      'the one who does not answer': { riskTownships: ['t2'] },
      'twice the same': { riskTownships: ['t1', 't1', 't2'] },
    },
  ),
  row(
    'watch',
    common,
    'commander',
    {
      type: 'response.activate',
      level: '4',
      grounds: ['forecast-stage'],
      durationHours: 24,
      measures: ['patrol', 'monitoring'],
    },
    10,
  ),
  row(
    'watch',
    common,
    'commander',
    { type: 'response.end', statement: 'x', keptMeasures: 'x' },
    5,
    gave('commander', {
      type: 'response.activate',
      level: '3',
      grounds: ['levee-danger'],
      durationHours: 24,
      measures: ['patrol'],
    }),
  ),
  row('watch', common, 'police', { type: 'decision.note', text: 'x' }, 0),
  row(
    'watch',
    common,
    'duty',
    { type: 'message.send', kind: 'forward', roles: ['police'], text: 'x', about: '0' },
    0,
    undefined,
    { 'as a question': { kind: 'ask', about: '' } },
  ),
  row(
    'watch',
    common,
    'trainer',
    { type: 'message.simulate', as: 'media', kind: 'ask', roles: ['police'], text: 'x', about: '' },
    0,
  ),
  row(
    'watch',
    common,
    'police',
    { type: 'message.acknowledge', message: '1' },
    0,
    gave('duty', { type: 'message.send', kind: 'inform', roles: ['police'], text: 'x', about: '' }),
  ),
  row(
    'watch',
    leak,
    'emergency',
    { type: 'measures.order', measures: ['start-plan', 'assess', 'publish'] },
    5,
  ),
  row(
    'watch',
    flood,
    'duty',
    report('first'),
    5,
    all(wet, dead, (ex) => void (ex.world.people.toMove[4] = 200)),
    reports,
  ),
  row('watch', flood, 'duty', report('follow-up'), 5, all(wet, gave('duty', report('first')))),
  row('watch', flood, 'duty', report('final'), 5, all(dead, gave('duty', report('first')))),
  row('watch', common, 'duty', { type: 'neighbours.notify', parties: ['garrison', 'railway'], text: 'x' }, 5),
  row(
    'watch',
    flood,
    'emergency',
    { type: 'township.order', townships: ['t1', 't2'], action: 'first-action', ...SIX },
    5,
    cut,
    { 'the one who hears': { townships: ['t1'] }, ...six },
  ),
  row(
    'watch',
    common,
    'duty',
    { type: 'report.verify', message: '0', method: 'call-back' },
    60,
    () => {},
    {},
    2,
  ),
  row(
    'watch',
    common,
    'duty',
    { type: 'report.verify', message: '1', method: 'second-source' },
    60,
    () => {},
    {},
    31,
  ),
  row(
    'watch',
    flood,
    'emergency',
    { type: 'expert.ask', field: 'water', danger: '0', question: 'x' },
    60,
    danger(),
    {
      'of no danger': { danger: '' },
      'the wrong one': { field: 'forest' },
    },
  ),
  row('watch', flood, 'hq-office', warn, 45, () => {}, {
    'to a township': { villages: [], townships: ['t3'] },
    'to nobody': { villages: [], townships: [] },
    'by knocking alone': { channels: ['door-knock'] },
    'no cautions': { cautions: '' },
  }),
  row(
    'watch',
    flood,
    'hq-office',
    { type: 'warning.update', warning: '0', colour: 'orange', villages: ['v4'], townships: [], text: 'y' },
    30,
    gave('hq-office', warn),
  ),
  row(
    'watch',
    flood,
    'hq-office',
    { type: 'warning.cancel', warning: '0', reason: 'x' },
    20,
    all(gave('hq-office', warn), wait(5)),
  ),
  row('watch', leak, 'commander', { type: 'leader.appoint', official: 'x', site: 'v7' }, 60),
  row(
    'watch',
    common,
    'commander',
    { type: 'icp.setup', site: 'v7', commander: 'x', groups: ['rescue', 'medical'] },
    30,
  ),
  row(
    'watch',
    common,
    'commander',
    { type: 'sync.hold', channel: 'video', notes: 'x' },
    0,
    gave('commander', { type: 'icp.setup', site: 'gov', commander: 'x', groups: ['rescue'] }),
  ),
  row(
    'watch',
    common,
    'publicity',
    { type: 'statement.publish', topic: 'rumour', answers: '0', text: 'x' },
    5,
    () => {},
    { 'another topic': { topic: 'evacuation', answers: '' } },
  ),
  row('watch', flood, 'duty', { type: 'contact.call', township: 't2', channel: 'satellite' }, 15, cut),
  ...(['city', 'military', 'social', 'red-cross'] as const).map((from) =>
    row(
      'watch',
      common,
      'commander',
      { type: 'aid.request', from, need: 'boats', quantity: 3, where: 'v5', by: 'x', reason: 'x' },
      400,
      () => {},
      { 'no hour': { by: '' }, 'no reason': { reason: '' } },
    ),
  ),
  row('watch', common, 'commander', { type: 'lessons.record', good: 'x', improve: 'x', measures: 'x' }, 0),
  // People
  row('people', flood, 'hq-office', evacuate, 90, () => {}, {
    everybody: { scope: 'all' },
    'two villages': { villages: ['v5', 'v6'] },
    'without a leader': { lead: '' },
    'in an hour': { startInMin: 60 },
    'without the answers': { route: '', transport: '', returnWhen: '' },
  }),
  row(
    'people',
    flood,
    'hq-office',
    { ...evacuate, villages: ['v5', 'v4'], scope: 'all' },
    200,
    gave('hq-office', evacuate),
    { 'low ground again': { scope: 'low-lying' } },
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'shelter.open', shelters: ['shelter-1', 'shelter-3'], announce: true, staffed: true },
    10,
  ),
  row('people', flood, 'emergency', { type: 'shelter.close', shelter: 'shelter-3' }, 5, open('shelter-3')),
  row(
    'people',
    flood,
    'commander',
    { type: 'return.approve', villages: ['v5'], checked: ['houses', 'slopes'] },
    30,
    all(open('shelter-3'), gave('hq-office', evacuate), wait(200)),
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'supplies.dispatch', store: 'store-t3', to: 'shelter-3', item: 'food', quantity: 1500 },
    60,
    () => {},
    {
      'one more than there is': { quantity: 1501 },
      'half a piece': { quantity: 10.5 },
      'the other store': { store: 'store-county' },
    },
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'supplies.receipt', supply: '0' },
    5,
    all(
      gave('emergency', {
        type: 'supplies.dispatch',
        store: 'store-t3',
        to: 'shelter-3',
        item: 'food',
        quantity: 30,
      }),
      wait(60),
    ),
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'relief.start', grounds: ['moved', 'houses'], reason: 'x' },
    5,
    all(wet, due),
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'funds.allot', township: 't3', purpose: 'living', wan: 300, grounds: 'x' },
    5,
    all(wet, due, gave('emergency', { type: 'relief.start', grounds: ['houses'], reason: 'x' })),
    { 'all and one': { wan: 301 } },
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'donation.answer', donation: '0', answer: 'accept' },
    300,
    all(due, gift(0)),
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'donation.answer', donation: '0', answer: 'accept' },
    300,
    all(due, gift(1, { arrivedAt: 100 })),
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'donation.answer', donation: '0', answer: 'accept' },
    10,
    all(due, gift(2)),
  ),
  row(
    'people',
    flood,
    'publicity',
    { type: 'donation.publish', text: 'x' },
    0,
    all(due, gift(0, { answer: 'accept', arrivedAt: 90 }), gift(1), gift(3, { answer: 'accept' })),
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'housing.plan', village: 'v5', way: 'dispersed', households: 3, site: '' },
    0,
    all(wet, ended, open('shelter-3')),
    {
      'at a shelter': { way: 'centralised', site: 'shelter-3' },
      'at a shut one': { way: 'centralised', site: 'shelter-1' },
      'at none': { way: 'centralised', site: '' },
      'one more than are homeless': { households: 11 },
    },
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'insurance.claim', villages: ['v2', 'v5'] },
    200,
    all(wet, ended),
  ),
  row('people', flood, 'emergency', { type: 'requisition.close', returned: true, compensated: true }, 0),
  row(
    'people',
    flood,
    'emergency',
    { type: 'loss.assess', parts: ['casualties', 'houses'] },
    0,
    all(wet, dead),
  ),
  row(
    'people',
    flood,
    'emergency',
    { type: 'social.register', unit: 'social-team-1', verified: ['qualification', 'leader'] },
    0,
    all(
      gave('emergency', { type: 'aid.request', from: 'social', need: 'boats', quantity: 1, where: 'v5' }),
      wait(400),
    ),
  ),
  // Works and roads
  row('works', flood, 'hq-office', { type: 'gauges.densify', gauges: ['g-up'], intervalMin: 10 }, 60),
  row('works', flood, 'hq-office', { type: 'posts.fill', works: ['levees', 'slopes'] }, 0),
  row(
    'works',
    flood,
    'hq-office',
    { type: 'levee.patrol', levees: ['levee-1'], intervalMin: 60 },
    150,
    danger('piping', false),
  ),
  row(
    'works',
    flood,
    'hq-office',
    { type: 'gate.order', reservoir: 'dam', release: 30, notifyDownstream: true },
    30,
    () => {},
    {
      'a flood wave': { release: 300 },
      'more than the gates pass': { release: 301 },
      'without notice': { notifyDownstream: false },
      'a dam without gates': { reservoir: 'pond' },
    },
  ),
  row(
    'works',
    flood,
    'commander',
    { type: 'release.approval', reservoir: 'dam', release: 200, reason: 'x' },
    90,
  ),
  row('works', flood, 'police', { type: 'road.close', edges: ['2'], rescueLane: true }, 5),
  row(
    'works',
    flood,
    'police',
    { type: 'road.open', edges: ['2'] },
    5,
    gave('police', { type: 'road.close', edges: ['2'], rescueLane: false }),
  ),
  row(
    'works',
    flood,
    'hq-office',
    { type: 'site.close', sites: ['underpass-1', 'underpass-2'], pumps: true },
    5,
  ),
  row('works', flood, 'commander', { type: 'emergency.declare', reason: 'x' }, 0, danger()),
  row(
    'works',
    flood,
    'hq-office',
    { type: 'danger.fix', unit: 'flood-team-1', danger: '0', method: 'filter-well', ...SIX },
    150,
    danger(),
    six,
  ),
  row(
    'works',
    flood,
    'hq-office',
    { type: 'danger.guard', unit: 'flood-team-1', danger: '0', ...SIX },
    150,
    danger(),
  ),
  // Units
  ...(
    [
      ['police-team-1', 'cordon', 'v5', 'police'],
      ['medical-team-1', 'medical', 'shelter-3', 'health'],
      ['medical-team-1', 'health', 'shelter-3', 'health'],
      ['engineering-team-1', 'close-risk', 'risk-HD-1', 'emergency'],
      ['flood-team-1', 'patrol', 'levee-1', 'emergency'],
      ['flood-team-1', 'standby', 'v7', 'emergency'],
      ['water-rescue-team-1', 'water-rescue', 'v5', 'emergency'],
      ['geology-team-1', 'rescue', 'v5', 'emergency'],
      ['fire-post-1', 'door-knock', 'v5', 'emergency'],
      ['flood-team-1', 'assist-evacuation', 'v5', 'emergency'],
      ['geology-team-1', 'geo-patrol', 'slope-6', 'natural-resources'],
      ['engineering-team-1', 'protect', 'pond', 'emergency'],
      ['engineering-team-2', 'protect', 'works', 'emergency'],
      ['comms-team-1', 'comms', 't2', 'emergency'],
      ['comms-team-2', 'contact', 't2', 'emergency'],
      ['comms-team-1', 'recon', 'v5', 'emergency'],
      ['comms-team-1', 'uav-recon', 'v5', 'emergency'],
      ['power-team-1', 'repair-power', 't2', 'emergency'],
      ['road-team-1', 'repair-road', 'v5', 'emergency'],
    ] as const
  ).map(([u, k, target, role]) =>
    row(
      'units',
      flood,
      role,
      task(u, k, target),
      150,
      all(wet, cut, (ex) => {
        raise(ex.world, 'landslide-slope', 'slope-6', 'shown');
        if (k === 'repair-road') ex.world.res.blockedEdges[7] = ex.world.info.knownClosed[7] = 60;
      }),
      k === 'standby'
        ? {
            ...six,
            'at a dam': { target: 'pond' },
            'at a township': { target: 't3' },
            'at a levee': { target: 'levee-2' },
          }
        : {},
    ),
  ),
  row(
    'units',
    flood,
    'emergency',
    { type: 'unit.cancel', unit: 'flood-team-1' },
    60,
    all(mute, gave('emergency', task('flood-team-1', 'standby', 'v8')), wait(5)),
  ),
  row(
    'units',
    flood,
    'emergency',
    { type: 'unit.recall', unit: 'flood-team-1' },
    60,
    all(gave('emergency', task('flood-team-1', 'standby', 'v8')), wait(50)),
  ),
  row(
    'units',
    flood,
    'emergency',
    { ...task('flood-team-1', 'patrol', 'levee-1'), type: 'unit.redirect' },
    100,
    all(gave('hq-office', task('flood-team-1', 'standby', 'v8')), wait(20)),
  ),
  // Earthquake and lake
  row(
    'quake',
    quake,
    'duty',
    { type: 'quake.relay', parts: ['time', 'magnitude'], to: ['townships'] },
    0,
    () => {},
    {},
    12,
  ),
  row('quake', quake, 'duty', { type: 'quake.trend', text: 'x' }, 0),
  row('quake', quake, 'duty', { type: 'damage.collect', townships: ['t1', 't2', 't2'] }, 60, cut, {}, 12),
  row(
    'quake',
    quake,
    'emergency',
    { type: 'secondary.check', sources: ['dams', 'slopes'] },
    60,
    () => {},
    {},
    12,
  ),
  row(
    'quake',
    quake,
    'emergency',
    { type: 'sector.plan', sites: ['hall', 'barn'], priority: 'trapped-alive', note: 'x' },
    0,
    rubble,
    {},
    60,
  ),
  ...(
    [
      ['geology-team-1', 'site-check', 'hall'],
      ['fire-rescue-1', 'gas-check', 'hall'],
      ['fire-rescue-1', 'search-rescue', 'barn'],
      ['geology-team-1', 'building-check', 'v8'],
    ] as const
  ).map(([u, k, target]) =>
    row(
      'quake',
      quake,
      'emergency',
      search(u, k, target),
      150,
      rubble,
      k === 'search-rescue' ? { ...six, heavy: { method: 'heavy' }, 'no lookout': { lookout: false } } : {},
      60,
    ),
  ),
  row(
    'quake',
    quake,
    'emergency',
    {
      type: 'lake.assign',
      unit: 'geology-team-2',
      task: 'lake-survey',
      target: 'lake-gully',
      lookout: true,
      ...SIX,
    },
    150,
    rubble,
    { 'to no lake': { target: 'hall' } },
    60,
  ),
  // Forest fire
  row('fire', fire, 'hq-office', { type: 'danger.actions', actions: ['duty-doubled', 'rangers-out'] }, 0),
  row('fire', fire, 'hq-office', { type: 'fire.ban', townships: ['t1'], checkpoints: true, text: 'x' }, 0),
  ...(
    [
      ['comms-team-1', 'fire-recon', 'fire-head'],
      ['forest-team-t1', 'fire-attack', 'fire-left'],
      ['forest-team-t1', 'fire-line', 'fire-left'],
      ['engineering-team-1', 'water-supply', 'fire-left'],
    ] as const
  ).map(([u, k, target]) =>
    row(
      'fire',
      fire,
      'emergency',
      front(u, k, target),
      60,
      () => {},
      k === 'fire-attack' ? { ...six, 'no way out': { escape1: '', escape2: '' } } : {},
      20,
    ),
  ),
  row('fire', fire, 'duty', { type: 'weather.watch', told: ['wind', 'shift'] }, 0),
  row(
    'fire',
    fire,
    'commander',
    { type: 'aircraft.request', landing: 'x', water: 'x', reason: 'x' },
    150,
    // The province sends none to a fire that nobody has reported.
    (ex) =>
      order(ex, 'duty', {
        type: 'report.first',
        to: ['city-government', 'province'],
        dead: 0,
        injured: 0,
        missing: 0,
        evacuated: 0,
      }),
  ),
  row('fire', fire, 'commander', { type: 'border.joint', text: 'x' }, 0),
  row(
    'fire',
    fire,
    'emergency',
    {
      type: 'fire.plan',
      sectors: ['fire-left', 'fire-right'],
      tactic: 'flanks-from-anchor',
      responsible: 'x',
    },
    0,
    () => {},
    {},
    20,
  ),
  row('fire', fire, 'emergency', { type: 'crews.rotate', supplied: ['reserve', 'food'] }, 0),
  row(
    'fire',
    {
      ...fire,
      msel: [inject('INJ-01', { at: '0:01', effects: [{ do: 'villagers-offer', people: 30, unfit: 4 }] })],
    },
    'emergency',
    { type: 'villagers.answer', decision: 'behind-line', reason: 'x' },
    30,
  ),
  row('fire', fire, 'commander', { type: 'fire.accept', guards: true, hours: 24 }, 0, held),
  row('fire', fire, 'police', { type: 'fire.investigate', findings: ['cause', 'burnt-area'] }, 0),
  // Hazardous materials
  row(
    'hazmat',
    leak,
    'duty',
    { type: 'plant.order', actions: ['shut-off', 'evacuate-workers'] },
    40,
    () => {},
    {},
    4,
  ),
  row('hazmat', leak, 'duty', { type: 'call.inquire', asked: ['substance', 'wind'] }, 5, () => {}, {}, 4),
  row('hazmat', leak, 'duty', { type: 'plant.report', parts: ['unit', 'course'] }, 0),
  row('hazmat', leak, 'police', { type: 'ignition.control', controls: ['vehicles-out', 'no-phones'] }, 5),
  row('hazmat', leak, 'police', { type: 'zones.set', isolateM: 300, downwindM: 1500 }, 5, () => {}, {
    'as the guide': { isolateM: 60 },
    half: { isolateM: 30 },
    less: { isolateM: 29 },
    wide: { isolateM: 1200 },
  }),
  row('hazmat', leak, 'emergency', { type: 'environment.watch', targets: ['air', 'drains'] }, 5),
  row(
    'hazmat',
    leak,
    'police',
    { type: 'people.protect', receptors: ['dormitory'], action: 'shelter', way: '', reason: 'x' },
    60,
    () => {},
    {
      'out, across the wind': { action: 'evacuate', way: 'crosswind' },
      'out, with the wind': { action: 'evacuate', way: 'downwind' },
      'out, no way said': { action: 'evacuate' },
      'no dormitory': { receptors: ['v5'] },
    },
  ),
  ...(
    ['detect', 'enter-rescue', 'plug', 'water-curtain', 'cooling', 'decontaminate', 'block-drains'] as const
  ).map((k) =>
    row(
      'hazmat',
      leak,
      'emergency',
      crew('hazmat-team-1', k),
      90,
      () => {},
      k === 'plug'
        ? {
            ...six,
            wedge: { tool: 'wedge' },
            'no tool': { tool: '' },
            'no suit': { ppe: 'none' },
            downwind: { approach: 'downwind' },
            'nobody behind': { backup: false },
          }
        : {},
      10,
    ),
  ),
  row(
    'hazmat',
    leak,
    'commander',
    { type: 'crew.withdraw', headCount: true },
    10,
    all(gave('emergency', crew('hazmat-team-1', 'plug')), wait(30)),
    {},
    10,
  ),
  row('hazmat', leak, 'police', { type: 'scene.preserve', evidence: 'x' }, 0),
  row(
    'hazmat',
    leak,
    'commander',
    { type: 'zones.lift', basis: 'x' },
    0,
    all(gave('commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 }), clear, wait(30), clear),
  ),
  row(
    'hazmat',
    leak,
    'commander',
    { type: 'zones.lift', basis: '' },
    0,
    all(gave('commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 }), clear, wait(29), clear),
  ),
  // Control
  ...(['exercise.pause', 'exercise.end'] as const).map((type) =>
    row('control', common, 'trainer', { type, reason: 'x' }, 2),
  ),
  row(
    'control',
    common,
    'trainer',
    { type: 'exercise.resume', reason: 'x' },
    2,
    gave('trainer', { type: 'exercise.pause' }),
  ),
  row('control', common, 'duty', { type: 'exercise.real-emergency', reason: 'x' }, 2),
  row('control', common, 'trainer', { type: 'inject.fire', inject: 'INJ-02' }, 5, () => {}, {
    'one that came': { inject: 'INJ-01' },
  }),
  row('control', common, 'trainer', { type: 'inject.hold', inject: 'INJ-02', reason: 'x' }, 40),
  row(
    'control',
    common,
    'trainer',
    { type: 'inject.release', inject: 'INJ-02', reason: 'x' },
    5,
    all(gave('trainer', { type: 'inject.hold', inject: 'INJ-02' }), wait(40)),
  ),
  row('control', common, 'trainer', { type: 'inject.skip', inject: 'INJ-02', reason: 'x' }, 60),
  row('control', common, 'trainer', { type: 'inject.fire', inject: 'INJ-02', delay: 300 }, 7),
  row(
    'control',
    common,
    'trainer',
    { type: 'inject.restore', inject: 'INJ-02', reason: 'x' },
    40,
    all(gave('trainer', { type: 'inject.skip', inject: 'INJ-02' }), wait(4)),
    { 'one that came': { inject: 'INJ-01' } },
  ),
  row(
    'control',
    common,
    'trainer',
    { type: 'inject.retime', inject: 'INJ-02', at: 600, reason: 'x' },
    40,
    () => {},
    {
      'one that came': { inject: 'INJ-01' },
      'this very second': { at: 120 },
      'the next second': { at: 121 },
    },
  ),
  row(
    'control',
    common,
    'trainer',
    { type: 'inject.time-back', inject: 'INJ-02', reason: 'x' },
    40,
    gave('trainer', { type: 'inject.retime', inject: 'INJ-02', at: 3000 }),
    { 'one whose time was not changed': { inject: 'INJ-01' } },
  ),
  row(
    'control',
    common,
    'trainer',
    { type: 'inject.copy', inject: 'INJ-02', roles: ['health'], zh: 'y', worth: 'source', delay: 60 },
    3,
    () => {},
    {
      'as it is': { zh: '' },
      'in English alone': { zh: '', en: 'z' },
      'in both': { en: 'z' },
      'at once': { delay: undefined },
      'of a rumour': { inject: 'INJ-01', delay: undefined },
      'own words, at once': { worth: 'own', delay: undefined },
      'own words that say nothing': { worth: 'own', zh: ' ' },
    },
  ),
  row(
    'control',
    common,
    'trainer',
    { type: 'inject.take-back', sending: 1, reason: 'x' },
    12,
    gave('trainer', { type: 'inject.fire', inject: 'INJ-02', delay: 600 }),
    { 'another number': { sending: 2 } },
  ),
  row(
    'control',
    common,
    'evaluator',
    { type: 'item.override', item: 'C-09', timeliness: 0.5, completeness: 1, reason: 'x' },
    0,
  ),
  row('control', common, 'evaluator', { type: 'item.waive', item: 'C-09', reason: 'x' }, 0),
  row('control', common, 'evaluator', { type: 'observation.note', text: 'x', item: 'C-09' }, 0),
  row(
    'control',
    common,
    'evaluator',
    { type: 'observation.note', text: 'x', post: 'duty', message: '0', place: 'v2' },
    0,
  ),
  // Discussion
  row('control', talked, 'trainer', { type: 'move.present', move: 'MV-2' }, 30, () => {}, {
    'one whose moment has gone by': { move: 'MV-1' },
  }),
  row('control', talked, 'trainer', { type: 'move.next', move: 'MV-1' }, 5, inform),
  row('control', talked, 'trainer', { type: 'move.back', move: 'MV-1' }, 5, ask),
  row('control', talked, 'trainer', { type: 'move.show', move: 'MV-1', what: 'answers' }, 5, express, {
    points: { what: 'points' },
  }),
  row('control', talked, 'trainer', { type: 'move.run-on', move: 'MV-1' }, 30, express),
  row('control', talked, 'trainer', { type: 'move.conclude', move: 'MV-1', text: 'x' }, 0, express),
  row('control', talked, 'duty', { type: 'move.answer', question: 'MV-1-q1', text: 'x' }, 0, discuss, {
    'with a choice where there are none': { choices: ['MV-1-a'] },
  }),
  row(
    'control',
    talked,
    'evaluator',
    { type: 'move.mark', point: 'MV-1-p1', mark: 'partly', roles: ['police', 'duty'], why: 'x', who: 'E' },
    0,
    express,
    { 'met, of all': { mark: 'met', roles: [], why: '' } },
  ),
];
