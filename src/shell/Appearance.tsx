/** Colours and size of type: a small list below its button. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { LOOKS, setLargeType, setLook } from '../stores/settings.ts';
import { useSettings, useWords } from './hooks.ts';

export function Appearance(): ReactNode {
  const { t } = useWords();
  const look = useSettings((s) => s.look);
  const large = useSettings((s) => s.largeType);
  const [open, setOpen] = useState(false);
  const box = useRef<HTMLDivElement>(null);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!open) return;
    box.current?.querySelector<HTMLElement>('input:checked')?.focus();
    const away = (e: Event): void => {
      if (!box.current?.contains(e.target as Node)) setOpen(false);
    };
    document.addEventListener('pointerdown', away);
    document.addEventListener('focusin', away);
    return () => {
      document.removeEventListener('pointerdown', away);
      document.removeEventListener('focusin', away);
    };
  }, [open]);
  return (
    <div
      ref={box}
      className="appearance"
      onKeyDown={(e) => {
        if (e.key !== 'Escape' || !open) return;
        e.stopPropagation();
        setOpen(false);
        button.current?.focus();
      }}
    >
      <button
        ref={button}
        aria-label={t('ui.look')}
        title={t('ui.look')}
        aria-expanded={open}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true">◐</span>
      </button>
      {open && (
        <div className="popover" role="group" aria-label={t('ui.look')}>
          <fieldset>
            <legend>{t('ui.look.colours')}</legend>
            {LOOKS.map((k) => (
              <label key={k} className="check">
                <input type="radio" name="look" checked={look === k} onChange={() => setLook(k)} />
                {t(`ui.look.${k}`)}
              </label>
            ))}
          </fieldset>
          <label className="check">
            <input type="checkbox" checked={large} onChange={(e) => setLargeType(e.target.checked)} />
            {t('ui.look.large')}
          </label>
        </div>
      )}
    </div>
  );
}
