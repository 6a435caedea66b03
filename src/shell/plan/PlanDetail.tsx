/** One item of the plan: what the plan says, how far an exercise holds it, and each thing it leads to. */
import type { ReactNode } from 'react';
import type { CatalogueItem, NegativeItem, PlanItem, PlanPage } from '../../bridge/protocol.ts';
import { useWords } from '../hooks.ts';
import { SCENARIOS } from '../scenarios.ts';

type Under = PlanPage['doctrines'][number];

/** @param under the doctrine by which catalogue entries are read. */
export function PlanDetail({ item, under }: { item: PlanItem; under: Under }): ReactNode {
  const { t, x, lang } = useWords();
  return (
    <aside className="plan-detail" aria-label={item.id} aria-live="polite">
      <h2>
        {item.id} <span className={`plan-status s-${item.status}`}>{t(`plan.status.${item.status}`)}</span>
      </h2>
      {lang === 'en' && <p className="plan-title">{item.title}</p>}
      <blockquote lang="zh-CN">
        {item.quote.map((q) => (
          <p key={q}>“{q}”</p>
        ))}
        <cite>
          {t('plan.page.clause')} {item.clause}
        </cite>
      </blockquote>
      {item.note && (
        <p className="plan-note">
          <b>
            {t(
              item.status === 'simulated' || item.status === 'parameter' ? 'plan.page.part' : 'plan.page.why',
            )}
          </b>{' '}
          {x(item.note)}
        </p>
      )}
      <h3>{t('plan.page.where')}</h3>
      {item.where.length === 0 && <p className="empty">{t('plan.page.nowhere')}</p>}
      <ul className="plan-links">
        {item.where.map((w) => (
          <Place key={w} where={w} under={under} />
        ))}
      </ul>
    </aside>
  );
}

function Place({ where, under }: { where: string; under: Under }): ReactNode {
  const { t, x, first } = useWords();
  const scored = under.catalogue.find((c) => c.id === where);
  if (scored) return <Scored c={scored} />;
  const negative = under.negatives.find((n) => n.id === where);
  if (negative) return <Negative n={negative} />;
  const at = where.indexOf(':');
  const [kind, name] = at < 0 ? ['capability', where] : [where.slice(0, at), where.slice(at + 1)];
  const scenario = SCENARIOS.find((s) => s.id === name);
  const says =
    kind === 'command'
      ? t(`cmd.${name}`)
      : kind === 'kpi'
        ? first([`quantity.${name}`, `indicator.${name}`, name])
        : kind === 'scenario'
          ? scenario
            ? x(scenario.title)
            : name
          : kind === 'capability'
            ? first([`capability.${name}`, name])
            : name;
  return (
    <li>
      <b>{t(`plan.kind.${kind}`)}</b> {says} {says !== name && kind !== 'scenario' && <code>{name}</code>}
    </li>
  );
}

/** A scored item with what it asks, in how many minutes, on what ground, and how sure that number is. */
function Scored({ c }: { c: CatalogueItem }): ReactNode {
  const { t, x } = useWords();
  return (
    <li className="scored">
      <details open>
        <summary>
          <b>{c.id}</b> {x(c.title)}
        </summary>
        <dl>
          <dt>{t('plan.page.asks')}</dt>
          <dd>{x(c.requirement)}</dd>
          <dt>{t('report.col.target')}</dt>
          <dd>
            {c.targetMin === null ? t(`clock.${c.clock}`) : `${c.targetMin} / ${c.limitMin ?? '–'}`}
            {' · '}
            {t('ui.brief.weight')} {c.weight}
          </dd>
          <dt>{t('report.col.basis')}</dt>
          <dd lang="zh-CN">
            {c.basis} · {c.planClause}
          </dd>
          <dt>{t('report.col.source')}</dt>
          <dd>
            {t(`number.${c.status}`)} · <span lang="zh-CN">{c.source}</span> · {c.asOf}
          </dd>
        </dl>
      </details>
    </li>
  );
}
function Negative({ n }: { n: NegativeItem }): ReactNode {
  const { t, x } = useWords();
  return (
    <li className="scored">
      <details open>
        <summary>
          <b>{n.id}</b> {x(n.title)}
        </summary>
        <dl>
          <dt>{t('report.col.penalty')}</dt>
          <dd>{t(`plan.penalty.${n.penalty}`)}</dd>
          <dt>{t('report.col.basis')}</dt>
          <dd lang="zh-CN">{n.basis}</dd>
          <dt>{t('report.col.source')}</dt>
          <dd>{t(`number.${n.status}`)}</dd>
        </dl>
      </details>
    </li>
  );
}
