import { order, say, text } from '../form/wording.ts';
import { Quake } from '../tabs/incident/Quake.tsx';
import { begin, move, type HazardPart } from './part.ts';

export const earthquake: HazardPart<'earthquake'> = {
  panel: (v) => <Quake view={v} />,
  attend: ['emergency', 'natural-resources', 'police', 'health', 'transport', 'water'],
  extent(x, v) {
    const calm = v.sites.every((s) => s.trapped === 0);
    return {
      scope: say(x, 'scope', { n: v.sites.length }),
      trend: say(x, calm ? 'falling' : 'rising', {}, calm ? 'better' : 'worse'),
    };
  },
  source: (v) => (v.messages.some((m) => m.from === 'seismic-network') ? 'tpl.src.seismic' : null),
  villages: (v) => [...v.sites, ...v.unfit].map((s) => s.village),
  team: { skill: 'search-rescue', order: (u) => begin('rescue.assign', { unit: u.id, lookout: true }) },
  alarms: { 'dam-cracked': move, 'eq-params': () => begin('response.activate') },
  templates: {
    'rescue.assign': (x) => ({ ...order(x), rally: x.words.t('tpl.rally'), lookout: true }),
    'quake.relay': () => ({
      parts: ['time', 'magnitude', 'epicentre', 'depth'],
      to: ['hq-members', 'townships', 'city-government', 'dam-managers'],
    }),
    'quake.trend': text('trend'),
    'secondary.check': () => ({
      sources: ['dams', 'tailings', 'chemicals', 'gas-kilns', 'slopes', 'gas-network', 'fires'],
    }),
  },
};
