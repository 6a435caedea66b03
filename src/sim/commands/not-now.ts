/** A refusal that is due to how something stands names the state: its chart's words say the rest. */
import { stateOf } from '../drive.ts';
import type { World } from '../world.ts';
import { reject, type Rejection } from './command.ts';

export const notNow = (
  w: World,
  code: Rejection['code'],
  field: string,
  chart: string,
  instance: string,
  more: Readonly<Record<string, string>> = {},
): Rejection => reject(code, field, { ...more, chart, state: stateOf(w, chart, instance) });
