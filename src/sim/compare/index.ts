/** Many runs side by side. A door of its own: what it counts with is no part of an exercise, and no page that plays one fetches it. */
export { compareGroups } from './groups.ts';
export type {
  Difference,
  GroupComparison,
  GroupedRun,
  GroupFigures,
  LeftOut,
  Measure,
  Unlike,
} from './groups.ts';
export { distributionOf, FEW, quantile, type Distribution, type Estimate } from './statistics.ts';
