/** Which posts a seat takes: one or several. */
import type { ReactNode } from 'react';
import type { Role } from '../../bridge/protocol.ts';
import { useWords } from '../hooks.ts';

export function RoleChoice(p: {
  offered: readonly Role[];
  chosen: readonly Role[];
  onChange: (roles: readonly Role[]) => void;
}): ReactNode {
  const { t } = useWords();
  return (
    <fieldset className="role-choice">
      <legend>{t('seats.roles')}</legend>
      {p.offered.map((r) => (
        <label key={r} className="check">
          <input
            type="checkbox"
            checked={p.chosen.includes(r)}
            onChange={(e) =>
              p.onChange(e.target.checked ? [...p.chosen, r] : p.chosen.filter((x) => x !== r))
            }
          />
          {t(`role.${r}`)}
        </label>
      ))}
    </fieldset>
  );
}
