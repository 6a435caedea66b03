/** The few interface parts everything is built from. */
import { useEffect, useRef, type ReactNode } from 'react';
import { createPortal } from 'react-dom';
import { useWords } from './hooks.ts';

/**
 * Modal dialog on the platform's own element: focus is kept inside, Escape closes. It stands in the body, so that the colours of
 * the place that opens it (the dark bar, say) do not reach into it.
 */
export function Dialog(p: {
  title: string;
  onClose: () => void;
  children: ReactNode;
  wide?: boolean;
}): ReactNode {
  const ref = useRef<HTMLDialogElement>(null);
  const { t } = useWords();
  useEffect(() => {
    const d = ref.current;
    if (d && !d.open) d.showModal?.();
    // autoFocus runs before the dialog is open and finds nothing to hold on to.
    d?.querySelector<HTMLElement>('[data-first]')?.focus();
    return () => d?.close?.();
  }, []);
  return createPortal(
    <dialog
      ref={ref}
      className={p.wide ? 'dialog wide' : 'dialog'}
      aria-label={p.title}
      // React lets the cancel of a dialog opened from this one come up here too.
      onCancel={(e) => (e.preventDefault(), e.target === e.currentTarget && p.onClose())}
    >
      <header>
        <h2>{p.title}</h2>
        <button className="ghost" aria-label={t('ui.close')} onClick={p.onClose}>
          ✕
        </button>
      </header>
      <div className="dialog-body">{p.children}</div>
    </dialog>,
    document.body,
  );
}

/** Asks before something that cannot be taken back; a reason can be required. */
export function Confirm(p: {
  title: string;
  text: string;
  yes: string;
  reason?: boolean;
  /** Something to do before deciding. */
  extra?: ReactNode;
  onYes: (reason: string) => void;
  onNo: () => void;
}): ReactNode {
  const ref = useRef<HTMLTextAreaElement>(null);
  const { t } = useWords();
  return (
    <Dialog title={p.title} onClose={p.onNo}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          p.onYes(ref.current?.value.trim() ?? '');
        }}
      >
        <p>{p.text}</p>
        {p.reason && (
          <label className="field">
            <span>{t('field.reason')}</span>
            <textarea ref={ref} required maxLength={300} rows={3} data-first />
          </label>
        )}
        <div className="row end">
          {p.extra}
          <button type="button" onClick={p.onNo}>
            {t('ui.cancel')}
          </button>
          <button type="submit" className="danger" data-first={p.reason ? undefined : ''}>
            {p.yes}
          </button>
        </div>
      </form>
    </Dialog>
  );
}

/** Response or warning level: the one place where level colours are used; always with its word. */
export function LevelBadge(p: { level: number; children: ReactNode }): ReactNode {
  return <span className={`level level-${p.level}`}>{p.children}</span>;
}

export function Section(p: { title: string; extra?: ReactNode; children: ReactNode }): ReactNode {
  return (
    <section className="section" aria-label={p.title}>
      <h3>
        <span>{p.title}</span>
        {p.extra}
      </h3>
      {p.children}
    </section>
  );
}
export const Empty = (p: { children: ReactNode }): ReactNode => <p className="empty">{p.children}</p>;

/** A bar with its number beside it. */
export function Meter(p: { value: number; label?: string }): ReactNode {
  const v = Math.max(0, Math.min(1, p.value));
  return (
    <span className="meter" title={p.label}>
      <i style={{ width: `${v * 100}%` }} />
      <b>{Math.round(v * 100)}%</b>
    </span>
  );
}
