/** What a formula that `tuiyan model` answers looks like; each hazard lists its own under its `modelId`s, with the domain it holds in. */
import { err, ok, type Result } from '../kernel/result.ts';

export type ModelOutput = Record<string, unknown>;
export interface ModelError {
  /** `MOD-DOMAIN` outside the domain, `input.<name>` where something is missing or no word that the formula knows. */
  readonly code: string;
  /** The input outside its range, the range as an inequality, and what was given. */
  readonly input?: string;
  readonly range?: string;
  readonly value?: number;
}
/** Least and most that an input may be; `open`: more than the least. */
export interface Range {
  readonly min: number;
  readonly max: number;
  readonly open: boolean;
}
export const from = (min: number, max = Infinity): Range => ({ min, max, open: false });
export const over = (min: number, max = Infinity): Range => ({ min, max, open: true });
/** A share or chance. */
export const SHARE = from(0, 1);
/** Any number: the formula bends to none. */
export const ANY = from(-Infinity, Infinity);

export type Domain<K extends string = string> = Readonly<Record<K, Range>>;
/** A number that follows from several inputs and has a range of its own. */
export interface Derived<K extends string> {
  readonly name: string;
  readonly of: (x: Readonly<Record<K, number>>) => number;
  readonly in: Range;
}
export interface Model {
  (inputs: Record<string, unknown>): Result<ModelOutput, ModelError>;
  readonly domain: Domain;
}

const inequality = (name: string, { min, max, open }: Range): string =>
  `${Number.isFinite(min) ? `${min} ${open ? '<' : '≤'} ` : ''}${name}${Number.isFinite(max) ? ` ≤ ${max}` : ''}`;
function outside(name: string, value: number, range: Range): ModelError | null {
  const fits = value <= range.max && (range.open ? value > range.min : value >= range.min);
  return fits ? null : { code: 'MOD-DOMAIN', input: name, range: inequality(name, range), value };
}
const finite = (v: unknown): boolean =>
  typeof v === 'number'
    ? Number.isFinite(v)
    : typeof v !== 'object' || v === null || Object.values(v).every(finite);

/** @param domain inputs that must be given; @param optional those that need not be; @param derived what follows from several. */
export function withNumbers<K extends string>(
  domain: Domain<K>,
  f: (x: Record<K, number>, all: Record<string, unknown>) => ModelOutput | ModelError,
  more: { readonly optional?: Domain; readonly derived?: readonly Derived<K>[] } = {},
): Model {
  const optional = more.optional ?? {};
  const model = (inputs: Record<string, unknown>): Result<ModelOutput, ModelError> => {
    for (const k of Object.keys(domain)) if (!Number.isFinite(inputs[k])) return err({ code: `input.${k}` });
    for (const k of Object.keys(optional))
      if (inputs[k] !== undefined && !Number.isFinite(inputs[k])) return err({ code: `input.${k}` });
    const x = inputs as Record<K, number>;
    for (const [k, range] of Object.entries<Range>({ ...domain, ...optional })) {
      const bad = inputs[k] === undefined ? null : outside(k, inputs[k] as number, range);
      if (bad) return err(bad);
    }
    for (const d of more.derived ?? []) {
      const bad = outside(d.name, d.of(x), d.in);
      if (bad) return err(bad);
    }
    const out = f(x, inputs);
    if (typeof out.code === 'string') return err(out as unknown as ModelError);
    // Between ranges that each hold, a formula may still have no answer.
    return finite(out) ? ok(out as ModelOutput) : err({ code: 'MOD-DOMAIN' });
  };
  return Object.assign(model, { domain: { ...domain, ...optional } });
}

/** Whether an input is one of the words the formula knows. */
export const oneOf = (v: unknown, values: readonly string[]): v is string =>
  typeof v === 'string' && values.includes(v);
