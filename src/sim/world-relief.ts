/** The relief plan, its funds, donations, housing and claims: what relief and recovery keep in the world. */
import type { Role } from './roles.ts';
import type { Losses } from './resources/sectors.ts';

export interface Allotment {
  readonly t: number;
  readonly purpose: string;
  /** Index of the township. */
  readonly township: number;
  /** Ten thousand yuan. */
  readonly wan: number;
  readonly grounds: string;
  readonly by: Role;
}
export interface Donation {
  readonly id: number;
  /** Who gives what, by index in the list of donors. */
  readonly donor: number;
  readonly offeredAt: number;
  answer: '' | 'accept' | 'refuse';
  answeredAt: number;
  /** When the goods stood at the store, asked for or not; −1 not yet. */
  arrivedAt: number;
  publishedAt: number;
}
export interface HousingPlan {
  readonly t: number;
  readonly village: number;
  readonly way: string;
  readonly households: number;
  /** Facility of a centralised site; −1 for the other ways. */
  readonly site: number;
}
export interface Claim {
  readonly village: number;
  readonly houses: number;
  /** Advance, ten thousand yuan. */
  readonly wan: number;
  readonly filedAt: number;
  paidAt: number;
}
/** What departments return when the loss is assessed. */
export interface LossFigures {
  readonly dead: number;
  readonly moved: number;
  readonly houses: number;
  readonly homeless: number;
  readonly burntHa: number;
  readonly roads: number;
  readonly works: number;
  readonly lossMillion: number;
  /** By sector, 万元. */
  readonly losses: Losses;
}
export interface ReliefState {
  /** When what the county knows first met the plan's start condition, and when the plan was started; −1 not yet. */
  dueAt: number;
  startedAt: number;
  funds: Allotment[];
  donations: Donation[];
  housing: HousingPlan[];
  claims: Claim[];
  lossAt: number;
  /** When the dead and the houses were first stated as the returns have them and reported up; −1 not yet. */
  assessedAt: number;
  loss: LossFigures | null;
}
