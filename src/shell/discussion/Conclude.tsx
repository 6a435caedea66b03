/** What the discussion of a move came to, as the controller writes it. */
import { useState, type ReactNode } from 'react';
import type { MoveView } from '../../bridge/protocol.ts';
import { useAct } from '../conduct/acts.ts';
import { useWords } from '../hooks.ts';

export function Conclude({ m }: { m: MoveView }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const [text, setText] = useState(m.conclusion);
  return (
    <form
      className="conclude"
      onSubmit={(e) => {
        e.preventDefault();
        void act('move.conclude', { move: m.id, text });
      }}
    >
      <label className="field">
        <span>{t('ui.talks.conclusion')}</span>
        <textarea rows={3} maxLength={2000} required value={text} onChange={(e) => setText(e.target.value)} />
      </label>
      <p className="row">
        <button className={text.trim() !== '' && text !== m.conclusion ? 'primary' : ''}>
          {t('cmd.move.conclude')}
        </button>
        {m.conclusion !== '' && text === m.conclusion && <span className="hint">{t('ui.talks.in')}</span>}
      </p>
    </form>
  );
}
