/** Wordings a county would have in its forms, filled in on request; the player may change them. */
import type { Briefing, Role, RoleView } from '../../bridge/protocol.ts';
import type { Words } from '../hooks.ts';

export const ORDER_SIX = ['order', 'place', 'time', 'safety', 'comms', 'contact'] as const;
export interface TemplateInput {
  readonly values: Readonly<Record<string, unknown>>;
  readonly view: RoleView;
  readonly briefing: Briefing;
  readonly name: (id: string) => string;
  readonly words: Words;
  readonly role: Role;
}
type Template = (x: TemplateInput) => Record<string, unknown>;

const names = (x: TemplateInput, key: string): string => {
  const v = x.values[key];
  const list = Array.isArray(v) ? (v as string[]) : typeof v === 'string' && v !== '' ? [v] : [];
  const shown = list
    .slice(0, 6)
    .map(x.name)
    .join(x.words.lang === 'zh' ? '、' : ', ');
  return list.length > 6 ? `${shown}${x.words.t('tpl.more', { n: list.length })}` : shown;
};
const order: Template = (x) => {
  const { t, first } = x.words;
  const what = x.values.task ?? x.values.action ?? x.values.method ?? 'guard';
  return {
    order: first([`choice.task.${what}`, `choice.${what}`]),
    place: names(x, 'target') || names(x, 'townships') || names(x, 'danger') || t('tpl.place'),
    time: t('tpl.time'),
    safety: t('tpl.safety'),
    comms: t('tpl.comms'),
    contact: t('tpl.contact', { role: t(`role.${x.role}`) }),
  };
};
const report: Template = (x) => {
  const { t } = x.words;
  const v = x.view;
  const dead = v.messages.reduce((n, m) => (m.code === 'casualties' ? Number(m.params.dead) : n), 0);
  const rising = v.gauges.some((g) => g.insideCounty && g.trend > 0.02);
  const over = v.gauges.filter((g) => g.level !== null && g.level >= g.warningM).map((g) => x.name(g.id));
  return {
    to: ['city-government', 'city-flood-office', 'city-emergency'],
    place: x.words.x(x.briefing.place),
    source: t('tpl.source'),
    dead,
    injured: v.casualties.injured,
    missing: 0,
    evacuated: v.casualties.evacuated,
    scope:
      over.length > 0
        ? t('tpl.scope', { gauges: over.join(x.words.lang === 'zh' ? '、' : ', ') })
        : t('tpl.scope.none'),
    trend: t(rising ? 'tpl.rising' : 'tpl.falling'),
    measures: t('tpl.measures', { level: t(`level.${v.response.level}`) }),
  };
};
const text =
  (key: string, field = 'text'): Template =>
  (x) => ({
    [field]: x.words.t(key, {
      area: names(x, 'villages') || names(x, 'townships') || x.words.x(x.briefing.place),
      answers: '',
    }),
  });

const TABLE: Readonly<Record<string, Template>> = {
  'unit.assign': order,
  'rescue.assign': (x) => ({ ...order(x), rally: x.words.t('tpl.rally'), lookout: true }),
  'quake.relay': () => ({
    parts: ['time', 'magnitude', 'epicentre', 'depth'],
    to: ['hq-members', 'townships', 'city-government', 'dam-managers'],
  }),
  'quake.trend': text('tpl.trend'),
  'secondary.check': () => ({
    sources: ['dams', 'tailings', 'chemicals', 'gas-kilns', 'slopes', 'gas-network', 'fires'],
  }),
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
    ...text('tpl.warning')(x),
    cautions: x.words.t('tpl.cautions'),
    measures: x.words.t('tpl.warning.measures'),
    channels: ['sms', 'broadcast', 'call-confirm', 'door-knock'],
  }),
  'warning.update': text('tpl.warning'),
  'warning.cancel': text('tpl.reason.falling', 'reason'),
  'evacuate.order': (x) => ({
    lead: x.words.t('tpl.evac.lead'),
    route: x.words.t('tpl.evac.route'),
    transport: 'buses',
    vulnerableFirst: true,
    returnWhen: x.words.t('tpl.evac.return'),
    startInMin: 0,
  }),
  'consult.hold': (x) => ({
    attendees: ['water', 'hydrology', 'weather', 'natural-resources', 'emergency', 'police'],
    reasons: x.words.t('tpl.consult'),
  }),
  'statement.publish': (x) => text(x.values.topic === 'rumour' ? 'tpl.rumour' : 'tpl.statement')(x),
  'neighbours.notify': text('tpl.notify'),
  'icp.setup': (x) => ({
    commander: x.words.t('tpl.leader'),
    groups: ['rescue', 'evacuation', 'medical', 'communications', 'logistics', 'publicity', 'experts'],
  }),
  'leader.appoint': (x) => ({ official: x.words.t('tpl.leader') }),
  'decision.note': text('tpl.decision'),
  'response.end': (x) => ({ statement: x.words.t('tpl.end'), keptMeasures: x.words.t('tpl.kept') }),
  'emergency.declare': text('tpl.emergency', 'reason'),
  'release.approval': text('tpl.release', 'reason'),
  'lessons.record': (x) => ({
    good: x.words.t('tpl.good'),
    improve: x.words.t('tpl.improve'),
    measures: x.words.t('tpl.lessons'),
  }),
  'aid.request': (x) => ({ by: x.words.t('tpl.by'), reason: x.words.t('tpl.aid') }),
};
export const templateFor = (type: string): Template | null => TABLE[type] ?? null;
