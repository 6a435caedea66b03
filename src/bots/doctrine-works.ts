/** Works and lifelines: gauges, patrols, dangers, reservoirs, cut-off townships, roads, key sites. */
import { distanceM, type RoleView } from '../sim/index.ts';
import type { DoctrineRule } from './doctrine.ts';
import { clearBelow } from './hazards/below.ts';
import { postAt } from './doctrine-post.ts';
import { dispatch, order } from './doctrine-dispatch.ts';
import { ALARMS, FRESH_H, hasCode, isOpen, placeOf, power } from './doctrine-read.ts';

const RIGHT: Readonly<Record<string, string>> = {
  seepage: 'filter-well',
  piping: 'filter-well',
  leakage: 'waterside-seal',
  overtopping: 'sub-dike',
  slide: 'toe-weight',
};

const GUARDS = ['township-team', 'reserve', 'county-team', 'flood-team'];
const MENDERS = [
  'flood-team',
  'engineering-team',
  'reserve',
  'county-team',
  'township-team',
  'city-team',
  'military-team',
];
/** How far below its warning stage a river is watched from its levees, m. */
const STAND_BELOW_M = 3;
const THERE_M = 1500;
const STANDING = ['flood-team', 'reserve', 'county-team', 'engineering-team'];

const gauges: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  if (!hasCode(v, 'rain-signal', 'gauge-over-warning', 'stage-forecast')) return;
  if (m.once('densify'))
    seat.send('hq-office', { type: 'gauges.densify', gauges: v.gauges.map((g) => g.id), intervalMin: 30 });
};

const patrol: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const over = v.gauges.some((g) => g.insideCounty && g.level !== null && g.level >= g.warningM);
  // A river that is over its warning stage presses on dikes whatever the exercise is about.
  if (!v.rivers && !over) return;
  const levees = v.levees.map((l) => l.id);
  const high = v.gauges.some((g) => g.insideCounty && g.level !== null && g.level >= g.guaranteeM - 0.5);
  if ((over || power(v.response.level) >= 1) && m.once('patrol'))
    seat.send('hq-office', { type: 'levee.patrol', levees, intervalMin: 60 });
  if (high && m.once('patrol-high'))
    seat.send('hq-office', { type: 'levee.patrol', levees, intervalMin: 30 });
};

/**
 * A crew at every levee on a rising river before the roads to it go under, relieved when it is tired: what it finds it treats at
 * once.
 */
const stand: DoctrineRule = (seat) => {
  const v = seat.view('hq-office');
  if (!v.rivers || power(v.response.level) < 2) return;
  const held = new Set(
    v.tasks.flatMap((t) =>
      ['patrol', 'fix-danger'].includes(t.kind) && isOpen(t) && t.state !== 'blocked'
        ? [leveeOf(v, t.target)]
        : [],
    ),
  );
  const open = seat.county.levees.filter((l) => {
    const g = v.gauges.find((x) => x.id === l.gauge);
    return g && g.level !== null && g.level >= g.warningM - STAND_BELOW_M && !held.has(l.id);
  });
  const free = new Map(
    v.units
      .filter((u) => STANDING.includes(u.kind) && u.task < 0 && u.status === 'standby')
      .map((u) => [u.id, u]),
  );
  // Whoever is at a levee stays there; only then do crews set out for the others, the nearest first.
  const pairs = open
    .flatMap((l) => [...free.values()].map((u) => ({ l, u, m: distanceM(u, l.line[0]) })))
    .filter(({ u, m }) => u.workedH < FRESH_H || m < THERE_M)
    .sort((a, b) => a.m - b.m || (a.l.id + a.u.id < b.l.id + b.u.id ? -1 : 1));
  for (const { l, u } of pairs)
    if (!held.has(l.id) && free.has(u.id) && order(seat, 'hq-office', u.id, 'patrol', l.id)) {
      held.add(l.id);
      free.delete(u.id);
    }
};
/** The levee that a task is about, by its own name or by that of a danger there. */
const leveeOf = (v: RoleView, target: string): string =>
  v.dangers.find((d) => String(d.id) === target)?.levee ?? target;

/** Who stands at the levee treats what is found; else whoever is nearest guards it, and the next treats it. */
const dangers: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  for (const d of v.dangers) {
    if (d.state !== 'active') continue;
    const busy = (kind: string): boolean =>
      v.tasks.some((t) => t.kind === kind && t.target === String(d.id) && isOpen(t) && t.state !== 'blocked');
    const levee = seat.county.levees.find((l) => l.id === d.levee)!;
    const danger = String(d.id);
    const guard = { danger, type: 'danger.guard' } as const;
    const fix = { danger, type: 'danger.fix', method: RIGHT[d.kind] ?? 'filter-well' } as const;
    const there = v.tasks.find(
      (t) => t.kind === 'patrol' && t.target === d.levee && t.arrivedAt >= 0 && t.state === 'working',
    );
    const mended = busy('fix-danger');
    if (m.once(`expert:${danger}`))
      seat.send('hq-office', { type: 'expert.ask', field: 'water', danger, question: '' });
    if (!mended && there && order(seat, 'hq-office', there.unit, 'fix-danger', d.levee, fix)) continue;
    if (!busy('guard') && m.every(`guard:${danger}`, v.t, 3600))
      dispatch(seat, 'hq-office', [GUARDS], 'guard', d.levee, levee.line[0], guard);
    if (!mended) dispatch(seat, 'hq-office', [MENDERS], 'fix-danger', d.levee, levee.line[0], fix);
  }
};

const reservoir: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const r = v.reservoirs.find((x) => x.id === 'wuxikou');
  if (!r || r.level === null || r.inflow === null || r.outflow === null || !r.gated) return;
  if (r.level <= r.floodLimitM) return;
  // The dam is there to cut the peak: hold back while there is room, pass the inflow when there is none.
  const room = r.designM - r.level;
  const ceiling = room > 3 ? 2500 : room > 1 ? 4500 : r.maxRelease;
  const wanted = Math.round(Math.min(r.maxRelease, r.inflow, ceiling));
  if (!m.every('gate', v.t, 2 * 3600)) return;
  if (wanted > 3000 && !v.approvals.some((a) => a.granted)) {
    if (m.once('approval'))
      seat.send('commander', {
        type: 'release.approval',
        reservoir: 'wuxikou',
        release: wanted,
        reason: 'pool near normal level, inflow still high',
      });
    m.undo('gate');
    if (m.once('gate-first'))
      seat.send('hq-office', {
        type: 'gate.order',
        reservoir: 'wuxikou',
        release: Math.min(3000, wanted),
        notifyDownstream: true,
      });
    return;
  }
  seat.send('hq-office', {
    type: 'gate.order',
    reservoir: 'wuxikou',
    release: wanted,
    notifyDownstream: true,
  });
  seat.send('commander', {
    type: 'decision.note',
    text: `Wuxikou release ${wanted} m3/s: inflow ${r.inflow}, level ${r.level}`,
  });
};

const silent: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  for (const t of v.townships) {
    if (!t.silentKnown) continue;
    const at = placeOf(seat, t.id)!;
    if (m.every(`call:${t.id}`, v.t, 17 * 60))
      seat.send('emergency', { type: 'contact.call', township: t.id, channel: 'satellite' });
    const going = (kinds: string[]): boolean =>
      v.tasks.some((x) => kinds.includes(x.kind) && x.target === t.id && isOpen(x));
    if (!going(['contact', 'comms']))
      dispatch(
        seat,
        'emergency',
        ['comms-team', 'county-team', 'reserve', 'fire-rescue'],
        'contact',
        t.id,
        at,
      );
    if (!going(['repair-power']) && m.once(`power:${t.id}`))
      dispatch(seat, 'emergency', ['power-team'], 'repair-power', t.id, at);
  }
};

const roads: DoctrineRule = (seat, m) => {
  const v = seat.view('police');
  const wet = v.closedEdges.filter((e) => e.by === 'water').map((e) => String(e.edge));
  if (wet.length > 0 && m.every('cordon', v.t, 3600)) {
    seat.send('police', { type: 'road.close', edges: wet, rescueLane: true });
    for (const edge of wet) m.mark(`wet:${edge}`, v.t);
  }
  // What has been dry for an hour is opened again.
  const open: string[] = [];
  for (const e of v.closedEdges) {
    const [edge, key] = [String(e.edge), `dry:${e.edge}`];
    if (e.by !== 'order' || !m.has(`wet:${edge}`)) continue;
    if (v.closedEdges.some((x) => x.edge === e.edge && x.by !== 'order')) m.undo(key);
    else if (!m.has(key)) m.mark(key, v.t);
    else if (m.every(key, v.t, 3600)) open.push(edge);
  }
  if (open.length > 0) seat.send('police', { type: 'road.open', edges: open });
  if (
    (hasCode(seat.view('commander'), 'village-flooded', 'village-hit', ...ALARMS) || wet.length > 0) &&
    // Crews are recalled to rest: somebody holds it as long as it is needed.
    !seat.view('emergency').tasks.some((t) => t.kind === 'cordon' && isOpen(t)) &&
    v.t < v.endAt &&
    m.every('cordon-team', v.t, 1800)
  ) {
    const place = postAt(seat, seat.view('commander'), m);
    // The township holds it until the county's police are there.
    dispatch(seat, 'emergency', ['township-team'], 'cordon', place, placeOf(seat, place)!);
    dispatch(seat, 'police', ['police-team'], 'cordon', place, placeOf(seat, place)!);
  }
};

/** Blocked roads are cleared by whoever is nearest and can. */
const blockedRoads: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  if (v.t >= v.endAt) return;
  for (const s of v.sites) {
    if (!s.id.startsWith('road-') || !m.every(`clear:${s.id}`, v.t, 1800)) continue;
    const busy = v.tasks.some((t) => t.kind === 'repair-road' && t.target === s.id && isOpen(t));
    if (!busy) dispatch(seat, 'emergency', ['road-team'], 'repair-road', s.id, s.at);
  }
};

/** What the list has open is closed before it becomes an emergency. */
const listedRisks: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  if (v.t >= v.endAt) return;
  for (const r of v.risks) {
    const site = v.sites.find((s) => s.id === r.id);
    if (r.state !== 'open' || !site || !m.every(`risk:${r.id}`, v.t, 1800)) continue;
    const busy = v.tasks.some((t) => t.kind === 'close-risk' && t.target === r.id && isOpen(t));
    if (!busy) dispatch(seat, 'emergency', ['engineering-team', 'county-team'], 'close-risk', r.id, site.at);
  }
};

const city: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const low = seat.county.facilities.filter((f) => f.kind === 'underpass').map((f) => f.id);
  if (low.length > 0 && v.rainSignal.colour > 0 && v.rainSignal.colour <= 3 && m.once('underpass'))
    seat.send('hq-office', { type: 'site.close', sites: low, pumps: true });
};

const POND_TEXT =
  'The tailings pond above you may overflow. If its dam goes, mud and water come down without notice.';
const sites: DoctrineRule = (seat, m) => {
  const v = seat.view('emergency');
  for (const p of v.incidents.flood?.ponds ?? [])
    if (p.failedAt < 0 && v.t < v.endAt) clearBelow(seat, m, p.facility, p.below, POND_TEXT);
  const messages = [...v.messages, ...seat.view('hq-office').messages];
  if (!hasCode(v, 'pond-alarm') && !messages.some((x) => x.text !== null && /尾矿/.test(x.text.zh))) return;
  const pond = seat.county.facilities.find((f) => f.kind === 'tailings');
  if (
    pond &&
    !m.has('tailings') &&
    dispatch(
      seat,
      'emergency',
      [
        'engineering-team',
        'reserve',
        'county-team',
        'road-team',
        'township-team',
        'city-team',
        'military-team',
      ],
      'protect',
      pond.id,
      pond.at,
    )
  )
    m.mark('tailings', v.t);
};

const rotation: DoctrineRule = (seat) => {
  const v = seat.view('commander');
  const over = new Set(v.gauges.flatMap((g) => (g.level !== null && g.level >= g.warningM ? [g.id] : [])));
  const levees = new Set(seat.county.levees.flatMap((l) => (over.has(l.gauge) ? [l.id] : [])));
  for (const u of v.units) {
    const task = v.tasks[u.task];
    // Tired men on a levee are better than none while the river is over it and nobody comes to relieve them.
    const needed = task && levees.has(leveeOf(v, task.target));
    if (task && !needed && v.t - task.createdAt > 10.5 * 3600)
      seat.send('commander', { type: 'unit.recall', unit: u.id });
  }
};

/** Unsafe dams over their limit: a team raises the crest and clears the spillway before it is too late. */
const unsafeDams: DoctrineRule = (seat, m) => {
  const v = seat.view('hq-office');
  const cracked = new Set(v.messages.flatMap((x) => (x.code === 'dam-cracked' ? [x.params.reservoir] : [])));
  for (const r of v.reservoirs) {
    const high = r.unsafe && r.level !== null && r.level > r.floodLimitM;
    if ((!high && !cracked.has(r.id)) || m.has(`dam:${r.id}`)) continue;
    const at = seat.county.reservoirs.find((x) => x.id === r.id)!.at;
    if (
      dispatch(
        seat,
        'hq-office',
        ['engineering-team', 'flood-team', 'reserve', 'county-team'],
        'protect',
        r.id,
        at,
      )
    )
      m.mark(`dam:${r.id}`, v.t);
  }
};

export const worksRules: readonly DoctrineRule[] = [
  gauges,
  patrol,
  stand,
  dangers,
  unsafeDams,
  reservoir,
  silent,
  roads,
  blockedRoads,
  listedRisks,
  city,
  sites,
  rotation,
];
