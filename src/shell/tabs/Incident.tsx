/** The incident itself, by hazard: what is known of it, its places of work, and the orders that answer it. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../bridge/protocol.ts';
import { useSession } from '../hooks.ts';
import { Fire } from './incident/Fire.tsx';
import { Hazmat } from './incident/Hazmat.tsx';
import { Slides } from './incident/Slides.tsx';
import { Ponds } from './incident/Ponds.tsx';
import { Quake } from './incident/Quake.tsx';

type Incidents = RoleView['incidents'];
/** One panel a hazard, in the order in which they stand below each other. */
const PANELS: { readonly [K in keyof Incidents]?: (v: NonNullable<Incidents[K]>) => ReactNode } = {
  'forest-fire': (v) => <Fire view={v} />,
  earthquake: (v) => <Quake view={v} />,
  hazmat: (v) => <Hazmat view={v} />,
  flood: (v) => <Ponds view={v} />,
  landslide: (v) => <Slides view={v} />,
};
function panel<K extends keyof Incidents>(k: K, all: Incidents): ReactNode {
  const v = all[k];
  return v ? PANELS[k]?.(v) : null;
}

export function Incident(): ReactNode {
  const incidents = useSession((s) => s.view!.incidents);
  // A lake that fills is the next thing to happen, whatever happened first.
  const first = incidents.landslide?.lakes.some((l) => !l.breached) ? 'landslide' : '';
  const order = (Object.keys(PANELS) as (keyof Incidents)[]).sort(
    (a, b) => Number(b === first) - Number(a === first),
  );
  return order.map((k) => <div key={k}>{panel(k, incidents)}</div>);
}
