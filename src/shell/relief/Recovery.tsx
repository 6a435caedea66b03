/** Damaged villages: homes for the months to come, insurance, the loss sheet and what recovery still lacks. */
import type { ReactNode } from 'react';
import { openDraft } from '../../stores/session.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';

export function Housing(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const { relief: r } = useSession((s) => s.view)!;
  return (
    <Section title={t('ui.relief.housing')}>
      {r.damaged.length === 0 ? (
        <Empty>{t('ui.relief.nodamage')}</Empty>
      ) : (
        <div className="scroll-x">
          <table className="rows">
            <thead>
              <tr>
                <th>{t('field.village')}</th>
                <th className="num">{t('ui.relief.houses')}</th>
                <th className="num">{t('ui.relief.homeless')}</th>
                {r.recovery && <th className="num">{t('ui.relief.places')}</th>}
                <th className="num">{t('ui.relief.insured')}</th>
                <th />
              </tr>
            </thead>
            <tbody>
              {r.damaged.map((d) => (
                <tr key={d.village}>
                  <td>{name(d.village)}</td>
                  <td className="num">{d.houses}</td>
                  <td className="num">
                    {d.unplanned}/{d.homeless}
                  </td>
                  {r.recovery && (
                    <td className="num">
                      {d.dispersed}/{d.cash}
                    </td>
                  )}
                  <td className="num">{d.insured}</td>
                  <td className="acts">
                    {r.recovery && d.unplanned > 0 && (
                      <button
                        onClick={() =>
                          openDraft('housing.plan', { village: d.village, households: d.unplanned })
                        }
                      >
                        {t('ui.relief.house')}
                      </button>
                    )}
                    {d.insured > 0 && !d.claim && (
                      <button onClick={() => openDraft('insurance.claim', { villages: [d.village] })}>
                        {t('ui.relief.claim')}
                      </button>
                    )}
                    {d.claim && (
                      <em>
                        {d.claim.paidAt >= 0
                          ? t('ui.relief.paid', { wan: d.claim.wan })
                          : t('ui.relief.filed')}
                      </em>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

export function Checklist(): ReactNode {
  const { t } = useWords();
  const { relief: r } = useSession((s) => s.view)!;
  if (!r.recovery) return null;
  return (
    <>
      <Section
        title={t('ui.relief.checklist')}
        extra={<button onClick={() => openDraft('loss.assess')}>{t('cmd.loss.assess')}</button>}
      >
        <table className="rows">
          <tbody>
            {r.checklist.map((x) => (
              <tr key={x.id}>
                <td className={x.done ? 'need yes' : 'need'}>{x.done ? '✓' : '·'}</td>
                <td>{t(`check.${x.id}`)}</td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
      {r.loss && (
        <Section title={t('ui.relief.loss')}>
          <table className="rows">
            <tbody>
              {Object.entries(r.loss).map(([k, n]) => (
                <tr key={k}>
                  <td>{t(`loss.${k}`)}</td>
                  <td className="num">{n}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
