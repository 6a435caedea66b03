/** The charts of every exercise with what binds them to the world. */
import type { ChartBinding } from './drive.ts';
import { DISCUSSION_CHARTS } from './discussion/bind.ts';
import { INFORMATION_CHARTS } from './information/bind.ts';
import { PEOPLE_CHARTS } from './people/bind.ts';
import { RESOURCE_CHARTS } from './resources/bind.ts';

export const COMMON_BINDINGS: readonly ChartBinding[] = [
  ...INFORMATION_CHARTS,
  ...RESOURCE_CHARTS,
  ...PEOPLE_CHARTS,
  ...DISCUSSION_CHARTS,
];
