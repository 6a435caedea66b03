/** What lanes and their states are called: a storyline's own words first, then the words of charts. */
import type { Lang, Translate } from '../i18n/index.ts';
import type { StateLane, StateLanes, StoryTitles } from '../sim/index.ts';

export interface LaneWords {
  /** The thing that it is about, or the chart where there is only one. */
  readonly name: (lane: StateLane) => string;
  /** What of it: the chart and its region; '' where the name says it. */
  readonly about: (lane: StateLane) => string;
  readonly state: (lane: StateLane, state: string) => string;
}
const last = (path: string): string => path.slice(path.lastIndexOf('.') + 1);

/** @param name of an id; the id itself where it has none. */
export function laneWords(
  { lanes }: StateLanes,
  stories: StoryTitles,
  lang: Lang,
  t: Translate,
  name: (id: string) => string,
): LaneWords {
  const said = (...keys: string[]): string | null => {
    const key = keys.find((k) => t(k) !== k);
    return key === undefined ? null : t(key);
  };
  const chart = (l: StateLane): string =>
    stories[l.chart]?.title[lang] ?? said(`chart.${l.chart}`) ?? l.chart;
  const thing = (l: StateLane): string => {
    const known = name(l.subject);
    if (known !== l.subject) return known;
    const word = said(`thing.${l.chart}.${l.instance}`);
    if (word !== null) return word;
    // Instances without a name are told apart by their id, where there are several.
    return lanes.some((o) => o.chart === l.chart && o.instance !== l.instance) ? l.instance : '';
  };
  const state = (l: StateLane, path: string): string =>
    stories[l.chart]?.states[path]?.[lang] ??
    said(`state.${l.chart}.${path}`, `state.${last(path)}`) ??
    last(path);
  const region = (l: StateLane): string => {
    if (l.region === '') return '';
    // A storyline's states speak for themselves.
    if (stories[l.chart]) return stories[l.chart].states[l.region]?.[lang] ?? '';
    const word = said(`state.${l.chart}.${l.region}`);
    if (word !== null) return word;
    return lanes.some((o) => o.chart === l.chart && o.region !== l.region) ? last(l.region) : '';
  };
  return {
    name: (l) => thing(l) || chart(l),
    about: (l) => [thing(l) === '' ? '' : chart(l), region(l)].filter((x) => x !== '').join(' · '),
    state,
  };
}
