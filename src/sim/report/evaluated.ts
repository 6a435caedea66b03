/** What evaluators added, put where the report has it. */
import type { Evaluation } from '../evaluation/standing.ts';
import type { LogIndex } from '../scoring/log-index.ts';
import type { EvaluationPart, FindingRow, Observation, ReportModel } from './types.ts';

/** The cause that an evaluator chose takes the place of the one that the record suggests, which stays beside it. */
export const withCauses = (findings: readonly FindingRow[], evaluation: Evaluation | null): FindingRow[] =>
  findings.map((f) => {
    const choice = evaluation?.causes.find((c) => c.item === f.item);
    if (!choice) return f;
    const same = choice.element === f.cause.element;
    return {
      ...f,
      cause: same ? f.cause : { element: choice.element, why: 'chosen', params: {} },
      chosen: { who: choice.who, text: choice.text ?? '', proposed: f.cause },
    };
  });

const inPlay = (log: LogIndex): Observation[] =>
  log.all('OBSERVATION').map((e) => {
    const { text, item, post, message, place } = e.data;
    // What is written on a message is about its coming.
    const came = log.first('MESSAGE', (m) => String(m.data.message) === message);
    return {
      t: e.t,
      text,
      item,
      who: '',
      event: came?.n ?? e.n,
      role: post ?? '',
      place: place ?? '',
      objective: '',
    };
  });
const afterwards = ({ observations }: Evaluation): Observation[] =>
  observations.map((o) => ({
    t: o.t ?? -1,
    text: o.text,
    item: o.item ?? '',
    who: o.who,
    event: o.event ?? -1,
    role: o.role ?? '',
    place: o.place ?? '',
    objective: o.objective ?? '',
  }));

export function evaluated(
  log: LogIndex,
  e: Evaluation | null,
): Pick<ReportModel, 'observations' | 'evaluation'> {
  const part = (x: Evaluation): EvaluationPart => ({
    entries: x.entries,
    evaluators: x.evaluators,
    conclusion: x.conclusion,
    hotwash: x.hotwash,
    signed: x.signed,
    conflicts: x.conflicts,
    hand: x.hand,
    tables: x.tables,
  });
  return {
    observations: [...inPlay(log), ...(e ? afterwards(e) : [])],
    evaluation: e && part(e),
  };
}
