/** Figures that the plan's indicators divide by and are held against. */
import type { ParameterId } from '../scenario/parameters.ts';

/** County figures that the plan's indicators divide by, each with its source; a county replaces its own row. */
export interface Figure {
  readonly value: number;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'verified' | 'memory' | 'design';
}
export interface CountyFigures {
  readonly population: Figure;
  readonly gdpMillion: Figure;
  readonly forestHa: Figure;
}
export const COUNTY_FIGURES: Readonly<Record<string, CountyFigures>> = {
  fuliang: {
    population: { value: 280400, source: '第七次全国人口普查', asOf: '2020-11', status: 'verified' },
    gdpMillion: { value: 15000, source: '县统计公报量级（待核）', asOf: '2020', status: 'memory' },
    // 2,851 km² (people.com.cn 2023-11-20) × cover of about 0.8 (from memory).
    forestHa: {
      value: 228000,
      source: '县域面积 2851 平方千米 × 森林覆盖率约 0.8（待核）',
      asOf: '2023',
      status: 'memory',
    },
  },
};

/** Larger accident (较大事故), 生产安全事故报告和调查处理条例 3. */
const LARGER = { source: '生产安全事故报告和调查处理条例 3', asOf: '2007', status: 'verified' } as const;
export const LARGER_ACCIDENT = {
  largerDead: { value: 3, ...LARGER },
  largerInjured: { value: 10, ...LARGER },
  largerMillion: { value: 10, ...LARGER },
} as const satisfies Readonly<Record<string, Figure>>;
/** Numbers of this product's own choosing or from memory that the indicators use. */
export const INDICATOR_NUMBERS = {
  damagedShare: 'PRM-IND-DAMAGED',
  insuredShare: 'PRM-IND-INSURED',
  housePayoutMillion: 'PRM-IND-PAYOUT',
  liabilityPerDeathMillion: 'PRM-IND-LIABILITY',
} as const satisfies Readonly<Record<string, ParameterId>>;
