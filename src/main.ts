/** Composition root of the browser app: the shell, and the map behind a dynamic import. */
import './bridge/old-engines.ts';
import { keepOffline } from './stores/offline.ts';
import { provideMap, type MountMap } from './stores/panel.ts';
import { showApp } from './shell/index.tsx';

// Loaded on demand; without it the page says so and everything else still works.
const map = import.meta.glob<{ mountMap: MountMap }>('./map/index.ts');
provideMap(async () => {
  const load = map['./map/index.ts'];
  if (!load) throw new Error('no map in this build');
  return (await load()).mountMap;
});
showApp(document.getElementById('app')!);
if (import.meta.env.PROD) void keepOffline('./sw.js');
