/** Sources of ignition near the release, and what is done about them. */
import type { ReactNode } from 'react';
import type { RoleView } from '../../../bridge/protocol.ts';
import { openDraft } from '../../../stores/session.ts';
import { compass, count } from '../../format.ts';
import { Crews } from '../../Crews.tsx';
import { useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';

type Source = NonNullable<RoleView['incidents']['hazmat']>['sources'][number];

export function HazmatSources({ sources }: { sources: readonly Source[] }): ReactNode {
  const { t, x } = useWords();
  return (
    <Section
      title={t('ui.hazmat.sources')}
      extra={
        sources.some((q) => !q.ordered) && (
          <button
            onClick={() =>
              openDraft('ignition.control', {
                controls: [...new Set(sources.filter((q) => !q.ordered).map((q) => q.stoppedBy))],
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
          {sources.map((q) => (
            <tr key={q.id}>
              <td>
                {x(q.name)}
                {q.inCloud && q.live && <span className="tag no">{t('ui.hazmat.incloud')}</span>}
                <Crews target={q.id} />
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
  );
}
