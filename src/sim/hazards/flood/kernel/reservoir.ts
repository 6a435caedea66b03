/** Level-pool reservoir: dV/dt = inflow − spillway − gates − breach, by RK4 in sub-steps of at most 60 s. */
import { invariant } from '../../../kernel/invariant.ts';
import { breachDischarge, growBreach, type Breach } from '../../shared/kernel/breach.ts';

export interface ReservoirSpec {
  /** Ascending. */
  readonly storage: readonly { readonly levelM: number; readonly volumeM3: number }[];
  readonly floodLimitM: number;
  readonly spillway: { readonly sillM: number; readonly widthM: number; readonly coefficient: number };
  readonly gates: { readonly maxM3s: number } | null;
}
/** `shut`; `order` = a manual release; `hold-limit` = pass the inflow once at the flood-limit level; `not-above-inflow` = the order, but never a made flood. */
export type GateRule = 'shut' | 'order' | 'hold-limit' | 'not-above-inflow';

export interface ReservoirState {
  volumeM3: number;
  levelM: number;
  inflowM3s: number;
  /** Total of the last step, and its parts. */
  outflowM3s: number;
  spillM3s: number;
  gateM3s: number;
  breachM3s: number;
  rule: GateRule;
  orderM3s: number;
}

/** Linear between rows; beyond the last row by its slope, below the first row the first level. */
export function levelAtVolume(spec: ReservoirSpec, volumeM3: number): number {
  const s = spec.storage;
  if (volumeM3 <= s[0].volumeM3) return s[0].levelM;
  let k = 1;
  while (k < s.length - 1 && s[k].volumeM3 < volumeM3) k++;
  const a = s[k - 1];
  const b = s[k];
  return a.levelM + ((volumeM3 - a.volumeM3) * (b.levelM - a.levelM)) / (b.volumeM3 - a.volumeM3);
}
export function volumeAtLevel(spec: ReservoirSpec, levelM: number): number {
  const s = spec.storage;
  if (levelM <= s[0].levelM) return s[0].volumeM3;
  let k = 1;
  while (k < s.length - 1 && s[k].levelM < levelM) k++;
  const a = s[k - 1];
  const b = s[k];
  return a.volumeM3 + ((levelM - a.levelM) * (b.volumeM3 - a.volumeM3)) / (b.levelM - a.levelM);
}

export function createReservoir(
  spec: ReservoirSpec,
  levelM: number,
  rule: GateRule = 'hold-limit',
): ReservoirState {
  invariant(spec.storage.length >= 2, 'a storage curve needs two rows');
  const volumeM3 = volumeAtLevel(spec, levelM);
  return {
    volumeM3,
    levelM: levelAtVolume(spec, volumeM3),
    inflowM3s: 0,
    outflowM3s: 0,
    spillM3s: 0,
    gateM3s: 0,
    breachM3s: 0,
    rule,
    orderM3s: 0,
  };
}

/** Spillway discharge C B H^{3/2}, m³/s (C 1.7 broad crest to 2.1 ogee). */
export function spillDischarge(spec: ReservoirSpec, levelM: number): number {
  const h = levelM - spec.spillway.sillM;
  return h > 0 ? spec.spillway.coefficient * spec.spillway.widthM * h * Math.sqrt(h) : 0;
}
/** What the gates pass, m³/s, under the rule in force. */
export function gateDischarge(
  spec: ReservoirSpec,
  s: ReservoirState,
  levelM: number,
  inflowM3s: number,
): number {
  if (spec.gates === null || s.rule === 'shut' || levelM <= spec.storage[0].levelM) return 0;
  const most = spec.gates.maxM3s;
  if (s.rule === 'order') return Math.min(s.orderM3s, most);
  if (s.rule === 'not-above-inflow') return Math.min(s.orderM3s, most, inflowM3s);
  return levelM >= spec.floodLimitM ? Math.min(inflowM3s, most) : 0;
}
/** A manual release, m³/s; returns what the gates can do. */
export function orderRelease(
  spec: ReservoirSpec,
  s: ReservoirState,
  m3s: number,
  rule: GateRule = 'order',
): number {
  s.rule = rule;
  s.orderM3s = Math.min(Math.max(0, m3s), spec.gates?.maxM3s ?? 0);
  return s.orderM3s;
}

/** Advance by `dt` s under a constant inflow; returns the volume released, m³ (exactly inflow·dt − ΔV). */
export function stepReservoir(
  spec: ReservoirSpec,
  s: ReservoirState,
  inflowM3s: number,
  dt: number,
  breach: Breach | null = null,
): number {
  const n = Math.max(1, Math.ceil(dt / 60));
  const h = dt / n;
  const floor = spec.storage[0].volumeM3;
  let released = 0;
  let spill = 0;
  let gate = 0;
  let burst = 0;
  const out = (v: number): number => {
    const level = levelAtVolume(spec, v);
    return (
      spillDischarge(spec, level) +
      gateDischarge(spec, s, level, inflowM3s) +
      (breach ? breachDischarge(breach, level) : 0)
    );
  };
  for (let k = 0; k < n; k++) {
    if (breach) growBreach(breach, h);
    const v = s.volumeM3;
    const o1 = out(v);
    const o2 = out(v + (h / 2) * (inflowM3s - o1));
    const o3 = out(v + (h / 2) * (inflowM3s - o2));
    const o4 = out(v + h * (inflowM3s - o3));
    const most = Math.max(0, v - floor + inflowM3s * h);
    const q = Math.min((h * (o1 + 2 * o2 + 2 * o3 + o4)) / 6, most);
    const level = levelAtVolume(spec, v);
    const parts = o1 > 0 ? q / (o1 * dt) : 0;
    spill += spillDischarge(spec, level) * parts;
    gate += gateDischarge(spec, s, level, inflowM3s) * parts;
    if (breach) burst += breachDischarge(breach, level) * parts;
    s.volumeM3 = v + inflowM3s * h - q;
    released += q;
  }
  s.levelM = levelAtVolume(spec, s.volumeM3);
  s.inflowM3s = inflowM3s;
  s.outflowM3s = released / dt;
  s.spillM3s = spill;
  s.gateM3s = gate;
  s.breachM3s = burst;
  return released;
}
