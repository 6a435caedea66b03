/** What a condition may ask by call: of charts, of who knows what, of crews, villages, shelters and stores. */
import { SUPPLY_ITEMS } from '../world-resources.ts';

/** A crew as a condition sees it. */
export interface UnitAnswer {
  readonly id: string;
  /** standby, turnout, moving, working, resting or unavailable. */
  readonly state: string;
  /** Id of the place of its work once it is there, else of the village or facility that it stands at; '' on the way. */
  readonly place: string;
  /** Kind of its work, '' without. */
  readonly task: string;
  /** Minutes at the place of its work; −1 until it is there. */
  readonly minutes: number;
}
export interface VillageAnswer {
  readonly id: string;
  readonly people: number;
  readonly warned: boolean;
  /** Ordered to leave, not home again since. */
  readonly ordered: boolean;
  /** People who have left home, and who have arrived where they were sent. */
  readonly left: number;
  readonly moved: number;
  readonly trapped: number;
  readonly dead: number;
  /** Whether a hazard has reached it. */
  readonly reached: boolean;
}
export interface ShelterAnswer {
  readonly id: string;
  readonly open: boolean;
  readonly people: number;
  /** Places that nobody has yet. */
  readonly room: number;
}

/** Questions about the world. Charts: no instance means any of them. */
export interface Asked {
  in(chart: string, state: string, instance?: string): boolean;
  /** Minutes for which it has been in the state; −1 when it is not. */
  since(chart: string, state: string, instance?: string): number;
  /** Minutes that it has spent in the state so far, earlier stays included; of several the longest. */
  minutesIn(chart: string, state: string, instance?: string): number;
  /** Whether a role knows the fact; without a role, whether anybody does. */
  known(fact: string, role?: string): boolean;
  unit(id: string): UnitAnswer;
  units(): readonly UnitAnswer[];
  village(id: string): VillageAnswer;
  villages(): readonly VillageAnswer[];
  shelter(id: string): ShelterAnswer;
  shelters(): readonly ShelterAnswer[];
  /** What a store has, by item. */
  store(id: string): Readonly<Record<string, number>>;
  /** How often an event of the kind has been logged. */
  count(kind: string): number;
  /** A number of the last report sent upward; −1 when none had it. */
  reported(field: string): number;
}
export type Question = keyof Asked | 'any' | 'all';

export type ArgKind =
  | 'chart'
  | 'state'
  | 'instance'
  | 'fact'
  | 'role'
  | 'unit'
  | 'village'
  | 'shelter'
  | 'store'
  | 'event'
  | 'field'
  | 'list';
/** Fields of the answers, by the type that conditions know them as. */
export const ANSWERS = {
  Unit: { id: 'string', state: 'string', place: 'string', task: 'string', minutes: 'double' },
  Village: {
    id: 'string',
    people: 'double',
    warned: 'bool',
    ordered: 'bool',
    left: 'double',
    moved: 'double',
    trapped: 'double',
    dead: 'double',
    reached: 'bool',
  },
  Shelter: { id: 'string', open: 'bool', people: 'double', room: 'double' },
  Stock: Object.fromEntries(SUPPLY_ITEMS.map((item) => [item, 'double'])),
} as const;
export interface QuestionSpec {
  /** Its shapes: what each argument is, shortest first. */
  readonly shapes: readonly (readonly ArgKind[])[];
  readonly gives: 'bool' | 'double' | keyof typeof ANSWERS | `list<${keyof typeof ANSWERS}>`;
}
const CHART: QuestionSpec['shapes'] = [
  ['chart', 'state'],
  ['chart', 'state', 'instance'],
];
export const QUESTIONS: Readonly<Record<Question, QuestionSpec>> = {
  in: { shapes: CHART, gives: 'bool' },
  since: { shapes: CHART, gives: 'double' },
  minutesIn: { shapes: CHART, gives: 'double' },
  known: { shapes: [['fact'], ['fact', 'role']], gives: 'bool' },
  unit: { shapes: [['unit']], gives: 'Unit' },
  units: { shapes: [[]], gives: 'list<Unit>' },
  village: { shapes: [['village']], gives: 'Village' },
  villages: { shapes: [[]], gives: 'list<Village>' },
  shelter: { shapes: [['shelter']], gives: 'Shelter' },
  shelters: { shapes: [[]], gives: 'list<Shelter>' },
  store: { shapes: [['store']], gives: 'Stock' },
  count: { shapes: [['event']], gives: 'double' },
  reported: { shapes: [['field']], gives: 'double' },
  any: { shapes: [['list']], gives: 'bool' },
  all: { shapes: [['list']], gives: 'bool' },
};
export const QUESTION_NAMES = Object.keys(QUESTIONS) as Question[];
/** Numbers of a report sent upward. */
export const REPORTED = ['dead', 'injured', 'missing', 'evacuated'] as const;
/** Weather of the moment: rain of the wettest zone in mm/h and over 24 h in mm, the signal (1 red to 4 blue, 0 none), wind in m/s
 * and where it comes from in degrees, −1 where the exercise knows no wind. */
export const WEATHER = ['rain', 'rain24h', 'signal', 'wind', 'windFrom'] as const;
