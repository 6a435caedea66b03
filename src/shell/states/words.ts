/** What charts, their things and their states are called. */
import { useMemo } from 'react';
import type { ChartView, LaneView } from '../../bridge/protocol.ts';
import { useNames, useWords } from '../hooks.ts';

export interface StateWords {
  readonly chart: (id: string) => string;
  /** `state` by its dotted path; words of a storyline's file come first. */
  readonly state: (chart: string, state: string) => string;
  /** The thing itself, '' where the chart is about one thing alone. */
  readonly thing: (lane: Pick<LaneView, 'chart' | 'instance' | 'subject'>) => string;
}
export function useStateWords(charts: readonly ChartView[] | null): StateWords {
  const { first, x } = useWords();
  const name = useNames();
  return useMemo(() => {
    const own = new Map((charts ?? []).map((c) => [c.id, c] as const));
    return {
      chart(id) {
        const title = own.get(id)?.title;
        return title ? x(title) : first([`chart.${id}`, id]);
      },
      state(chart, state) {
        const title = own.get(chart)?.titles[state];
        const last = state.slice(state.lastIndexOf('.') + 1);
        return title ? x(title) : first([`state.${chart}.${state}`, last]);
      },
      thing({ instance, subject, chart }) {
        if (/^\d+$/.test(subject)) return `#${Number(subject) + 1}`;
        const word = first([`thing.${chart}.${instance}`, '']);
        if (word !== '') return word;
        const said = name(subject);
        return said !== subject
          ? said
          : subject === instance && instance === chart
            ? ''
            : ALONE.has(instance)
              ? ''
              : said;
      },
    };
  }, [charts, first, name, x]);
}
/** Instances of charts that there is only one of. */
const ALONE = new Set([
  'incident',
  'county',
  'leak',
  'vessel',
  'zones',
  'air',
  'intake',
  'shift',
  'ground',
  'fire',
  'wind',
  'villagers',
]);
