import { compass, count } from '../format.ts';
import { order, say, text } from '../form/wording.ts';
import { Hazmat } from '../tabs/incident/Hazmat.tsx';
import { begin, villageOf, type HazardPart } from './part.ts';

export const hazmat: HazardPart<'hazmat'> = {
  panel: (v) => <Hazmat view={v} />,
  attend: ['emergency', 'ecology', 'health', 'police', 'weather', 'transport'],
  extent: (x, v) => ({
    scope: say(x, 'scope', { plant: x.words.x(v.plant) }),
    trend: say(x, v.controlled ? 'falling' : 'rising', {}, v.controlled ? 'better' : 'worse'),
  }),
  source: (v) => (v.incidents.hazmat ? 'tpl.src.plant' : null),
  villages: (v) => v.receptors.map((r) => r.village),
  team: { skill: 'hazmat', order: (u) => begin('hazmat.assign', { unit: u.id, target: 'leak' }) },
  options: (command, field, s, v) =>
    command === 'people.protect' && field === 'receptors'
      ? [...v.receptors]
          .sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1))
          .map((r) => ({
            id: r.id,
            label: s.name(r.id),
            hint: `${compass(s.words.t, r.bearing)} ${count(r.metres)} m · ${count(r.people)}`,
          }))
      : null,
  alarms: {
    'village-gassed': (m) => begin('people.protect', { receptors: villageOf(m) }),
    'vapour-smelt': (m) => begin('people.protect', { receptors: [m.params.site] }),
    'release-alarm': () => begin('plant.order'),
    'workers-down': () => begin('hazmat.assign', { target: 'leak', task: 'enter-rescue' }),
    'vessel-signs': () => begin('crew.withdraw'),
  },
  templates: {
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
    'zones.lift': (x) => ({
      basis: x.view.incidents.hazmat?.controlled === true ? say(x, 'basis') : '',
    }),
    'scene.preserve': text('evidence', 'evidence'),
  },
};
