/** What a rehearsal asks of a file's conditions: which there are, and which hold now. */
import { conditionVars } from '../information/condition-vars.ts';
import type { Scenario } from '../scenario/schema.ts';
import { partsOf } from '../scenario/storylines.ts';
import type { World } from '../world.ts';
import type { Branch } from './compile.ts';
import { conditionOf, storiesOf } from './stories.ts';

export interface ConditionAt {
  /** Id of the inject or storyline. */
  readonly of: string;
  readonly story: boolean;
  readonly cel: string;
}
/** Every condition of the file, injects first, each once for its owner. */
export function conditionsOf(s: Scenario): readonly ConditionAt[] {
  const all = [
    ...s.msel.flatMap((x) => (x.when === undefined ? [] : [{ of: x.id, story: false, cel: x.when }])),
    ...Object.entries(s.storylines).flatMap(([of, story]) =>
      partsOf(story).conditions.map(({ cel }) => ({ of, story: true, cel })),
    ),
  ];
  return all.filter((c, i) => all.findIndex((x) => x.of === c.of && x.cel === c.cel) === i);
}
/** Whether each holds now; a storyline's by its variables, as they are or as they begin. */
export function holdingNow(w: World, list: readonly ConditionAt[]): readonly boolean[] {
  const vars = conditionVars(w);
  return list.map(({ of, story, cel }) => {
    const own = story
      ? (w.machines.charts[of]?.[of]?.context ?? w.env.scenario.storylines[of].variables)
      : {};
    try {
      return (
        conditionOf(w.env.scenario, cel).holds({ ...vars, story: own as Record<string, number> }) === true
      );
    } catch {
      return false;
    }
  });
}
/** Every branch of a storyline, in the order of the file. */
export const branchesOf = (s: Scenario, story: string): readonly Branch[] =>
  storiesOf(s).of.get(story)?.branches ?? [];
