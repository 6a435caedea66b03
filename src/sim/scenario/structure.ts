/** What the schema finds, as codes and numbers, and the data with every such fault mended, so that no fault hides another. */
import type * as z from 'zod';
import { nearest, type Diagnostic } from './diagnostics.ts';
import { PARAMETERS, WHOLE, type ParameterId } from './parameters.ts';
import { FORMATS } from './formats.ts';
import { ScenarioSchema, type Scenario } from './schema.ts';
import { bare, get, keysAt, schemaAt, stubOf, type Node } from './schema-walk.ts';
import type { Source } from './source.ts';
import { wordsOf } from './words-of.ts';

type Path = readonly PropertyKey[];
type Params = Record<string, string | number>;
const SCHEMA = ScenarioSchema as unknown as Node;

/** Kind of a value and, if short enough to show, the value. */
function foundOf(v: unknown): Params {
  if (typeof v === 'string') return { kind: 'text', found: v.slice(0, 40) };
  if (typeof v === 'number' || typeof v === 'boolean') return { kind: 'value', found: String(v) };
  return { kind: v === null || v === undefined ? 'nothing' : Array.isArray(v) ? 'list' : 'table', found: '' };
}
function choice(options: readonly unknown[], path: Path, found: unknown): Params {
  const known = options.map(String);
  const field = String([...path].reverse().find((p) => typeof p === 'string') ?? '');
  return { want: 'choice', options: known.join('|'), field, near: nearest(String(found), known) };
}
const formatName = (pattern: string | undefined): string =>
  Object.entries(FORMATS).find(([, [re]]) => String(re) === pattern)?.[0] ?? 'text';
const TYPES: Readonly<Record<string, string>> = {
  number: 'number',
  int: 'whole',
  string: 'text',
  boolean: 'truth',
  array: 'list',
  tuple: 'list',
  object: 'table',
  record: 'table',
};

function wanted(issue: z.core.$ZodIssue, found: unknown): Params {
  const { path } = issue;
  // A county's own number is named, with all that may be given.
  if (path[0] === 'parameters' && path.length === 2) {
    const p = PARAMETERS[path[1] as ParameterId];
    return {
      want: WHOLE.includes(p.unit) ? 'whole-parameter' : 'parameter',
      zh: p.title.zh,
      en: p.title.en,
      min: p.min,
      max: p.max,
      unit: p.unit,
    };
  }
  switch (issue.code) {
    case 'invalid_type':
      return { want: TYPES[issue.expected] ?? 'text' };
    case 'invalid_value':
      return choice(issue.values, path, found);
    case 'invalid_union':
      return choice(
        (issue as unknown as { options?: string[] }).options ?? [],
        path,
        path.length > 0 && typeof found !== 'object' ? found : get(found, 'do'),
      );
    case 'invalid_format': {
      const format = formatName((issue as { pattern?: string }).pattern);
      return { want: 'format', format, example: FORMATS[format as keyof typeof FORMATS]?.[1] ?? '' };
    }
    case 'invalid_key':
      return { want: 'key', example: FORMATS.id[1] };
    case 'too_small':
    case 'too_big': {
      if (issue.origin !== 'number') {
        const side = issue.code === 'too_small' ? 'least' : 'most';
        const n = Number(issue.code === 'too_small' ? issue.minimum : issue.maximum);
        return { want: `${issue.origin === 'string' ? 'length' : 'count'}-${side}`, n };
      }
      const n = schemaAt(SCHEMA, path, null);
      const [min, max] = [n?.minValue ?? -Infinity, n?.maxValue ?? Infinity];
      return Number.isFinite(min) && Number.isFinite(max)
        ? { want: 'range', min, max }
        : issue.code === 'too_small'
          ? { want: 'least', n: Number(issue.minimum) }
          : { want: 'most', n: Number(issue.maximum) };
    }
    default:
      return { want: 'other' };
  }
}

function toDiagnostics(issue: z.core.$ZodIssue, data: unknown, at: Source['at']): Diagnostic[] {
  if (issue.code === 'unrecognized_keys') {
    const known = keysAt(SCHEMA, issue.path, data);
    return issue.keys.map((key) => {
      const path = [...issue.path, key];
      if (key.includes('：')) return at(path, 'SCN-040', { key: key.slice(0, 60) }, 'error', true);
      return at(path, 'SCN-005', { key: key.slice(0, 60), near: nearest(key, known) }, 'error', true);
    });
  }
  const path = wordsOf(data, issue.path);
  const found = issue.path.reduce(get, data);
  const absent = found === undefined && issue.code !== 'invalid_key';
  if (absent) return [at(issue.path, 'SCN-007', { path })];
  return [at(issue.path, 'SCN-006', { path, ...foundOf(found), ...wanted(issue, found) })];
}

function mend(data: unknown, issue: z.core.$ZodIssue, stood: string[]): unknown {
  const copy = structuredClone(data);
  const parent = (path: Path): Record<PropertyKey, unknown> | undefined =>
    path.slice(0, -1).reduce(get, copy) as Record<PropertyKey, unknown> | undefined;
  if (issue.code === 'unrecognized_keys') {
    const at = issue.path.reduce(get, copy) as Record<string, unknown>;
    for (const k of issue.keys) delete at[k];
    return copy;
  }
  const union = issue.code === 'invalid_union' && issue.path.at(-1) === 'do';
  const path = union ? issue.path.slice(0, -1) : issue.path;
  stood.push(JSON.stringify(path));
  const schema = schemaAt(SCHEMA, path, copy);
  const row = parent(path);
  if (!row || issue.code === 'invalid_key' || !schema) {
    if (!row) return copy;
    delete row[path.at(-1)!];
    return copy;
  }
  // The end far out: no time is after it that stands in for a broken one.
  const end = path.join('.') === 'end.at' || path.join('.') === 'about.duration';
  row[path.at(-1)!] = end ? '72:00' : stubOf(bare(schema), path.join('-'));
  return copy;
}

export interface Checked {
  readonly scenario: Scenario | null;
  readonly found: readonly Diagnostic[];
  /** Whether what stands at a path was put in for a fault, or lies in such a part. */
  readonly mended: (path: Path) => boolean;
}
/** A mended fault may uncover another (a table within); so many rounds are always enough for the depth of the format. */
const ROUNDS = 12;

export function checkStructure(data: unknown, at: Source['at']): Checked {
  const found: Diagnostic[] = [];
  const stood: string[] = [];
  let now = data;
  for (let round = 0; round < ROUNDS; round++) {
    const r = ScenarioSchema.safeParse(now);
    if (r.success) {
      const paths = stood.map((s) => JSON.parse(s) as Path);
      const within = (a: Path, b: Path): boolean => b.every((p, i) => String(a[i]) === String(p));
      return {
        scenario: r.data,
        found,
        mended: (path) => paths.some((p) => within(path, p)),
      };
    }
    // No table at all: nothing to go on with.
    if (typeof now !== 'object' || now === null || Array.isArray(now)) {
      found.push(...r.error.issues.flatMap((issue) => toDiagnostics(issue, data, at)));
      break;
    }
    for (const issue of r.error.issues) {
      // What a stand-in lacks is no fault of the file.
      if (!stood.some((s) => JSON.stringify(issue.path).startsWith(s.slice(0, -1))))
        found.push(...toDiagnostics(issue, data, at));
      now = mend(now, issue, stood);
    }
  }
  return { scenario: null, found, mended: () => false };
}
