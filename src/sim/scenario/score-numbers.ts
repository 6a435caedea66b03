/** Weights, deductions and caps of a score: design choices that a county may set; a scenario carries its own under `scoring`. */
import * as z from 'zod';
import type { Text } from '../kernel/units.ts';

export interface ScoreNumber {
  readonly value: number;
  readonly unit: '%' | 'pt';
  readonly title: Text;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'design';
}
/** exercise-doctrine.md §8: the shape is common practice, the numbers are ours. */
const n = (value: number, unit: ScoreNumber['unit'], zh: string, en: string): ScoreNumber => ({
  value,
  unit,
  title: { zh, en },
  source: '训练设定',
  asOf: '2025-04',
  status: 'design',
});

export const SCORE_NUMBERS = {
  'WGT-T': n(20, '%', '权重：时效', 'Weight of timeliness'),
  'WGT-K': n(20, '%', '权重：完整', 'Weight of completeness'),
  'WGT-C': n(20, '%', '权重：正确', 'Weight of correctness'),
  'WGT-X': n(10, '%', '权重：协同', 'Weight of coordination'),
  'WGT-S': n(15, '%', '权重：安全', 'Weight of safety'),
  'WGT-O': n(15, '%', '权重：结果', 'Weight of outcome'),
  'PEN-X1': n(10, 'pt', '扣分：严重违规，首次', 'Deduction: serious violation, first'),
  'PEN-X2': n(5, 'pt', '扣分：严重违规，再次', 'Deduction: serious violation, each further'),
  'PEN-XM': n(25, 'pt', '扣分：严重违规，单条上限', 'Deduction: serious violation, most for one rule'),
  'PEN-Y1': n(3, 'pt', '扣分：一般违规，每次', 'Deduction: minor violation, each'),
  'PEN-YM': n(9, 'pt', '扣分：一般违规，单条上限', 'Deduction: minor violation, most for one rule'),
  'CAP-RED': n(59, 'pt', '封顶：触红线', 'Cap: red line crossed'),
  'CAP-CRIT': n(74, 'pt', '封顶：关键事项未完成', 'Cap: critical item not done'),
} as const satisfies Readonly<Record<string, ScoreNumber>>;
export type ScoreNumberId = keyof typeof SCORE_NUMBERS;

export const ScoreChoices = z
  .partialRecord(z.enum(Object.keys(SCORE_NUMBERS) as ScoreNumberId[]), z.number().min(0).max(100))
  .default({})
  .describe('The county’s own weights (%), deductions and caps (points)');

export interface ScoreRules {
  readonly weights: Readonly<
    Record<'timeliness' | 'completeness' | 'correctness' | 'coordination' | 'safety' | 'outcome', number>
  >;
  readonly penalty: Readonly<
    Record<'X' | 'Y', { readonly first: number; readonly next: number; readonly max: number }>
  >;
  readonly cap: { readonly redLine: number; readonly critical: number };
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
    cap: { redLine: of('CAP-RED'), critical: of('CAP-CRIT') },
  };
}
