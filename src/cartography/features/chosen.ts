/** What is chosen in the room, the way of the order being prepared, and where the newest alarm is. */
import type { LonLat, Place, RoleView } from '../../bridge/protocol.ts';
import type { Projection } from '../projection.ts';
import { ramp, type Feature, type Point, type StyleRule } from '../types.ts';

export interface Chosen {
  readonly place: string | null;
  readonly unit: string | null;
  readonly villages: readonly string[];
  readonly units: readonly string[];
  readonly preview: readonly (readonly [number, number])[] | null;
  readonly alarm: LonLat | null;
}
export const CHOSEN: readonly StyleRule[] = [
  {
    id: 'preview',
    from: 'preview',
    casing: { colour: 'halo', width: 1.2 },
    line: { colour: 'preview', width: ramp([9, 3], [14, 5]), dash: [9, 4], arrow: true },
    legend: 'carto.preview',
  },
  { id: 'chosen', from: 'chosen', symbol: { shape: 'chosen', size: 1, colour: 'select' } },
  { id: 'alarm', from: 'alarm', symbol: { shape: 'alarm', size: 1, colour: 'alarm' }, legend: 'carto.alarm' },
];
export function chosenFeatures(
  c: Chosen,
  p: Projection,
  places: ReadonlyMap<string, Place>,
  view: RoleView | null,
): Feature[] {
  const at = (id: string): Point | null => {
    const q = places.get(id)?.at ?? view?.sites.find((s) => s.id === id)?.at;
    const u = q ?? view?.units.find((k) => k.id === id);
    return u ? [p.x(u.lon), p.y(u.lat)] : null;
  };
  const marks = [...new Set([c.place, c.unit, ...c.villages, ...c.units])].flatMap((id): Feature[] => {
    const point = id === null ? null : at(id);
    return point ? [{ id: id!, layer: 'chosen', class: '', point }] : [];
  });
  return [
    ...(c.preview && c.preview.length > 1
      ? [
          {
            id: 'way',
            layer: 'preview',
            class: '',
            lines: [c.preview.flatMap(([lon, lat]) => [p.x(lon), p.y(lat)])],
          },
        ]
      : []),
    ...marks,
    ...(c.alarm
      ? [{ id: 'alarm', layer: 'alarm', class: '', point: [p.x(c.alarm.lon), p.y(c.alarm.lat)] as const }]
      : []),
  ];
}
