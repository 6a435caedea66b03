/** Means of communication by township: the same as the map's coverage layer, in words; and how many crews nothing reaches. */
import type { ReactNode } from 'react';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Section } from '../ui.tsx';

/** Columns in the order of plan 专栏6; the 5G kit belongs to crews, not to townships. */
const COLUMNS = ['cellular', 'narrowband', 'vehicle', 'satellite', 'video'] as const;

export function Coverage(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const lost = view.units.filter((u) => u.media.length === 0 && u.status !== 'unavailable').length;
  return (
    <Section title={t('ui.coverage.title')}>
      {lost > 0 && <p className="hint">{t('ui.coverage.crews', { n: lost })}</p>}
      <table className="rows" aria-label={t('ui.coverage.title')}>
        <thead>
          <tr>
            <th>{t('field.township')}</th>
            {COLUMNS.map((m) => (
              <th key={m}>{t(`medium.${m}`)}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {view.townships.map((k) => (
            <tr key={k.id}>
              <td>{name(k.id)}</td>
              {COLUMNS.map((m) => (
                <td key={m}>
                  {k.media.includes(m) ? (
                    t('ui.coverage.yes')
                  ) : m === 'vehicle' ? (
                    '–'
                  ) : (
                    <span className="tag no">{t('ui.coverage.no')}</span>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
