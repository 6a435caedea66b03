/** Every scored item: when it could be known, when it was done, what it was worth and why. */
import { Fragment, useState, type ReactNode } from 'react';
import { byWhom, placeOf } from '../../export/evaluation.ts';
import { clock, fixed } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { useEventText } from './events.ts';
import { why } from './why.ts';

/** @param onRate opens the desk on an item. */
export function Items({ onRate }: { onRate: (item: string) => void }): ReactNode {
  const { t, x, lang } = useWords();
  const briefing = useSession((s) => s.briefing)!;
  const { score, events } = useSession((s) => s.review)!;
  const say = useEventText();
  const [q, setQ] = useState('');
  const [only, setOnly] = useState<'all' | 'lost' | 'not-done'>('all');
  const [open, setOpen] = useState<string | null>(null);
  const catalogue = new Map(briefing.catalogue.map((c) => [c.id, c] as const));
  const at = (s: number): string => (s < 0 ? '–' : clock(briefing.startsAt, s, lang));
  const rows = score.items.filter((i) => {
    if (only === 'lost' && !(i.max > 0 && i.points < i.max * 0.995)) return false;
    if (only === 'not-done' && i.status !== 'not-done') return false;
    const c = catalogue.get(i.id);
    return q === '' || `${i.id} ${c ? x(c.title) : ''}`.toLowerCase().includes(q.toLowerCase());
  });
  return (
    <section className="section">
      <div className="tools">
        <input
          type="search"
          placeholder={t('ui.search')}
          aria-label={t('ui.search')}
          value={q}
          onChange={(e) => setQ(e.target.value)}
        />
        {(['all', 'lost', 'not-done'] as const).map((k) => (
          <button
            key={k}
            className={only === k ? 'chip on' : 'chip'}
            aria-pressed={only === k}
            onClick={() => setOnly(k)}
          >
            {t(`ui.items.${k}`)}
          </button>
        ))}
        <em>{t('ui.items.hint')}</em>
      </div>
      <table className="items">
        <thead>
          <tr>
            <th>{t('report.col.item')}</th>
            <th>{t('report.col.status')}</th>
            <th>{t('report.col.known')}</th>
            <th>{t('report.col.orderedAt')}</th>
            <th>{t('report.col.done')}</th>
            <th className="num">{t('report.col.target')}</th>
            <th className="num">{t('report.col.tkc')}</th>
            <th className="num">{t('report.col.points')}</th>
            <th>{t('report.col.evidence')}</th>
            <th>{t('ui.items.clause')}</th>
            <th>{t('report.col.source')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((i) => {
            const c = catalogue.get(i.id);
            return (
              <Fragment key={i.id}>
                <tr className={open === i.id ? 'on' : ''}>
                  <td>
                    <button
                      className="link"
                      aria-expanded={open === i.id}
                      onClick={() => setOpen(open === i.id ? null : i.id)}
                    >
                      {i.id} {c ? x(c.title) : ''}
                    </button>
                  </td>
                  <td>
                    {t(`status.${i.status}`)}
                    {i.prompted && <span className="tag doubt">{t('status.prompted')}</span>}
                    {i.word && <span className="tag">{t('ui.items.overridden')}</span>}
                  </td>
                  <td>{at(i.knownSince)}</td>
                  <td>{i.orderedAt === i.doneAt ? '' : at(i.orderedAt)}</td>
                  <td>{at(i.doneAt)}</td>
                  <td className="num">{i.target === null ? '–' : `${i.target}/${i.limit ?? '–'}`}</td>
                  <td className="num">{[i.t, i.k, i.c].map((v) => fixed(v)).join(' ')}</td>
                  <td className="num">
                    <b>{fixed(i.points)}</b>/{fixed(i.max, 1)}
                  </td>
                  <td>{i.evidence.slice(0, 3).map((n) => `ev#${n} `)}</td>
                  <td lang="zh-CN">{c?.planClause}</td>
                  <td>{c ? t(`number.${c.status}`) : ''}</td>
                </tr>
                {open === i.id && c && (
                  <tr className="more">
                    <td colSpan={11}>
                      <p>{x(c.requirement)}</p>
                      <p>
                        <b>{why(score, i, briefing.startsAt, t, lang)}</b>
                      </p>
                      <p>
                        {t('report.col.basis')}
                        {lang === 'zh' ? '：' : ': '}
                        <span lang="zh-CN">{c.basis}</span> · {t(`clock.${i.clock}`)} · {t('ui.brief.weight')}{' '}
                        {i.weight} · {t('doctrine.col.source')} <span lang="zh-CN">{c.source}</span> ({c.asOf}
                        )
                      </p>
                      {i.word && (
                        <p className="warn">
                          {t('ui.items.word', {
                            by: byWhom({ t }, i.word),
                            was: `${t(`status.${i.word.status}`)} ${[i.word.t, i.word.k, i.word.c].map((v) => fixed(v)).join(' ')}`,
                            now: `${t(`status.${i.status}`)} ${[i.t, i.k, i.c].map((v) => fixed(v)).join(' ')}`,
                            why: i.word.reason,
                            place: placeOf({ t }, i.word),
                          })}
                        </p>
                      )}
                      <p>
                        <button onClick={() => onRate(i.id)}>{t('desk.item.rate')}</button>
                      </p>
                      <ul className="plain">
                        {i.evidence.map((n) => {
                          const e = events.find((k) => k.n === n);
                          return (
                            e && (
                              <li key={n}>
                                ev#{n} {at(e.t)} {say(e)}
                              </li>
                            )
                          );
                        })}
                        {i.evidence.length === 0 && <li>{t('ui.items.noevidence')}</li>}
                      </ul>
                    </td>
                  </tr>
                )}
              </Fragment>
            );
          })}
        </tbody>
      </table>
    </section>
  );
}
