/** Whose name stands under what is written: the one that papers carry too. */
import type { ReactNode } from 'react';
import { setPerson } from '../../../stores/settings.ts';
import { useSettings, useWords } from '../../hooks.ts';

export function Who(): ReactNode {
  const { t } = useWords();
  const person = useSettings((s) => s.person);
  const named = useSettings((s) => s.named);
  return (
    <label className="row">
      {t('desk.who')}
      <input
        type="text"
        value={person}
        maxLength={40}
        aria-invalid={person.trim() === ''}
        onChange={(e) => setPerson(e.target.value, named)}
      />
      {person.trim() === '' && <em className="warn">{t('desk.who.need')}</em>}
    </label>
  );
}
