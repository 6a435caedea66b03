/** What a county answered, as a profile file, and put into a scenario: overrides with their reason, and single numbers. */
import { isMap, isSeq, parseDocument } from 'yaml';
import type { DoctrineId } from '../../sim/index.ts';
import type { Answer } from './read.ts';

export interface CountyProfile {
  readonly format: 'tuiyan/profile';
  readonly version: 1;
  readonly doctrine: DoctrineId;
  readonly numbers: Readonly<Record<string, ProfileNumber>>;
  readonly levels: Readonly<Record<string, ProfileNumber>>;
  /** Weights, deductions and caps. */
  readonly scoring: Readonly<Record<string, ProfileNumber>>;
  /** How things go in the simulation. */
  readonly parameters: Readonly<Record<string, ProfileNumber>>;
}
interface ProfileNumber {
  readonly target: number;
  readonly limit: number | null;
  readonly source: string;
  readonly asOf: string;
  readonly status: 'verified';
}
/** Said where the county confirmed a number without naming a document. */
const CONFIRMED = '县里核定';

export function profileOf(answers: readonly Answer[], doctrine: DoctrineId, asOf: string): CountyProfile {
  const of = (kind: Answer['kind']): Record<string, ProfileNumber> =>
    Object.fromEntries(
      answers
        .filter((a) => a.kind === kind)
        .map((a) => [
          a.id,
          {
            target: a.target,
            limit: a.limit,
            source: a.source || CONFIRMED,
            asOf,
            status: 'verified' as const,
          },
        ]),
    );
  return {
    format: 'tuiyan/profile',
    version: 1,
    doctrine,
    numbers: of('item'),
    levels: of('level'),
    scoring: of('score'),
    parameters: of('parameter'),
  };
}

/** A scenario's text with the profile in it; comments and order of the file stay. */
export function intoScenario(text: string, p: CountyProfile): string {
  const doc = parseDocument(text);
  const old = doc.getIn(['procedures', 'overrides']);
  const kept = isSeq(old) ? old.items.filter((x) => !(isMap(x) && String(x.get('id')) in p.numbers)) : [];
  const added = Object.entries(p.numbers).map(([id, n]) =>
    doc.createNode({
      id,
      targetMin: n.target,
      ...(n.limit === null ? {} : { limitMin: n.limit }),
      reason: { zh: `${n.source}（${n.asOf}）`, en: `Confirmed by the county, ${n.asOf}: ${n.source}` },
      confirmed: true,
    }),
  );
  if (added.length > 0) doc.setIn(['procedures', 'overrides'], doc.createNode([...kept, ...added]));
  // A single number carries whose it is beside it.
  const put = (path: readonly string[], numbers: Readonly<Record<string, ProfileNumber>>): void => {
    for (const [id, n] of Object.entries(numbers)) {
      const node = doc.createNode(n.target);
      node.comment = ` ${n.source.replace(/\s+/g, ' ')}（${n.asOf}）`;
      doc.setIn([...path, id], node);
    }
  };
  put(['levels'], p.levels);
  put(['scoring', 'numbers'], p.scoring);
  put(['parameters'], p.parameters);
  if (Object.keys(p.scoring).length > 0 && !doc.hasIn(['scoring', 'profile']))
    doc.setIn(['scoring', 'profile'], 'official');
  doc.set('doctrine', p.doctrine);
  return doc.toString({ lineWidth: 0 });
}
