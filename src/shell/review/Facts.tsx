/** Objectives, violations, the plan's indicators, and the outcome beside doing nothing and the reference run. */
import type { ReactNode } from 'react';
import { byWhom, placeOf } from '../../export/evaluation.ts';
import { quantityName, quantityValue } from '../../i18n/quantity-text.ts';
import { clock, count, fixed } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';
import { useWhatifLines, WhatifControl } from './Whatif.tsx';

/** An item or a negative by its number and name. */
function useTitled(): (id: string) => string {
  const { x } = useWords();
  const { catalogue, negatives } = useSession((s) => s.briefing)!;
  return (id) => {
    const c = [...catalogue, ...negatives].find((k) => k.id === id);
    return c ? `${id} ${x(c.title)}` : id;
  };
}
export function Objectives(): ReactNode {
  const { t, x, lang } = useWords();
  const briefing = useSession((s) => s.briefing)!;
  const { score } = useSession((s) => s.review)!;
  const titled = useTitled();
  return (
    <Section title={t('report.s10')}>
      <table>
        <tbody>
          {score.objectives.map((o) => {
            const def = briefing.objectives.find((d) => d.id === o.id);
            return (
              <tr key={o.id}>
                <td className={`rating r-${o.rating}`}>{o.rating}</td>
                <td>
                  {def ? x(def.text) : o.id}
                  <br />
                  <em>
                    {t(`rating.${o.rating}`)}
                    {o.word &&
                      ` · ${o.word.who} · ${t('desk.sheet.auto', { rating: t(`rating.${o.word.automatic}`) })}`}
                    {o.percent !== null && ` · ${Math.round(o.percent <= 1 ? o.percent * 100 : o.percent)}%`}
                  </em>
                </td>
                <td>
                  <em>{o.reasons.map(titled).join(lang === 'zh' ? '；' : '; ')}</em>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

/** Deaths and lost works beyond the references, each with the order that was missing, late or wrong. */
export function Avoidable(): ReactNode {
  const { t, lang } = useWords();
  const name = useNames();
  const titled = useTitled();
  const briefing = useSession((s) => s.briefing)!;
  const { avoidable } = useSession((s) => s.review)!.score;
  const lines = useWhatifLines();
  if (avoidable.length === 0) return null;
  return (
    <Section title={t('report.avoidable')}>
      <p className="hint">{t('report.avoidable.note')}</p>
      <WhatifControl />
      {avoidable.map((a) => (
        <table key={a.what}>
          <caption>
            {t('ui.review.avoidable', { title: t(`loss.${a.id}`), n: a.beyond, worst: a.worst })}
          </caption>
          <tbody>
            {a.threads.map((th) => (
              <tr key={`${th.item}-${th.event}`}>
                <td>{clock(briefing.startsAt, th.t, lang)}</td>
                <td>{name(th.place)}</td>
                <td className="num">{count(th.count)}</td>
                <td>{titled(th.item)}</td>
                <td>{t(`slip.${th.how}`)}</td>
                <td>{[th.event, ...th.evidence].slice(0, 3).map((n) => `ev#${n} `)}</td>
              </tr>
            ))}
            {lines(a.threads.map((th) => th.item)).map((line) => (
              <tr key={line}>
                <th scope="row">{t('whatif.part')}</th>
                <td colSpan={5}>{line}</td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}

export function Violations(): ReactNode {
  const { t, x, lang } = useWords();
  const briefing = useSession((s) => s.briefing)!;
  const { score } = useSession((s) => s.review)!;
  return (
    <Section title={t('ui.review.violations')}>
      {score.violations.length === 0 && <Empty>{t('ui.review.noviolations')}</Empty>}
      <table>
        <tbody>
          {score.lifted.map((v) => (
            <tr key={`${v.id}-${v.event}-${v.t}`}>
              <td>{clock(briefing.startsAt, v.t, lang)}</td>
              <td>
                <s>{v.id}</s>
              </td>
              <td colSpan={3}>
                {t('ui.review.lifted', { by: byWhom({ t }, v), why: v.reason, place: placeOf({ t }, v) })}
              </td>
            </tr>
          ))}
          {score.violations.map((v) => {
            const def = briefing.negatives.find((n) => n.id === v.id);
            return (
              <tr key={`${v.id}-${v.t}-${v.evidence[0] ?? ''}`}>
                <td>{clock(briefing.startsAt, v.t, lang)}</td>
                <td>
                  {v.id} {def ? x(def.title) : ''}{' '}
                  {v.redLine && <span className="tag no">{t('report.redline')}</span>}
                </td>
                <td className="num">−{fixed(v.penalty, 1)}</td>
                <td lang="zh-CN">{def?.basis}</td>
                <td>{v.evidence.slice(0, 3).map((n) => `ev#${n} `)}</td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </Section>
  );
}

/** Groups of the registry in which the review shows it; the rest stands in other tabs. */
const OUTCOMES = ['people', 'loss'];

export function Outcome(): ReactNode {
  const { t, lang } = useWords();
  const { score, report } = useSession((s) => s.review)!;
  const { outcome, baselines } = score;
  const rows = (groups: readonly string[]): ReactNode =>
    report.quantities
      .filter((q) => groups.includes(q.group))
      .map((q) => (
        <tr key={q.id} title={t(`quantity.${q.id}.means`)}>
          <td>{quantityName(t, q.id)}</td>
          <td className="num">{quantityValue(t, lang, q)}</td>
        </tr>
      ));
  const worst = Math.max(
    1,
    outcome.total,
    baselines?.idle.loss ?? 0,
    baselines?.doctrine.loss ?? 0,
    baselines?.approved?.loss ?? 0,
  );
  const bar = (key: string, v: number | undefined): ReactNode => (
    <tr>
      <td>{t(key)}</td>
      <td>
        {v === undefined ? (
          <em>{t('ui.review.nobaseline')}</em>
        ) : (
          <span className="hbar">
            <i style={{ width: `${(v / worst) * 100}%` }} />
            <b>{v >= 1000 ? count(v) : fixed(v, 1)}</b>
          </span>
        )}
      </td>
    </tr>
  );
  return (
    <div className="two">
      <Section title={t('report.s9')}>
        <table>
          <tbody>{rows(OUTCOMES)}</tbody>
        </table>
      </Section>
      <div>
        <Section title={t('ui.review.compare')}>
          <table>
            <tbody>
              {bar('ui.review.idle', baselines?.idle.loss)}
              {bar('ui.review.thisrun', outcome.total)}
              {bar('ui.review.doctrine', baselines?.doctrine.loss)}
              {baselines?.approved && bar('ui.review.approved', baselines.approved.loss)}
            </tbody>
          </table>
        </Section>
        <Section title={t('report.kpis')}>
          <table>
            <tbody>{rows(['indicator'])}</tbody>
          </table>
        </Section>
      </div>
    </div>
  );
}
