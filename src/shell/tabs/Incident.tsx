/** The incident itself, by hazard: what is known of it, its places of work, and the orders that answer it. */
import type { ReactNode } from 'react';
import { fromIncidents } from '../hazards/index.ts';
import { useSession } from '../hooks.ts';

export function Incident(): ReactNode {
  const view = useSession((s) => s.view!);
  return fromIncidents(view, (part, v, id) => ({
    urgent: part.urgent?.(v) ?? false,
    panel: <div key={id}>{part.panel(v)}</div>,
  }))
    .sort((a, b) => Number(b.urgent) - Number(a.urgent))
    .map((p) => p.panel);
}
