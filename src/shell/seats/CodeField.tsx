/** Where a code is entered, and what the server said of it. */
import type { ReactNode } from 'react';
import type { Refusal } from '../../stores/room.ts';
import { useWords } from '../hooks.ts';

export function CodeField(p: { code: string; onChange: (code: string) => void }): ReactNode {
  const { t } = useWords();
  return (
    <label className="field">
      <span>{t('seats.code')}</span>
      <input
        className="code"
        value={p.code}
        maxLength={12}
        required
        autoCapitalize="characters"
        autoComplete="off"
        spellCheck={false}
        onChange={(e) => p.onChange(e.target.value)}
      />
    </label>
  );
}
export function Refused({ wrong }: { wrong: Refusal | null }): ReactNode {
  const { x } = useWords();
  if (!wrong) return null;
  return (
    <p className="error" role="alert">
      {x(wrong.message)} <em>{wrong.code}</em>
    </p>
  );
}
