/** Where a big screen asks to be let in: by the code alone. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import { enterRoom, fromAddress, hasRooms, joinRoom, keptSeat, type Refusal } from '../../stores/room.ts';
import { useWords } from '../hooks.ts';
import { CodeField, Refused } from './CodeField.tsx';

export function ScreenEntrance(): ReactNode {
  const { t } = useWords();
  const [given] = useState(() => fromAddress().code);
  const [code, setCode] = useState(given);
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [kept] = useState(keptSeat);
  const ask = useCallback(
    (c: string) => joinRoom(c, t('screen.name'), ['commander'], true).then(setWrong),
    [t],
  );
  // Comes back by itself after a reload; an invitation asks at once.
  useEffect(() => {
    if (kept) void enterRoom(kept);
    else if (given !== '') void ask(given);
  }, [kept, given, ask]);
  if (!hasRooms())
    return (
      <main className="seat-waiting">
        <h1>{t('screen.name')}</h1>
        <p>{t('screen.norooms')}</p>
      </main>
    );
  return (
    <main className="seat-waiting">
      <h1>{t('screen.name')}</h1>
      <p className="hint">{t('screen.hint')}</p>
      <form
        className="row"
        onSubmit={(e) => {
          e.preventDefault();
          void ask(code);
        }}
      >
        <CodeField code={code} onChange={setCode} />
        <button className="primary">{t('seats.join')}</button>
      </form>
      <Refused wrong={wrong} />
    </main>
  );
}
