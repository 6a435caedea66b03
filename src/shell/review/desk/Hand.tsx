/** Five things that no log can judge: a mark of 1 to 5 each, beside what 1, 3 and 5 look like. */
import { useState, type ReactNode } from 'react';
import { useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { useDesk } from './use-desk.ts';

const HAND_ITEMS = ['briefing', 'statement', 'judgement', 'climate', 'intent'] as const;
type Item = (typeof HAND_ITEMS)[number];
const MARKS = [1, 2, 3, 4, 5];

export function Hand(): ReactNode {
  const { t } = useWords();
  return (
    <Section title={t('report.hand')}>
      <p className="hint">{t('desk.hand.hint')}</p>
      {HAND_ITEMS.map((item) => (
        <Rated key={item} item={item} />
      ))}
    </Section>
  );
}
function Rated({ item }: { item: Item }): ReactNode {
  const { t } = useWords();
  const { desk, who, closed, save } = useDesk();
  const marks = desk?.standing.hand.find((h) => h.subject === item)?.marks ?? [];
  const mine = marks.find((e) => e.who === who);
  const [mark, setMark] = useState(mine?.mark ?? 0);
  const [text, setText] = useState(mine?.text ?? '');
  const why = text.trim();
  return (
    <form
      className="desk-sheet"
      aria-label={t(`hand.${item}`)}
      onSubmit={(e) => {
        e.preventDefault();
        void save({ kind: 'hand', subject: item, mark, ...(why === '' ? {} : { text: why }) });
      }}
    >
      <p>
        <b>{t(`hand.${item}`)}</b>
        {marks.map((e) => (
          <span key={e.id} className="tag">
            {t('desk.hand.of', { who: e.who, mark: e.mark })}
          </span>
        ))}
      </p>
      <ul className="plain hint">
        {[1, 3, 5].map((n) => (
          <li key={n}>{t('hand.mark', { n, anchor: t(`hand.${item}.${n}`) })}</li>
        ))}
      </ul>
      <div className="row">
        <select
          aria-label={t('desk.hand.mark')}
          value={mark}
          onChange={(e) => setMark(Number(e.target.value))}
        >
          <option value={0}>{t('desk.item.none')}</option>
          {MARKS.map((n) => (
            <option key={n} value={n}>
              {n}
            </option>
          ))}
        </select>
        <input
          className="grow"
          type="text"
          maxLength={500}
          aria-label={t('desk.hand.why')}
          placeholder={t('desk.hand.why')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <button type="submit" disabled={closed || mark === 0}>
          {t('desk.save')}
        </button>
      </div>
    </form>
  );
}
