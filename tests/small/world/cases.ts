/** One sound order of every kind, in a place where it means something, and the hand-made departures that its checks ask for. */
import { advance, submit, type Command, type Exercise, type Role } from '../../../src/sim/index.ts';
import { learn } from '../../../src/sim/information/deliver.ts';
import { HQ_ROLES } from '../../../src/sim/roles.ts';
import { atStart, beforeOrder, idle } from './stage.ts';

export interface Case {
  readonly name: string;
  readonly type: string;
  readonly file: string;
  readonly at: () => { ex: Exercise; role: Role; cmd: Command };
  /** Minutes to watch what comes of it. */
  readonly minutes: number;
  readonly more?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}
const SIX = { order: 'go', place: 'there', time: 'now', safety: 'lookout', comms: 'radio', contact: 'desk' };
const without = (k: keyof typeof SIX): Record<string, unknown> => ({ [k]: '' });
const six = Object.fromEntries(
  (Object.keys(SIX) as (keyof typeof SIX)[]).map((k) => [`without its ${k}`, without(k)]),
);
const FLOOD = 'flood-2020-changjiang';
const STEPS = 'flood-first-steps';
const M60 = 'earthquake-m60-night';
const LAKE = 'earthquake-barrier-lake';
const FIRE = 'forest-fire-qingming';
const NIGHT = 'hazmat-ammonia-night';
const KILN = 'hazmat-kiln-gas';

/** As the doctrine first gives it there. */
function bot(file: string, scenario: string, key: string, minutes: number, more: Case['more'] = {}): Case {
  const type = key.split(':')[0];
  return { name: `${key} in ${scenario}`, type, file, at: () => beforeOrder(scenario, key), minutes, more };
}
type Prepare = (ex: Exercise) => void;
/** By hand: `prepare` brings about what it needs. */
function hand(
  file: string,
  scenario: string,
  role: Role,
  cmd: Command,
  minutes: number,
  prepare: Prepare = () => {},
  more: Case['more'] = {},
  wait = 2,
): Case {
  const of = typeof cmd.task === 'string' ? `:${cmd.task}` : '';
  return {
    name: `${cmd.type}${of} in ${scenario}`,
    type: cmd.type,
    file,
    minutes,
    more,
    at: () => {
      const ex = idle(scenario, wait);
      prepare(ex);
      return { ex, role, cmd };
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
  (ex) => {
    const r = submit(ex, 'test', role, cmd);
    if (!r.ok) throw new Error(`${cmd.type}: ${r.error.code} ${r.error.field}`);
  };
const all =
  (...list: Prepare[]): Prepare =>
  (ex) => {
    for (const p of list) p(ex);
  };
const later =
  (minutes: number): Prepare =>
  (ex) =>
    void advance(ex, minutes * 60);
/** The water stands over a levee: a danger there is known. */
const danger: Prepare = (ex) => {
  const { flood } = ex.world;
  flood.dangers.push({
    id: flood.dangers.length,
    levee: 0,
    kind: 'piping',
    startedAt: ex.world.t,
    foundAt: ex.world.t,
    guarded: false,
    treatedAt: -1,
    method: '',
    breachAt: ex.world.t + 7200,
    state: 'active',
  });
  knows('danger:0', 'danger:any')(ex);
};
const village = '360222100205';
const warn: Command = {
  type: 'warning.issue',
  kind: 'flood',
  colour: 'yellow',
  villages: [village],
  townships: [],
  channels: ['sms', 'broadcast'],
  text: 'x',
  cautions: 'x',
  measures: 'x',
};
const evacuate: Command = {
  type: 'evacuate.order',
  villages: [village],
  scope: 'low-lying',
  shelter: 's048',
  lead: 'x',
  startInMin: 0,
  route: 'x',
  transport: 'buses',
  vulnerableFirst: true,
  returnWhen: 'x',
};
const task = (unit: string, kind: string, target: string): Command => ({
  type: 'unit.assign',
  unit,
  task: kind,
  target,
  ...SIX,
});
const hurtHouses: Prepare = (ex) => {
  const p = ex.world.people;
  for (const v of [0, 1, 2]) {
    p.floodedHouseholds[v] = 60 + v;
    p.wetAt[v] = 10;
    p.wetReported[v] = 20;
    p.arrived[v] = p.departed[v] = 100;
  }
};
const reliefDue: Prepare = (ex) => {
  hurtHouses(ex);
  ex.world.resp.relief.dueAt = ex.world.t;
};
const ended: Prepare = (ex) => {
  ex.world.resp.endedAt = ex.world.t;
};

export const CASES: readonly Case[] = [
  // Watching, warning, reporting
  bot('common', STEPS, 'duty.roster', 5),
  bot('common', STEPS, 'inspect.order', 30),
  bot('common', FLOOD, 'consult.hold', 5, {
    'one who answers nowhere': { riskTownships: ['360222100', '360222999'] },
    'no township': { riskTownships: [] },
  }),
  bot('common', FLOOD, 'response.activate', 30),
  bot('common', FLOOD, 'decision.note', 1),
  bot('common', NIGHT, 'measures.order', 5),
  bot('common', STEPS, 'report.first', 5, {
    'with three dead': { dead: 3 },
    'nothing said of the dead': { dead: -1 },
    'no text': { place: '', source: '', scope: '', trend: '', measures: '' },
  }),
  hand(
    'common',
    STEPS,
    'duty',
    {
      type: 'report.follow-up',
      to: ['city-government'],
      place: 'x',
      source: 'x',
      dead: 0,
      injured: 0,
      missing: 0,
      evacuated: 5,
      scope: 'x',
      trend: 'x',
      measures: 'x',
    },
    5,
    gave('duty', { type: 'report.first', to: ['city-government'], place: 'x' }),
  ),
  hand(
    'common',
    STEPS,
    'duty',
    { type: 'report.final', to: ['province'], dead: 0 },
    5,
    gave('duty', { type: 'report.first', to: ['city-government'] }),
  ),
  bot('common', STEPS, 'neighbours.notify', 5),
  bot('common', STEPS, 'township.order', 30, {
    'one township': { townships: ['360222100'] },
    ...Object.fromEntries(
      ['secondary-watch', 'geo-watch', 'self-rescue', 'disinfection'].map((a) => [a, { action: a }]),
    ),
    ...six,
  }),
  bot('common', NIGHT, 'leader.appoint', 60),
  bot('common', NIGHT, 'icp.setup', 30),
  hand(
    'common',
    NIGHT,
    'commander',
    { type: 'sync.hold', channel: 'video', notes: 'x' },
    5,
    gave('commander', { type: 'icp.setup', site: 's019', commander: 'x', groups: ['rescue'] }),
  ),
  bot('common', NIGHT, 'statement.publish', 20),
  bot('common', STEPS, 'report.verify', 40),
  hand('common', FLOOD, 'emergency', { type: 'expert.ask', topic: 'hydrology', question: 'x' }, 60),
  bot('common', FLOOD, 'warning.issue', 45, {
    'to a township': { villages: [], townships: ['360222101'] },
    'to nobody': { villages: [], townships: [] },
    red: { colour: 'red' },
    'by knocking alone': { channels: ['door-knock'] },
  }),
  hand(
    'common',
    FLOOD,
    'hq-office',
    {
      type: 'warning.update',
      warning: '0',
      colour: 'orange',
      villages: ['360222100001'],
      townships: [],
      text: 'x',
    },
    20,
    gave('hq-office', warn),
  ),
  hand(
    'common',
    FLOOD,
    'hq-office',
    { type: 'warning.cancel', warning: '0', reason: 'x' },
    20,
    all(gave('hq-office', warn), later(5)),
  ),
  // People
  bot('people', FLOOD, 'evacuate.order', 90, {
    everybody: { scope: 'all' },
    'without a leader': { lead: '' },
    'in an hour': { startInMin: 60 },
    'without the answers': { route: '', transport: '', returnWhen: '', lead: '' },
  }),
  bot('people', FLOOD, 'shelter.open', 30),
  hand(
    'people',
    FLOOD,
    'emergency',
    { type: 'shelter.close', shelter: 's048' },
    5,
    gave('emergency', { type: 'shelter.open', shelters: ['s048'], announce: true, staffed: true }),
  ),
  hand(
    'people',
    FLOOD,
    'commander',
    {
      type: 'return.approve',
      villages: [village],
      waterReceded: true,
      inspected: true,
      disinfected: true,
      geologyChecked: true,
    },
    60,
    all(
      gave('emergency', { type: 'shelter.open', shelters: ['s048'], announce: true, staffed: true }),
      gave('hq-office', evacuate),
      later(150),
    ),
  ),
  bot('people', FLOOD, 'supplies.dispatch', 90, {
    'all there is and more': { quantity: 90000 },
    'another item': { item: 'tent', quantity: 40 },
  }),
  hand(
    'people',
    FLOOD,
    'emergency',
    { type: 'supplies.receipt', supply: '0' },
    5,
    all(
      gave('emergency', {
        type: 'supplies.dispatch',
        store: 'store-county',
        to: 's048',
        item: 'food',
        quantity: 30,
      }),
      later(120),
    ),
  ),
  hand(
    'people',
    FLOOD,
    'emergency',
    { type: 'relief.start', grounds: ['moved', 'houses'], reason: 'x' },
    30,
    reliefDue,
  ),
  hand(
    'people',
    FLOOD,
    'emergency',
    { type: 'funds.allot', township: '360222100', purpose: 'living', wan: 4, grounds: 'x' },
    5,
    all(reliefDue, gave('emergency', { type: 'relief.start', grounds: ['moved', 'houses'], reason: 'x' })),
  ),
  hand(
    'people',
    FLOOD,
    'emergency',
    { type: 'donation.answer', donation: '0', answer: 'accept' },
    200,
    all(
      reliefDue,
      (ex) =>
        void ex.world.resp.relief.donations.push({
          donor: 0,
          offeredAt: 60,
          answer: '',
          answeredAt: -1,
          publishedAt: -1,
        } as never),
    ),
  ),
  hand(
    'people',
    FLOOD,
    'publicity',
    { type: 'donation.publish', text: 'x' },
    5,
    all(
      reliefDue,
      (ex) =>
        void ex.world.resp.relief.donations.push({
          donor: 0,
          offeredAt: 60,
          answer: 'accept',
          answeredAt: 70,
          arrivedAt: 90,
          publishedAt: -1,
        } as never),
    ),
  ),
  hand(
    'people',
    FLOOD,
    'emergency',
    { type: 'housing.plan', village: '', way: 'dispersed', households: 8, site: '' },
    5,
    all(hurtHouses, ended),
  ),
  hand('people', FLOOD, 'emergency', { type: 'insurance.claim', villages: [] }, 200, all(hurtHouses, ended)),
  hand('common', STEPS, 'emergency', { type: 'requisition.close', returned: true, compensated: false }, 5),
  hand('common', STEPS, 'emergency', { type: 'loss.assess', parts: ['casualties', 'houses'] }, 5, hurtHouses),
  hand('common', STEPS, 'commander', { type: 'lessons.record', good: 'x', improve: 'x', measures: 'x' }, 5),
  bot('common', NIGHT, 'aid.request', 200),
  hand(
    'common',
    FLOOD,
    'commander',
    { type: 'response.end', statement: 'x', keptMeasures: 'x' },
    5,
    gave('commander', {
      type: 'response.activate',
      level: '4',
      grounds: ['forecast-stage'],
      durationHours: 24,
      measures: ['patrol'],
    }),
  ),
  hand(
    'common',
    LAKE,
    'emergency',
    { type: 'contact.call', township: '360222103', channel: 'satellite' },
    10,
    (ex) => {
      const i = ex.world.env.index.township.get('360222103')!;
      Object.assign(ex.world.info.links[i], { cell: false, power: false, emergency: false, lostAt: 60 });
      knows('township:360222103:silent')(ex);
    },
  ),
  // Works and roads
  bot('works', FLOOD, 'gauges.densify', 60),
  bot('works', FLOOD, 'posts.fill', 10),
  bot('works', FLOOD, 'levee.patrol', 130),
  hand(
    'works',
    FLOOD,
    'hq-office',
    { type: 'gate.order', reservoir: 'wuxikou', release: 1235, notifyDownstream: true },
    30,
    () => {},
    {
      'a flood wave': { release: 5000 },
      'without notice': { notifyDownstream: false },
      'an ungated dam': { reservoir: 'zz' },
    },
  ),
  hand(
    'works',
    FLOOD,
    'commander',
    { type: 'release.approval', reservoir: 'wuxikou', release: 4500, reason: 'x' },
    90,
  ),
  hand('works', FLOOD, 'police', { type: 'road.close', edges: ['144'], rescueLane: true }, 30),
  hand(
    'works',
    FLOOD,
    'police',
    { type: 'road.open', edges: ['144'] },
    10,
    gave('police', { type: 'road.close', edges: ['144'], rescueLane: false }),
  ),
  hand(
    'works',
    STEPS,
    'hq-office',
    { type: 'site.close', sites: ['underpass-1', 'underpass-2'], pumps: true },
    10,
  ),
  hand('works', STEPS, 'commander', { type: 'emergency.declare', reason: 'x' }, 5, danger),
  hand(
    'works',
    FLOOD,
    'hq-office',
    { type: 'danger.fix', unit: 'flood-team-1', danger: '0', method: 'filter-well', ...SIX },
    150,
    danger,
    six,
  ),
  hand(
    'works',
    FLOOD,
    'hq-office',
    { type: 'danger.guard', unit: 'flood-team-1', danger: '0', ...SIX },
    90,
    danger,
    six,
  ),
  // Units
  ...(
    [
      ['police-team-1', 'cordon', 's019'],
      ['medical-team-1', 'medical', 's048'],
      ['medical-team-1', 'health', 's048'],
      ['engineering-team-1', 'close-risk', 'risk-HD-1'],
      ['flood-team-1', 'patrol', 'levee-1'],
      ['flood-team-1', 'standby', 's019'],
      ['fire-post-2', 'water-rescue', village],
      ['fire-post-2', 'door-knock', village],
      ['flood-team-1', 'assist-evacuation', village],
      ['geology-team-1', 'geo-patrol', 'slope-1'],
      ['engineering-team-1', 'protect', 'training-3'],
      ['comms-team-1', 'comms', '360222103'],
      ['comms-team-1', 'recon', village],
      ['power-team-1', 'repair-power', '360222103'],
    ] as const
  ).map(([u, k, target]) =>
    hand(
      'units',
      FLOOD,
      k === 'cordon'
        ? 'police'
        : k === 'medical' || k === 'health'
          ? 'health'
          : k === 'geo-patrol'
            ? 'natural-resources'
            : 'emergency',
      task(u, k, target),
      150,
      (ex) => {
        const v = ex.world.env.index.village.get(village)!;
        ex.world.people.stranded[v] = 90;
        const t = ex.world.env.index.township.get('360222103')!;
        Object.assign(ex.world.info.links[t], { cell: false, power: false, emergency: false, lostAt: 60 });
      },
      k === 'standby' ? six : {},
    ),
  ),
  hand(
    'units',
    FLOOD,
    'emergency',
    { type: 'unit.recall', unit: 'flood-team-1' },
    60,
    all(gave('emergency', task('flood-team-1', 'standby', 's048')), later(30)),
  ),
  hand(
    'units',
    FLOOD,
    'emergency',
    { ...task('flood-team-1', 'patrol', 'levee-1'), type: 'unit.redirect' },
    60,
    all(gave('emergency', task('flood-team-1', 'standby', 's048')), later(10)),
  ),
  hand(
    'units',
    FLOOD,
    'emergency',
    { type: 'social.register', unit: '', verified: ['qualification', 'insurance', 'equipment', 'leader'] },
    5,
  ),
  // Earthquake and lake
  bot('quake', M60, 'quake.relay', 5),
  bot('quake', M60, 'quake.trend', 5),
  bot('quake', M60, 'damage.collect', 30),
  bot('quake', M60, 'secondary.check', 60),
  bot('quake', M60, 'sector.plan', 5),
  ...['site-check', 'gas-check', 'search-rescue', 'building-check'].map((k) =>
    bot(
      'quake',
      M60,
      `rescue.assign:${k}`,
      150,
      k === 'search-rescue'
        ? {
            ...six,
            heavy: { method: 'heavy' },
            'by hand': { method: 'hand' },
            'no lookout': { lookout: false },
          }
        : {},
    ),
  ),
  bot('quake', LAKE, 'lake.assign:lake-survey', 200),
  // Forest fire
  bot('fire', FIRE, 'danger.actions', 5),
  bot('fire', FIRE, 'fire.ban', 5),
  ...['fire-recon', 'fire-attack', 'fire-line', 'water-supply'].map((k) =>
    bot(
      'fire',
      FIRE,
      `fire.assign:${k}`,
      120,
      k === 'fire-attack'
        ? {
            ...six,
            head: { target: 'fire-head' },
            'no way out': { escape1: '', escape2: '', escape: '', safetyZone: '', lookout: false },
          }
        : {},
    ),
  ),
  bot('fire', FIRE, 'weather.watch', 5),
  bot('fire', FIRE, 'aircraft.request', 120),
  bot('fire', FIRE, 'border.joint', 10),
  bot('fire', FIRE, 'fire.plan', 5),
  hand(
    'fire',
    FIRE,
    'emergency',
    { type: 'crews.rotate', supplied: ['reserve', 'food', 'water', 'rest'] },
    30,
  ),
  hand(
    'fire',
    FIRE,
    'emergency',
    { type: 'villagers.answer', decision: 'behind-line', reason: 'x' },
    60,
    (ex) => {
      ex.world.incidents['forest-fire']!.offer = { at: ex.world.t, people: 30, unfit: 4 } as never;
    },
  ),
  hand('fire', FIRE, 'commander', { type: 'fire.accept', guards: true, hours: 24 }, 5, (ex) => {
    const f = ex.world.incidents['forest-fire']!;
    Object.assign(f, { containedAt: ex.world.t - 90000, active: 0, outAt: ex.world.t - 90000 });
    knows('fire:contained', 'fire:confirmed', 'fire:out')(ex);
  }),
  hand('fire', FIRE, 'police', { type: 'fire.investigate', findings: ['cause', 'burnt-area'] }, 5),
  // Hazardous materials
  ...[
    'plant.order',
    'call.inquire',
    'plant.report',
    'ignition.control',
    'zones.set',
    'environment.watch',
    'people.protect',
  ].map((k) =>
    bot(
      'hazmat',
      NIGHT,
      k,
      30,
      k === 'people.protect'
        ? {
            'out, across the wind': { action: 'evacuate', way: 'crosswind' },
            'out, with the wind': { action: 'evacuate', way: 'downwind' },
          }
        : {},
    ),
  ),
  ...['detect', 'enter-rescue', 'plug', 'water-curtain', 'block-drains', 'decontaminate'].map((k) =>
    bot(
      'hazmat',
      NIGHT,
      `hazmat.assign:${k}`,
      90,
      k === 'plug'
        ? {
            ...six,
            wedge: { tool: 'wedge' },
            'a mask': { ppe: 'mask' },
            'no suit': { ppe: 'none' },
            downwind: { approach: 'downwind' },
            'nobody behind': { backup: false },
          }
        : {},
    ),
  ),
  hand(
    'hazmat',
    KILN,
    'emergency',
    {
      type: 'hazmat.assign',
      unit: 'fire-rescue-1',
      task: 'cooling',
      target: 'leak',
      approach: 'upwind',
      ppe: 'scba',
      backup: true,
      tool: '',
      ...SIX,
    },
    120,
    () => {},
    {},
    30,
  ),
  hand(
    'hazmat',
    KILN,
    'commander',
    { type: 'crew.withdraw', headCount: true },
    10,
    gave('emergency', {
      type: 'hazmat.assign',
      unit: 'fire-rescue-1',
      task: 'detect',
      target: 'leak',
      approach: 'upwind',
      ppe: 'scba-suit',
      backup: true,
      tool: '',
      ...SIX,
    }),
    {},
    30,
  ),
  hand('hazmat', NIGHT, 'police', { type: 'scene.preserve', evidence: 'x' }, 5),
  hand(
    'hazmat',
    NIGHT,
    'commander',
    { type: 'zones.lift', basis: 'x' },
    10,
    all(
      gave('commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 }),
      (ex) => void ex.world.incidents.hazmat!.clearReadings.push(30, 60),
    ),
  ),
  // Control
  ...(['exercise.pause', 'exercise.end'] as const).map((type) =>
    hand('control', STEPS, 'trainer', { type, reason: 'x' }, 2),
  ),
  hand(
    'control',
    STEPS,
    'trainer',
    { type: 'exercise.resume', reason: 'x' },
    2,
    gave('trainer', { type: 'exercise.pause' }),
  ),
  hand('control', STEPS, 'duty', { type: 'exercise.real-emergency', reason: 'x' }, 2),
  hand('control', STEPS, 'trainer', { type: 'inject.fire', inject: 'INJ-02' }, 5),
  hand('control', STEPS, 'trainer', { type: 'inject.skip', inject: 'INJ-02', reason: 'x' }, 60),
  hand(
    'control',
    STEPS,
    'evaluator',
    { type: 'item.override', item: 'C-09', timeliness: 0.5, completeness: 1, reason: 'x' },
    2,
  ),
  hand('control', STEPS, 'evaluator', { type: 'item.waive', item: 'C-09', reason: 'x' }, 2),
  hand('control', STEPS, 'evaluator', { type: 'observation.note', text: 'x', item: 'C-09' }, 2),
];
export const starts = atStart;
