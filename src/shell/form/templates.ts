/**
 * Wordings a county would have in its forms, filled in on request. In training they instruct in full and state only what the
 * role knows; outside it they give the known facts alone. The player may change all of it.
 */
import type { Briefing, Role, RoleView } from '../../bridge/protocol.ts';
import type { Words } from '../hooks.ts';
import { measuresTaken, sources, TRUE_WHEN } from './known.ts';

export const ORDER_SIX = ['order', 'place', 'time', 'safety', 'comms', 'contact'] as const;
export interface TemplateInput {
  readonly values: Readonly<Record<string, unknown>>;
  readonly view: RoleView;
  readonly briefing: Briefing;
  readonly name: (id: string) => string;
  readonly words: Words;
  readonly role: Role;
  /** Training mode: stock wordings are offered, not only the known facts. */
  readonly training: boolean;
}
type Template = (x: TemplateInput) => Record<string, unknown>;
/** Fields that state facts of the incident; outside training only these are filled in. */
const FACTS = new Set([
  'to',
  'place',
  'source',
  'dead',
  'injured',
  'evacuated',
  'scope',
  'trend',
  'measures',
]);

const names = (x: TemplateInput, key: string): string => {
  const v = x.values[key];
  const list = Array.isArray(v) ? (v as string[]) : typeof v === 'string' && v !== '' ? [v] : [];
  const shown = list
    .slice(0, 6)
    .map(x.name)
    .join(x.words.lang === 'zh' ? '、' : ', ');
  return list.length > 6 ? `${shown}${x.words.t('tpl.more', { n: list.length })}` : shown;
};
/** This hazard's wording where it has one, else the common one. */
const say = (
  x: TemplateInput,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
  own = key,
): string => x.words.first([`tpl.${x.briefing.hazard}.${own}`, `tpl.${key}`], params);
const order: Template = (x) => {
  const { t, first } = x.words;
  const what = x.values.task ?? x.values.action ?? x.values.method ?? 'guard';
  return {
    order: first([`choice.task.${what}`, `choice.${what}`]),
    place: names(x, 'target') || names(x, 'townships') || dangerPlace(x),
    time: t('tpl.time'),
    safety: say(x, 'safety'),
    comms: t('tpl.comms'),
    contact: t('tpl.contact', { role: t(`role.${x.role}`) }),
  };
};
/** The levee of the danger that an order names; '' without one. */
function dangerPlace(x: TemplateInput): string {
  const d = x.view.dangers.find((k) => String(k.id) === x.values.danger);
  return d ? x.name(d.levee) : '';
}
/** A stock sentence where it is true; else nothing. */
const claim = (
  x: TemplateInput,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
  own = key,
): string => (TRUE_WHEN[own]?.(x.view) === false ? '' : say(x, key, params, own));
/** Extent and trend of the incident in a report, from what is known. */
function extent(x: TemplateInput): { scope: string; trend: string } {
  const { t } = x.words;
  const v = x.view;
  const { hazmat, earthquake } = v.incidents;
  if (hazmat)
    return {
      scope: say(x, 'scope', { plant: x.words.x(hazmat.plant) }),
      trend: say(x, hazmat.controlled ? 'falling' : 'rising', {}, hazmat.controlled ? 'better' : 'worse'),
    };
  if (earthquake) {
    const calm = earthquake.sites.every((s) => s.trapped === 0);
    return {
      scope: say(x, 'scope', { n: earthquake.sites.length }),
      trend: say(x, calm ? 'falling' : 'rising', {}, calm ? 'better' : 'worse'),
    };
  }
  const fire = v.incidents['forest-fire'];
  if (fire)
    return {
      scope: say(x, 'scope', { ha: fire.ha.toFixed(1) }),
      trend: say(x, fire.contained ? 'falling' : 'rising', {}, fire.contained ? 'better' : 'worse'),
    };
  const rising = v.gauges.some((g) => g.insideCounty && g.trend > 0.02);
  const over = v.gauges.filter((g) => g.level !== null && g.level >= g.warningM).map((g) => x.name(g.id));
  return {
    scope: over.length > 0 ? t('tpl.scope', { gauges: over.join(x.words.lang === 'zh' ? '、' : ', ') }) : '',
    trend: t(rising ? 'tpl.rising' : 'tpl.falling'),
  };
}
const report: Template = (x) => {
  const v = x.view;
  const dead = v.messages.reduce((n, m) => (m.code === 'casualties' ? Number(m.params.dead) : n), 0);
  return {
    to:
      x.briefing.hazard === 'flood'
        ? ['city-government', 'city-flood-office', 'city-emergency']
        : ['city-government', 'city-emergency'],
    place: x.words.x(x.briefing.place),
    source: sources(x),
    dead,
    injured: v.casualties.injured,
    evacuated: v.casualties.evacuated,
    ...extent(x),
    measures: measuresTaken(x),
  };
};
const text =
  (key: string, field = 'text', own = key): Template =>
  (x) => ({
    [field]: claim(
      x,
      key,
      { area: names(x, 'villages') || names(x, 'townships') || x.words.x(x.briefing.place), answers: '' },
      own,
    ),
  });

/** Departments called to a consultation, by hazard. */
const ATTEND: Readonly<Record<string, readonly string[]>> = {
  flood: ['water', 'hydrology', 'weather', 'natural-resources', 'emergency', 'police'],
  earthquake: ['emergency', 'natural-resources', 'police', 'health', 'transport', 'water'],
  hazmat: ['emergency', 'ecology', 'health', 'police', 'weather', 'transport'],
  'forest-fire': ['emergency', 'weather', 'natural-resources', 'police', 'health', 'transport'],
};

const TABLE: Readonly<Record<string, Template>> = {
  'unit.assign': order,
  'rescue.assign': (x) => ({ ...order(x), rally: x.words.t('tpl.rally'), lookout: true }),
  'fire.assign': (x) => ({
    ...order(x),
    lookout: true,
    escape1: x.words.t('tpl.escape1'),
    escape2: x.words.t('tpl.escape2'),
    safetyZone: x.words.t('tpl.safetyZone'),
  }),
  'danger.actions': () => ({
    actions: [
      'duty-doubled',
      'rangers-out',
      'crews-ready',
      'leader-on-post',
      'media',
      'checkpoints',
      'crews-forward',
    ],
  }),
  'fire.ban': (x) => ({ checkpoints: true, text: x.words.t('tpl.ban') }),
  'fire.plan': (x) => ({ tactic: 'flanks-from-anchor', responsible: x.words.t('tpl.sectorleads') }),
  'aircraft.request': (x) => ({
    landing: x.words.t('tpl.landing'),
    water: x.words.t('tpl.water'),
  }),
  'weather.watch': () => ({ told: ['wind', 'humidity', 'shift'] }),
  'crews.rotate': () => ({ supplied: ['reserve', 'food', 'water', 'rest'] }),
  'border.joint': (x) => ({ text: x.words.t('tpl.border') }),
  'fire.accept': () => ({ guards: true, hours: 24 }),
  'fire.investigate': () => ({ findings: ['cause', 'burnt-area', 'damaged-area', 'loss'] }),
  'quake.relay': () => ({
    parts: ['time', 'magnitude', 'epicentre', 'depth'],
    to: ['hq-members', 'townships', 'city-government', 'dam-managers'],
  }),
  'quake.trend': text('trend'),
  'secondary.check': () => ({
    sources: ['dams', 'tailings', 'chemicals', 'gas-kilns', 'slopes', 'gas-network', 'fires'],
  }),
  'plant.order': () => ({
    actions: ['shut-off', 'cut-ignition', 'evacuate-workers', 'head-count', 'call-in'],
  }),
  'plant.report': () => ({ parts: ['unit', 'time-place', 'course', 'casualties', 'measures'] }),
  'call.inquire': () => ({ asked: ['substance', 'quantity', 'wind', 'people', 'container', 'kit'] }),
  'hazmat.assign': (x) => ({
    ...order(x),
    approach: 'upwind',
    ppe: 'scba-suit',
    backup: true,
    ...(x.values.task === 'plug' && x.values.tool === undefined ? { tool: 'valve' } : {}),
  }),
  // A starting proposal for a release that nobody has measured yet.
  'zones.set': () => ({ isolateM: 300, downwindM: 1500 }),
  'people.protect': (x) => ({
    action: x.values.action ?? 'shelter',
    ...(x.values.action === 'evacuate' ? { way: 'crosswind' } : {}),
    reason: say(x, 'protect'),
  }),
  'ignition.control': () => ({
    controls: ['power-cut-outside', 'vehicles-out', 'no-phones', 'ex-tools', 'kilns-out'],
  }),
  'environment.watch': () => ({ targets: ['air', 'river', 'drains', 'intake', 'fire-water'] }),
  'crew.withdraw': () => ({ headCount: true }),
  'zones.lift': text('basis', 'basis'),
  'scene.preserve': text('evidence', 'evidence'),
  'unit.redirect': order,
  'danger.fix': order,
  'danger.guard': order,
  'township.order': order,
  'report.first': report,
  'report.follow-up': report,
  'report.final': report,
  'duty.roster': (x) => ({
    leader: x.words.t('tpl.leader'),
    posts: ['duty-desk', 'hq-office', 'townships', 'reservoirs', 'levees', 'hydrology'],
    backups: x.words.t('tpl.backups'),
  }),
  'warning.issue': (x) => ({
    ...text('warning')(x),
    cautions: say(x, 'cautions'),
    measures: say(x, 'warning.measures'),
    channels: ['sms', 'broadcast', 'call-confirm', 'door-knock'],
  }),
  'warning.update': text('warning'),
  'warning.cancel': text('reason.falling', 'reason', 'over'),
  'evacuate.order': (x) => ({
    lead: x.words.t('tpl.evac.lead'),
    route: say(x, 'evac.route', {}, 'route'),
    transport: 'buses',
    vulnerableFirst: true,
    returnWhen: say(x, 'evac.return', {}, 'return'),
    startInMin: 0,
  }),
  'consult.hold': (x) => ({
    attendees: ATTEND[x.briefing.hazard] ?? ATTEND.flood,
    reasons: say(x, 'consult'),
  }),
  'statement.publish': (x) => text(x.values.topic === 'rumour' ? 'rumour' : 'statement')(x),
  'neighbours.notify': text('notify'),
  'icp.setup': (x) => ({
    commander: x.words.t('tpl.leader'),
    groups: ['rescue', 'evacuation', 'medical', 'communications', 'logistics', 'publicity', 'experts'],
  }),
  'leader.appoint': (x) => ({ official: x.words.t('tpl.leader') }),
  'response.end': (x) => ({ statement: claim(x, 'end'), keptMeasures: say(x, 'kept') }),
  'emergency.declare': text('emergency', 'reason'),
  'aid.request': (x) => ({ by: x.words.t('tpl.by') }),
};
export function templateFor(type: string): Template | null {
  const full = TABLE[type];
  if (!full) return null;
  return (x) => {
    const filled = Object.entries(full(x)).filter(([k, v]) => v !== '' && (x.training || FACTS.has(k)));
    return Object.fromEntries(filled);
  };
}
