/**
 * What a scenario file may say of a hazard: the low part of its pack, below the world. Each hazard has one `spec.ts`; what the
 * file format knows of hazards is a fold over them (`specs.ts`).
 */
import type { AnyStateMachine } from 'xstate';
import type * as z from 'zod';
import type { CountyPack } from '../county/types.ts';
import type { LonLat, Text } from '../kernel/units.ts';
import type { RosterDesk, RosterRow } from '../county/roster.ts';
import type { DoctrineId, LeadBody } from '../doctrine/types.ts';
import type { UnitKind } from '../resources/unit-kinds.data.ts';
import type { Feed } from '../scenario/information.ts';
import type { LevelNumber } from '../scenario/level-number.ts';
import type { Parameter } from '../scenario/parameters/parameter.ts';
import type { Source } from '../scenario/source.ts';

type Path = readonly PropertyKey[];
type Place = 'village' | 'township' | 'facility' | 'levee' | 'reservoir' | 'zone' | 'catchment';
type EffectSchema = z.ZodObject<{ do: z.ZodLiteral<string> } & z.ZodRawShape>;

/** What lint lends to a hazard's own rules. */
export interface LintDesk {
  readonly county: CountyPack | null;
  /** Hazards that the file names. */
  readonly hazards: readonly string[];
  readonly at: (...fault: Parameters<Source['at']>) => unknown;
  /** Effects of a kind, wherever the messages of the file have them. */
  effects<S extends EffectSchema>(kind: S): readonly { readonly e: z.infer<S>; readonly path: Path }[];
  /** SCN-012: it is one of the county's. */
  exists(kind: Place, id: string, path: Path, key?: boolean): void;
  /** SCN-012: it is on a list of the file's own. */
  listed(kind: string, id: string, list: readonly string[], path: Path): void;
  /** SCN-013: nothing begins after the end. */
  before(time: string | undefined, path: Path): void;
  /** SCN-016: rows come in order of time. */
  ascending(rows: readonly (readonly [string, ...unknown[]])[], path: Path): void;
  /** SCN-050: nothing is named twice. */
  twice(list: readonly { readonly id: string }[] | undefined, path: Path): void;
  /** Where something of the county stands; for a levee, along it. */
  pointsOf(kind: 'village' | 'facility' | 'levee', id: string): readonly LonLat[];
  /** SCN-047: a place lies in the county, or in the window that the hazard is worked out in. */
  inCounty(p: LonLat): boolean;
  outside(p: LonLat, path: Path): void;
  inWindow(p: LonLat, centre: LonLat, sideM: number): boolean;
  within(p: LonLat, centre: LonLat, sideM: number, path: Path): void;
}
/** A place of the incident with where the file says it; for what is long, any of its points. */
export interface Struck {
  readonly at: readonly LonLat[];
  readonly path: Path;
}
export interface HazardLint<C> {
  /** Without these a world cannot be built. */
  references?(c: C, desk: LintDesk): void;
  /** What is wrong all the same; the exercise goes on past it. */
  checks?(c: C, desk: LintDesk): void;
  /** Where it strikes, as the file has it: a site plan holds each, by one of its points. */
  places?(c: C, desk: LintDesk): readonly Struck[];
  /** Ids of the file's own things that a fact may be about, by kind. */
  ids?(c: C): Readonly<Record<string, readonly string[]>>;
}

export interface HazardSpec {
  /** Where it leads, rivers, dams and levees lead: their readings are what everybody looks at first. */
  readonly rivers?: true;
  /** Its fields of the file's `conditions`. */
  readonly conditions: z.ZodRawShape;
  /** Fields that no other hazard may have: `needed` ones must be there when it is named. */
  readonly own: Readonly<Record<string, 'needed' | 'free'>>;
  /** Inject effects that only it can carry out. */
  readonly effects: readonly EffectSchema[];
  readonly parameters: Readonly<Record<string, Parameter>>;
  readonly levels: Readonly<Record<string, LevelNumber>>;
  /** Numbers that conditions of injects may read as `hazard["…"]`. */
  readonly vars: readonly string[];
  /** Letter of its items in the catalogue and how many there are. */
  readonly items: { readonly letter: string; readonly count: number } | null;
  /** Kinds of warnings that it is warned of with. */
  readonly warnings: readonly string[];
  /** Category of these warnings in the Common Alerting Protocol 1.2. */
  readonly alertCategory: 'Geo' | 'Met' | 'Fire' | 'CBRNE' | 'Safety';
  /** Facts that the simulation, the scorer or a view asks for. */
  readonly facts: Readonly<Record<string, Text>>;
  /** Facts about one thing of the file: what stands before its id, and where such ids are. */
  readonly factsOf: readonly { readonly before: string; readonly after: string; readonly kind: string }[];
  /** News of its timers (`what`) that a department's system feeds in. */
  readonly feeds: Readonly<Record<string, Feed>>;
  /** The body that leads it under each doctrine, where an exercise may be about it first. */
  readonly leads: Readonly<Record<DoctrineId, LeadBody>> | null;
  /** Accidents have plans, figures and relief of their own (自然灾害救助条例 2). */
  readonly nature: 'natural' | 'accident';
  /** Whether rivers move in its exercises. */
  readonly bringsWater: boolean;
  /** Whether what it takes is counted as forest. */
  readonly burnsForest: boolean;
  /** What units can do against it, kinds of units that only its exercises have, and what others learn besides. */
  readonly skills: readonly string[];
  readonly units: Readonly<Record<string, UnitKind>>;
  readonly trained: Readonly<Record<string, readonly string[]>>;
  roster(county: CountyPack, desk: RosterDesk): RosterRow[];
  /** Work that its own orders ask for. */
  readonly tasks: Readonly<Record<string, { readonly skill: string; readonly repeats: boolean }>>;
  /** How pressing its messages are by code, where they are no routine; its effects that make a file's message urgent. */
  readonly messages: Readonly<Record<string, 'urgent' | 'important'>>;
  readonly urgentEffects: readonly string[];
  /** Where it holds items of the county's plan: catalogue items and scenarios, by plan item. */
  readonly plan: Readonly<Record<string, readonly string[]>>;
  /** What its things live by; the pack binds each to the world. */
  readonly charts: readonly AnyStateMachine[];
  /** Kinds of the log that are its own. */
  readonly events: readonly string[];
  readonly lint: HazardLint<Record<string, unknown>>;
}
