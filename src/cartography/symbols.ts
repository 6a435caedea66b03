/** Map symbols as path data, about 16 px wide round their point: `ink` takes the rule's colour, `paper` the ground's. */
export interface Part {
  /** SVG path data. */
  readonly d: string;
  readonly fill?: 'ink' | 'paper';
  readonly stroke?: 'ink' | 'paper';
  /** px, 1.4 where not said. */
  readonly width?: number;
}
const disc = (r: number, x = 0, y = 0): string =>
  `M${x - r} ${y}a${r} ${r} 0 1 0 ${2 * r} 0a${r} ${r} 0 1 0 ${-2 * r} 0Z`;
const STAR = 'M0-7.5L2-2.4 7.3-2.4 3 .9 4.6 6.2 0 3 -4.6 6.2 -3 .9 -7.3-2.4 -2-2.4Z';
const HOUSE = 'M0-6.5L7 0H5V6H-5V0H-7Z';
const TENT = 'M0-6.5L7 5.5H-7Z';
const BOX = 'M-6-6H6V6H-6Z';
const UNIT = 'M-10-6H10V6H-10Z';
const TRIANGLE = 'M0-7L7 5.5H-7Z';
const halo = (d: string): Part => ({ d, fill: 'paper', stroke: 'paper', width: 4 });
const unit = (...marks: readonly Part[]): readonly Part[] => [halo(UNIT), { d: UNIT, fill: 'ink' }, ...marks];

export const SYMBOLS = {
  dot: [halo(disc(2)), { d: disc(2.4), fill: 'ink' }],
  seat: [
    { d: disc(5.5), fill: 'paper', stroke: 'ink', width: 2 },
    { d: disc(2.2), fill: 'ink' },
  ],
  silent: [
    { d: disc(5.5), fill: 'paper', stroke: 'ink', width: 2 },
    { d: 'M-8 8L8-8', stroke: 'ink', width: 2.4 },
  ],
  gauge: [halo('M-7-8H7L0 3Z'), { d: 'M-7-8H7L0 3Z', fill: 'ink' }],
  'gauge-1': [
    halo('M-7-8H7L0 3ZM-7 5H7'),
    { d: 'M-7-8H7L0 3Z', fill: 'ink' },
    { d: 'M-7 5.5H7', stroke: 'ink', width: 2.4 },
  ],
  'gauge-2': [
    halo('M-7-8H7L0 3ZM-7 7H7'),
    { d: 'M-7-8H7L0 3Z', fill: 'ink' },
    { d: 'M-7 5.5H7M-7 9H7', stroke: 'ink', width: 2.2 },
  ],
  dam: [
    halo('M-7 5L-3-5H3L7 5Z'),
    { d: 'M-7 5L-3-5H3L7 5Z', fill: 'ink' },
    { d: 'M-4 1.5H4M-3-1.5H3', stroke: 'paper', width: 1 },
  ],
  house: [halo(HOUSE), { d: HOUSE, fill: 'paper', stroke: 'ink', width: 1.5 }],
  'house-open': [halo(HOUSE), { d: HOUSE, fill: 'ink' }],
  tent: [halo(TENT), { d: TENT, fill: 'paper', stroke: 'ink', width: 1.5 }, { d: 'M0-3V5', stroke: 'ink' }],
  'tent-open': [halo(TENT), { d: TENT, fill: 'ink' }, { d: 'M0-3V5.5', stroke: 'paper' }],
  cross: [halo('M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z'), { d: 'M-2-6H2V-2H6V2H2V6H-2V2H-6V-2H-2Z', fill: 'ink' }],
  store: [halo(BOX), { d: BOX, fill: 'ink' }, { d: 'M-6-1H6M0-1V6', stroke: 'paper', width: 1.2 }],
  flame: [
    halo(
      'M0-7.5C4-4 5.5-1 5.5 2A5.5 5.5 0 0 1-5.5 2C-5.5-.5-4-2-2.6-3.4 -2-2-1.4-1.6-.6-1.4 -1.2-3.6-1-5.6 0-7.5Z',
    ),
    {
      d: 'M0-7.5C4-4 5.5-1 5.5 2A5.5 5.5 0 0 1-5.5 2C-5.5-.5-4-2-2.6-3.4 -2-2-1.4-1.6-.6-1.4 -1.2-3.6-1-5.6 0-7.5Z',
      fill: 'ink',
    },
  ],
  shield: [
    halo('M0-7L6-5V0C6 4 3 6.5 0 7.5C-3 6.5-6 4-6 0V-5Z'),
    { d: 'M0-7L6-5V0C6 4 3 6.5 0 7.5C-3 6.5-6 4-6 0V-5Z', fill: 'ink' },
  ],
  star: [halo(STAR), { d: STAR, fill: 'ink' }],
  slope: [
    halo(TRIANGLE),
    { d: 'M-7 5.5L0-7 7 5.5Z', fill: 'paper', stroke: 'ink', width: 1.8 },
    { d: 'M-3 4L3-1', stroke: 'ink' },
  ],
  mast: [
    halo('M0-7V6M-4 6H4'),
    { d: 'M0-5V6M-4 6H4M-4-7A4.5 4.5 0 0 0-4-2M4-7A4.5 4.5 0 0 1 4-2', stroke: 'ink', width: 1.5 },
  ],
  bolt: [halo('M1-7L-5 1H0L-1 7 5-1H0Z'), { d: 'M1-7L-5 1H0L-1 7 5-1H0Z', fill: 'ink' }],
  peak: [{ d: 'M0-5L5 4H-5Z', fill: 'paper', stroke: 'ink', width: 1.2 }],
  works: [halo('M-7 6V-2L-2 1V-2L3 1V-7H6V6Z'), { d: 'M-7 6V-2L-2 1V-2L3 1V-7H6V6Z', fill: 'ink' }],
  square: [halo('M-4-4H4V4H-4Z'), { d: 'M-4-4H4V4H-4Z', fill: 'ink' }],
  hit: [
    halo(TRIANGLE),
    { d: TRIANGLE, fill: 'ink' },
    { d: 'M0-2.5V1.5', stroke: 'paper', width: 1.8 },
    { d: 'M0 3V4.2', stroke: 'paper', width: 1.8 },
  ],
  danger: [
    halo('M0-9L9 7H-9Z'),
    { d: 'M0-9L9 7H-9Z', fill: 'ink' },
    { d: 'M0-3.5V2M0 4V5.4', stroke: 'paper', width: 2.2 },
  ],
  ring: [{ d: disc(8), stroke: 'ink', width: 2.4 }],
  'ring-double': [
    { d: disc(7), stroke: 'ink', width: 2.2 },
    { d: disc(10.5), stroke: 'ink', width: 1.6 },
  ],
  leaving: [
    halo(BOX),
    { d: 'M-5-5H5V5H-5Z', fill: 'paper', stroke: 'ink', width: 1.6 },
    { d: 'M-3 0H2M0-2.5L3 0 0 2.5', stroke: 'ink', width: 1.6 },
  ],
  left: [
    halo(BOX),
    { d: 'M-5-5H5V5H-5Z', fill: 'ink' },
    { d: 'M-3 0L-1 2.5 3-2.5', stroke: 'paper', width: 1.6 },
  ],
  site: [
    halo('M0-9L9 0 0 9-9 0Z'),
    { d: 'M0-8.5L8.5 0 0 8.5-8.5 0Z', fill: 'paper', stroke: 'ink', width: 2.4 },
    { d: disc(2.8), fill: 'ink' },
  ],
  'site-done': [
    halo('M0-9L9 0 0 9-9 0Z'),
    { d: 'M0-8.5L8.5 0 0 8.5-8.5 0Z', fill: 'paper', stroke: 'ink', width: 2 },
    { d: 'M-3.5 0L-1 3 4-3', stroke: 'ink', width: 2 },
  ],
  epicentre: [halo(disc(9)), { d: disc(9), stroke: 'ink', width: 1.6 }, { d: STAR, fill: 'ink' }],
  collapse: [
    halo('M-8 7V-3L-2-7 1-2 8-4V7Z'),
    { d: 'M-8 7V-3L-2-7 0-2 8-4V7Z', fill: 'ink' },
    { d: 'M-4 3L0 0 3 4', stroke: 'paper', width: 1.6 },
  ],
  leak: [
    halo(disc(8)),
    { d: disc(8), fill: 'ink' },
    { d: 'M0-5C2-2 3.5-.5 3.5 1.5A3.5 3.5 0 0 1-3.5 1.5C-3.5-.5-2-2 0-5Z', fill: 'paper' },
  ],
  lake: [
    halo('M-8 4C-5-7 5-7 8 4Z'),
    { d: 'M-8 4C-5-7 5-7 8 4Z', fill: 'ink' },
    { d: 'M-5 1C-3-1-2 2 0 0S3 2 5 0', stroke: 'paper', width: 1.3 },
  ],
  slide: [
    halo('M-8 6L0-8 8 6Z'),
    { d: 'M-8 6L0-8 8 6Z', fill: 'ink' },
    { d: disc(1.5, -2, 3), fill: 'paper' },
    { d: disc(1.5, 2.4, 2.4), fill: 'paper' },
    { d: disc(1.2, 0, -1), fill: 'paper' },
  ],
  smoke: [halo(disc(8)), { d: `${disc(3.6, -3, 2)}${disc(4.2, 2, 1)}${disc(3, 0, -3.5)}`, fill: 'ink' }],
  wind: [
    halo('M0 10V-10M-5-4L0-11 5-4'),
    { d: 'M0 10V-9', stroke: 'ink', width: 2.6 },
    { d: 'M-5-4L0-12 5-4Z', fill: 'ink' },
  ],
  flag: [
    halo('M0 0V-18L13-14 0-10'),
    { d: 'M0 0V-18', stroke: 'ink', width: 2 },
    { d: 'M0-18L13-14 0-10Z', fill: 'ink' },
    { d: disc(2), fill: 'ink' },
  ],
  chosen: [
    { d: disc(12.5), stroke: 'paper', width: 4.4 },
    { d: disc(12.5), stroke: 'ink', width: 2.2 },
  ],
  alarm: [
    { d: disc(15), stroke: 'ink', width: 2.6 },
    { d: disc(22), stroke: 'ink', width: 2 },
  ],
  closed: [halo('M-4-4L4 4M-4 4L4-4'), { d: 'M-4-4L4 4M-4 4L4-4', stroke: 'ink', width: 2.4 }],
  'closed-order': [halo(disc(5)), { d: disc(5), fill: 'ink' }, { d: 'M-3 0H3', stroke: 'paper', width: 2 }],
  gate: [halo('M-6 5V-5H6V5'), { d: 'M-6 5.5V-5M6 5.5V-5M-6-3H6M-6 1H6', stroke: 'ink', width: 2 }],
  hydrant: [
    halo(disc(6)),
    { d: disc(6), fill: 'ink' },
    { d: 'M-2.4-3.4V3.4M2.4-3.4V3.4M-2.4 0H2.4', stroke: 'paper', width: 1.6 },
  ],
  windsock: [
    halo('M-6 7V-7H7L1-2-6-2'),
    { d: 'M-6 7.5V-7', stroke: 'ink', width: 1.8 },
    { d: 'M-6-7H8L2-1.5-6-1.5Z', fill: 'ink' },
    { d: 'M-1.6-7V-1.5', stroke: 'paper', width: 1.4 },
  ],
  valve: [
    halo('M-7-4L7 4V-4L-7 4Z'),
    { d: 'M-7-4.5L0 0-7 4.5ZM7-4.5L0 0 7 4.5Z', fill: 'ink' },
    { d: 'M0 0V-6M-3-6H3', stroke: 'ink', width: 1.6 },
  ],
  assembly: [
    halo(BOX),
    { d: 'M-6.5-6.5H6.5V6.5H-6.5Z', fill: 'ink' },
    {
      d: `${disc(1.5, -2.4, -1.8)}${disc(1.5, 2.4, -1.8)}M-5 4.4C-5-.4.2-.4.2 4.4ZM-.2 4.4C-.2-.4 5-.4 5 4.4Z`,
      fill: 'paper',
    },
  ],
  grave: [
    halo('M-4 6V-2A4 4 0 0 1 4-2V6Z'),
    { d: 'M-4 5.5V-2A4 4 0 0 1 4-2V5.5ZM-6.5 5.5H6.5', fill: 'paper', stroke: 'ink', width: 1.6 },
  ],
  onward: [{ d: 'M-5 4L0-6 5 4 0 1Z', fill: 'ink' }],
  bridge: [{ d: 'M-5-3.5C-3-2 3-2 5-3.5M-5 3.5C-3 2 3 2 5 3.5', stroke: 'ink', width: 1.3 }],
  'unit-standby': unit({ d: 'M3.6 0H7.6', stroke: 'paper', width: 1.6 }),
  'unit-moving': unit({ d: 'M3.4-3.4L8.2 0 3.4 3.4Z', fill: 'paper' }),
  'unit-working': unit({ d: disc(2.3, 5.8), fill: 'paper' }),
  'unit-other': unit({ d: 'M3.6-2.2L8 2.2M3.6 2.2L8-2.2', stroke: 'paper', width: 1.4 }),
  wave: [halo(''), { d: 'M-7-2C-4-6-2 2 1-2S5-6 7-3M-7 4C-4 0-2 8 1 4S5 0 7 3', stroke: 'ink', width: 2.2 }],
  boat: [halo(''), { d: 'M-8 2H8L5 7H-5Z', fill: 'ink' }, { d: 'M0 1V-8L6 0Z', fill: 'ink' }],
  wrench: [halo(''), { d: 'M-6 6L2-2M2-2A4 4 0 1 0 6-6L3-3', stroke: 'ink', width: 3 }],
  eye: [
    halo(''),
    { d: 'M-8 0C-4-6 4-6 8 0C4 6-4 6-8 0Z', stroke: 'ink', width: 1.8 },
    { d: disc(2.6), fill: 'ink' },
  ],
  people: [
    halo(''),
    { d: `${disc(2.6, -3.5, -4)}${disc(2.6, 3.5, -4)}M-8 7C-8-1 1-1 1 7ZM-1 7C-1-1 8-1 8 7Z`, fill: 'ink' },
  ],
  cluster: [halo(disc(9.5)), { d: disc(9.5), fill: 'ink' }],
} as const satisfies Readonly<Record<string, readonly Part[]>>;
/** Where a badge stands in its symbol, and how large it is. */
export const BADGE = { x: -4.2, scale: 0.56 } as const;
/** A shape as a badge: its colours change places, and it has no halo of its own. */
export const badgeOf = (s: ShapeId): readonly Part[] =>
  (SYMBOLS[s] as readonly Part[]).slice(1).map(({ d, fill, stroke, width }) => {
    const other = { ink: 'paper', paper: 'ink' } as const;
    return {
      d,
      ...(fill ? { fill: other[fill] } : {}),
      ...(stroke ? { stroke: other[stroke] } : {}),
      ...(width ? { width } : {}),
    };
  });
export type ShapeId = keyof typeof SYMBOLS;
export const partsOf = (s: ShapeId): readonly Part[] => SYMBOLS[s];
/** Half the side of the square that a symbol fills, px at size 1. */
export const HALF_PX = 9;
