/** Tailings ponds in alarm: how much dry height is left, what has been done, who lives below. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { focusOn, openDraft } from '../../../stores/session.ts';
import { Crews } from '../../Crews.tsx';
import { useNames, useWords } from '../../hooks.ts';
import { Empty, Section } from '../../ui.tsx';
import { ClearBelow, VillagesBelow } from './Below.tsx';

type View = NonNullable<RoleView['incidents']['flood']>;

export function Ponds({ view }: { view: View }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  return (
    <Section title={t('ui.ponds')}>
      {view.ponds.length === 0 && <Empty>{t('ui.ponds.none')}</Empty>}
      {view.ponds.map((p) => (
        <div key={p.facility} className={p.failedAt >= 0 ? 'route-note bad' : 'route-note'}>
          <p>
            <button className="link" onClick={() => focusOn(p.at.lon, p.at.lat, 'near')}>
              <b>{name(p.facility)}</b>
            </button>{' '}
            {p.failedAt >= 0 && <span className="tag no">{t('ui.ponds.failed')}</span>}
            {p.blocked && <span className="tag no">{t('ui.ponds.blocked')}</span>}
            {p.helped && <span className="tag">{t('ui.ponds.helped')}</span>}
          </p>
          {p.failedAt < 0 && <p>{t('ui.ponds.left', { m: p.leftM, of: p.freeboardM })}</p>}
          <Crews target={p.facility} />
          <VillagesBelow villages={p.below} />
          <p className="row wrap">
            {!p.helped && p.failedAt < 0 && (
              <button
                className="primary"
                onClick={() => openDraft('unit.assign', { task: 'protect', target: p.facility })}
              >
                {t('cmd.unit.assign')}
              </button>
            )}
            <ClearBelow villages={p.below} />
          </p>
        </div>
      ))}
    </Section>
  );
}
