/**
 * What fire crews can do. Line rates of a 20-person crew are Broyles 2011 (USDA 1151-1805) through a public copy; no
 * rates of Chinese crews (扑火队) are published, so every kind carries a factor that the scenario may set. Flame limits
 * are Andrews & Rothermel 1982 (INT-131) and NWCG, from memory.
 */
import type { Provenance } from '../../../kernel/units.ts';

export type FireResource = 'hand-crew' | 'blower-crew' | 'pump-crew' | 'dozer' | 'helicopter';
export type Ground = 'grass' | 'brush' | 'timber';

export interface SuppressionKind {
  readonly id: FireResource;
  /** People the rate stands for; it scales with the people present. Machines count one. */
  readonly people: number;
  /** Line per hour on easy ground, m/h, made at the fire's edge (direct) and away from it (indirect; 0 = cannot). */
  readonly directMh: Readonly<Record<Ground, number>>;
  readonly indirectMh: Readonly<Record<Ground, number>>;
  /** Longest flame at which it can work at the edge, m. */
  readonly flameLimitM: number;
  /** Steepest slope it can work on, rise over run. */
  readonly slopeLimit: number;
  /** Strength of what it leaves behind: a barrier of barriers.data.ts, and minutes it stays wet (0 = dug). */
  readonly leaves: 'hand-line' | 'dozer-line' | 'wet-line';
  readonly wetMin: number;
  /** Burnt cells mopped up to cold by 20 people per hour. */
  readonly mopM2h: number;
  readonly provenance: Provenance;
}

const FTH = 0.3048;
const memory = (source: string, note: string): Provenance => ({
  source,
  status: 'memory',
  confidence: 'low',
  note,
});

export const SUPPRESSION: readonly SuppressionKind[] = [
  {
    id: 'hand-crew',
    people: 20,
    // Type II crews: fuel models 1–2, 5–6 and 4, 8–9.
    directMh: { grass: 628 * FTH, brush: 449 * FTH, timber: 446 * FTH },
    indirectMh: { grass: 291 * FTH, brush: 271 * FTH, timber: 370 * FTH },
    flameLimitM: 1.2,
    slopeLimit: 0.8,
    leaves: 'hand-line',
    wetMin: 0,
    mopM2h: 2000,
    provenance: {
      source: 'Broyles 2011, Type II crews (public copy); flame limit 4 ft Andrews & Rothermel 1982',
      status: 'memory',
      confidence: 'medium-high',
      note: 'timber and brush are means of the models listed',
    },
  },
  {
    id: 'blower-crew',
    people: 20,
    directMh: { grass: 600, brush: 250, timber: 300 },
    indirectMh: { grass: 0, brush: 0, timber: 200 },
    flameLimitM: 1.5,
    slopeLimit: 0.8,
    leaves: 'hand-line',
    wetMin: 0,
    mopM2h: 1500,
    provenance: memory(
      '风力灭火机 teams: 100–300 m/h per 20 persons in forest, faster in grass; flames below 1.5 m',
      'no published table found',
    ),
  },
  {
    id: 'pump-crew',
    people: 20,
    directMh: { grass: 400, brush: 250, timber: 250 },
    indirectMh: { grass: 400, brush: 250, timber: 250 },
    flameLimitM: 2.4,
    slopeLimit: 0.7,
    leaves: 'wet-line',
    wetMin: 60,
    mopM2h: 4000,
    provenance: memory(
      'engines and hose lays below 8 ft (NWCG); rate of a relay pump line',
      'needs water near by',
    ),
  },
  {
    id: 'dozer',
    people: 1,
    directMh: { grass: 1200, brush: 800, timber: 500 },
    indirectMh: { grass: 1200, brush: 800, timber: 500 },
    flameLimitM: 2.4,
    slopeLimit: 0.45,
    leaves: 'dozer-line',
    wetMin: 0,
    mopM2h: 0,
    provenance: memory('NWCG dozer type II sustained 400–2000 m/h by slope and fuel', 'middle of the range'),
  },
  {
    id: 'helicopter',
    people: 1,
    directMh: { grass: 300, brush: 240, timber: 180 },
    indirectMh: { grass: 300, brush: 240, timber: 180 },
    flameLimitM: 3.4,
    slopeLimit: Infinity,
    leaves: 'wet-line',
    wetMin: 30,
    mopM2h: 1000,
    provenance: memory(
      '3 t bucket, 6–10 drops an hour of 30–50 m; no direct attack on heads above 11 ft (NWCG)',
      'turn time depends on the distance to water',
    ),
  },
];

/** Line rates fall on slopes: none to 25 %, then linear to half at the limit (assumed). */
export const slopeShare = (slopeTan: number, limit: number): number => {
  if (slopeTan > limit) return 0;
  if (slopeTan <= 0.25 || limit === Infinity) return 1;
  return 1 - (0.5 * (slopeTan - 0.25)) / (limit - 0.25);
};

/** Fuel models as ground for a crew. */
export const groundOf = (model: number): Ground =>
  model === 1 || model === 2 || model === 3 || (model > 100 && model < 120)
    ? 'grass'
    : model === 4 || model === 5 || model === 6 || model === 7 || (model > 120 && model < 150)
      ? 'brush'
      : 'timber';
