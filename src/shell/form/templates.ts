/**
 * Wordings a county would have in its forms, filled in on request. In training they instruct in full and state only what the
 * role knows; outside it they give the known facts alone. The player may change all of it.
 */
import type { HazardId } from '../../bridge/protocol.ts';
import { ALL, PARTS } from '../hazards/index.ts';
import { measuresTaken, sources } from './known.ts';
import { claim, order, say, text, type Template, type TemplateInput } from './wording.ts';

export { ORDER_SIX } from './wording.ts';
export type { TemplateInput } from './wording.ts';
/** Fields that state facts of the incident; outside training only these are filled in. */
const FACTS = new Set([
  'to',
  'place',
  'source',
  'dead',
  'injured',
  'missing',
  'evacuated',
  'response',
  'houses',
  'lossWan',
  'scope',
  'trend',
  'measures',
]);

function ownExtent<K extends HazardId>(x: TemplateInput, k: K): { scope: string; trend: string } | null {
  const known = x.view.incidents[k];
  return known ? (PARTS[k].extent?.(x, known) ?? null) : null;
}
/** Extent and trend of the incident in a report, from what is known. */
function extent(x: TemplateInput): { scope: string; trend: string } {
  const { t } = x.words;
  const v = x.view;
  const own = ownExtent(x, x.briefing.hazard);
  if (own) return own;
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
    to: ['city-government', ...(PARTS[x.briefing.hazard].reportsTo ?? []), 'city-emergency'],
    place: x.words.x(x.briefing.place),
    source: sources(x),
    dead,
    injured: v.casualties.injured,
    missing: v.casualties.trapped,
    evacuated: v.casualties.evacuated,
    response: String(v.response.level),
    ...extent(x),
    measures: measuresTaken(x),
  };
};
/** The departments' returns, put together. */
const lossSheet: Template = ({ view: { relief } }) =>
  relief.returns
    ? {
        dead: relief.returns.dead,
        houses: relief.returns.houses,
        lossWan: Math.round(100 * relief.returns.lossMillion),
      }
    : {};
/** Departments called to a consultation, unless the hazard calls others. */
const ATTEND = ['water', 'hydrology', 'weather', 'natural-resources', 'emergency', 'police'];

const TABLE: Readonly<Record<string, Template>> = {
  ...Object.assign({}, ...ALL.map((p) => p.templates)),
  'unit.assign': order,
  'unit.redirect': order,
  'danger.fix': order,
  'danger.guard': order,
  'township.order': order,
  'report.first': report,
  'report.follow-up': report,
  'report.final': report,
  'loss.assess': lossSheet,
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
    attendees: PARTS[x.briefing.hazard].attend ?? ATTEND,
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
