/** One order for several units: each gets its own, each with what it promises or why it would be refused. */
import type { ReactNode } from 'react';
import type { Rejection } from '../../bridge/protocol.ts';
import { duration, hm } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import type { Fate } from './fates.ts';
import { CrewFit } from './OutlookNote.tsx';
import { useRejection } from './rejection.ts';

export function GroupFates({ fates, quiet }: { fates: readonly Fate[]; quiet: boolean }): ReactNode {
  const { t, lang } = useWords();
  const name = useNames();
  const say = useRejection();
  const { startsAt, t: now } = useSession((s) => s.view)!;
  return (
    <section
      className="outlook"
      role="status"
      aria-label={t('ui.group.each')}
      aria-busy={fates.some((f) => f.old)}
    >
      {fates.map(({ cmd, refusal, outlook }) => {
        const way = outlook?.crew?.way;
        // A field still to be filled in is no fault of the unit's.
        const shown = refusal && !(quiet && refusal.code === 'REJ-003') ? refusal : null;
        return (
          <div key={String(cmd.unit)} className="row wrap">
            <b>{name(String(cmd.unit))}</b>
            {shown ? (
              <span className="bad">{say(shown)}</span>
            ) : (
              way && (
                <span>
                  {way.edges
                    ? t('ui.outlook.arrive', {
                        at: hm(startsAt, way.arriveAt),
                        in: duration(Math.max(0, way.arriveAt - now), lang),
                        km: (way.lengthM / 1000).toFixed(1),
                      })
                    : t('ui.outlook.none')}
                </span>
              )
            )}
            {outlook?.crew && !shown && <CrewFit crew={outlook.crew} />}
          </div>
        );
      })}
    </section>
  );
}

/** Villages or places of one order that are refused, by name, and the way to leave them out. */
export function RefusedParts(p: {
  parts: readonly { readonly id: string; readonly refusal: Rejection }[];
  onDrop: () => void;
}): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const say = useRejection();
  if (p.parts.length === 0) return null;
  return (
    <section className="outlook" aria-label={t('ui.group.refused')}>
      {p.parts.map(({ id, refusal }) => (
        <p key={id} className="bad">
          <b>{name(id)}</b> {say(refusal)}
        </p>
      ))}
      <button type="button" onClick={p.onDrop}>
        {t('ui.group.drop', { n: p.parts.length })}
      </button>
    </section>
  );
}
