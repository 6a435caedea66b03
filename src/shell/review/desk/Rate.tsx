/** A value of the evaluator's own for an item, or a waiver of an item or a rule, with the reason; the automatic value stays beside it. */
import { useState, type ReactNode } from 'react';
import { fixed } from '../../format.ts';
import { useSession, useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { useDesk, useDeskStore } from './use-desk.ts';

const PARTS = ['t', 'k', 'c'] as const;
type Values = Readonly<Record<(typeof PARTS)[number], string>>;
const BLANK: Values = { t: '', k: '', c: '' };

export function Rate(): ReactNode {
  const { t, x } = useWords();
  const { closed, save } = useDesk();
  const { catalogue, negatives } = useSession((s) => s.briefing)!;
  const { score } = useSession((s) => s.review)!;
  const about = useDeskStore((s) => s.about?.item ?? '');
  const [item, setItem] = useState(about);
  const [values, setValues] = useState(BLANK);
  const [reason, setReason] = useState('');
  const now = score.items.find((i) => i.id === item);
  const share = (s: string): number | null => (s === '' ? null : Math.max(0, Math.min(1, Number(s))));
  const given = PARTS.some((k) => values[k] !== '');
  const why = reason.trim();
  const done = (ok: boolean): void => {
    if (!ok) return;
    setValues(BLANK);
    setReason('');
  };
  return (
    <Section title={t('desk.items')}>
      <p className="hint">{t('desk.item.hint')}</p>
      <form
        className="row wrap"
        onSubmit={(e) => {
          e.preventDefault();
          const [tt, k, c] = PARTS.map((p) => share(values[p]));
          void save({ kind: 'value', item, t: tt, k, c, reason: why }).then(done);
        }}
      >
        <select
          aria-label={t('desk.item')}
          value={item}
          onChange={(e) => (setItem(e.target.value), setValues(BLANK))}
        >
          <option value="">
            {t('desk.item')} {t('desk.item.none')}
          </option>
          {[...catalogue, ...negatives].map((c) => (
            <option key={c.id} value={c.id}>
              {c.id} {x(c.title)}
            </option>
          ))}
        </select>
        {now && (
          <span>
            {t('desk.item.auto', {
              status: t(`status.${now.status}`),
              tkc: PARTS.map((p) => fixed(now[p])).join(' / '),
            })}
          </span>
        )}
        {now &&
          PARTS.map((p) => (
            <label key={p} className="row">
              {t(`desk.item.${p}`)}
              <input
                className="short"
                type="number"
                min={0}
                max={1}
                step={0.05}
                value={values[p]}
                onChange={(e) => setValues({ ...values, [p]: e.target.value })}
              />
            </label>
          ))}
        <input
          className="grow"
          type="text"
          maxLength={500}
          aria-label={t('field.reason')}
          placeholder={t('field.reason')}
          value={reason}
          onChange={(e) => setReason(e.target.value)}
        />
        <button type="submit" disabled={closed || !now || !given || why === ''}>
          {t('desk.item.give')}
        </button>
        <button
          type="button"
          disabled={closed || item === '' || why === ''}
          onClick={() => void save({ kind: 'waiver', item, reason: why }).then(done)}
        >
          {t('desk.item.waive')}
        </button>
      </form>
    </Section>
  );
}
