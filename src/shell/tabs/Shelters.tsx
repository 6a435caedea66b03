/** Shelters, relief needs, stores and consignments. */
import type { ReactNode } from 'react';
import { command, focusOn, openDraft, toast } from '../../stores/session.ts';
import { Crews } from '../Crews.tsx';
import { count, hm } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { useRejection } from '../form/rejection.ts';
import { Needs } from '../relief/Needs.tsx';
import { Checklist, Housing } from '../relief/Recovery.tsx';
import { Donations, ReliefPlan } from '../relief/ReliefPlan.tsx';
import { Empty, Section } from '../ui.tsx';

const ITEMS = [
  'food',
  'water',
  'bedding',
  'tents',
  'medicine',
  'sandbags',
  'lifejackets',
  'formula',
  'carepacks',
] as const;

export function Shelters(): ReactNode {
  const { t, first } = useWords();
  const name = useNames();
  const say = useRejection();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const go = (id: string): void => {
    const p = base.places.find((x) => x.id === id);
    if (p) focusOn(p.at.lon, p.at.lat);
  };
  const item = (k: string): string => first([`choice.item.${k}`, `choice.${k}`]);
  const sign = async (id: number): Promise<void> => {
    const r = await command(
      { type: 'supplies.receipt', supply: String(id) },
      view.role === 'duty' ? 'duty' : 'emergency',
    );
    toast(
      r.ok
        ? t('ui.order.given', { name: t('cmd.supplies.receipt') })
        : r.rejection
          ? say(r.rejection)
          : t('ui.order.lost'),
      r.ok,
    );
  };
  return (
    <>
      <Section
        title={t('ui.shelters.title')}
        extra={
          <button onClick={() => openDraft('shelter.open', { announce: true, staffed: true })}>
            {t('cmd.shelter.open')}
          </button>
        }
      >
        <table className="rows">
          <thead>
            <tr>
              <th>{t('field.shelter')}</th>
              <th>{t('ui.shelters.state')}</th>
              <th className="num">{t('ui.shelters.people')}</th>
              <th />
            </tr>
          </thead>
          <tbody>
            {[...view.shelters]
              .sort(
                (a, b) =>
                  Number(b.open) - Number(a.open) || Number(a.issue !== null) - Number(b.issue !== null),
              )
              .map((s) => (
                <tr key={s.id}>
                  <td>
                    <button className="link" onClick={() => go(s.id)}>
                      {name(s.id)}
                    </button>
                    <br />
                    <em>
                      {t(s.openAir ? 'ui.shelters.openair' : 'ui.shelters.indoor', {
                        kind: t(`shelterkind.${s.kind}`),
                      })}
                    </em>
                    {s.issue && <span className="tag no">{t(`shelterissue.${s.issue}`)}</span>}
                    <Crews target={s.id} />
                    {s.stock.some((n) => n > 0) && (
                      <>
                        <br />
                        <em>
                          {s.stock
                            .flatMap((n, i) => (n > 0 ? [`${item(ITEMS[i])}\u00a0${count(n)}`] : []))
                            .join(' · ')}
                        </em>
                      </>
                    )}
                  </td>
                  <td className="nowrap">
                    {t(s.open ? 'ui.open' : 'ui.closed')}
                    {s.open && !s.announced && (
                      <>
                        <br />
                        <em>{t('ui.shelters.unannounced')}</em>
                      </>
                    )}
                  </td>
                  <td className="num">
                    {s.people}/{s.capacity}
                    <br />
                    <em>{t('ui.shelters.left', { n: s.left })}</em>
                  </td>
                  <td className="acts">
                    {s.issue === 'unchecked' && (
                      <button
                        onClick={() => openDraft('rescue.assign', { task: 'building-check', target: s.id })}
                      >
                        {t('ui.shelters.check')}
                      </button>
                    )}
                    {!s.open && (
                      <button
                        onClick={() =>
                          openDraft('shelter.open', { shelters: [s.id], announce: true, staffed: true })
                        }
                      >
                        {t('ui.shelters.open')}
                      </button>
                    )}
                    {s.open && (
                      <button
                        onClick={() =>
                          openDraft('supplies.dispatch', { to: s.id, store: view.stores[0]?.id })
                        }
                      >
                        {t('ui.shelters.supply')}
                      </button>
                    )}
                    {s.open && s.people === 0 && (
                      <button onClick={() => openDraft('shelter.close', { shelter: s.id })}>
                        {t('ui.shelters.close')}
                      </button>
                    )}
                  </td>
                </tr>
              ))}
          </tbody>
        </table>
      </Section>
      <Needs />
      <ReliefPlan />
      <Donations />
      <Housing />
      <Checklist />
      <Section
        title={t('ui.shelters.stores')}
        extra={<button onClick={() => openDraft('supplies.dispatch')}>{t('cmd.supplies.dispatch')}</button>}
      >
        <ul className="plain">
          {view.stores
            .filter((s) => s.stock.some((n) => n > 0))
            .map((s) => (
              <li key={s.id}>
                <button className="link" onClick={() => openDraft('supplies.dispatch', { store: s.id })}>
                  {name(s.id)}
                </button>
                <br />
                {s.stock.flatMap((n, i) => (n > 0 ? [`${item(ITEMS[i])}\u00a0${count(n)}`] : [])).join(' · ')}
              </li>
            ))}
        </ul>
      </Section>
      <Section title={t('ui.shelters.consignments')}>
        {view.supplies.length === 0 && <Empty>{t('ui.none')}</Empty>}
        <table className="rows">
          <tbody>
            {[...view.supplies].reverse().map((s) => (
              <tr key={s.id}>
                <td>#{s.id}</td>
                <td>
                  {item(s.item)} {s.quantity} → {name(s.to)}
                </td>
                <td>
                  {s.receiptAt >= 0
                    ? t('ui.supply.signed')
                    : s.arrivedAt >= 0
                      ? t('ui.supply.arrived')
                      : s.blocked
                        ? t('ui.supply.blocked')
                        : s.arriveAt >= 0
                          ? t('ui.supply.due', { at: hm(view.startsAt, s.arriveAt) })
                          : t('ui.supply.ordered')}
                </td>
                <td className="acts">
                  {s.arrivedAt >= 0 && s.receiptAt < 0 && (
                    <button onClick={() => void sign(s.id)}>{t('ui.supply.sign')}</button>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Section>
    </>
  );
}
