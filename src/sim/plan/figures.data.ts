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

/** Numbers of this product's own choosing or from memory that the indicators use. */
export const INDICATOR_NUMBERS = {
  /** Share of burnt forest that is lost (受害), the rest recovers; design choice. */
  damagedShare: { value: 0.6, source: '训练设定', asOf: '2026', status: 'design' },
  /** Insured share of rural houses, low by 一（二）3; design choice. */
  insuredShare: { value: 0.2, source: '训练设定', asOf: '2026', status: 'design' },
  /** Payout a damaged house, million yuan; as the direct loss of a flooded household. */
  housePayoutMillion: { value: 0.02, source: '训练设定', asOf: '2026', status: 'design' },
  /** 安全生产责任保险: at least 300,000 yuan a death (安全生产责任保险实施办法 2017). */
  liabilityPerDeathMillion: {
    value: 0.3,
    source: '安全生产责任保险实施办法 2017（待核）',
    asOf: '2017',
    status: 'memory',
  },
  /** Larger accident (较大事故), 生产安全事故报告和调查处理条例 3. */
  largerDead: { value: 3, source: '生产安全事故报告和调查处理条例 3', asOf: '2007', status: 'verified' },
  largerInjured: { value: 10, source: '生产安全事故报告和调查处理条例 3', asOf: '2007', status: 'verified' },
  largerMillion: { value: 10, source: '生产安全事故报告和调查处理条例 3', asOf: '2007', status: 'verified' },
} as const satisfies Readonly<Record<string, Figure>>;
