/** The orders for a thing on the map, each with whether it would be refused now and why. */
import { useEffect, useMemo, useState } from 'react';
import type { Command, Rejection } from '../../bridge/protocol.ts';
import { givesHints, judge, sessionStore } from '../../stores/session.ts';
import { templateFor } from '../form/templates.ts';
import { namer, fixedNames } from '../names.ts';
import { useWords, type Words } from '../hooks.ts';
import { inTime } from './in-time.ts';
import { ordersAt, type OrderAt, type Subject } from './orders-at.ts';

export interface Judged extends OrderAt {
  /** Null where it can be given, or only fields are missing. */
  readonly refusal: Rejection | null;
}
const MISSING = 'REJ-003';
/** The menu does not wait longer for a busy simulation. */
const PATIENCE_MS = 500;
const DUE = ['due', 'late', 'overdue'];

function candidates(subjects: readonly Subject[], words: Words): readonly (OrderAt & { cmd: Command })[] {
  const { base, view, briefing, forms, role } = sessionStore.getState();
  if (!base || !view || !briefing) return [];
  const training = givesHints();
  const name = namer(words, base, fixedNames(base, briefing), [...view.units, ...view.sites]);
  const source = { base, view, briefing, words, name };
  const due = new Set(
    training
      ? view.procedures.flatMap((p) =>
          DUE.includes(p.state) && briefing.answers[p.id] ? [briefing.answers[p.id].command] : [],
        )
      : [],
  );
  // In an examination an order is a name: what it lacks, its form says once it is tried.
  const plain = (o: OrderAt): OrderAt => (training ? o : { ...o, open: [], lacks: [] });
  return ordersAt(subjects, role, forms, source, due).map((all) => {
    const o = plain(all);
    const fill = templateFor(o.type)?.({ ...source, values: o.values, role, training });
    return { ...o, cmd: { ...fill, ...o.values, type: o.type } };
  });
}
/** Null until it is known, or patience ends; what was known when the menu opened stays until it closes. */
export function useOrdersAt(subjects: readonly Subject[] | null): readonly Judged[] | null {
  const words = useWords();
  const [judged, setJudged] = useState<readonly Judged[] | null>(null);
  const key = JSON.stringify(subjects);
  const list = useMemo(
    () => (subjects ? candidates(subjects, words) : []),
    // What is meant by its ids alone.
    // oxlint-disable-next-line react/exhaustive-deps
    [key, words],
  );
  useEffect(() => {
    setJudged(null);
    const refusals = list.map(async ({ cmd }) => {
      if (!givesHints()) return null;
      const { rejection } = await judge(cmd);
      return rejection?.code === MISSING ? null : rejection;
    });
    return inTime(refusals, PATIENCE_MS, (known) =>
      setJudged(list.map((o, i) => ({ ...o, refusal: known[i] }))),
    );
  }, [list]);
  return judged;
}
