/** Parts of the page that are fetched when they are shown first, so that the map is there sooner. */
import { lazy, Suspense, type ComponentType, type ReactNode } from 'react';
import { useWords } from './hooks.ts';

const inRoom: (() => Promise<unknown>)[] = [];

function Loading(): ReactNode {
  const { t } = useWords();
  return (
    <p className="loading" role="status">
      {t('ui.loading')}
    </p>
  );
}
/**
 * @param load gives the component; a failure is told by the page when it is shown.
 * @param ofRoom whether an exercise needs it: then it is fetched soon after the map, while the server is still there.
 */
export function later<P extends object>(
  load: () => Promise<ComponentType<P>>,
  ofRoom = false,
): (props: P) => ReactNode {
  if (ofRoom) inRoom.push(load);
  const Shown = lazy(() => load().then((x) => ({ default: x }))) as unknown as ComponentType<P>;
  return (props) => (
    <Suspense fallback={<Loading />}>
      <Shown {...props} />
    </Suspense>
  );
}
/** What an exercise needs beside its map. */
export const fetchRoom = (): void => {
  for (const load of inRoom) void load().catch(() => {});
};
