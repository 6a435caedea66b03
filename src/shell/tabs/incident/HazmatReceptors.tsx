/** People in the cloud's way: downwind and nearest first, with the orders for each place. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { openDraft } from '../../../stores/session.ts';
import { compass, count, hm } from '../../format.ts';
import { Crews } from '../../Crews.tsx';
import { useNames, useSession, useWords } from '../../hooks.ts';
import { Empty, Section } from '../../ui.tsx';

type HazmatView = NonNullable<RoleView['incidents']['hazmat']>;
type Receptor = HazmatView['receptors'][number];

/** Places within this angle of the wind's way lie downwind. */
const DOWNWIND_DEG = 45;

const angle = (a: number, b: number): number => {
  const d = (((a - b) % 360) + 360) % 360;
  return d > 180 ? 360 - d : d;
};

/** An order that its people have not got yet. */
const DOES = { shelter: 'shelter', evacuate: 'evacuating', ventilate: 'aired' } as const;
const onItsWay = (r: Receptor): boolean =>
  r.ordered !== '' && r.protection !== 'away' && r.protection !== DOES[r.ordered];

const LABELS = {
  shelter: 'ui.hazmat.shelter',
  ventilate: 'ui.hazmat.ventilate',
  evacuate: 'choice.people.protect.action.evacuate',
} as const;
/** What can be ordered for people in such a state. */
const offered = (protection: string): readonly (keyof typeof LABELS)[] =>
  protection === 'away'
    ? []
    : [
        protection === 'shelter' ? 'ventilate' : 'shelter',
        ...(protection === 'evacuating' ? [] : (['evacuate'] as const)),
      ];

export function HazmatReceptors({
  view: h,
  show,
}: {
  view: HazmatView;
  show: (id: string) => void;
}): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const startsAt = useSession((s) => s.view?.startsAt ?? '');
  const at = (s: number): string => hm(startsAt, s);
  const downwind = (r: Receptor): boolean =>
    h.wind !== null && angle(r.bearing, h.wind.fromDeg + 180) <= DOWNWIND_DEG;
  const rows = [...h.receptors].sort(
    (a, b) => Number(downwind(b)) - Number(downwind(a)) || a.metres - b.metres || (a.id < b.id ? -1 : 1),
  );
  const open = rows.filter((r) => downwind(r) && r.protection === 'none');

  return (
    <Section
      title={t('ui.hazmat.receptors')}
      extra={
        open.length > 0 && (
          <button
            onClick={() =>
              openDraft('people.protect', { receptors: open.map((r) => r.id), action: 'shelter' })
            }
          >
            {t('ui.hazmat.downwind.all', { n: open.length })}
          </button>
        )
      }
    >
      {rows.length === 0 ? (
        <Empty>{t('ui.hazmat.receptors.none')}</Empty>
      ) : (
        <table className="rows" aria-label={t('ui.hazmat.receptors')}>
          <thead>
            <tr>
              <th>{t('ui.hazmat.place')}</th>
              <th className="num">{t('ui.hazmat.metres')}</th>
              <th>{t('ui.hazmat.bearing')}</th>
              <th className="num">{t('ui.villages.people')}</th>
              <th>{t('ui.hazmat.state')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {rows.map((r) => (
              <tr key={r.id}>
                <td>
                  <button className="link" onClick={() => show(r.id)}>
                    {name(r.id)}
                  </button>
                  {r.hit && <span className="tag no">{t('ui.hazmat.hit')}</span>}
                  <Crews target={r.id} />
                </td>
                <td className="num">{count(r.metres)}</td>
                <td className="nowrap">
                  {compass(t, r.bearing)}
                  {downwind(r) && <b className="under over2">{t('choice.downwind')}</b>}
                </td>
                <td className="num">{count(r.people)}</td>
                <td className="nowrap">
                  {t(`protection.${r.protection}`)}
                  {r.since >= 0 && <em className="under">{at(r.since)}</em>}
                  {onItsWay(r) && (
                    <em className="under">
                      {t('ui.hazmat.sent', { what: t(`choice.people.protect.action.${r.ordered}`) })}
                    </em>
                  )}
                </td>
                <td className="acts stack">
                  {offered(r.protection).map((action) => (
                    <button
                      key={action}
                      aria-label={`${name(r.id)} ${t(`choice.people.protect.action.${action}`)}`}
                      onClick={() => openDraft('people.protect', { receptors: [r.id], action })}
                    >
                      {t(LABELS[action])}
                    </button>
                  ))}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}
