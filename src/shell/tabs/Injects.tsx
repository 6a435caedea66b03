/** The messages of the file as the controller and the evaluator see them: when, what, what they teach, what waits for them. */
import { useState, type ReactNode } from 'react';
import type { InjectView } from '../../bridge/protocol.ts';
import { elapsed } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Confirm, Section } from '../ui.tsx';

/** States from which it can still come. */
const OPEN: readonly string[] = ['waiting', 'held', 'overdue'];

export function Injects({
  act,
}: {
  act: (type: string, more: Record<string, unknown>) => Promise<void>;
}): ReactNode {
  const { t, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const [skipping, setSkipping] = useState<InjectView | null>(null);
  const skip = (i: InjectView): void =>
    i.waiting.length > 0 ? setSkipping(i) : void act('inject.skip', { inject: i.id });
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
                    <button onClick={() => skip(i)}>{t('ui.trainer.skipit')}</button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="hint">{t('ui.trainer.now', { t: elapsed(view.t) })}</p>
      {skipping && (
        <Confirm
          title={t('ui.trainer.skipit')}
          text={t('ui.trainer.skip.waiting', {
            id: skipping.id,
            list: skipping.waiting.join(lang === 'zh' ? '、' : ', '),
          })}
          yes={t('ui.trainer.skipit')}
          onNo={() => setSkipping(null)}
          onYes={() => (setSkipping(null), void act('inject.skip', { inject: skipping.id }))}
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
