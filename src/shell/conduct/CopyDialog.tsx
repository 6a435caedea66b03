/** A copy of an inject: its words to be changed, and to whom it goes. */
import { useState, type ReactNode } from 'react';
import type { InjectView, Role } from '../../bridge/protocol.ts';
import { useSession, useWords } from '../hooks.ts';
import { RoleChoice } from '../seats/RoleChoice.tsx';
import { Dialog } from '../ui.tsx';
import { useAct } from './acts.ts';

const MOST = 500;

/** @param delay seconds in which it can be taken back. */
export function CopyDialog(p: { i: InjectView; delay: number; onClose: () => void }): ReactNode {
  const { t } = useWords();
  const act = useAct();
  const { i, delay, onClose } = p;
  const offered = useSession((s) => s.briefing!.roles).filter((r) => r !== 'trainer' && r !== 'evaluator');
  const [roles, setRoles] = useState<readonly Role[]>(offered.filter((r) => i.to.includes(r)));
  const [zh, setZh] = useState(i.content.zh.slice(0, MOST));
  const [en, setEn] = useState(i.content.en.slice(0, MOST));
  const [worth, setWorth] = useState<'source' | 'own'>('source');
  const give = async (): Promise<void> => {
    const same = zh === i.content.zh && en === i.content.en && worth === 'source';
    const text = same ? {} : { zh: zh.trim(), en: en.trim() };
    const cmd = { inject: i.id, roles, worth, ...text, ...(delay > 0 ? { delay } : {}) };
    if (await act('inject.copy', cmd)) onClose();
  };
  return (
    <Dialog title={t('ui.msel.copy.title', { id: i.id })} onClose={onClose} wide>
      <form onSubmit={(e) => (e.preventDefault(), void give())}>
        <p className="hint">{t('ui.msel.copy.hint')}</p>
        <label className="field">
          <span>{t('field.zh')}</span>
          <textarea rows={3} maxLength={MOST} data-first value={zh} onChange={(e) => setZh(e.target.value)} />
        </label>
        <label className="field">
          <span>{t('field.en')}</span>
          <textarea rows={3} maxLength={MOST} value={en} onChange={(e) => setEn(e.target.value)} />
        </label>
        <fieldset className="field">
          <legend>{t('field.worth')}</legend>
          {(['source', 'own'] as const).map((k) => (
            <label key={k} className="check">
              <input type="radio" name="worth" checked={worth === k} onChange={() => setWorth(k)} />
              {t(`ui.msel.copy.${k}`)}
            </label>
          ))}
        </fieldset>
        <RoleChoice offered={offered} chosen={roles} onChange={setRoles} />
        {roles.length === 0 && <p role="status">{t('ui.msel.copy.norole')}</p>}
        <div className="row end">
          <button type="button" onClick={onClose}>
            {t('ui.cancel')}
          </button>
          <button className="primary" disabled={roles.length === 0}>
            {t('ui.msel.copy.send')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
