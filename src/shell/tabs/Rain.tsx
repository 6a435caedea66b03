/** Rain of the last hours by basin: the largest among its catchments, heaviest first. */
import type { ReactNode } from 'react';
import { fixed } from '../format.ts';
import { useSession, useWords } from '../hooks.ts';
import { Section } from '../ui.tsx';

export function Rain(): ReactNode {
  const { t, first } = useWords();
  const rain = useSession((s) => s.view!.rain);
  const basins = new Map<string, { h1: number; h3: number; h24: number }>();
  for (const r of rain) {
    const id = r.zone.split('-')[0];
    const old = basins.get(id);
    basins.set(id, {
      h1: Math.max(old?.h1 ?? 0, r.h1),
      h3: Math.max(old?.h3 ?? 0, r.h3),
      h24: Math.max(old?.h24 ?? 0, r.h24),
    });
  }
  return (
    <Section title={t('ui.water.rain')}>
      <table>
        <thead>
          <tr>
            <th>{t('ui.water.basin')}</th>
            <th className="num">{t('ui.water.rain1')}</th>
            <th className="num">{t('ui.water.rain3')}</th>
            <th className="num">{t('ui.water.rain24')}</th>
          </tr>
        </thead>
        <tbody>
          {[...basins]
            .sort((a, b) => b[1].h3 - a[1].h3 || b[1].h24 - a[1].h24)
            .map(([id, r]) => (
              <tr key={id}>
                <td>{first([`basin.${id}`, id])}</td>
                <td className="num">{fixed(r.h1, 1)}</td>
                <td className="num">{fixed(r.h3, 1)}</td>
                <td className="num">{fixed(r.h24, 0)}</td>
              </tr>
            ))}
        </tbody>
      </table>
    </Section>
  );
}
