/** The plan's own yardsticks beside the score: indicators with their sums, elements, duties, warning, departments. */
import type { ReactNode } from 'react';
import type { ScoreSheet } from '../../bridge/protocol.ts';
import { goalText, metText, sumText, valueText } from '../../i18n/indicator-text.ts';
import { clock, percent } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';
import { Radar } from './Radar.tsx';

type Plan = ScoreSheet['plan'];

export function PlanMeasures(): ReactNode {
  const { t } = useWords();
  const { plan } = useSession((s) => s.review)!.score;
  return (
    <>
      <p className="hint">{t('plan.measures.hint')}</p>
      <Indicators plan={plan} />
      <div className="two">
        <Section title={t('plan.axes')}>
          <Radar
            rows={plan.axes.map((a) => ({ n: a.id, value: a.value === null ? null : 100 * a.value }))}
            words="plan.axes"
            title="plan.axes"
          />
          <Shares name="axes" rows={plan.axes} />
        </Section>
        <div>
          <Section title={t('plan.duties')}>
            <Shares name="duties" rows={plan.duties} />
          </Section>
          <Section title={t('plan.precisions')}>
            <Shares name="precisions" rows={plan.precisions} />
          </Section>
          <Section title={t('plan.reaches')}>
            <Shares name="reaches" rows={plan.reaches} />
          </Section>
        </div>
      </div>
      <div className="two">
        <Section title={t('plan.warning')}>
          {plan.warning.length === 0 && <Empty>{t('plan.warning.none')}</Empty>}
          <table>
            <tbody>
              {plan.warning.map((a) => (
                <tr key={a.id}>
                  <td>{a.met ? '✓' : '✗'}</td>
                  <td>{t(`plan.warning.${a.id}`)}</td>
                  <td>
                    <em>{a.evidence.slice(0, 3).map((n) => `ev#${n} `)}</em>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
        <Ownership plan={plan} />
      </div>
    </>
  );
}

function Indicators({ plan }: { plan: Plan }): ReactNode {
  const { t } = useWords();
  return (
    <Section title={t('report.plan')}>
      <table>
        <thead>
          <tr>
            <th>{t('report.col.no')}</th>
            <th>{t('plan.col.indicator')}</th>
            <th className="num">{t('plan.col.value')}</th>
            <th className="num">{t('plan.col.goal')}</th>
            <th>{t('report.col.verdict')}</th>
            <th>{t('plan.col.sum')}</th>
          </tr>
        </thead>
        <tbody>
          {plan.indicators.map((i) => (
            <tr key={i.id}>
              <td>{i.id}</td>
              <td>{t(`indicator.${i.id}`)}</td>
              <td className="num">
                <b>{valueText(t, i, i.value)}</b>
              </td>
              <td className="num">{goalText(t, i)}</td>
              <td>{i.met === false ? <span className="tag no">{metText(t, i)}</span> : metText(t, i)}</td>
              <td>
                <em>{sumText(t, i)}</em>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.figures.length > 0 && (
        <p className="hint">
          {t('plan.figures')}
          {plan.figures.map((f) => (
            <span key={f.id}>
              {' · '}
              {t(`figure.${f.id}`)} {f.value} (<span lang="zh-CN">{f.source}</span>, {f.asOf},{' '}
              {t(`number.${f.status}`)})
            </span>
          ))}
        </p>
      )}
    </Section>
  );
}

function Shares({ name, rows }: { name: string; rows: Plan['axes'] }): ReactNode {
  const { t } = useWords();
  return (
    <table>
      <tbody>
        {rows.map((r) => (
          <tr key={r.id}>
            <td title={r.items.join(' ')}>{t(`plan.${name}.${r.id}`)}</td>
            <td className="num">{percent(r.value)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Ownership({ plan }: { plan: Plan }): ReactNode {
  const { t, lang } = useWords();
  const startsAt = useSession((s) => s.briefing!.startsAt);
  const { orders, misdirected } = plan.ownership;
  return (
    <Section title={t('plan.ownership')}>
      {misdirected.length === 0 && <Empty>{t('plan.ownership.ok', { orders })}</Empty>}
      <table>
        <tbody>
          {misdirected.map((m) => (
            <tr key={m.event}>
              <td>{clock(startsAt, m.t, lang)}</td>
              <td>
                {t('plan.ownership.row', {
                  role: t(`role.${m.role}`),
                  task: t(`choice.${m.task}`),
                  owner: t(`department.${m.owner}`),
                })}
              </td>
              <td>
                <em>ev#{m.event}</em>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
