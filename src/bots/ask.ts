/** A record opened to be asked «had it been in time», and which of its acts are asked next: the same in the page and on the command line. */
import { loadScenario, readRecord, type Counterfactual, type CountyPack, type NoAct } from '../sim/index.ts';
import { basisOf, proposals, replayWith, type Proposal } from './counterfactual.ts';

/** How many are asked where nobody says otherwise. */
export const USUAL_TOP = 5;

export interface Asked {
  readonly plan: readonly Proposal[];
  /** It ends as the record says. */
  readonly identical: boolean;
  play(item: string): Counterfactual | NoAct;
}
/** Plays the record once as it was. @param county by the id in the record's header. */
export function openToAsk(text: string, county: (id: string) => CountyPack): Asked {
  const r = readRecord(text);
  if (!r.ok) throw new Error(r.error.code);
  const { header } = r.value;
  const pack = county(header.county);
  const loaded = loadScenario(header.scenarioText, '', pack, header.difficulty, 'record');
  if (!loaded.ok) throw new Error('the scenario of the record does not load');
  const basis = basisOf(r.value, loaded.value, pack);
  const plan = proposals(basis);
  const play: Asked['play'] = (item) =>
    replayWith(
      basis,
      plan.find((p) => p.item === item)!,
    );
  return { plan, identical: basis.identical, play };
}

export type Known = ReadonlyMap<string, Counterfactual | NoAct>;
/** The next item to play; null where nothing more is asked. */
export type Pick = (ranked: readonly string[], known: Known, inHand: ReadonlySet<string>) => string | null;
export const rankedOf = (plan: readonly Proposal[]): string[] =>
  plan.filter((p) => p.why === '').map((p) => p.item);

/** The costliest that come to something, so many of them. */
export const pickTop =
  (top: number): Pick =>
  (ranked, known, inHand) => {
    let n = 0;
    for (const item of ranked) {
      const c = known.get(item);
      if (typeof c === 'string') continue;
      if (n++ === top) return null;
      if (c === undefined && !inHand.has(item)) return item;
    }
    return null;
  };
export const pickNamed =
  (items: readonly string[]): Pick =>
  (_, known, inHand) =>
    items.find((i) => !known.has(i) && !inHand.has(i)) ?? null;
