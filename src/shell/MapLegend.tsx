/** The legend of what the map draws now, made from the style sheet itself. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { LegendRow } from '../cartography/legend.ts';
import { HAZARD_ROWS } from '../cartography/sheet.ts';
import { SAMPLE, sampleOf } from '../cartography/svg.ts';
import { uiStore } from '../stores/panel.ts';
import { mapTheme, themeStore } from '../stores/theme.ts';
import { useWords } from './hooks.ts';
import { Vectors } from './Vectors.tsx';

const Rows = ({ rows }: { rows: readonly LegendRow[] }): ReactNode => {
  const { t } = useWords();
  const theme = useStore(themeStore, mapTheme);
  return (
    <ul className="legend">
      {rows.map(({ word, rule, badge }) => (
        <li key={word}>
          <svg className="sample" width={SAMPLE.width} height={SAMPLE.height} aria-hidden="true">
            <Vectors body={sampleOf(rule, theme, badge)} />
          </svg>
          {t(word)}
        </li>
      ))}
    </ul>
  );
};
const useRows = (): readonly LegendRow[] => useStore(uiStore, (s) => s.map.legend);
/** All rows, when asked for. */
export function MapLegend(): ReactNode {
  const { t } = useWords();
  const rows = useRows();
  return (
    <div className="popover tall" role="region" aria-label={t('ui.map.legend')}>
      <Rows rows={rows} />
    </div>
  );
}
/** The hazards' rows, always beside the map. */
export function HazardKey(): ReactNode {
  const { t } = useWords();
  const rows = useRows().filter((r) => HAZARD_ROWS.has(r.rule));
  if (rows.length === 0) return null;
  return (
    <div className="map-keys" role="region" aria-label={t('ui.map.hazard-key')}>
      <Rows rows={rows} />
    </div>
  );
}
