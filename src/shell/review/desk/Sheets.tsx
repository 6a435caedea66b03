/** A sheet an objective: its critical tasks with what became of them, the rules' rating, the evaluator's rating and observation. */
import { useState, type ReactNode } from 'react';
import type { Briefing } from '../../../bridge/protocol.ts';
import { useSession, useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { useDesk } from './use-desk.ts';

const RATINGS = ['P', 'S', 'M', 'U'] as const;
type Rating = (typeof RATINGS)[number];

export function Sheets(): ReactNode {
  const { t } = useWords();
  const { objectives } = useSession((s) => s.briefing)!;
  return (
    <Section title={t('desk.sheets')}>
      {objectives.map((o) => (
        <Sheet key={o.id} objective={o} />
      ))}
    </Section>
  );
}
function Sheet({ objective: o }: { objective: Briefing['objectives'][number] }): ReactNode {
  const { t, x } = useWords();
  const { desk, who, closed, save } = useDesk();
  const { catalogue } = useSession((s) => s.briefing)!;
  const { score } = useSession((s) => s.review)!;
  const rated = score.objectives.find((k) => k.id === o.id)!;
  const mine = desk?.standing.objectives.find((k) => k.objective === o.id && k.who === who);
  const [rating, setRating] = useState<Rating | ''>(mine?.rating ?? '');
  const [text, setText] = useState(mine?.text ?? '');
  const tasks = o.procedures.map((id) => {
    const title = catalogue.find((c) => c.id === id)?.title;
    const status = score.items.find((i) => i.id === id)?.status;
    return `${title ? x(title) : id}${status ? ` (${t(`status.${status}`)})` : ''}`;
  });
  return (
    <form
      className="desk-sheet"
      aria-label={x(o.text)}
      onSubmit={(e) => {
        e.preventDefault();
        if (rating !== '') void save({ kind: 'objective', objective: o.id, rating, text: text.trim() });
      }}
    >
      <p>
        <b>{x(o.text)}</b>
        <br />
        {t('desk.sheet.auto', { rating: t(`rating.${rated.word?.automatic ?? rated.rating}`) })}
        {rated.word && (
          <>
            {' · '}
            {t('desk.sheet.mine', { who: rated.word.who, rating: t(`rating.${rated.rating}`) })}
          </>
        )}
      </p>
      <p className="hint">
        {t('desk.sheet.tasks')}: {tasks.join(' · ')}
      </p>
      <div className="row">
        <select
          aria-label={t('desk.rating')}
          value={rating}
          onChange={(e) => setRating(e.target.value as Rating | '')}
        >
          <option value="">{t('desk.item.none')}</option>
          {RATINGS.map((r) => (
            <option key={r} value={r}>
              {t(`rating.${r}`)}
            </option>
          ))}
        </select>
        <textarea
          className="grow"
          rows={2}
          maxLength={2000}
          aria-label={t('desk.seen')}
          placeholder={t('desk.seen')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <button type="submit" disabled={closed || rating === '' || text.trim() === ''}>
          {t('desk.save')}
        </button>
      </div>
    </form>
  );
}
