/** Hazardous materials: what leaks and how much, wind and zones, crews' next orders, people in the cloud's way. */
import { useMemo, type ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { focusOn, openDraft, selectionStore } from '../../../stores/session.ts';
import { compass, count, hm } from '../../format.ts';
import { useNames, useSession, useWords } from '../../hooks.ts';
import { Orders } from '../../Orders.tsx';
import { Empty, Section } from '../../ui.tsx';

type HazmatView = NonNullable<RoleView['incidents']['hazmat']>;
type Receptor = HazmatView['receptors'][number];

/** Places within this angle of the wind's way lie downwind. */
const DOWNWIND_DEG = 45;
/** Where all work on the release is done. */
const LEAK = 'leak';
const WORK = [
  'detect',
  'enter-rescue',
  'plug',
  'water-curtain',
  'cooling',
  'block-drains',
  'decontaminate',
] as const;

const angle = (a: number, b: number): number => {
  const d = (((a - b) % 360) + 360) % 360;
  return d > 180 ? 360 - d : d;
};

export function Hazmat({ view: h }: { view: HazmatView }): ReactNode {
  const { t, x, first } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const { startsAt } = view;
  const at = (s: number): string => hm(startsAt, s);
  const spots = useMemo(
    () =>
      new Map([
        ...base.places.map((p) => [p.id, p.at] as const),
        ...view.sites.map((p) => [p.id, p.at] as const),
      ]),
    [base, view.sites],
  );
  const show = (id: string): void => {
    const p = spots.get(id);
    selectionStore.setState({ place: id });
    if (p) focusOn(p.lon, p.lat, 'near');
  };
  /** The first free team that can do it; the player may choose another. */
  const free = (task: string): string | undefined => {
    const skill = task === 'block-drains' ? 'engineering' : 'hazmat';
    const able = view.units.filter((u) => u.task < 0 && u.skills.includes(skill) && u.registered);
    return (able.find((u) => u.kind === 'hazmat-team') ?? able[0])?.id;
  };
  const send = (task: string): void =>
    openDraft('hazmat.assign', { unit: free(task), task, target: LEAK, backup: false });
  const downwind = (r: Receptor): boolean =>
    h.wind !== null && angle(r.bearing, h.wind.fromDeg + 180) <= DOWNWIND_DEG;
  const rows = [...h.receptors].sort(
    (a, b) => Number(downwind(b)) - Number(downwind(a)) || a.metres - b.metres || (a.id < b.id ? -1 : 1),
  );
  const open = rows.filter((r) => downwind(r) && r.protection === 'none');

  if (!h.known)
    return (
      <Section title={t('hazard.hazmat')}>
        <Empty>{t('ui.hazmat.waiting')}</Empty>
      </Section>
    );
  return (
    <>
      {h.signs && (
        <div className="route-note bad" role="alert">
          <b>{t('ui.hazmat.signs')}</b>
          <div className="row wrap">
            <button className="danger" onClick={() => openDraft('crew.withdraw', { headCount: true })}>
              {t('cmd.crew.withdraw')}
            </button>
            <button onClick={() => send('cooling')}>{t('choice.cooling')}</button>
          </div>
        </div>
      )}
      <Section
        title={t('ui.hazmat.release')}
        extra={<button onClick={() => show(LEAK)}>{t('ui.locate')}</button>}
      >
        <dl className="facts">
          <dt>{t('ui.hazmat.plant')}</dt>
          <dd>{x(h.plant)}</dd>
          <dt>{t('ui.hazmat.substance')}</dt>
          <dd>
            {h.substance ? (
              <b>{first([`substance.${h.substance}`])}</b>
            ) : (
              <em>{t('ui.hazmat.unmeasured')}</em>
            )}
          </dd>
          <dt>{t('ui.hazmat.wind')}</dt>
          <dd>
            {h.wind ? (
              <>
                <svg
                  className="wind"
                  viewBox="0 0 16 16"
                  style={{ transform: `rotate(${h.wind.fromDeg + 180}deg)` }}
                  aria-hidden="true"
                >
                  <path d="M8 15V2M3 7l5-5 5 5" />
                </svg>{' '}
                {t('ui.hazmat.wind.v', {
                  from: compass(t, h.wind.fromDeg),
                  to: compass(t, h.wind.fromDeg + 180),
                  ms: h.wind.ms.toFixed(1),
                })}
              </>
            ) : (
              <em>{t('ui.hazmat.unknown')}</em>
            )}
          </dd>
          <dt>{t('ui.hazmat.leak')}</dt>
          <dd>
            <span className={h.controlled ? 'tag yes first' : 'tag no first'}>
              {t(h.controlled ? 'ui.hazmat.closed' : h.ignited ? 'ui.hazmat.burning' : 'ui.hazmat.open')}
            </span>{' '}
            {h.rateKgS !== null && t('ui.hazmat.rate', { n: h.rateKgS.toFixed(1) })}
            {h.airborneKg !== null && ` · ${t('ui.hazmat.airborne', { n: count(h.airborneKg) })}`}
            {h.rateKgS === null && <em>{t('ui.hazmat.unmeasured')}</em>}
          </dd>
          <dt>{t('ui.hazmat.limits')}</dt>
          <dd>
            {h.substance ? (
              <span className="list">
                {h.limits.map((v, i) => (
                  <span key={i}>
                    {t(`legend.plume.${i + 1}`)} {t('ui.hazmat.mgm3', { n: count(v) })}
                  </span>
                ))}
              </span>
            ) : (
              <em>{t('ui.hazmat.unmeasured')}</em>
            )}
          </dd>
          <dt>{t('ui.hazmat.workers')}</dt>
          <dd>
            {h.workers === null ? (
              <em>{t('ui.hazmat.unknown')}</em>
            ) : h.workers > 0 ? (
              <b className="over2">{t('ui.hazmat.people', { n: h.workers })}</b>
            ) : (
              t('ui.hazmat.workers.out')
            )}
          </dd>
          {h.dirty.length > 0 && (
            <>
              <dt>{t('ui.hazmat.dirty')}</dt>
              <dd>
                {h.dirty.map((u) => (
                  <span key={u} className="tag doubt first">
                    {name(u)}
                  </span>
                ))}
              </dd>
            </>
          )}
        </dl>
        <Orders
          types={['plant.order', 'plant.report', 'call.inquire', 'ignition.control', 'environment.watch']}
        />
      </Section>
      {h.sources.length > 0 && (
        <Section
          title={t('ui.hazmat.sources')}
          extra={
            h.sources.some((q) => !q.ordered) && (
              <button
                onClick={() =>
                  openDraft('ignition.control', {
                    controls: [...new Set(h.sources.filter((q) => !q.ordered).map((q) => q.stoppedBy))],
                  })
                }
              >
                {t('cmd.ignition.control')}
              </button>
            )
          }
        >
          <table className="rows" aria-label={t('ui.hazmat.sources')}>
            <thead>
              <tr>
                <th>{t('ui.hazmat.place')}</th>
                <th className="num">{t('ui.hazmat.metres')}</th>
                <th>{t('ui.hazmat.bearing')}</th>
                <th>{t('ui.hazmat.stoppedby')}</th>
                <th>{t('ui.hazmat.state')}</th>
              </tr>
            </thead>
            <tbody>
              {h.sources.map((q) => (
                <tr key={q.id}>
                  <td>
                    {x(q.name)}
                    {q.inCloud && q.live && <span className="tag no">{t('ui.hazmat.incloud')}</span>}
                  </td>
                  <td className="num">{count(q.metres)}</td>
                  <td className="nowrap">{compass(t, q.bearing)}</td>
                  <td>{t(`choice.${q.stoppedBy}`)}</td>
                  <td className="nowrap">
                    {t(
                      q.live
                        ? q.ordered
                          ? 'ui.hazmat.source.stopping'
                          : 'ui.hazmat.source.live'
                        : 'ui.hazmat.source.off',
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
      <Section
        title={t('ui.hazmat.work')}
        extra={
          <button onClick={() => openDraft('crew.withdraw', { headCount: true })}>
            {t('cmd.crew.withdraw')}
          </button>
        }
      >
        <div className="row wrap">
          {WORK.map((k) => (
            <button key={k} onClick={() => send(k)}>
              {t(`choice.${k}`)}
            </button>
          ))}
        </div>
      </Section>
      <Section
        title={t('legend.zones')}
        extra={
          <span className="row">
            <button
              className={h.zones ? '' : 'primary'}
              onClick={() =>
                openDraft(
                  'zones.set',
                  h.zones ? { isolateM: h.zones.isolateM, downwindM: h.zones.downwindM } : {},
                )
              }
            >
              {t(h.zones ? 'ui.hazmat.zones.change' : 'cmd.zones.set')}
            </button>
            {h.zones && <button onClick={() => openDraft('zones.lift')}>{t('cmd.zones.lift')}</button>}
            <button onClick={() => openDraft('scene.preserve')}>{t('cmd.scene.preserve')}</button>
          </span>
        }
      >
        <p>
          {h.zones
            ? t('ui.hazmat.zones.v', {
                isolate: h.zones.isolateM,
                downwind: h.zones.downwindM,
                at: at(h.zones.at),
              })
            : t('ui.hazmat.zones.none')}
        </p>
        <p className="hint">
          {t('ui.hazmat.clear')}{' '}
          {h.clearReadings.length === 0 ? t('ui.doc.none') : h.clearReadings.map(at).join(' · ')}
        </p>
      </Section>
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
                  </td>
                  <td className="acts stack">
                    {r.protection !== 'away' && (
                      <>
                        {r.protection !== 'shelter' && (
                          <button
                            aria-label={`${name(r.id)} ${t('choice.people.protect.action.shelter')}`}
                            onClick={() =>
                              openDraft('people.protect', { receptors: [r.id], action: 'shelter' })
                            }
                          >
                            {t('ui.hazmat.shelter')}
                          </button>
                        )}
                        {r.protection !== 'evacuating' && (
                          <button
                            aria-label={`${name(r.id)} ${t('choice.people.protect.action.evacuate')}`}
                            onClick={() =>
                              openDraft('people.protect', { receptors: [r.id], action: 'evacuate' })
                            }
                          >
                            {t('choice.people.protect.action.evacuate')}
                          </button>
                        )}
                      </>
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        )}
      </Section>
    </>
  );
}
