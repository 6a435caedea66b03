import { order, say } from '../form/wording.ts';
import { Fire } from '../tabs/incident/Fire.tsx';
import { begin, move, type HazardPart } from './part.ts';

export const forestFire: HazardPart<'forest-fire'> = {
  panel: (v) => <Fire view={v} />,
  attend: ['emergency', 'weather', 'natural-resources', 'police', 'health', 'transport'],
  extent: (x, v) => ({
    scope: say(x, 'scope', { ha: v.ha.toFixed(1) }),
    trend: say(x, v.contained ? 'falling' : 'rising', {}, v.contained ? 'better' : 'worse'),
  }),
  team: { skill: 'forest-fire' },
  alarms: {
    'village-burning': move,
    'fire-reported': (m) => begin('report.verify', { message: String(m.id) }),
    'fire-confirmed': () => begin('fire.assign', { task: 'fire-attack' }),
    'target-threatened': (m) => begin('unit.assign', { task: 'protect', target: m.params.site }),
    'wind-shift': () => begin('weather.watch'),
  },
  templates: {
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
  },
};
