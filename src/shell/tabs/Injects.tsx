/** The messages of the file as the controller and the evaluator see them: when, what, what they teach, what waits for them. */
import { useState, type ReactNode } from 'react';
import type { InjectView } from '../../bridge/protocol.ts';
import { elapsed } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Confirm, Section } from '../ui.tsx';

/** States from which it can still come. */
const OPEN: readonly string[] = ['waiting', 'held', 'overdue'];

interface Asking {
  readonly i: InjectView;
  readonly what: 'skip' | 'release';
}
const WORDS = {
  skip: ['ui.trainer.skipit', 'ui.trainer.skip.waiting'],
  release: ['ui.trainer.release', 'ui.trainer.release.due'],
} as const;

export function Injects({
  act,
}: {
  act: (type: string, more: Record<string, unknown>) => Promise<void>;
}): ReactNode {
  const { t, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const [asking, setAsking] = useState<Asking | null>(null);
  const give = ({ i, what }: Asking): void => void act(`inject.${what}`, { inject: i.id });
  // What cannot be taken back and brings more than it says is asked about once more.
  const giveOrAsk = (a: Asking): void =>
    (a.what === 'skip' ? a.i.waiting.length > 0 : a.i.state === 'overdue') ? setAsking(a) : give(a);
  return (
    <Section title={t('ui.trainer.msel')}>
      {view.storyFaults.map((f) => (
        <p key={f.id} className="error" role="status">
          {t(`ui.trainer.fault.${f.what}`, { id: f.id, about: f.about })}
        </p>
      ))}
      <table className="rows">
        <tbody>
          {view.injects.map((i) => (
            <tr key={i.id}>
              <td>
                <b>{i.id}</b>
                <br />
                <em>{i.at || t('ui.trainer.bystory')}</em>
              </td>
              <td>
                <Told i={i} />
              </td>
              <td className="acts">
                {i.state !== 'waiting' && <em>{t(`injectstate.${i.state}`)}</em>}
                {OPEN.includes(i.state) && (
                  <>
                    <button onClick={() => void act('inject.fire', { inject: i.id })}>
                      {t('ui.trainer.fire')}
                    </button>
                    {i.state === 'waiting' ? (
                      <button onClick={() => void act('inject.hold', { inject: i.id })}>
                        {t('ui.trainer.hold')}
                      </button>
                    ) : (
                      <button onClick={() => giveOrAsk({ i, what: 'release' })}>
                        {t('ui.trainer.release')}
                      </button>
                    )}
                    <button onClick={() => giveOrAsk({ i, what: 'skip' })}>{t('ui.trainer.skipit')}</button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('ui.trainer.now', { t: elapsed(view.t) })}</p>
      {asking && (
        <Confirm
          title={t(WORDS[asking.what][0])}
          text={t(WORDS[asking.what][1], {
            id: asking.i.id,
            list: asking.i.waiting.join(lang === 'zh' ? '、' : ', '),
          })}
          yes={t(WORDS[asking.what][0])}
          onNo={() => setAsking(null)}
          onYes={() => (setAsking(null), give(asking))}
        />
      )}
    </Section>
  );
}
function Told({ i }: { i: InjectView }): ReactNode {
  const { t, x } = useWords();
  return (
    <>
      <span className="tag">{t(`injecttype.${i.type}`)}</span> {x(i.content)}
      {i.learningPoint && <p className="hint">{t('report.learning', { text: x(i.learningPoint) })}</p>}
      {i.controllerNotes && <p className="hint">{t('report.notes', { text: x(i.controllerNotes) })}</p>}
      {i.fault && (
        <p className="error" role="status">
          {t(`ui.trainer.fault.${i.fault.what}`, { id: i.id, about: i.fault.about })}
        </p>
      )}
    </>
  );
}
