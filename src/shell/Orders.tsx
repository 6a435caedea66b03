/** A row of buttons that open order forms; orders this exercise does not know are left out. */
import type { ReactNode } from 'react';
import { openDraft } from '../stores/session.ts';
import { useSession, useWords } from './hooks.ts';

export function Orders(p: {
  types: readonly string[];
  /** Values already known, by order. */
  values?: Readonly<Record<string, Readonly<Record<string, unknown>>>>;
}): ReactNode {
  const { t } = useWords();
  const forms = useSession((s) => s.forms);
  const known = p.types.filter((c) => forms.some((f) => f.type === c));
  return (
    <div className="row wrap">
      {known.map((c) => (
        <button key={c} data-order={c} onClick={() => openDraft(c, p.values?.[c])}>
          {t(`cmd.${c}`)}
        </button>
      ))}
    </div>
  );
}
