/** The relief response with its fund, and what people give. */
import type { ReactNode } from 'react';
import type { Command, RoleView } from '../../bridge/protocol.ts';
import { command, openDraft, toast } from '../../stores/session.ts';
import { hm } from '../format.ts';
import { useRejection } from '../form/rejection.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';

type Relief = RoleView['relief'];

export function ReliefPlan(): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const { relief: r, startsAt } = view;
  if (!r.applies) return null;
  const grounds = [r.moved > 0 && 'moved', r.dead > 0 && 'dead', r.houses > 0 && 'houses'].filter(Boolean);
  return (
    <Section
      title={t('ui.relief.plan')}
      extra={
        r.startedAt < 0 ? (
          <button onClick={() => openDraft('relief.start', { grounds })}>{t('cmd.relief.start')}</button>
        ) : (
          <button onClick={() => openDraft('funds.allot')}>{t('cmd.funds.allot')}</button>
        )
      }
    >
      <p>
        {r.startedAt >= 0
          ? t('ui.relief.started', { at: hm(startsAt, r.startedAt) })
          : r.dueAt >= 0
            ? t('ui.relief.due', { at: hm(startsAt, r.dueAt) })
            : t('ui.relief.notdue')}
      </p>
      <p>
        <em>{t('ui.relief.figures', { moved: r.moved, dead: r.dead, houses: r.houses })}</em>
      </p>
      <p>{t('ui.relief.fund', { total: r.fundWan, left: r.leftWan })}</p>
      {r.funds.length > 0 && (
        <table className="rows">
          <tbody>
            {[...r.funds].reverse().map((f, i) => (
              <tr key={r.funds.length - i}>
                <td>{hm(startsAt, f.t)}</td>
                <td>{name(f.township)}</td>
                <td>{t(`choice.purpose.${f.purpose}`)}</td>
                <td className="num">
                  {f.wan} {t('unit.wan')}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Section>
  );
}

export function Donations(): ReactNode {
  const { t, first } = useWords();
  const name = useNames();
  const say = useRejection();
  const view = useSession((s) => s.view)!;
  const { relief: r } = view;
  const give = async (cmd: Command): Promise<void> => {
    const done = await command(cmd, view.role === 'duty' ? 'duty' : 'emergency');
    toast(
      done.ok
        ? t('ui.order.given', { name: t(`cmd.${cmd.type}`) })
        : done.rejection
          ? say(done.rejection)
          : t('ui.order.lost'),
      done.ok,
    );
  };
  const answer = (id: number, a: string): void =>
    void give({ type: 'donation.answer', donation: String(id), answer: a });
  const state = (d: Relief['donations'][number]): string =>
    d.answer === ''
      ? t('ui.relief.unregistered')
      : d.answer === 'refuse'
        ? t('ui.relief.refused')
        : t(d.publishedAt >= 0 ? 'ui.relief.published' : 'ui.relief.accepted');
  const open = r.donations.some((d) => d.answer === 'accept' && d.arrivedAt >= 0 && d.publishedAt < 0);
  if (!r.applies) return null;
  return (
    <Section
      title={t('ui.relief.donations')}
      extra={
        open && <button onClick={() => openDraft('donation.publish')}>{t('cmd.donation.publish')}</button>
      }
    >
      {r.yard > 0 && (
        <p className="route-note bad">{t('ui.relief.yard', { n: r.yard, k: r.clog.toFixed(1) })}</p>
      )}
      {r.donations.length === 0 && <Empty>{t('ui.relief.nodonations')}</Empty>}
      <table className="rows">
        <tbody>
          {[...r.donations].reverse().map((d) => (
            <tr key={d.id}>
              <td>{name(d.donor)}</td>
              <td>
                {first([`choice.item.${d.item}`, `choice.${d.item}`])} {d.quantity}
                {d.item === 'money' && ` ${t('unit.wan')}`}
                {!d.needed && <em> {t('ui.relief.noneed')}</em>}
              </td>
              <td>{state(d)}</td>
              <td className="acts">
                {d.answer === '' && (
                  <>
                    <button onClick={() => answer(d.id, 'accept')}>{t('ui.relief.accept')}</button>
                    <button onClick={() => answer(d.id, 'refuse')}>{t('ui.relief.refuse')}</button>
                  </>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}
