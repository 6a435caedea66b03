/** Where every item of the county's plan lives: filters and search, the quotation, and what judges or shows it. */
import { useEffect, useMemo, useRef, useState, type KeyboardEvent, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { PlanItem, PlanPage as Page } from '../../bridge/protocol.ts';
import { closePlan, planStore } from '../../stores/plan.ts';
import { useWords } from '../hooks.ts';
import { Appearance } from '../Appearance.tsx';
import { LangSwitch } from '../LangSwitch.tsx';
import { PlanDetail } from './PlanDetail.tsx';
import './plan.css';

const STATUSES = ['simulated', 'parameter', 'referenced', 'not-simulated'] as const;
const ALL = 'all';

export default function PlanPage(): ReactNode {
  const { t, x } = useWords();
  const page = useStore(planStore, (s) => s.page);
  const failed = useStore(planStore, (s) => s.failed);
  return (
    <div
      className="plan"
      onKeyDown={(e) => {
        if (e.key === 'Escape') closePlan();
      }}
    >
      <header>
        <div>
          <h1>{t('plan.page.title')}</h1>
          <p>{page ? x(page.source) : t('plan.page.about')}</p>
        </div>
        <span className="grow" />
        <Appearance />
        <LangSwitch />
        <button onClick={closePlan}>{t('plan.page.back')}</button>
      </header>
      {page ? (
        <Items page={page} />
      ) : (
        <p className="loading" role="status">
          {t(failed ? 'plan.page.failed' : 'ui.loading')}
        </p>
      )}
    </div>
  );
}

function Items({ page }: { page: Page }): ReactNode {
  const { t, x, lang } = useWords();
  const [chapter, setChapter] = useState<string>(ALL);
  const [status, setStatus] = useState<string>(ALL);
  const [q, setQ] = useState('');
  const [chosen, setChosen] = useState(page.items[0].id);
  const [doctrine, setDoctrine] = useState(page.doctrines[0].id);
  const search = useRef<HTMLInputElement>(null);
  const table = useRef<HTMLTableElement>(null);
  useEffect(() => search.current?.focus(), []);
  const chapters = useMemo(() => [...new Set(page.items.map((i) => i.chapter))], [page]);
  const found = page.items.filter((i) => (chapter === ALL || i.chapter === chapter) && matches(i, q, lang));
  const rows = found.filter((i) => status === ALL || i.status === status);
  const item = rows.find((i) => i.id === chosen) ?? rows[0];
  const count = (s: string): number => found.filter((i) => s === ALL || i.status === s).length;
  // Up and down go through the rows; the detail follows.
  const move = (e: KeyboardEvent): void => {
    const step = e.key === 'ArrowDown' ? 1 : e.key === 'ArrowUp' ? -1 : 0;
    if (step === 0 || !item) return;
    e.preventDefault();
    const next = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(item) + step))];
    setChosen(next.id);
    table.current?.querySelector<HTMLElement>(`[data-id="${next.id}"]`)?.focus();
  };
  return (
    <>
      <div className="plan-tools">
        <input
          ref={search}
          type="search"
          value={q}
          placeholder={t('plan.page.search')}
          aria-label={t('plan.page.search')}
          onChange={(e) => setQ(e.target.value)}
        />
        <label>
          {t('plan.page.chapter')}{' '}
          <select value={chapter} onChange={(e) => setChapter(e.target.value)}>
            <option value={ALL}>{t('ui.lobby.all')}</option>
            {chapters.map((c) => (
              <option key={c} value={c}>
                {c} {t(`plan.chapter.${c}`)}
              </option>
            ))}
          </select>
        </label>
        <div className="row" role="group" aria-label={t('report.col.status')}>
          {[ALL, ...STATUSES].map((s) => (
            <button
              key={s}
              className={status === s ? 'chip on' : 'chip'}
              aria-pressed={status === s}
              onClick={() => setStatus(s)}
            >
              {t(s === ALL ? 'ui.lobby.all' : `plan.status.${s}`)} {count(s)}
            </button>
          ))}
        </div>
        <span className="grow" />
        <label title={t('plan.page.hint')}>
          {t('plan.page.doctrine')}{' '}
          <select value={doctrine} onChange={(e) => setDoctrine(e.target.value)}>
            {page.doctrines.map((d) => (
              <option key={d.id} value={d.id}>
                {x(d.title)}
              </option>
            ))}
          </select>
        </label>
      </div>
      <main className="plan-body">
        <div className="plan-list">
          <table ref={table} onKeyDown={move} aria-label={t('plan.page.title')}>
            <thead>
              <tr>
                <th>{t('report.col.no')}</th>
                <th>{t('plan.page.item')}</th>
                <th>{t('ui.items.clause')}</th>
                <th>{t('report.col.status')}</th>
                <th>{t('plan.page.where')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((i) => (
                <tr
                  key={i.id}
                  className={i === item ? 'on' : ''}
                  aria-selected={i === item}
                  onClick={() => setChosen(i.id)}
                >
                  <td>
                    <button
                      className="link"
                      data-id={i.id}
                      aria-current={i === item}
                      onFocus={() => setChosen(i.id)}
                    >
                      {i.id}
                    </button>
                  </td>
                  <td>{lang === 'zh' ? <Clipped text={i.quote.join('…')} /> : i.title}</td>
                  <td lang="zh-CN">{i.clause}</td>
                  <td>
                    <span className={`plan-status s-${i.status}`}>{t(`plan.status.${i.status}`)}</span>
                  </td>
                  <td className="plan-where">
                    {short(i.where, t).map((w) => (
                      <span key={w}>{w} </span>
                    ))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {rows.length === 0 && <p className="empty">{t('plan.page.none')}</p>}
        </div>
        {item && (
          <PlanDetail
            item={item}
            under={page.doctrines.find((d) => d.id === doctrine) ?? page.doctrines[0]}
          />
        )}
      </main>
    </>
  );
}
const Clipped = ({ text }: { text: string }): ReactNode => <span title={text}>{text}</span>;

function matches(i: PlanItem, q: string, lang: 'zh' | 'en'): boolean {
  const words = [i.id, i.clause, i.title, ...i.quote, ...i.where, i.note?.[lang] ?? ''];
  return q.trim() === '' || words.join(' ').toLowerCase().includes(q.trim().toLowerCase());
}
/** Ids as they are; the longer kinds by their kind alone, each once. */
const short = (where: readonly string[], t: (key: string) => string): string[] => [
  ...new Set(where.map((w) => (w.includes(':') ? t(`plan.kind.${w.slice(0, w.indexOf(':'))}`) : w))),
];
