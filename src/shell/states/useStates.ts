/** How everything stands, asked for while somebody looks: as often as the view moves, never twice at once. */
import { useEffect, useState } from 'react';
import type { StatesView } from '../../bridge/protocol.ts';
import { askStates, sessionStore } from '../../stores/session.ts';

export function useStates(): StatesView | null {
  const [states, setStates] = useState<StatesView | null>(null);
  useEffect(() => {
    let looking = true;
    let asking = false;
    const ask = (): void => {
      if (asking) return;
      asking = true;
      void askStates().then((found) => {
        asking = false;
        if (looking && found) setStates(found);
      });
    };
    ask();
    const stop = sessionStore.subscribe((s, old) => {
      if (s.view !== old.view) ask();
    });
    return () => {
      looking = false;
      stop();
    };
  }, []);
  return states;
}
