/** All keys of the room; a press on one asks for another. */
import { useState, type ReactNode } from 'react';
import { KEY_ACTIONS, USUAL_KEYS, whyNot, type KeyAction } from '../stores/keys.ts';
import type { Translate } from '../i18n/index.ts';
import { showHelp } from '../stores/panel.ts';
import { setKeys } from '../stores/settings.ts';
import { useSettings, useWords } from './hooks.ts';
import { PACES } from './paces.ts';
import { Dialog } from './ui.tsx';

export const keyWord = (t: Translate, key: string): string =>
  key === ' ' ? t('key.space') : key.toUpperCase();

export function Keys(): ReactNode {
  const { t } = useWords();
  const keys = useSettings((s) => s.keys);
  const [asking, setAsking] = useState<KeyAction | null>(null);
  const [fault, setFault] = useState('');
  const does = (a: KeyAction): string =>
    a.startsWith('pace')
      ? t('key.pace', { x: PACES[Number(a.slice(4))] })
      : a === 'now' || a === 'inbox' || a === 'units'
        ? t('key.tab', { tab: t(`ui.tab.${a}`) })
        : t(`key.${a}`);
  const say = (key: string): string => keyWord(t, key);
  const take = (e: React.KeyboardEvent): void => {
    if (asking === null) return;
    e.preventDefault();
    e.stopPropagation();
    if (e.key !== 'Escape') {
      const why = whyNot(keys, asking, e.key);
      setFault(
        why === null
          ? ''
          : why === 'taken'
            ? t('key.taken', { key: say(e.key) })
            : t('key.used', { key: say(e.key), by: does(why) }),
      );
      if (why !== null) return;
      setKeys({ ...keys, [asking]: e.key });
    }
    setAsking(null);
  };
  return (
    <Dialog title={t('key.title')} onClose={() => (asking === null ? showHelp(null) : setAsking(null))}>
      <p>{t('key.how')}</p>
      <table className="rows">
        <tbody>
          {KEY_ACTIONS.map((a) => (
            <tr key={a}>
              <td>{does(a)}</td>
              <td className="acts">
                <button
                  className={asking === a ? 'primary' : ''}
                  aria-label={t('key.change', { what: does(a), key: say(keys[a]) })}
                  onClick={() => (setAsking(asking === a ? null : a), setFault(''))}
                  onKeyDown={take}
                >
                  {asking === a ? t('key.press') : say(keys[a])}
                </button>
              </td>
            </tr>
          ))}
          <tr>
            <td>{t('key.marks')}</td>
            <td className="acts">⇧ 1 – 9</td>
          </tr>
        </tbody>
      </table>
      <p className="hint">{t('key.map')}</p>
      <p role="status" className="fault">
        {fault}
      </p>
      <div className="row">
        <button onClick={() => (setKeys(USUAL_KEYS), setAsking(null), setFault(''))}>{t('key.reset')}</button>
      </div>
    </Dialog>
  );
}
