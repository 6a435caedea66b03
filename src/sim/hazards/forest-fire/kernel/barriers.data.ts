/** What stops a surface fire and up to which flame length. Crossing is also possible by spotting, whatever the width. */
import type { Provenance } from '../../../kernel/units.ts';

export interface BarrierKind {
  readonly id: string;
  /** Width free of fuel, m. */
  readonly widthM: number;
  /** Flame length it holds, m. */
  readonly holdM: number;
  readonly provenance: Provenance;
}

/** A break must be 1.5 flame lengths wide (Byram 1959 as quoted in NWCG handbooks; from memory). */
export const holdOfWidth = (widthM: number): number => widthM / 1.5;

const byWidth = (id: string, widthM: number, note: string): BarrierKind => ({
  id,
  widthM,
  holdM: holdOfWidth(widthM),
  provenance: {
    source: 'width / 1.5 flame lengths (Byram 1959, NWCG)',
    status: 'memory',
    confidence: 'medium',
    note,
  },
});

export const BARRIERS: readonly BarrierKind[] = [
  byWidth('path', 1.5, 'forest path, assumed width'),
  byWidth('village-road', 4.5, 'with verges'),
  byWidth('county-road', 8, 'with verges'),
  byWidth('highway', 30, 'expressway with slopes'),
  byWidth('stream', 6, 'with bare banks'),
  byWidth('firebreak', 15, '生土隔离带 or 防火林带, ridge break of usual width'),
  { ...byWidth('river', 60, 'Chang River and its branches'), holdM: 40 },
  {
    id: 'hand-line',
    widthM: 1,
    holdM: 1.2,
    provenance: {
      source: 'Andrews & Rothermel 1982: hand line holds flames below 4 ft',
      status: 'memory',
      confidence: 'high',
    },
  },
  {
    id: 'dozer-line',
    widthM: 4,
    holdM: 2.4,
    provenance: {
      source: 'Andrews & Rothermel 1982: equipment below 8 ft',
      status: 'memory',
      confidence: 'high',
    },
  },
  {
    id: 'wet-line',
    widthM: 3,
    holdM: 2.4,
    provenance: {
      source: 'Andrews & Rothermel 1982: engines below 8 ft; lasts only while wet',
      status: 'memory',
      confidence: 'medium',
    },
  },
];

export function barrier(id: string): BarrierKind {
  const b = BARRIERS.find((x) => x.id === id);
  if (!b) throw new Error(`no barrier ${id}`);
  return b;
}
