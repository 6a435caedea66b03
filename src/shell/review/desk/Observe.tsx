/** What the evaluator saw, tied to an event, a post, a place, an item or an objective. */
import { useState, type ReactNode } from 'react';
import { clock } from '../../format.ts';
import { useSession, useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { useEventText } from '../events.ts';
import { useDesk, useDeskStore } from './use-desk.ts';

type Role = Exclude<ReturnType<typeof useRoles>[number], ''>;
const useRoles = () => useSession((s) => s.briefing)!.roles;

export function Observe(): ReactNode {
  const { t, x, lang } = useWords();
  const { closed, save } = useDesk();
  const briefing = useSession((s) => s.briefing)!;
  const roles = useRoles();
  const { events } = useSession((s) => s.review)!;
  const places = useSession((s) => s.base)!.places;
  const about = useDeskStore((s) => s.about?.event);
  const say = useEventText();
  const [event, setEvent] = useState(about === undefined ? '' : String(about));
  const [text, setText] = useState('');
  const [role, setRole] = useState<Role | ''>('');
  const [place, setPlace] = useState('');
  const [item, setItem] = useState('');
  const [objective, setObjective] = useState('');
  const found = event === '' ? undefined : events.find((e) => e.n === Number(event));
  const choice = (
    label: string,
    value: string,
    set: (v: string) => void,
    list: readonly (readonly [string, string])[],
  ): ReactNode => (
    <label className="row">
      {label}
      <select value={value} onChange={(e) => set(e.target.value)}>
        <option value="">{t('desk.any')}</option>
        {list.map(([id, word]) => (
          <option key={id} value={id}>
            {word}
          </option>
        ))}
      </select>
    </label>
  );
  return (
    <Section title={t('desk.observe')}>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void save({
            kind: 'observation',
            text: text.trim(),
            ...(found ? { event: found.n, t: found.t } : {}),
            ...(role === '' ? {} : { role }),
            ...(place.trim() === '' ? {} : { place: place.trim() }),
            ...(item === '' ? {} : { item }),
            ...(objective === '' ? {} : { objective }),
          }).then((ok) => ok && (setText(''), setEvent('')));
        }}
      >
        <textarea
          className="wide"
          rows={2}
          maxLength={2000}
          aria-label={t('desk.observe')}
          value={text}
          onChange={(e) => setText(e.target.value)}
        />
        <div className="row wrap">
          <label className="row">
            {t('desk.observe.event')}
            <input
              className="short"
              type="number"
              min={1}
              value={event}
              aria-invalid={event !== '' && !found}
              onChange={(e) => setEvent(e.target.value)}
            />
          </label>
          {found && (
            <span>
              {clock(briefing.startsAt, found.t, lang)} {say(found)}
            </span>
          )}
          {choice(
            t('report.col.post'),
            role,
            (v) => setRole(v as Role | ''),
            roles.map((r) => [r, t(`role.${r}`)]),
          )}
          <label className="row">
            {t('desk.observe.place')}
            <input
              type="text"
              list="desk-places"
              maxLength={80}
              value={place}
              onChange={(e) => setPlace(e.target.value)}
            />
          </label>
          <datalist id="desk-places">
            {places.map((p) => (
              <option key={p.id} value={x(p.name)} />
            ))}
          </datalist>
          {choice(
            t('report.col.item'),
            item,
            setItem,
            briefing.catalogue.map((c) => [c.id, `${c.id} ${x(c.title)}`]),
          )}
          {choice(
            t('desk.observe.objective'),
            objective,
            setObjective,
            briefing.objectives.map((o) => [o.id, x(o.text)]),
          )}
          <button type="submit" disabled={closed || text.trim() === '' || (event !== '' && !found)}>
            {t('desk.save')}
          </button>
        </div>
      </form>
    </Section>
  );
}
