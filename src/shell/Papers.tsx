/** Papers of the exercise for those who prepare it: plan, handbooks, sheets, as Word files. */
import { useState, type ReactNode } from 'react';
import { DOCUMENT_IDS, FOR_PLAYERS } from '../export/documents/ids.ts';
import { exportFile } from '../stores/session.ts';
import { download } from './format.ts';
import { useWords } from './hooks.ts';

export function Papers(): ReactNode {
  const { t } = useWords();
  const [busy, setBusy] = useState('');
  const make = async (id: (typeof DOCUMENT_IDS)[number]): Promise<void> => {
    setBusy(id);
    const f = await exportFile(`paper-${id}`);
    setBusy('');
    if (f) download(f.name, f.mime, f.bytes);
  };
  return (
    <details>
      <summary>{t('doc.papers')}</summary>
      <p className="hint">{t('doc.papers.hint')}</p>
      {[true, false].map((open) => (
        <div
          className="papers"
          key={String(open)}
          role="group"
          aria-label={t(open ? 'doc.for-players' : 'doc.closed')}
        >
          <p className="hint">{t(open ? 'doc.for-players' : 'doc.closed')}</p>
          {DOCUMENT_IDS.filter((id) => FOR_PLAYERS.includes(id) === open).map((id) => (
            <button key={id} disabled={busy !== ''} onClick={() => void make(id)}>
              {t(busy === id ? 'doc.making' : `doc.title.${id}`)}
            </button>
          ))}
        </div>
      ))}
    </details>
  );
}
