/** From scenario bytes to a checked `Scenario`: text → YAML → schema → rules; every fault at once, each with its place. */
import { bytesToHex } from '@noble/hashes/utils.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { err, ok, type Result } from '../kernel/result.ts';
import type { CountyPack } from '../county/types.ts';
import type { Diagnostic } from './diagnostics.ts';
import { atDifficulty, difficultiesOf, type Difficulty } from './difficulty.ts';
import { withGrade } from './grades.ts';
import { readSource, type Source } from './source.ts';
import type { Scenario } from './schema.ts';
import { checkStructure } from './structure.ts';
import { injectOf } from './words-of.ts';
import { CHECKED, NEEDED, type Rule } from './rules/index.ts';

export interface LoadedScenario {
  readonly scenario: Scenario;
  /** SHA-256 of the file's UTF-8 bytes. */
  readonly hash: string;
  readonly warnings: readonly Diagnostic[];
}
/** What a scenario comes from: a record was played from what it holds, so rules that have come since do not shut it. */
export type From = 'file' | 'record';

const BY_HAZARD = ['SCN-010', 'SCN-017', 'SCN-018', 'SCN-042', 'SCN-045', 'SCN-046', 'SCN-103'];
/** Rules that say nothing true while a part of the file that they go by is broken. */
const GO_BY: readonly (readonly [part: readonly string[], rules: readonly string[]])[] = [
  [['about', 'hazard'], BY_HAZARD],
  [['about', 'alsoHazards'], BY_HAZARD],
  [['about', 'roles'], ['SCN-044']],
  [
    ['end', 'at'],
    ['SCN-013', 'SCN-015'],
  ],
];

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
  from: From = 'file',
): Result<LoadedScenario, Diagnostic[]> {
  const source = readSource(text);
  if (!source.ok) return source;
  const { data, at, slips } = source.value;
  const base = check(source.value, data, name, county, from);
  const offered = difficultiesOf(data);
  if (level && base.valid && !offered.includes(level))
    return err([at(['difficulties'], 'SCN-030', { level, offered: offered.join(', ') })]);
  let chosen = base;
  const found = [...slips, ...base.found];
  const told = new Set(base.found.map(ruleAndWords));
  base.scenario?.difficulties.forEach((d, i) => {
    const other = check(source.value, atDifficulty(source.value, d.level), name, county, from);
    if (d.level === level) chosen = other;
    // What the file as written has already been told of is not told again; the rest is this level's doing.
    for (const x of other.found)
      if (!told.has(ruleAndWords(x))) found.push(at(['difficulties', i], x.rule, x.params, x.severity));
    d.without.forEach((id, k) => {
      if (!base.scenario!.msel.some((m) => m.id === id))
        found.push(at(['difficulties', i, 'without', k], 'SCN-031', { id }));
    });
  });
  offered.forEach((l, i) => {
    if (offered.indexOf(l) < i) found.push(at(['difficulties', i - 1, 'level'], 'SCN-032', { level: l }));
  });
  if (!chosen.scenario || found.some((d) => d.severity === 'error')) return err(sorted(found));
  return ok({
    scenario: chosen.scenario,
    hash: bytesToHex(sha256(new TextEncoder().encode(text))),
    warnings: sorted(found),
  });
}

const ruleAndWords = (d: Diagnostic): string => JSON.stringify([d.rule, d.params]);

interface Checked {
  /** With broken parts replaced, when `found` holds errors. */
  readonly scenario: Scenario | null;
  readonly valid: boolean;
  readonly found: readonly Diagnostic[];
}
function check(source: Source, data: unknown, name: string, county: CountyPack | null, from: From): Checked {
  const at: Source['at'] = (path, rule, params, severity, key) => {
    const inject = injectOf(data, path);
    return source.at(path, rule, inject ? { inject, ...params } : params, severity, key);
  };
  const { scenario, found, mended } = checkStructure(withGrade(data), at);
  const all = [...found];
  if (scenario) {
    const unsure = GO_BY.flatMap(([part, rules]) => (mended(part) ? rules : []));
    const run = (rule: Rule): Diagnostic[] => {
      const faults: Diagnostic[] = [];
      // A fault of what stands in for a broken part is none of the file's.
      const sure: Source['at'] = (path, ...rest) => {
        const d = at(path, ...rest);
        if (!mended(path) && !unsure.includes(d.rule)) faults.push(d);
        return d;
      };
      rule({ scenario, county, name, at: sure });
      return faults;
    };
    all.push(...NEEDED.flatMap(run));
    for (const d of CHECKED.flatMap(run)) all.push(from === 'record' ? { ...d, severity: 'warning' } : d);
  }
  return { scenario, valid: scenario !== null && found.length === 0, found: sorted(all) };
}

function sorted(list: readonly Diagnostic[]): Diagnostic[] {
  return list
    .map((d, i) => ({ d, i }))
    .sort((a, b) => a.d.line - b.d.line || a.d.column - b.d.column || a.i - b.i)
    .map((x) => x.d);
}
