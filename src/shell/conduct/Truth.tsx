/** What is so against what is known: the figures, and of each thing that happened since when each post knows. */
import type { ReactNode } from 'react';
import { duration, hm } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Empty, LevelBadge, Section } from '../ui.tsx';

export function Truth(): ReactNode {
  const { t, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const { truth, conduct, casualties, response } = view;
  if (!truth || !conduct) return null;
  const figures = [
    ['quantity.dead', truth.dead, casualties.dead],
    ['field.injured', truth.injured, casualties.injured],
    ['ui.top.trapped', truth.trapped, casualties.trapped],
  ] as const;
  return (
    <Section title={t('ui.trainer.truth')}>
      <table className="rows truth">
        <thead>
          <tr>
            <td />
            <th scope="col">{t('ui.truth.so')}</th>
            <th scope="col">{t('ui.truth.told')}</th>
          </tr>
        </thead>
        <tbody>
          {figures.map(([word, so, told]) => (
            <tr key={word}>
              <th scope="row">{t(word)}</th>
              <td>{so}</td>
              <td className={so === told ? '' : 'over1'}>{told}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">{t('ui.truth.level')}</th>
            <td>
              <LevelBadge level={truth.level}>{t(`level.${truth.level}`)}</LevelBadge>
            </td>
            <td>
              <LevelBadge level={response.level}>{t(`level.${response.level}`)}</LevelBadge>
            </td>
          </tr>
          {view.rivers && (
            <tr>
              <th scope="row">{t('quantity.leveesBreached')}</th>
              <td>{truth.breaches}</td>
              <td />
            </tr>
          )}
        </tbody>
      </table>
      <p className="hint">
        {conduct.toldAt < 0
          ? t('ui.truth.untold')
          : t('ui.truth.toldat', {
              at: hm(view.startsAt, conduct.toldAt),
              ago: duration(view.t - conduct.toldAt, lang),
            })}
      </p>
      <Happened />
    </Section>
  );
}

function Happened(): ReactNode {
  const { t, lang } = useWords();
  const name = useNames();
  const { conduct, startsAt } = useSession((s) => s.view)!;
  const { happened, posts } = conduct!;
  if (happened.length === 0) return <Empty>{t('ui.truth.nothing')}</Empty>;
  return (
    <div className="scroll-x">
      <table className="rows known" aria-label={t('ui.truth.known')}>
        <thead>
          <tr>
            <th scope="col">{t('ui.truth.happened')}</th>
            {posts.map((p) => (
              <th key={p.role} scope="col">
                {t(`role.${p.role}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {happened.map((h) => (
            <tr key={`${h.kind} ${h.place} ${h.t}`}>
              <th scope="row">
                <time>{hm(startsAt, h.t)}</time> {name(h.place)} {t(`event.${h.kind}`)}
              </th>
              {posts.map(({ role }) => {
                const at = h.known[role];
                return at === undefined ? (
                  <td key={role} className="over2" aria-label={t('ui.truth.unknown')}>
                    ✕
                  </td>
                ) : (
                  <td key={role} title={t('ui.truth.after', { late: duration(at - h.t, lang) })}>
                    {hm(startsAt, at)}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
