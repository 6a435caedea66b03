/** What the doctrine bot does beyond the common rules in an earthquake exercise. */
import type { DoctrineRule } from '../doctrine.ts';
import { freeUnits, hasCode, isOpen, orderText, placeOf } from '../doctrine-read.ts';
import { alreadySent, shelterFor } from '../doctrine-shelters.ts';
import type { RoleView } from '../../sim/index.ts';
import { words } from './earthquake-words.ts';

const quake = (v: RoleView) => v.incidents.earthquake ?? null;
const RESCUERS = [
  'geology-team',
  'fire-rescue',
  'county-team',
  'city-team',
  'military-team',
  'social-team',
  'reserve',
  'township-team',
];
/** Nobody enters before a check: whoever is nearest makes it. */
const CHECKERS = ['geology-team', 'fire-rescue', 'county-team', 'fire-post', 'township-team'];
/** More crews than this at one site get in each other's way. */
const MOST = 4;
const SAFE = { lookout: true, rally: 'open ground upwind of the site' };

const first: DoctrineRule = (seat, m) => {
  const v = seat.view('duty');
  const q = quake(v);
  if (!q || q.paramsAt < 0) return;
  if (m.once('relay'))
    seat.send('duty', {
      type: 'quake.relay',
      parts: ['time', 'magnitude', 'epicentre', 'depth'],
      to: ['hq-members', 'townships', 'city-government', 'dam-managers'],
    });
  const towns = seat.county.townships.filter((t) => t.inPlan).map((t) => t.id);
  if (m.every('collect', v.t, 4 * 3600)) seat.send('duty', { type: 'damage.collect', townships: towns });
  if (m.once('secondary-check'))
    seat.send('hq-office', {
      type: 'secondary.check',
      sources: ['dams', 'tailings', 'chemicals', 'gas-kilns', 'slopes', 'gas-network', 'fires'],
    });
  if (m.every('trend', v.t, 2 * 3600))
    seat.send('duty', {
      type: 'quake.trend',
      text: 'Aftershocks of up to one magnitude below the main shock must be expected.',
    });
  if (m.once('quake-warn'))
    seat.send('hq-office', {
      type: 'warning.issue',
      kind: 'earthquake',
      colour: 'orange',
      villages: [],
      townships: towns,
      channels: ['sms', 'broadcast', 'call-confirm', 'door-knock'],
      text: 'Aftershocks are likely. Stay out of damaged houses and away from slopes.',
      cautions: 'no open fire, gas off',
      measures: 'gather in the open; follow your village officer',
    });
};

type Send = (task: string, kinds: readonly (string | readonly string[])[], n: number) => void;
const search: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  const q = quake(v);
  if (!q || v.t >= v.endAt) return;
  const open = q.sites
    .filter((s) => s.trapped > 0)
    .sort((a, b) => b.trapped - a.trapped || (a.id < b.id ? -1 : 1));
  if (open.length > 0 && m.every('plan', v.t, 6 * 3600))
    seat.send('emergency', {
      type: 'sector.plan',
      sites: open.map((s) => s.id),
      priority: 'trapped-alive',
      note: 'largest number of living first, then by time buried',
    });
  if (open.length > 0 && m.once('quake-aid'))
    seat.send('commander', {
      type: 'aid.request',
      from: 'city',
      need: 'rescue-teams',
      quantity: 2,
      where: open[0].village,
      by: 'two hours',
      reason: 'more sites than search teams',
    });
  if (open.length > 1 && m.once('pla'))
    seat.send('commander', {
      type: 'aid.request',
      from: 'military',
      need: 'rescue-teams',
      quantity: 100,
      where: open[0].village,
      by: 'ninety minutes',
      reason: 'people are buried at several sites',
    });
  const manned: { send: Send; busy: (kind: string) => number }[] = [];
  for (const s of open) {
    const at = placeOf(seat, s.village)!;
    const busy = (kind: string): number =>
      v.tasks.filter((t) => t.kind === kind && t.target === s.id && isOpen(t)).length;
    const send: Send = (task, kinds, n) => {
      for (const unit of freeUnits(seat.view('emergency'), kinds, at).slice(0, Math.max(0, n)))
        seat.send('emergency', {
          type: 'rescue.assign',
          unit,
          task,
          target: s.id,
          method: 'light',
          ...SAFE,
          ...orderText(words.safety, task, s.village),
        });
    };
    if (!s.checked && busy('site-check') === 0) send('site-check', [CHECKERS], 1);
    if (s.gas && !s.gasChecked && busy('gas-check') === 0) send('gas-check', ['fire-rescue', 'fire-post'], 1);
    const want = s.trapped > 8 ? 3 : s.trapped > 2 ? 2 : 1;
    const safe = s.checked && (!s.gas || s.gasChecked);
    if (safe && busy('search-rescue') < want) send('search-rescue', RESCUERS, want - busy('search-rescue'));
    if (safe && busy('search-rescue') >= want) manned.push({ send, busy });
  }
  // Where every site has its crews, who is still free digs too: the trapped die by the hour.
  if (manned.length === open.length)
    for (const { send, busy } of manned) send('search-rescue', RESCUERS, MOST - busy('search-rescue'));
  const worst = [...q.unfit]
    .sort((a, b) => b.houses - a.houses || (a.village < b.village ? -1 : 1))
    .slice(0, 4)
    .map((x) => x.village);
  // Then, everybody being out of the rubble, where people wait to go home.
  const away = v.villages.filter((x) => open.length === 0 && x.evac === 'done' && !worst.includes(x.id));
  for (const village of [...worst, ...away.map((x) => x.id)]) {
    if (!q.unchecked.includes(village)) continue;
    if (v.tasks.some((t) => t.kind === 'building-check' && t.target === village && isOpen(t))) continue;
    const unit = freeUnits(
      seat.view('emergency'),
      ['geology-team', 'engineering-team'],
      placeOf(seat, village)!,
    )[0];
    if (unit && open.every((s) => s.checked))
      seat.send('emergency', {
        type: 'rescue.assign',
        unit,
        task: 'building-check',
        target: village,
        ...SAFE,
        ...orderText(words.safety, 'building-check', village),
      });
  }
};

const homeless: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const q = quake(v);
  if (!q || v.t >= v.endAt) return;
  const sent = alreadySent(v);
  for (const x of v.villages) {
    if (x.evac !== 'none' || x.lowLying < 5 || !m.every(`home:${x.id}`, v.t, 900)) continue;
    const shelter = shelterFor(seat, v, x.id, x.lowLying, sent);
    if (!shelter) continue;
    if (!v.shelters.find((s) => s.id === shelter)!.open && m.once(`open:${shelter}`))
      seat.send('emergency', { type: 'shelter.open', shelters: [shelter], announce: true, staffed: true });
    sent.set(shelter, (sent.get(shelter) ?? 0) + x.lowLying);
    seat.send('hq-office', {
      type: 'evacuate.order',
      villages: [x.id],
      scope: 'low-lying',
      shelter,
      lead: 'township head and village cadres',
      startInMin: 0,
      route: 'village road to the township seat',
      transport: 'buses',
      vulnerableFirst: true,
      returnWhen: 'after houses are tagged green',
    });
  }
};

/** Medical teams go to the worst site before any shelter is busy. */
const medics: DoctrineRule = (seat, m) => {
  const v = seat.view('health');
  const q = quake(v);
  const worst = q?.sites.find((s) => s.trapped > 0);
  if (!worst || m.has('quake-medics') || !hasCode(seat.view('duty'), 'village-hit')) return;
  const unit = freeUnits(v, ['medical-team'], placeOf(seat, worst.village)!)[0];
  if (
    unit &&
    seat.send('health', {
      type: 'unit.assign',
      unit,
      task: 'medical',
      target: worst.village,
      ...orderText(words.safety, 'medical', worst.village),
    })
  )
    m.mark('quake-medics', v.t);
};

export const quakeRules: readonly DoctrineRule[] = [first, search, homeless, medics];
