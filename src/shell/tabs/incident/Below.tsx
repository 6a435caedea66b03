/** Villages in the way of a sudden wave, and the two orders they need: warned, then moved. */
import type { ReactNode } from 'react';
import { openDraft, selectionStore } from '../../../stores/session.ts';
import { useNames, useWords } from '../../hooks.ts';

export function VillagesBelow({ villages }: { villages: readonly string[] }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  if (villages.length === 0) return null;
  return (
    <p className="row wrap">
      {t('ui.slides.lake.below')}
      {villages.map((id) => (
        <button key={id} className="link" onClick={() => selectionStore.setState({ place: id })}>
          {name(id)}
        </button>
      ))}
    </p>
  );
}

export function ClearBelow({ villages }: { villages: readonly string[] }): ReactNode {
  const { t } = useWords();
  return (
    <>
      <button onClick={() => openDraft('warning.issue', { kind: 'flash-flood', colour: 'red', villages })}>
        {t('cmd.warning.issue')}
      </button>
      <button
        onClick={() => openDraft('evacuate.order', { villages, scope: 'low-lying', vulnerableFirst: true })}
      >
        {t('cmd.evacuate.order')}
      </button>
    </>
  );
}
