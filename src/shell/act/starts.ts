/** How an order begins wherever it is opened for several villages, or on the map: what nearly always holds, to be changed in the form. */
import type { RoleView } from '../../bridge/protocol.ts';

export function startOf(
  type: string,
  view: Pick<RoleView, 'hazard' | 'rivers'>,
): Readonly<Record<string, unknown>> {
  if (type === 'warning.issue') return { kind: view.hazard, colour: 'orange' };
  if (type === 'evacuate.order') return { scope: view.rivers ? 'low-lying' : 'all', vulnerableFirst: true };
  return {};
}
