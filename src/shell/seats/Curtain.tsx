/** The controller has locked the screens: nothing behind the curtain can be read or used, and all that was begun there stays. */
import { useEffect, useRef, type ReactNode } from 'react';
import { curtained } from '../../bridge/protocol.ts';
import { useSession, useWords } from '../hooks.ts';

/** Whether it is drawn before this seat. */
export const useCurtain = (): boolean =>
  useSession((s) => s.room?.locked === true && s.seat !== null && curtained(s.seat));

export function Curtain(): ReactNode {
  const drawn = useCurtain();
  return drawn ? <Drawn /> : null;
}
function Drawn(): ReactNode {
  const { t } = useWords();
  const word = useSession((s) => s.room!.notice);
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const d = ref.current;
    // The page's own element keeps the focus inside, above any dialog that stands open.
    if (d && !d.open) d.showModal();
    return () => d?.close();
  }, []);
  return (
    <dialog
      ref={ref}
      className="curtain"
      aria-labelledby="curtain-title"
      tabIndex={-1}
      onCancel={(e) => e.preventDefault()}
      // A second Escape closes a dialog without asking.
      onKeyDown={(e) => e.key === 'Escape' && e.preventDefault()}
    >
      <h1 id="curtain-title">{t('seats.locked')}</h1>
      {word !== null && <p role="alert">{word}</p>}
      <p className="hint">{t('seats.locked.hint')}</p>
    </dialog>
  );
}
