/** The record as the page holds it: needs neither the worker nor the browser's storage. */
import type { ReactNode } from 'react';
import { recordInMemory } from '../stores/session.ts';
import { download } from './format.ts';
import { useWords } from './hooks.ts';

export function downloadRecord(): void {
  const r = recordInMemory();
  if (r) download(r.name, 'application/x-ndjson', r.text);
}
export function ExportRecord(): ReactNode {
  const { t } = useWords();
  return (
    <button type="button" onClick={downloadRecord}>
      {t('ui.failure.export')}
    </button>
  );
}
