/** What the doctrine bot does beyond the common rules in a hazardous-materials exercise. */
import type { DoctrineRule } from '../doctrine.ts';
import { freeUnits, isOpen, orderText, placeOf, power } from '../doctrine-read.ts';
import { alreadySent, shelterFor } from '../doctrine-shelters.ts';
import type { RoleView } from '../../sim/index.ts';
import { words } from './hazmat-words.ts';

const read = (v: RoleView) => v.incidents.hazmat ?? null;

const first: DoctrineRule = (seat, m) => {
  const v = seat.view('duty');
  const h = read(v);
  if (!h?.known || !m.once('hazmat-first')) return;
  seat.send('duty', {
    type: 'plant.order',
    actions: ['shut-off', 'cut-ignition', 'evacuate-workers', 'head-count', 'call-in'],
  });
  seat.send('duty', {
    type: 'call.inquire',
    asked: ['substance', 'quantity', 'wind', 'people', 'container', 'kit'],
  });
  seat.send('duty', {
    type: 'plant.report',
    parts: ['unit', 'time-place', 'course', 'casualties', 'measures'],
  });
  seat.send('commander', {
    type: 'ignition.control',
    controls: [
      'power-cut-outside',
      'vehicles-out',
      'no-phones',
      'ex-tools',
      'kilns-out',
      'stop-near-side',
      'stop-far-side',
    ],
  });
  seat.send('commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 });
  seat.send('hq-office', {
    type: 'environment.watch',
    targets: ['air', 'river', 'drains', 'intake', 'fire-water'],
  });
  const villages = [...new Set(h.receptors.map((r) => r.village))];
  seat.send('hq-office', {
    type: 'warning.issue',
    kind: 'hazmat',
    colour: 'orange',
    villages,
    townships: [],
    channels: ['sms', 'broadcast', 'call-confirm', 'door-knock'],
    text: 'Vapour from a leak. Close windows and wait for the word; do not go to look.',
    cautions: 'wet cloth over mouth and nose, away from low ground',
    measures: 'shelter, or leave across the wind when told',
  });
};

type Near = NonNullable<ReturnType<typeof read>>['receptors'][number];
/** The order that its people still wait for or have not finished. */
const underWay = (r: Near): boolean =>
  (r.ordered === 'shelter' && r.protection !== 'shelter') ||
  (r.ordered === 'evacuate' && r.protection !== 'away') ||
  (r.ordered === 'ventilate' && r.protection !== 'aired');

/**
 * ERG 2024: leave when there is time before the cloud, across the wind; else shut in; and when it has passed, out of the rooms:
 * away, while the leak goes on near by, or windows open.
 */
const protect: DoctrineRule = (seat) => {
  const v = seat.view('hq-office');
  const h = read(v);
  if (!h?.known || !h.wind || v.t >= v.endAt) return;
  const downwind = (h.wind.fromDeg + 180) % 360;
  const off = (b: number): number => Math.abs(((b - downwind + 540) % 360) - 180);
  const order = (r: Near, action: Near['ordered'], reason: string): void =>
    void seat.send('hq-office', {
      type: 'people.protect',
      receptors: [r.id],
      action,
      way: action === 'evacuate' ? 'crosswind' : '',
      reason,
    });
  for (const r of h.receptors) {
    if (underWay(r)) continue;
    const inItsWay = off(r.bearing) <= 60;
    if (r.protection === 'none') {
      const arrivesS = r.metres / Math.max(0.5, h.wind.ms);
      const leavesS = (3 + (r.people > 1000 ? 40 : r.people > 200 ? 25 : 15)) * 60;
      // Close by and out of its way there is time to walk off before the wind turns.
      const aside = r.metres <= 400 && !inItsWay;
      const go = !r.hit && !r.air && (aside || (r.metres <= 900 && inItsWay && arrivesS > leavesS));
      order(r, go ? 'evacuate' : 'shelter', 'by distance, bearing and time of arrival');
    } else if (r.protection === 'shelter' && r.hit && r.air === 0) {
      const goesOn = !h.controlled && r.metres <= 900;
      order(r, goesOn ? 'evacuate' : 'ventilate', 'the cloud has passed; what came in is still in the rooms');
    }
  }
};

const crews: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  const h = read(v);
  if (!h?.known || v.t >= v.endAt + 3000) return;
  const leak = v.sites.find((s) => s.id === 'leak');
  if (!leak) return;
  const busy = (task: string): boolean => v.tasks.some((t) => t.kind === task && isOpen(t));
  const send = (task: string, kinds: readonly string[], more: Record<string, unknown> = {}): boolean => {
    for (const unit of freeUnits(seat.view('emergency'), kinds, leak.at).slice(0, 4))
      if (
        seat.send('emergency', {
          type: 'hazmat.assign',
          unit,
          task,
          target: 'leak',
          approach: 'upwind',
          ppe: 'scba-suit',
          backup: true,
          tool: '',
          ...orderText(words.safety, task, 'upwind side of the plant'),
          ...more,
        })
      )
        return true;
    return false;
  };
  // Nobody drives through the zone; crews do.
  if (h.roads.length > 0 && m.once('zone-roads'))
    seat.send('police', { type: 'road.close', edges: h.roads.map(String), rescueLane: true });
  const MAIN = ['hazmat-team', 'fire-rescue'];
  if ((h.workers ?? 0) > 0 && !busy('enter-rescue')) send('enter-rescue', ['fire-rescue', 'hazmat-team']);
  if (h.substance === null) {
    if (!busy('detect')) send('detect', [...MAIN, 'fire-post']);
  } else {
    if (h.signs && !busy('cooling')) send('cooling', [...MAIN, 'fire-post']);
    if (!h.controlled && !h.signs && !busy('plug')) {
      const n = v.tasks.filter((t) => t.kind === 'plug').length;
      send('plug', MAIN, { tool: n === 0 ? 'valve' : n === 1 ? 'clamp' : 'capping-kit' });
    }
    // Nobody goes in beside a tank that is about to fail; what cools it does so from cover.
    if (!h.controlled && !h.signs && !busy('water-curtain') && m.every('curtain', v.t, 1800))
      send('water-curtain', [...MAIN, 'fire-post']);
    if (
      !busy('block-drains') &&
      !m.has('drains') &&
      send('block-drains', ['engineering-team', 'county-team', 'reserve', 'township-team'])
    )
      m.mark('drains', v.t);
    if (!busy('decontaminate') && (h.dirty.length > 0 || busy('plug')))
      send('decontaminate', ['fire-post', ...MAIN, 'county-team']);
    if (h.controlled && h.clearReadings.length < 2 && !busy('detect') && m.every('re-read', v.t, 1860))
      send('detect', [...MAIN, 'fire-post']);
  }
  if (h.signs && m.once('withdraw')) seat.send('commander', { type: 'crew.withdraw', headCount: true });
  const r = h.clearReadings;
  if (r.length >= 2 && r[r.length - 1] - r[0] >= 1800 && m.once('lift'))
    seat.send('commander', { type: 'zones.lift', basis: 'two clean readings half an hour apart' });
  if (h.controlled && m.once('preserve'))
    seat.send('police', { type: 'scene.preserve', evidence: 'valve, records, samples sealed' });
};

const medics: DoctrineRule = (seat, m) => {
  const v = seat.view('health');
  const h = read(v);
  if (!h?.known || m.has('hazmat-medics')) return;
  const village = h.receptors.find((r) => r.metres > 600)?.village ?? h.receptors[0]?.village;
  if (!village) return;
  const unit = freeUnits(v, ['medical-team'], placeOf(seat, village)!)[0];
  if (
    unit &&
    seat.send('health', {
      type: 'unit.assign',
      unit,
      task: 'medical',
      target: village,
      ...orderText(words.safety, 'medical', village),
    })
  )
    m.mark('hazmat-medics', v.t);
};

/** People who left need a roof. */
const roof: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const h = read(v);
  if (!h?.known || power(v.response.level) < 1 || v.t >= v.endAt) return;
  for (const r of h.receptors) {
    if (r.protection !== 'away' || r.id !== r.village || m.has(`roof:${r.id}`)) continue;
    const shelter = shelterFor(seat, v, r.village, r.people, alreadySent(v));
    if (!shelter) continue;
    if (!v.shelters.find((s) => s.id === shelter)!.open && m.once(`open:${shelter}`))
      seat.send('emergency', { type: 'shelter.open', shelters: [shelter], announce: true, staffed: true });
    if (
      seat.send('hq-office', {
        type: 'evacuate.order',
        villages: [r.village],
        scope: 'all',
        shelter,
        lead: 'township head and village cadres',
        startInMin: 0,
        route: 'across the wind to the township seat',
        transport: 'buses',
        vulnerableFirst: true,
        returnWhen: 'after the zones are lifted',
      })
    )
      m.mark(`roof:${r.id}`, v.t);
  }
};

export const hazmatRules: readonly DoctrineRule[] = [first, protect, crews, medics, roof];
