/** From scenario bytes to a checked `Scenario`: text → YAML → schema → rules; every fault at once, each with its place. */
import * as z from 'zod';
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok, type Result } from '../kernel/result.ts';
import type { CountyPack } from '../county/types.ts';
import { nearest, type Diagnostic } from './diagnostics.ts';
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
 */
export function loadScenario(
  text: string,
  name: string,
  county: CountyPack | null,
): Result<LoadedScenario, Diagnostic[]> {
  const source = readSource(text);
  if (!source.ok) return source;
  const parsed = ScenarioSchema.safeParse(source.value.data);
  if (!parsed.success) return err(sorted(schemaDiagnostics(parsed.error.issues, source.value)));
  const scenario = parsed.data;
  const found = sorted(RULES.flatMap((rule) => rule({ scenario, county, name, at: source.value.at })));
  if (found.some((d) => d.severity === 'error')) return err(found);
  return ok({ scenario, hash: bytesToHex(sha256(new TextEncoder().encode(text))), warnings: found });
}

function sorted(list: Diagnostic[]): Diagnostic[] {
  return list
    .map((d, i) => ({ d, i }))
    .sort((a, b) => a.d.line - b.d.line || a.d.column - b.d.column || a.i - b.i)
    .map((x) => x.d);
}
