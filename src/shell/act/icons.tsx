/** Signs of the map's tools, drawn in the colour of their button. */
import type { ReactNode } from 'react';

const PATHS = {
  plus: 'M8 3v10M3 8h10',
  minus: 'M3 8h10',
  county: 'M3 5l3-2 4 1 3 3-1 5-4 2-4-2-1-3z',
  incident: 'M8 2v3M8 11v3M2 8h3M11 8h3M8 5a3 3 0 1 0 .01 0z',
  inset: 'M2 3h12v10H2zM8.5 8.5h4v3h-4z',
  measure: 'M2 11L11 2l3 3-9 9zM5 8l1.5 1.5M7 6l1.5 1.5M9 4l1.5 1.5',
  rings: 'M8 6.5a1.5 1.5 0 1 0 .01 0zM8 2a6 6 0 1 0 .01 0z',
  box: 'M3 3h2M7 3h2M11 3h2v2M13 7v2M13 11v2h-2M9 13H7M5 13H3v-2M3 9V7M3 5V3',
  draw: 'M3 13l1-3 7-7 2 2-7 7zM9 5l2 2M9 13h5',
  mark: 'M4 2h8v12l-4-3-4 3z',
  search: 'M7 3a4 4 0 1 0 .01 0zM10 10l4 4',
} as const;
export type IconId = keyof typeof PATHS;
export const Icon = ({ id }: { id: IconId }): ReactNode => (
  <svg className="tool-icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
    <path d={PATHS[id]} />
  </svg>
);
