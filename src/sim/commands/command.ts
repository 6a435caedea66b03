/**
 * What a command is: declared fields (validated here, drawn as forms by shells, sampled by the random bot),
 * allowed roles, a precondition that may refuse with a reason, and an effect. One file per command.
 */
import * as z from 'zod';
import { err, ok, type Result } from '../kernel/result.ts';
import { SHAPES, type Area, type ShapeKind } from '../kernel/shape.ts';
import { cleanText } from '../kernel/text.ts';
import type { MoveOutlook } from '../people/move-outlook.ts';
import type { AreaOutlook } from '../resources/areas.ts';
import type { CrewOutlook, WayOutlook } from '../resources/outlook.ts';
import type { Role } from '../roles.ts';
import type { World } from '../world.ts';
import type { Moves } from './moves.ts';

export type RefKind =
  | 'township'
  | 'village'
  | 'unit'
  | 'gauge'
  | 'reservoir'
  | 'levee'
  | 'danger'
  | 'shelter'
  | 'store'
  | 'facility'
  | 'slope'
  | 'message'
  | 'warning'
  | 'task'
  | 'supply'
  | 'donation'
  | 'edge'
  | 'inject'
  | 'item'
  /** A place of work of the incident: fire sector, collapsed building, leak. */
  | 'site'
  | 'place'
  /** Of a discussion; a question exists once it is asked. */
  | 'move'
  | 'question'
  | 'choice'
  | 'point';

export type Field =
  | { readonly kind: 'text'; readonly max: number; readonly optional?: boolean; readonly long?: boolean }
  | {
      readonly kind: 'number';
      readonly min: number;
      readonly max: number;
      readonly unit: string;
      readonly optional?: boolean;
      /** Need not be given where an area is drawn. */
      readonly orArea?: boolean;
    }
  | { readonly kind: 'flag' }
  | { readonly kind: 'choice'; readonly of: readonly string[]; readonly optional?: boolean }
  | { readonly kind: 'choices'; readonly of: readonly string[]; readonly min: number }
  | { readonly kind: 'ref'; readonly to: RefKind; readonly optional?: boolean }
  | { readonly kind: 'refs'; readonly to: RefKind; readonly min: number; readonly orArea?: boolean }
  /** A shape drawn on the map (`kernel/shape.ts`); always optional. */
  | { readonly kind: 'area'; readonly of: readonly ShapeKind[] };
export type Fields = Readonly<Record<string, Field>>;

/** Optional fields arrive as '', −1 or empty, so effects never meet `undefined`. */
export type Params<F extends Fields> = {
  -readonly [K in keyof F]: F[K] extends { kind: 'number' }
    ? number
    : F[K] extends { kind: 'flag' }
      ? boolean
      : F[K] extends { kind: 'choices' | 'refs' }
        ? string[]
        : F[K] extends { kind: 'area' }
          ? (string | number)[]
          : string;
};

export interface Rejection {
  readonly code: `REJ-${string}`;
  /** The field at fault, '' for the whole command. */
  readonly field: string;
  readonly params: Readonly<Record<string, string | number>>;
}
export const reject = (
  code: Rejection['code'],
  field = '',
  params: Record<string, string | number> = {},
): Rejection => ({ code, field, params });

/** What an order would do, as far as the county can tell: for whoever is about to give it. */
export interface Outlook {
  readonly crew?: CrewOutlook;
  readonly supply?: WayOutlook;
  readonly move?: MoveOutlook;
  /** What the drawn area holds, or what is wrong with it. */
  readonly area?: AreaOutlook;
}
export interface CommandDef<F extends Fields = Fields> {
  readonly type: string;
  readonly roles: readonly Role[];
  /** What it moves; without it, nothing that has been shown. */
  readonly moves?: Moves;
  readonly fields: F;
  /** Passes between people of the exercise: no order, and moves nothing by itself. */
  readonly talk?: true;
  /** Hazards whose exercises offer it; without it, all do. */
  readonly hazards?: readonly string[];
  /** Allowed while paused or after the end (closing phase, trainer's acts). */
  readonly when?: 'running' | 'closing' | 'any';
  /** What it would do, as far as the county can tell; null while what it depends on is not chosen. */
  outlook?(w: World, p: Params<F>): Outlook | null;
  check(w: World, p: Params<F>, role: Role): Rejection | null;
  apply(w: World, p: Params<F>, role: Role): void;
}
/** Keeps the field types of one definition, then forgets them for the registry. */
export const define = <const F extends Fields>(def: CommandDef<F>): CommandDef =>
  def as unknown as CommandDef;

export interface Command {
  readonly type: string;
  readonly [field: string]: unknown;
}

const plain = (v: unknown): unknown => {
  if (typeof v === 'string') return cleanText(v);
  // As a file of JSON would give it back.
  if (typeof v === 'number') return Number.isFinite(v) ? v + 0 : null;
  return typeof v === 'boolean' ? v : null;
};
/**
 * The door for commands: texts cleaned, values flat, nothing that the record could not give back exactly. What stands for
 * something else (an object, say) becomes null, which every field refuses.
 */
export function cleanCommand(given: Command): Command {
  const fields = Object.entries(given)
    .filter(([, v]) => v !== undefined)
    .map(([k, v]) => [cleanText(k), Array.isArray(v) ? v.map(plain) : plain(v)] as const)
    .filter(([k]) => k !== 'type');
  const type = typeof given.type === 'string' ? cleanText(given.type.slice(0, 64)) : '';
  return { type, ...Object.fromEntries(fields) };
}

/** An unfinished command: what is not chosen or names nothing is left open. */
export const openParams = (
  fields: Fields,
  given: Command,
  exists: (to: RefKind, id: string) => boolean,
): Params<Fields> =>
  Object.fromEntries(
    Object.entries(fields).map(([k, f]) => {
      const v = given[k];
      if (f.kind === 'refs' || f.kind === 'choices')
        return [
          k,
          (Array.isArray(v) ? v : []).filter((x) => (f.kind === 'refs' ? exists(f.to, x) : f.of.includes(x))),
        ];
      if (f.kind === 'area') return [k, Array.isArray(v) ? v : []];
      if (f.kind === 'number') return [k, typeof v === 'number' ? v : -1];
      if (f.kind === 'flag') return [k, v === true];
      const fits =
        f.kind === 'ref' ? exists(f.to, String(v)) : f.kind !== 'choice' || f.of.includes(String(v));
      return [k, typeof v === 'string' && fits ? v : ''];
    }),
  );

/** Longer rows than this no shape needs: its kind, its width and two numbers a bend. */
const AREA_ROW = 300;
function schemaOf(f: Field): z.ZodType {
  switch (f.kind) {
    case 'text':
      return f.optional ? z.string().max(f.max).default('') : z.string().trim().min(1).max(f.max);
    case 'number':
      return f.optional
        ? z.number().min(f.min).max(f.max).or(z.literal(-1)).default(-1)
        : z.number().min(f.min).max(f.max);
    case 'flag':
      return z.boolean().default(false);
    case 'choice':
      return f.optional ? z.enum(['', ...f.of]).default('') : z.enum([...f.of] as [string, ...string[]]);
    case 'choices':
      return z
        .array(z.enum([...f.of] as [string, ...string[]]))
        .min(f.min)
        .max(40);
    case 'ref':
      return f.optional ? z.string().max(64).default('') : z.string().min(1).max(64);
    case 'refs':
      // Where none need be named the field may be left out.
      return f.min > 0
        ? z.array(z.string().min(1).max(64)).min(f.min).max(250)
        : z.array(z.string().min(1).max(64)).max(250).default([]);
    case 'area':
      return z
        .array(z.enum([...SHAPES]).or(z.number()))
        .max(AREA_ROW)
        .default([]);
  }
}
/** The area that a command was drawn with; empty without one. */
export function areaOf(fields: Fields, given: Readonly<Record<string, unknown>>): Area {
  const name = Object.keys(fields).find((k) => fields[k].kind === 'area');
  const v = name === undefined ? undefined : given[name];
  return Array.isArray(v) ? (v as Area) : [];
}
/** Where an area says what is meant, naming it is left free. */
const drawn = (f: Field): Field =>
  !('orArea' in f) || !f.orArea ? f : f.kind === 'refs' ? { ...f, min: 0 } : { ...f, optional: true };
const schemas = [new WeakMap<CommandDef, z.ZodType>(), new WeakMap<CommandDef, z.ZodType>()] as const;
/** Strict object schema of a command's fields, built once for those with an area and once for those without. */
function commandSchema(def: CommandDef, withArea: boolean): z.ZodType {
  const known = schemas[withArea ? 1 : 0];
  let s = known.get(def);
  if (!s) {
    s = z.strictObject({
      type: z.literal(def.type),
      ...Object.fromEntries(
        Object.entries(def.fields).map(([k, f]) => [k, schemaOf(withArea ? drawn(f) : f)]),
      ),
    });
    known.set(def, s);
  }
  return s;
}

export function parseCommand(def: CommandDef, cmd: Command): Result<Params<Fields>, Rejection> {
  const r = commandSchema(def, areaOf(def.fields, cmd).length > 0).safeParse(cmd);
  if (r.success) return ok(r.data as Params<Fields>);
  const issue = r.error.issues[0];
  const field = issue.code === 'unrecognized_keys' ? issue.keys[0] : String(issue.path[0] ?? '');
  return err(reject('REJ-003', field.slice(0, 64), { field: field.slice(0, 64), problem: issue.code }));
}
