/** Response level and its history; the report chain with due times; command post and other formal acts. */
import type { ReactNode } from 'react';
import { openDraft } from '../../stores/session.ts';
import { clock, duration, hm } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Orders } from '../Orders.tsx';
import { Empty, LevelBadge, Section } from '../ui.tsx';

/** Minutes between follow-up reports by level (catalogue C-10). */
const INTERVAL: Readonly<Record<number, number>> = { 0: 240, 4: 240, 3: 120, 2: 60, 1: 30 };
const COLOURS = ['', 'red', 'orange', 'yellow', 'blue'];

export function Response(): ReactNode {
  const { t, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const { response: r, reports } = view;
  const last = reports.at(-1);
  const due = last && last.kind !== 'final' ? last.t + INTERVAL[r.level] * 60 : -1;
  const active = r.level !== 0;
  return (
    <>
      <Section
        title={t('ui.response.level')}
        extra={
          <span className="row">
            <button className="primary" onClick={() => openDraft('response.activate')}>
              {t(active ? 'ui.response.change' : 'ui.response.activate')}
            </button>
            {active && <button onClick={() => openDraft('response.end')}>{t('cmd.response.end')}</button>}
          </span>
        }
      >
        <p>
          <LevelBadge level={r.level}>{t(`level.${r.level}`)}</LevelBadge>{' '}
          {r.endedAt >= 0 && <em>{t('ui.response.ended', { at: clock(view.startsAt, r.endedAt, lang) })}</em>}
        </p>
        {r.changes.length === 0 ? (
          <Empty>{t('ui.response.none')}</Empty>
        ) : (
          <ul className="plain">
            {[...r.changes].reverse().map((c) => (
              <li key={c.t}>
                {clock(view.startsAt, c.t, lang)}{' '}
                <LevelBadge level={c.level}>{t(`level.${c.level}`)}</LevelBadge> {t(`role.${c.by}`)} ·{' '}
                <em>{c.grounds.map((g) => t(`choice.${g}`)).join(' · ')}</em>
              </li>
            ))}
          </ul>
        )}
        <Orders
          types={['consult.hold', 'expert.ask', 'measures.order', 'emergency.declare', 'decision.note']}
        />
      </Section>
      <Section
        title={t('ui.response.reports')}
        extra={
          <span className="row">
            <button className="primary" onClick={() => openDraft(last ? 'report.follow-up' : 'report.first')}>
              {t(last ? 'cmd.report.follow-up' : 'cmd.report.first')}
            </button>
            {last && <button onClick={() => openDraft('report.final')}>{t('cmd.report.final')}</button>}
          </span>
        }
      >
        {due >= 0 && (
          <p className={due < view.t ? 'route-note bad' : 'route-note'}>
            {due < view.t
              ? t('ui.response.overdue', { by: duration(view.t - due, lang) })
              : t('ui.response.due', { at: hm(view.startsAt, due), left: duration(due - view.t, lang) })}
          </p>
        )}
        {reports.length === 0 ? (
          <Empty>{t('ui.response.noreports')}</Empty>
        ) : (
          <ul className="plain">
            {[...reports].reverse().map((p) => (
              <li key={p.id}>
                {clock(view.startsAt, p.t, lang)} <b>{t(`report.kind.${p.kind}`)}</b> {t(`role.${p.by}`)} →{' '}
                <em>{p.to.map((k) => t(`choice.${k}`)).join(lang === 'zh' ? '、' : ', ')}</em>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section
        title={t('ui.response.warnings')}
        extra={<button onClick={() => openDraft('warning.issue')}>{t('cmd.warning.issue')}</button>}
      >
        {view.warnings.length === 0 && <Empty>{t('ui.response.nowarnings')}</Empty>}
        <ul className="plain">
          {[...view.warnings].reverse().map((w) => (
            <li key={w.id}>
              {hm(view.startsAt, w.issuedAt)}{' '}
              <LevelBadge level={w.colour}>{t(`choice.${COLOURS[w.colour]}`)}</LevelBadge>{' '}
              {t(`choice.${w.kind}`)} · {t('ui.response.villages', { n: w.villages.length })}{' '}
              {w.cancelledAt >= 0 ? (
                <em>{t('ui.cancelled')}</em>
              ) : (
                <>
                  <button
                    onClick={() =>
                      openDraft('warning.update', { warning: String(w.id), colour: COLOURS[w.colour] })
                    }
                  >
                    {t('ui.response.update')}
                  </button>{' '}
                  <button onClick={() => openDraft('warning.cancel', { warning: String(w.id) })}>
                    {t('ui.response.cancel')}
                  </button>
                </>
              )}
            </li>
          ))}
        </ul>
      </Section>
      <Section title={t('ui.response.command')}>
        <dl className="facts">
          <dt>{t('cmd.duty.roster')}</dt>
          <dd>{view.rosterAt >= 0 ? hm(view.startsAt, view.rosterAt) : t('ui.notyet')}</dd>
          <dt>{t('cmd.icp.setup')}</dt>
          <dd>
            {view.icp ? `${hm(view.startsAt, view.icp.at)} · ${view.icp.commander}` : t('ui.notyet')}
            {view.icp?.stands === false && <span className="tag doubt">{t('ui.icp.move')}</span>}
          </dd>
          <dt>{t('cmd.sync.hold')}</dt>
          <dd>{view.lastSync >= 0 ? hm(view.startsAt, view.lastSync) : t('ui.notyet')}</dd>
          {view.rivers && (
            <>
              <dt>{t('cmd.emergency.declare')}</dt>
              <dd>{view.emergencyAt >= 0 ? hm(view.startsAt, view.emergencyAt) : t('ui.notyet')}</dd>
            </>
          )}
        </dl>
        <Orders
          types={[
            'duty.roster',
            'posts.fill',
            'leader.appoint',
            'icp.setup',
            'sync.hold',
            'neighbours.notify',
            'statement.publish',
            'township.order',
            'aid.request',
            'loss.assess',
            'requisition.close',
            'lessons.record',
          ]}
        />
      </Section>
    </>
  );
}
