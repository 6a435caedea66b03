/** Where the data come from and under which terms. */
import type { ReactNode } from 'react';
import { useWords } from './hooks.ts';
import { Dialog } from './ui.tsx';

const ROWS = ['plan', 'terrain', 'cover', 'villages', 'hydro', 'works', 'procedures', 'software'] as const;
export function SourcesDialog({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  return (
    <Dialog title={t('ui.sources')} onClose={onClose} wide>
      <p>{t('ui.sources.notice')}</p>
      <dl className="sources">
        {ROWS.map((r) => (
          <div key={r}>
            <dt>{t(`ui.sources.${r}`)}</dt>
            <dd>{t(`ui.sources.${r}.text`)}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
