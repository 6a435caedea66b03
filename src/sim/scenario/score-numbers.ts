/** Weights, deductions and caps of a score: design choices that a county may set; a scenario carries its own under `scoring`. */
import * as z from 'zod';
import type { Text } from '../kernel/units.ts';

export interface ScoreNumber {
  readonly value: number;
  readonly unit: '%' | 'pt';
  /** What a county may give at most; at least nothing. */
  readonly max: number;
  readonly title: Text;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'design';
}
/** Deaths are to outweigh every plausible sum of the rest, so losses have no narrow bound. */
const MOST = 100000;
/** exercise-doctrine.md §8: the shape is common practice, the numbers are ours. */
const n = (value: number, unit: ScoreNumber['unit'], zh: string, en: string, max = 100): ScoreNumber => ({
  value,
  unit,
  max,
  title: { zh, en },
  source: '训练设定',
  asOf: '2025-04',
  status: 'design',
});

export const SCORE_NUMBERS = {
  'WGT-T': n(15, '%', '权重：时效', 'Weight of timeliness'),
  'WGT-K': n(15, '%', '权重：完整', 'Weight of completeness'),
  'WGT-C': n(15, '%', '权重：正确', 'Weight of correctness'),
  'WGT-X': n(10, '%', '权重：协同', 'Weight of coordination'),
  'WGT-S': n(15, '%', '权重：安全', 'Weight of safety'),
  'WGT-O': n(30, '%', '权重：结果', 'Weight of outcome'),
  'PEN-X1': n(10, 'pt', '扣分：严重违规，首次', 'Deduction: serious violation, first'),
  'PEN-X2': n(5, 'pt', '扣分：严重违规，再次', 'Deduction: serious violation, each further'),
  'PEN-XM': n(25, 'pt', '扣分：严重违规，单条上限', 'Deduction: serious violation, most for one rule'),
  'PEN-Y1': n(3, 'pt', '扣分：一般违规，每次', 'Deduction: minor violation, each'),
  'PEN-YM': n(9, 'pt', '扣分：一般违规，单条上限', 'Deduction: minor violation, most for one rule'),
  'CAP-RED': n(59, 'pt', '封顶：触红线', 'Cap: red line crossed'),
  'CAP-CRIT': n(
    74,
    'pt',
    '封顶：关键事项未做（指挥、保障，或未造成后果）',
    'Cap: critical item left out (command, support, or without consequence)',
  ),
  'CAP-LIVES': n(
    64,
    'pt',
    '封顶：预警、转移、搜救未做，且有伤亡被困',
    'Cap: people not warned, moved or rescued, and some came to harm',
  ),
  'CAP-CREWS': n(69, 'pt', '封顶：队员安全措施未做', 'Cap: safety of crews left out'),
  'CAP-SOURCE': n(
    69,
    'pt',
    '封顶：险情、火头、泄漏未处置，且损失加重',
    'Cap: levee, fire or leak not attended to, and more was lost',
  ),
  'CAP-GRAVE': n(59, 'pt', '封顶：从未启动响应或从未报告', 'Cap: no response activated or nothing reported'),
  'CAP-CRIT3': n(59, 'pt', '封顶：关键事项三项及以上未完成', 'Cap: three critical items or more not done'),
  'CAP-AVOID': n(74, 'pt', '封顶：本可避免的死亡或垮坝溃堤', 'Cap: avoidable death, dam or levee lost'),
  'CAP-AVOID3': n(59, 'pt', '封顶：本可避免的死亡三人及以上（较大）', 'Cap: three avoidable deaths or more'),
  'SHR-MATRIX': n(40, '%', '协同：该通气的是否通气', 'Coordination: those who should talk did'),
  'SHR-FRESH': n(30, '%', '协同：前后方信息及时', 'Coordination: front and rear know the same'),
  'SHR-SUPPLY': n(30, '%', '协同：物资供需相配', 'Coordination: supplies match needs'),
  'LOS-DEAD': n(1000, 'pt', '损失：每死亡一人', 'Loss: each dead', MOST),
  'LOS-INJURED': n(100, 'pt', '损失：每重伤一人', 'Loss: each seriously injured', MOST),
  'LOS-TENFOLD': n(
    150,
    'pt',
    '损失：其余各项合计（10 点起）每增十倍',
    'Loss: each tenfold of all the rest, from 10 points on',
    MOST,
  ),
  'LOS-REST': n(MOST, 'pt', '损失：其余各项折算后最多', 'Loss: all the rest on that scale at most', MOST),
  'LOS-TRAPPED': n(50, 'pt', '损失：结束时仍被困一人', 'Loss: each still trapped at the end', MOST),
  'LOS-UNMET': n(
    0.1,
    'pt',
    '损失：超过 10 小时未保障，每人小时',
    'Loss: each person-hour unmet beyond 10 h',
    MOST,
  ),
  'LOS-HOUSE': n(1, 'pt', '损失：每户受灾', 'Loss: each household hit', MOST),
  'LOS-VAIN': n(0.2, 'pt', '损失：每白白转移一人', 'Loss: each person moved in vain', MOST),
  'LOS-DAMAGE': n(5, 'pt', '损失：每百万元', 'Loss: each million yuan', MOST),
} as const satisfies Readonly<Record<string, ScoreNumber>>;
export type ScoreNumberId = keyof typeof SCORE_NUMBERS;

const IDS = Object.keys(SCORE_NUMBERS) as ScoreNumberId[];
export const ScoreChoices = z
  .strictObject(
    Object.fromEntries(
      IDS.map((id) => [id, z.number().min(0).max(SCORE_NUMBERS[id].max).optional()]),
    ) as Record<ScoreNumberId, z.ZodOptional<z.ZodNumber>>,
  )
  .default({})
  .describe('The county’s own weights and shares (%), deductions, caps and losses (points)');

export interface ScoreRules {
  readonly weights: Readonly<
    Record<'timeliness' | 'completeness' | 'correctness' | 'coordination' | 'safety' | 'outcome', number>
  >;
  readonly penalty: Readonly<
    Record<'X' | 'Y', { readonly first: number; readonly next: number; readonly max: number }>
  >;
  readonly cap: Readonly<
    Record<
      | 'redLine'
      | 'critical'
      | 'lives'
      | 'crews'
      | 'source'
      | 'criticalMany'
      | 'gravest'
      | 'avoidable'
      | 'avoidableMany',
      number
    >
  >;
  /** Shares of coordination. */
  readonly shares: { readonly matrix: number; readonly freshness: number; readonly supply: number };
  /** Points of loss; what follows `rest` is summed and put on a scale of `tenfold`, at most `rest`. */
  readonly loss: Readonly<
    Record<
      'dead' | 'injured' | 'tenfold' | 'rest' | 'trapped' | 'unmet' | 'house' | 'vain' | 'damage',
      number
    >
  >;
}

/** The scenario's numbers, or the product's. Weights need not add up: they are renormalised over what applies. */
export function scoreRules(own: Partial<Record<ScoreNumberId, number>> = {}): ScoreRules {
  const of = (id: ScoreNumberId): number => own[id] ?? SCORE_NUMBERS[id].value;
  return {
    weights: {
      timeliness: of('WGT-T') / 100,
      completeness: of('WGT-K') / 100,
      correctness: of('WGT-C') / 100,
      coordination: of('WGT-X') / 100,
      safety: of('WGT-S') / 100,
      outcome: of('WGT-O') / 100,
    },
    penalty: {
      X: { first: of('PEN-X1'), next: of('PEN-X2'), max: of('PEN-XM') },
      Y: { first: of('PEN-Y1'), next: of('PEN-Y1'), max: of('PEN-YM') },
    },
    cap: {
      redLine: of('CAP-RED'),
      critical: of('CAP-CRIT'),
      lives: of('CAP-LIVES'),
      crews: of('CAP-CREWS'),
      source: of('CAP-SOURCE'),
      criticalMany: of('CAP-CRIT3'),
      gravest: of('CAP-GRAVE'),
      avoidable: of('CAP-AVOID'),
      avoidableMany: of('CAP-AVOID3'),
    },
    shares: {
      matrix: of('SHR-MATRIX') / 100,
      freshness: of('SHR-FRESH') / 100,
      supply: of('SHR-SUPPLY') / 100,
    },
    loss: {
      dead: of('LOS-DEAD'),
      injured: of('LOS-INJURED'),
      tenfold: of('LOS-TENFOLD'),
      rest: of('LOS-REST'),
      trapped: of('LOS-TRAPPED'),
      unmet: of('LOS-UNMET'),
      house: of('LOS-HOUSE'),
      vain: of('LOS-VAIN'),
      damage: of('LOS-DAMAGE'),
    },
  };
}
