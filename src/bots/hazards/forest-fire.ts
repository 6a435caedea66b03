/** What the doctrine bot does beyond the common rules in a forest-fire exercise. */
import type { DoctrineRule } from '../doctrine.ts';
import { postAt } from '../doctrine-post.ts';
import { freeUnits, hasCode, isOpen, orderText, power } from '../doctrine-read.ts';
import { alreadySent, shelterFor } from '../doctrine-shelters.ts';
import type { RoleView } from '../../sim/index.ts';
import { words } from './forest-fire-words.ts';

const read = (v: RoleView) => v.incidents['forest-fire'] ?? null;
const LCES = {
  lookout: true,
  escape1: 'back along the anchor road',
  escape2: 'into the black',
  safetyZone: 'burnt ground at the anchor',
  standOff: true,
};
/** Noon to three in dry wind: no more than this many at the edge (N-09); a margin, as the weather moves. */
const FEW = 50;
function nearWorstHour(v: RoleView): boolean {
  const f = read(v)!;
  const h = (Number(v.startsAt.slice(11, 13)) + Number(v.startsAt.slice(14, 16)) / 60 + v.t / 3600) % 24;
  return f.worstHour || (h >= 11.7 && h < 15 && f.rhPct < 34 && f.wind.ms > 4.5);
}

const danger: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  if (!read(v) || !m.once('danger')) return;
  seat.send('hq-office', {
    type: 'danger.actions',
    actions: [
      'duty-doubled',
      'rangers-out',
      'crews-ready',
      'leader-on-post',
      'media',
      'checkpoints',
      'crews-forward',
    ],
  });
  seat.send('commander', {
    type: 'fire.ban',
    townships: seat.county.townships.filter((t) => t.inPlan).map((t) => t.id),
    checkpoints: true,
    text: 'No outdoor fire of any kind until further notice.',
  });
};

const warnPeople: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const f = read(v);
  if (!f?.reported || !m.once('fire-warn')) return;
  const town = seat.county.townships.find(
    (t) => t.id === v.messages.find((x) => x.code === 'fire-reported')?.params.township,
  );
  seat.send('hq-office', {
    type: 'warning.issue',
    kind: 'forest-fire',
    colour: 'orange',
    villages: f.threatened.map((x) => x.village),
    townships: town ? [town.id] : [],
    channels: ['sms', 'broadcast', 'call-confirm', 'door-knock'],
    text: 'Forest fire. Keep out of the woods; be ready to leave.',
    cautions: 'no one goes to fight it unorganised; close windows',
    measures: 'follow your village officer; help old people first',
  });
};

const crews: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  const f = read(v);
  if (!f?.reported || v.t >= v.endAt + 2400) return;
  const head = v.sites.find((s) => s.id === 'fire-head');
  if (!head) return;
  const tasks = v.tasks.filter((t) => t.target.startsWith('fire-') && isOpen(t));
  const on = (kind: string, sector?: string): number =>
    tasks.filter((t) => t.kind === kind && (sector === undefined || t.target === `fire-${sector}`)).length;
  /** Into the black from the edge; ahead of the fire a way that wind and ground allow. */
  const wayOut = (task: string, sector: string): string => {
    const ways = f.sectors.find((s) => s.sector === sector)?.waysOut ?? [];
    return ways.length === 0 || (task === 'fire-attack' && ways.includes('black'))
      ? 'black'
      : (ways.find((w) => w !== 'black') ?? ways[0]);
  };
  const send = (task: string, sector: string, kinds: readonly string[]): boolean => {
    for (const unit of freeUnits(seat.view('emergency'), kinds, head.at).slice(0, 6))
      if (
        seat.send('emergency', {
          type: 'fire.assign',
          unit,
          task,
          target: `fire-${sector}`,
          ...LCES,
          escape: wayOut(task, sector),
          ...orderText(words.safety, task, `${sector} of the fire`),
        })
      )
        return true;
    return false;
  };
  const OUTSIDE = ['city-team', 'military-team'];
  const CREWS = ['farm-crew', 'forest-team', 'city-team', 'military-team'];
  if (!f.recon && on('fire-recon') === 0) send('fire-recon', 'rear', ['comms-team', 'county-team']);
  if (f.confirmedAt < 0) return;
  if (f.recon && on('fire-recon') === 0 && !f.contained && m.every('recon-again', v.t, 5400))
    send('fire-recon', 'rear', ['comms-team']);
  if (f.recon && m.once('fire-plan'))
    seat.send('commander', {
      type: 'fire.plan',
      sectors: ['fire-rear', 'fire-left', 'fire-right', 'fire-head'],
      tactic: 'flanks-from-anchor',
      responsible: 'one leader for each sector, named in the order',
    });
  if (!f.contained) {
    // Anchor at the rear, then both flanks in turn; nobody in front of the head.
    const want = ['rear', 'left', 'right', 'left', 'right', 'left', 'right', 'rear'];
    const few = nearWorstHour(v);
    const attacking = tasks.filter((t) => t.kind === 'fire-attack');
    const people = (unit: string): number => v.units.find((u) => u.id === unit)!.people;
    let edge = attacking.reduce((n, t) => n + people(t.unit), 0);
    if (few)
      for (const t of attacking.slice().reverse())
        if (edge > FEW && seat.send('emergency', { type: 'unit.recall', unit: t.unit }))
          edge -= people(t.unit);
    for (let k = attacking.length; k < want.length; k++) {
      const next = freeUnits(seat.view('emergency'), CREWS, head.at)[0];
      if (!next || (few && edge + people(next) > FEW) || !send('fire-attack', want[k], CREWS)) break;
      edge += people(next);
    }
    if (few)
      for (const s of ['left', 'right'] as const) if (on('fire-line', s) === 0) send('fire-line', s, CREWS);
    // The first crew from outside makes a line of its own beside those on the right.
    if (on('fire-line', 'right') < 2) send('fire-line', 'right', OUTSIDE);
    if (on('fire-line') === 0) send('fire-line', 'head', ['engineering-team', 'reserve', 'county-team']);
    if (on('water-supply') === 0 && m.once('water'))
      send('water-supply', 'rear', ['fire-rescue', 'fire-post', 'engineering-team']);
  } else if (!f.accepted && on('mop-up') < 8) {
    for (const t of tasks)
      if (t.kind === 'fire-attack' || t.kind === 'fire-line')
        seat.send('emergency', { type: 'unit.recall', unit: t.unit });
    for (const s of ['rear', 'left', 'right', 'head'] as const) if (!send('mop-up', s, CREWS)) break;
  }
  if (m.once('fire-post')) {
    seat.send('commander', {
      type: 'icp.setup',
      site: postAt(seat, v, m),
      commander: 'deputy county head for forestry',
      groups: ['rescue', 'evacuation', 'medical', 'communications', 'logistics', 'publicity', 'experts'],
    });
    seat.send('commander', {
      type: 'decision.note',
      text: 'One command; sectors with one leader each; nobody in front of the head',
    });
  }
  if (
    m.every('wx', v.t, 3000) ||
    (hasCode(v, 'wind-shift') && m.once(`shift:${v.messages.filter((x) => x.code === 'wind-shift').length}`))
  )
    seat.send('hq-office', { type: 'weather.watch', told: ['wind', 'humidity', 'shift', 'seeding'] });
  if (!f.accepted && v.t - f.confirmedAt > 2 * 3600 && m.every('rotate', v.t, 1.5 * 3600))
    seat.send('emergency', { type: 'crews.rotate', supplied: ['reserve', 'food', 'water', 'rest'] });
  if (m.once('air'))
    seat.send('commander', {
      type: 'aircraft.request',
      landing: 'township school ground',
      water: 'reservoir east of the fire',
      reason: 'steep ground, village downwind',
    });
  if (m.once('border'))
    seat.send('duty', { type: 'border.joint', text: 'Fire near the border; joint command asked for.' });
  if (m.once('fire-aid'))
    seat.send('commander', {
      type: 'aid.request',
      from: 'city',
      need: 'rescue-teams',
      quantity: 2,
      where: seat.county.facilities.find((x) => x.kind === 'government')!.id,
      by: 'two hours',
      reason: 'edge longer than the county crews can hold',
    });
  if (f.contained && (f.out || v.t > v.endAt - 1200) && !f.accepted)
    seat.send('commander', { type: 'fire.accept', guards: true, hours: 24 });
  if (v.t >= v.endAt - 600 && m.once('invest'))
    seat.send('police', {
      type: 'fire.investigate',
      findings: ['cause', 'burnt-area', 'damaged-area', 'loss'],
    });
};

const people: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const f = read(v);
  if (!f || f.contained || v.t >= v.endAt || power(v.response.level) < 0) return;
  const sent = alreadySent(v);
  for (const x of f.threatened) {
    const row = v.villages.find((y) => y.id === x.village)!;
    const near = x.metres !== null && x.metres <= 2600;
    if (row.evac !== 'none' || (!near && x.smoke < 2) || !m.every(`fire-evac:${x.village}`, v.t, 600))
      continue;
    const shelter = shelterFor(seat, v, x.village, row.population, sent);
    if (!shelter) continue;
    if (!v.shelters.find((s) => s.id === shelter)!.open && m.once(`open:${shelter}`))
      seat.send('emergency', { type: 'shelter.open', shelters: [shelter], announce: true, staffed: true });
    sent.set(shelter, (sent.get(shelter) ?? 0) + row.population);
    seat.send('hq-office', {
      type: 'evacuate.order',
      villages: [x.village],
      scope: near ? 'all' : 'low-lying',
      shelter,
      lead: 'township head and village cadres',
      startInMin: 0,
      route: 'valley road away from the smoke',
      transport: 'buses',
      vulnerableFirst: true,
      returnWhen: 'after the headquarters accepts the fire as out',
    });
  }
};

/** Gas and fuel stores in the fire's way are cleared round about before it comes; nobody untrained goes up. */
const targets: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  const f = read(v);
  if (!f) return;
  if (f.offer)
    seat.send('emergency', {
      type: 'villagers.answer',
      decision: 'behind-line',
      reason: 'minors go home; grown-ups carry water and food and guide crews',
    });
  for (const x of f.targets) {
    if (!x.threatened || x.state !== 'open' || m.has(`target:${x.id}`)) continue;
    const at = v.sites.find((s) => s.id === x.id)!.at;
    for (const unit of freeUnits(
      v,
      ['fire-rescue', 'fire-post', 'engineering-team', 'county-team'],
      at,
    ).slice(0, 4))
      if (
        seat.send('emergency', {
          type: 'unit.assign',
          unit,
          task: 'protect',
          target: x.id,
          ...orderText(words.safety, 'protect', x.id),
        })
      ) {
        m.mark(`target:${x.id}`, v.t);
        break;
      }
  }
};

export const fireRules: readonly DoctrineRule[] = [danger, warnPeople, crews, people, targets];
