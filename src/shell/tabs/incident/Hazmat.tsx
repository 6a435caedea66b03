/** Hazardous materials: what leaks and how much, wind and zones, crews' next orders, people in the cloud's way. */
import { useMemo, type ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { openDraft, pickPlace } from '../../../stores/session.ts';
import { compass, count, hm } from '../../format.ts';
import { Crews } from '../../Crews.tsx';
import { useNames, useSession, useWords } from '../../hooks.ts';
import { Orders } from '../../Orders.tsx';
import { Empty, Section } from '../../ui.tsx';
import { HazmatReceptors } from './HazmatReceptors.tsx';
import { HazmatSources } from './HazmatSources.tsx';

type HazmatView = NonNullable<RoleView['incidents']['hazmat']>;

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
    pickPlace(id, spots.get(id), 'near');
  };
  /** The first free team that can do it; the player may choose another. */
  const free = (task: string): string | undefined => {
    const skill = task === 'block-drains' ? 'engineering' : 'hazmat';
    const able = view.units.filter((u) => u.task < 0 && u.skills.includes(skill) && u.registered);
    return (able.find((u) => u.kind === 'hazmat-team') ?? able[0])?.id;
  };
  const send = (task: string): void =>
    openDraft('hazmat.assign', { unit: free(task), task, target: LEAK, backup: false });
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
      {h.sources.length > 0 && <HazmatSources sources={h.sources} />}
      <Section
        title={t('ui.hazmat.work')}
        extra={
          <button onClick={() => openDraft('crew.withdraw', { headCount: true })}>
            {t('cmd.crew.withdraw')}
          </button>
        }
      >
        <Crews target={LEAK} none />
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
            {h.roads.some((k) => !view.closedEdges.some((e) => e.edge === k)) && (
              <button
                onClick={() => openDraft('road.close', { edges: h.roads.map(String), rescueLane: true })}
              >
                {t('cmd.road.close')}
              </button>
            )}
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
      <HazmatReceptors view={h} show={show} />
    </>
  );
}
