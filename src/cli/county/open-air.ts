/**
 * Shelters that the list of sites lacks. The list knows schools alone; the plan (四（三）4) counts on parks, squares, green
 * space and stadiums as well. No public list of the county's own was at hand, so these carry generic names and are
 * training points: one square at every township seat, and the four other kinds at the county seat.
 */
import type { LonLat, Text } from '../../sim/kernel/units.ts';
import type { ShelterKind } from '../../sim/county/types.ts';
import { townshipEn } from './pinyin.ts';
import type { Sources } from './source.ts';

export interface OpenAirShelter {
  readonly id: string;
  readonly kind: ShelterKind;
  readonly name: Text;
  readonly near: LonLat;
  /** Places, a design choice: as many as the school of such a place has. */
  readonly capacity: number;
}

/** Kind, name, offset from the county seat in degrees, places. The stadium is where the list has its helipad. */
const COUNTY_SEAT: readonly (readonly [ShelterKind, string, string, number, number, number])[] = [
  ['park', '县城公园(训练)', 'County-seat park (training)', -0.008, 0.009, 3000],
  ['green', '县城绿地(训练)', 'County-seat green (training)', 0.012, -0.004, 1500],
  ['stadium', '县体育馆(训练)', 'County sports hall (training)', 0.006, 0.008, 2000],
];
/** Places on a square, by the rank of its seat. */
const SQUARE = { county: 2000, town: 600, township: 400 } as const;

/** Every added shelter, the county seat's first, then the squares in the order of the townships. */
export function openAirShelters(src: Sources): readonly OpenAirShelter[] {
  const seat = src.townships[0]!;
  return [
    ...COUNTY_SEAT.map(([kind, zh, en, dLon, dLat, capacity]) => ({
      id: `${kind}-county`,
      kind,
      name: { zh, en },
      near: { lon: seat.lon + dLon, lat: seat.lat + dLat },
      capacity,
    })),
    ...src.townships.map((t, k) => ({
      id: `square-${t.code.slice(6)}`,
      kind: 'square' as const,
      name: { zh: `${t.name}广场(训练)`, en: `${townshipEn(t.name)} square (training)` },
      near: { lon: t.lon - 0.003, lat: t.lat - 0.002 },
      capacity: k === 0 ? SQUARE.county : t.name.endsWith('镇') ? SQUARE.town : SQUARE.township,
    })),
  ];
}
