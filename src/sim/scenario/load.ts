/** From scenario bytes to a checked `Scenario`: text → YAML → schema → rules; every fault at once, each with its place. */
import * as z from 'zod';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok, type Result } from '../kernel/result.ts';
import type { CountyPack } from '../county/types.ts';
import { nearest, type Diagnostic } from './diagnostics.ts';
import { atDifficulty, difficultiesOf, type Difficulty } from './difficulty.ts';
import { withGrade } from './grades.ts';
import { readSource, type Source } from './source.ts';
import { ScenarioSchema, type Scenario } from './schema.ts';
import { RULES } from './rules/index.ts';

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** SHA-256 of the file's UTF-8 bytes. */
  readonly hash: string;
  readonly warnings: readonly Diagnostic[];
}

/** Keys the schema allows at a path, for suggestions. */
function keysAt(schema: unknown, path: readonly PropertyKey[]): string[] {
  let s = schema as { def?: Record<string, unknown>; shape?: Record<string, unknown> } | undefined;
  const open = (x: unknown): typeof s => {
    let y = x as { def?: { type?: string; innerType?: unknown } } | undefined;
    while (y?.def?.innerType) y = y.def.innerType as typeof y;
    return y as typeof s;
  };
  s = open(s);
  for (const p of path) {
    const def = s?.def as { element?: unknown; valueType?: unknown } | undefined;
    const next = s?.shape ? s.shape[String(p)] : (def?.element ?? def?.valueType);
    if (!next) return [];
    s = open(next);
  }
  return s?.shape ? Object.keys(s.shape) : [];
}

function schemaDiagnostics(issues: readonly z.core.$ZodIssue[], src: Source): Diagnostic[] {
  return issues.flatMap((issue): Diagnostic[] => {
    if (issue.code === 'unrecognized_keys') {
      const known = keysAt(ScenarioSchema, issue.path);
      return issue.keys.map((k) =>
        src.at(
          [...issue.path, k],
          'SCN-005',
          { key: k.slice(0, 60), near: nearest(k, known) },
          'error',
          true,
        ),
      );
    }
    const where = issue.path.map(String).join('.') || '(file)';
    if (issue.code === 'invalid_type' && issue.message.endsWith('received undefined'))
      return [src.at(issue.path, 'SCN-007', { path: where })];
    return [src.at(issue.path, 'SCN-006', { path: where, detail: issue.message })];
  });
}

/**
 * @param text file contents; @param name file name, for the rule that ties it to the hazard; '' skips that rule.
 * @param county the pack to check references against; null skips reference rules (used before packs are loaded).
 * @param level the level of difficulty wanted; without it the file as written. Every other level is checked too.
 */
export function loadScenario(
  text: string,
  name: string,
  county: CountyPack | null,
  level?: Difficulty,
): Result<LoadedScenario, Diagnostic[]> {
  const source = readSource(text);
  if (!source.ok) return source;
  const { data, at } = source.value;
  const base = check(source.value, data, name, county);
  if (!base.scenario) return err(base.found);
  const offered = difficultiesOf(data);
  if (level && !offered.includes(level))
    return err([at(['difficulties'], 'SCN-030', { level, offered: offered.join(', ') })]);
  let { scenario } = base;
  const found = [...base.found];
  const told = new Set(base.found.map(ruleAndWords));
  base.scenario.difficulties.forEach((d, i) => {
    const other = check(source.value, atDifficulty(source.value, d.level), name, county);
    if (d.level === level && other.scenario) scenario = other.scenario;
    // What the file as written has already been told of is not told again; the rest is this level's doing.
    for (const x of other.found)
      if (!told.has(ruleAndWords(x)))
        found.push({ ...at(['difficulties', i], x.rule, x.params, x.severity), params: x.params });
    d.without.forEach((id, k) => {
      if (!base.scenario!.msel.some((m) => m.id === id))
        found.push(at(['difficulties', i, 'without', k], 'SCN-031', { id }));
    });
  });
  offered.forEach((l, i) => {
    if (offered.indexOf(l) < i) found.push(at(['difficulties', i - 1, 'level'], 'SCN-032', { level: l }));
  });
  if (found.some((d) => d.severity === 'error')) return err(sorted(found));
  return ok({
    scenario,
    hash: bytesToHex(sha256(new TextEncoder().encode(text))),
    warnings: sorted(found),
  });
}

const ruleAndWords = (d: Diagnostic): string => JSON.stringify([d.rule, d.params]);
function check(
  source: Source,
  data: unknown,
  name: string,
  county: CountyPack | null,
): { scenario: Scenario | null; found: Diagnostic[] } {
  const parsed = ScenarioSchema.safeParse(withGrade(data));
  if (!parsed.success)
    return { scenario: null, found: sorted(schemaDiagnostics(parsed.error.issues, source)) };
  const scenario = parsed.data;
  const found = sorted(RULES.flatMap((rule) => rule({ scenario, county, name, at: source.at })));
  return { scenario: found.some((d) => d.severity === 'error') ? null : scenario, found };
}

function sorted(list: Diagnostic[]): Diagnostic[] {
  return list
    .map((d, i) => ({ d, i }))
    .sort((a, b) => a.d.line - b.d.line || a.d.column - b.d.column || a.i - b.i)
    .map((x) => x.d);
}
