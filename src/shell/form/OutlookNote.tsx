/** What an order promises, in words, before it is given; what speaks against it stands out. */
import type { ReactNode } from 'react';
import type { Outlook, Text } from '../../bridge/protocol.ts';
import { count, duration, hm } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';

type Crew = NonNullable<Outlook['crew']>;
type Way = Crew['way'];
type Move = NonNullable<Outlook['move']>;

function useSay() {
  const { t, x, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const list = (parts: readonly string[]): string => parts.join(lang === 'zh' ? '、' : ', ');
  const road = (edge: number): Text => base.roads[edge].name;
  return {
    list,
    at: (s: number) => hm(view.startsAt, s),
    in: (s: number) => duration(Math.max(0, s), lang),
    until: (s: number) => duration(Math.max(0, s - view.t), lang),
    via: (w: Way) => list([...new Set((w.edges ?? []).map((k) => x(road(k))))]),
    barred: (w: Way) =>
      list(w.barred.map((b) => `${x(road(b.edge))} #${b.edge}（${t(`closedby.${b.by}`)}）`)),
  };
}
/** When it is there and by which way, or why not. */
function WayLines({ way }: { way: Way }): ReactNode {
  const { t } = useWords();
  const say = useSay();
  const view = useSession((s) => s.view)!;
  if (!way.edges)
    return (
      <>
        <p className="bad">
          <b>{t('ui.outlook.none')}</b>
        </p>
        {way.barred.length > 0 && (
          <p className="bad">{t('ui.outlook.barred.none', { roads: say.barred(way) })}</p>
        )}
      </>
    );
  return (
    <>
      <p>
        <b>
          {way.arriveAt <= view.t && way.edges.length === 0
            ? t('ui.outlook.here')
            : t('ui.outlook.arrive', {
                at: say.at(way.arriveAt),
                in: say.until(way.arriveAt),
                km: (way.lengthM / 1000).toFixed(1),
              })}
        </b>
      </p>
      {way.edges.length > 0 && <p>{t('ui.outlook.via', { roads: say.via(way) })}</p>}
      {way.barred.length > 0 && (
        <p className="warn">{t('ui.outlook.barred.round', { roads: say.barred(way) })}</p>
      )}
    </>
  );
}
/** Skill and equipment against what the task asks for. */
export function CrewFit({ crew }: { crew: Crew }): ReactNode {
  const { t } = useWords();
  const say = useSay();
  return (
    <>
      {crew.skill !== null &&
        (crew.skilled ? (
          <p>{t('ui.outlook.fit', { skill: t(`skill.${crew.skill}`) })}</p>
        ) : (
          <p className="warn">
            {t('ui.outlook.unfit', { skill: t(`skill.${crew.skill}`), times: crew.slowBy.toFixed(1) })}
          </p>
        ))}
      {crew.lacks.length > 0 && (
        <p className="warn">
          {t('ui.outlook.lacks', { kit: say.list(crew.lacks.map((k) => t(`kit.${k}`))) })}
        </p>
      )}
      {crew.tired && <p className="warn">{t('ui.outlook.tired')}</p>}
    </>
  );
}
function CrewLines({ crew }: { crew: Crew }): ReactNode {
  const { t } = useWords();
  const say = useSay();
  const parts = (['carried', 'turnout', 'vehicle'] as const).flatMap((k) =>
    crew[`${k}S`] > 0 ? [t(`ui.outlook.${k}`, { in: say.in(crew[`${k}S`]) })] : [],
  );
  return (
    <>
      <WayLines way={crew.way} />
      {parts.length > 0 && crew.way.edges && <p>{t('ui.outlook.before', { parts: say.list(parts) })}</p>}
      <CrewFit crew={crew} />
    </>
  );
}
/** Beyond so many villages the rest is folded. */
const SHOWN = 3;
function MoveLines({ move, crowd }: { move: Move; crowd: boolean }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const say = useSay();
  // Those that nobody can reach come first.
  const villages = [...move.villages]
    .sort((a, b) => Number(a.way.edges !== null) - Number(b.way.edges !== null))
    .map((v) => (
      <p key={v.village} className={v.way.edges ? '' : 'bad'}>
        {v.way.edges
          ? t('ui.outlook.goes', {
              village: name(v.village),
              people: count(v.people),
              at: say.at(v.way.arriveAt),
              in: say.until(v.way.arriveAt),
            })
          : t('ui.outlook.cut', { village: name(v.village), people: count(v.people) })}
      </p>
    ));
  const rest = villages.slice(SHOWN);
  return (
    <>
      {move.over > 0 && (
        <p className="bad" role="alert">
          <b>{t(crowd ? 'ui.outlook.crowd' : 'ui.outlook.over', { n: count(move.over) })}</b>
        </p>
      )}
      {move.shelters.map((s) => (
        <p key={s.shelter} className={s.trouble ? 'bad' : s.open ? '' : 'warn'}>
          {t('ui.outlook.takes', { shelter: name(s.shelter), left: count(s.left), takes: count(s.takes) })}
          {!s.open && <b> · {t('ui.outlook.closed')}</b>}
          {s.trouble && <b> · {t(`shelterissue.${s.trouble}`)}</b>}
        </p>
      ))}
      {villages.slice(0, SHOWN)}
      {rest.length > 0 && (
        <details>
          <summary>{t('ui.outlook.more', { n: rest.length })}</summary>
          {rest}
        </details>
      )}
    </>
  );
}

/** Who and what a drawn area holds, or what is wrong with it. */
export function AreaCount({ area }: { area: NonNullable<Outlook['area']> }): ReactNode {
  const { t } = useWords();
  if (area.fault)
    return (
      <b className="bad" role="alert">
        {t(`map.draw.fault.${area.fault}`)}
      </b>
    );
  return (
    <b>
      {t('map.draw.holds', {
        people: count(area.people),
        villages: area.villages.length,
        roads: area.roads,
        km2: area.km2 < 10 ? area.km2.toFixed(2) : Math.round(area.km2),
      })}
      {area.groups > 0 && t('map.draw.groups', { n: area.groups })}
    </b>
  );
}

/** @param p.old what it promises is of the form before its last change. */
export function OutlookNote(p: { outlook: Outlook; old: boolean; crowd: boolean }): ReactNode {
  const { t } = useWords();
  const { crew, supply, move, area } = p.outlook;
  return (
    <section className="outlook" role="status" aria-label={t('ui.outlook')} aria-busy={p.old}>
      {area && (
        <p>
          <AreaCount area={area} />
        </p>
      )}
      {crew && <CrewLines crew={crew} />}
      {supply && <WayLines way={supply} />}
      {move && <MoveLines move={move} crowd={p.crowd} />}
    </section>
  );
}
