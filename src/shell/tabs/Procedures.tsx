/** Training mode: what the catalogue asks for now, with a way straight to the order. */
import type { ReactNode } from 'react';
import { openDraft } from '../../stores/session.ts';
import { setTraining } from '../../stores/settings.ts';
import { duration, hm } from '../format.ts';
import { useSession, useSettings, useWords } from '../hooks.ts';
import { Empty } from '../ui.tsx';

/** The order that usually answers an item. */
export const ANSWER: Readonly<Record<string, string>> = {
  'C-01': 'duty.roster',
  'C-02': 'consult.hold',
  'C-03': 'warning.issue',
  'C-04': 'warning.issue',
  'C-05': 'measures.order',
  'C-06': 'measures.order',
  'C-07': 'warning.update',
  'C-08': 'report.verify',
  'C-09': 'report.first',
  'C-10': 'report.follow-up',
  'C-11': 'report.final',
  'C-12': 'neighbours.notify',
  'C-13': 'township.order',
  'C-14': 'unit.assign',
  'C-15': 'consult.hold',
  'C-16': 'response.activate',
  'C-17': 'leader.appoint',
  'C-18': 'icp.setup',
  'C-19': 'sync.hold',
  'C-20': 'unit.assign',
  'C-21': 'road.close',
  'C-22': 'unit.assign',
  'C-23': 'evacuate.order',
  'C-24': 'shelter.open',
  'C-25': 'supplies.dispatch',
  'C-26': 'supplies.dispatch',
  'C-27': 'unit.assign',
  'C-28': 'unit.assign',
  'C-29': 'aid.request',
  'C-30': 'aid.request',
  'C-31': 'social.register',
  'C-32': 'statement.publish',
  'C-33': 'township.order',
  'C-34': 'response.activate',
  'C-35': 'decision.note',
  'C-36': 'response.end',
  'C-37': 'loss.assess',
  'C-38': 'requisition.close',
  'C-39': 'lessons.record',
  'F-01': 'inspect.order',
  'F-02': 'posts.fill',
  'F-03': 'gauges.densify',
  'F-04': 'gate.order',
  'F-05': 'levee.patrol',
  'F-06': 'danger.fix',
  'F-07': 'evacuate.order',
  'F-08': 'evacuate.order',
  'F-09': 'site.close',
  'F-10': 'unit.assign',
  'F-11': 'emergency.declare',
  'F-12': 'release.approval',
  'F-13': 'gate.order',
  'F-14': 'unit.assign',
  'F-15': 'contact.call',
  'F-16': 'township.order',
  'F-17': 'return.approve',
  'F-18': 'statement.publish',
};
const ORDER = ['overdue', 'late', 'due', 'pending', 'done'];

export function Procedures(): ReactNode {
  const { t, x, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const briefing = useSession((s) => s.briefing)!;
  const forms = useSession((s) => s.forms);
  const training = useSettings((s) => s.training);
  const items = new Map(briefing.catalogue.map((c) => [c.id, c] as const));
  const rows = [...view.procedures].sort(
    (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || a.since - b.since,
  );
  return (
    <>
      <div className="tools">
        <label className="check">
          <input type="checkbox" checked={training} onChange={(e) => setTraining(e.target.checked)} />
          {t('ui.training')}
        </label>
      </div>
      {!training && <Empty>{t('ui.training.off')}</Empty>}
      {training && rows.length === 0 && <Empty>{t('ui.procedures.none')}</Empty>}
      <ul className="procedures">
        {rows.map((p) => {
          const c = items.get(p.id);
          const answer = ANSWER[p.id];
          return (
            <li key={p.id} className={`p-${p.state}`}>
              <div className="meta">
                <b>
                  {p.id} {c ? x(c.title) : ''}
                </b>
                <span className={`state ${p.state}`}>{t(`procedure.${p.state}`)}</span>
                {p.dueAt >= 0 && p.state !== 'done' && (
                  <em className={p.dueAt < view.t ? 'late' : undefined}>
                    {t('ui.procedures.by', { at: hm(view.startsAt, p.dueAt) })} ·{' '}
                    {p.dueAt < view.t
                      ? t('ui.procedures.over', { by: duration(view.t - p.dueAt, lang) })
                      : t('ui.procedures.left', { left: duration(p.dueAt - view.t, lang) })}
                  </em>
                )}
                {p.doneAt >= 0 && <em>{hm(view.startsAt, p.doneAt)}</em>}
              </div>
              {c && p.state !== 'done' && (
                <p>
                  {x(c.requirement)}{' '}
                  {answer && forms.some((f) => f.type === answer) && p.state !== 'pending' && (
                    <button onClick={() => openDraft(answer)}>{t(`cmd.${answer}`)}</button>
                  )}
                </p>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
