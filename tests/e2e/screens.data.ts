/** The screens that are kept as references: what, when, in which window and look. At most 60, 10 MB together. */
export interface Screen {
  readonly what: 'room' | 'lobby' | 'briefing' | 'review';
  readonly scenario: string;
  /** Scenario second, as its approved script plays. */
  readonly t: number;
  readonly size?: '1920x1080' | '1024x768' | '683x384';
  readonly look?: 'dark' | 'contrast';
  readonly lang?: 'en';
  /** In every `npm test`; the others are another case of the same. */
  readonly sample?: true;
}
type Variant = Pick<Screen, 'size' | 'look' | 'lang'>;
/** Of each the second in which most is to be seen, and one close to the end. */
const MOMENTS: Readonly<Record<string, readonly [worst: number, end: number]>> = {
  'earthquake-barrier-lake': [28_800, 85_800],
  'earthquake-m51-aftershocks': [10_800, 85_800],
  'earthquake-m60-night': [7200, 85_800],
  'flood-2020-changjiang': [64_800, 107_400],
  'flood-first-steps': [3600, 5100],
  'flood-tailings-pond': [21_600, 35_400],
  'forest-fire-lightning': [21_600, 42_600],
  'forest-fire-qingming': [14_400, 35_400],
  'hazmat-ammonia-night': [2700, 21_000],
  'hazmat-ammonia-park': [2700, 21_000],
  'hazmat-expressway-tanker': [3600, 21_000],
  'hazmat-kiln-gas': [3600, 21_000],
};
const [WIDE, TABLET, SMALL, DARK, CONTRAST, ENGLISH] = [
  { size: '1920x1080' },
  { size: '1024x768' },
  { size: '683x384' },
  { look: 'dark' },
  { look: 'contrast' },
  { lang: 'en' },
] as const satisfies readonly Variant[];
/** One of each hazard, and the screens before and after: each window and look is worn by two or more of them. */
const ROOMS: Readonly<Record<string, readonly Variant[]>> = {
  'flood-2020-changjiang': [WIDE, DARK, ENGLISH],
  'forest-fire-qingming': [TABLET, CONTRAST, ENGLISH],
  'earthquake-m60-night': [WIDE, SMALL, DARK],
  'hazmat-ammonia-night': [TABLET, SMALL, CONTRAST],
};
const ROUND: Readonly<Record<'lobby' | 'briefing' | 'review', readonly Variant[]>> = {
  lobby: [WIDE, SMALL, DARK, ENGLISH],
  briefing: [WIDE, TABLET, CONTRAST, ENGLISH],
  review: [WIDE, SMALL, DARK, ENGLISH],
};
const LESSON = 'flood-first-steps';
const SAMPLE = 'hazmat-ammonia-night';
export const SCREENS: readonly Screen[] = [
  ...Object.entries(MOMENTS).flatMap(([scenario, [worst, end]]) => [
    { what: 'room', scenario, t: 0 } as const,
    { what: 'room', scenario, t: worst, ...(scenario === SAMPLE ? { sample: true } : {}) } as const,
    ...(ROOMS[scenario] ?? []).map((v) => ({ what: 'room', scenario, t: worst, ...v }) as const),
    { what: 'room', scenario, t: end } as const,
  ]),
  ...(['lobby', 'briefing', 'review'] as const).flatMap((what) =>
    ROUND[what].map((v) => ({ what, scenario: LESSON, t: what === 'review' ? 5400 : 0, ...v })),
  ),
];
export const nameOf = (s: Screen): string =>
  [s.what === 'room' ? `${s.scenario}-${s.t}` : s.what, s.size, s.look, s.lang].filter(Boolean).join('-');
