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
  'E-01': 'quake.relay',
  'E-02': 'response.activate',
  'E-03': 'damage.collect',
  'E-04': 'township.order',
  'E-05': 'sector.plan',
  'E-06': 'rescue.assign',
  'E-07': 'rescue.assign',
  'E-08': 'rescue.assign',
  'E-09': 'unit.assign',
  'E-10': 'unit.assign',
  'E-11': 'contact.call',
  'E-12': 'secondary.check',
  'E-13': 'shelter.open',
  'E-14': 'rescue.assign',
  'E-15': 'statement.publish',
  'E-16': 'aid.request',
  'E-17': 'quake.trend',
  'E-18': 'response.end',
  'H-01': 'plant.order',
  'H-02': 'plant.report',
  'H-03': 'call.inquire',
  'H-04': 'hazmat.assign',
  'H-05': 'hazmat.assign',
  'H-06': 'zones.set',
  'H-07': 'people.protect',
  'H-08': 'hazmat.assign',
  'H-09': 'ignition.control',
  'H-10': 'hazmat.assign',
  'H-11': 'hazmat.assign',
  'H-12': 'hazmat.assign',
  'H-13': 'environment.watch',
  'H-14': 'unit.assign',
  'H-15': 'crew.withdraw',
  'H-16': 'statement.publish',
  'H-17': 'scene.preserve',
  'H-18': 'zones.lift',
  'W-01': 'danger.actions',
  'W-02': 'fire.ban',
  'W-03': 'report.verify',
  'W-04': 'fire.assign',
  'W-05': 'report.first',
  'W-06': 'evacuate.order',
  'W-07': 'icp.setup',
  'W-08': 'fire.plan',
  'W-09': 'fire.assign',
  'W-10': 'fire.assign',
  'W-11': 'fire.assign',
  'W-12': 'aircraft.request',
  'W-13': 'weather.watch',
  'W-14': 'unit.assign',
  'W-15': 'crews.rotate',
  'W-16': 'border.joint',
  'W-17': 'fire.accept',
  'W-18': 'fire.investigate',
};
/** What of the order is plain from the item itself. */
const VALUES: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'E-07': { task: 'site-check' },
  'E-09': { task: 'medical' },
  'E-10': { task: 'repair-road' },
  'E-14': { task: 'building-check' },
  'H-04': { target: 'leak' },
  'H-05': { target: 'leak', task: 'detect' },
  'H-08': { target: 'leak' },
  'H-10': { target: 'leak', task: 'plug' },
  'H-11': { target: 'leak', task: 'cooling' },
  'H-12': { target: 'leak', task: 'decontaminate' },
  'H-14': { target: 'leak', task: 'medical' },
  'W-10': { task: 'fire-line' },
  'W-11': { task: 'water-supply' },
  'W-14': { task: 'protect' },
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
                    <button onClick={() => openDraft(answer, VALUES[p.id])}>{t(`cmd.${answer}`)}</button>
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
