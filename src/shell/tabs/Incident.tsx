/** The incident itself, by hazard: what is known of it, its places of work, and the orders that answer it. */
import type { ReactNode } from 'react';
import { useSession } from '../hooks.ts';
import { Quake } from './incident/Quake.tsx';

export function Incident(): ReactNode {
  const incidents = useSession((s) => s.view!.incidents);
  return <>{incidents.earthquake && <Quake view={incidents.earthquake} />}</>;
}
