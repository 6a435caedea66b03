/** What lives in a flood, parent first. */
import { leveeChart } from './levee.ts';

export const CHARTS = [leveeChart] as const;
