/** CEL conditions of injects (Common Expression Language), parsed once and evaluated on typed variables; never `eval`. */
import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { HAZARD_IDS, SPECS, type HazardId, type HazardVar } from '../hazards/specs.ts';
import { err, ok, type Result } from '../kernel/result.ts';

/** What a condition may read. Minutes and metres; `done` and `rain` are maps by id. */
export interface ConditionVars {
  t: number;
  response: number;
  dead: number;
  level: Record<string, number>;
  over: Record<string, number>;
  /** Numbers of the incident modules, by name. */
  hazard: Record<string, number>;
  done: Record<string, boolean>;
  fired: Record<string, boolean>;
}

const environment = new Environment({
  unlistedVariablesAreDyn: false,
  limits: { maxAstNodes: 200, maxDepth: 32 },
})
  .registerVariable('t', 'double')
  .registerVariable('response', 'double')
  .registerVariable('dead', 'double')
  .registerVariable('level', 'map<string, double>')
  .registerVariable('over', 'map<string, double>')
  .registerVariable('hazard', 'map<string, double>')
  .registerVariable('done', 'map<string, bool>')
  .registerVariable('fired', 'map<string, bool>');

/** The maps a condition reads by key. */
export const KEYED = ['level', 'over', 'hazard', 'done', 'fired'] as const;
export type Keyed = (typeof KEYED)[number];
export interface KeyUse {
  readonly map: Keyed;
  readonly key: string;
  /** Where the key begins in the expression. */
  readonly at: number;
}
/** Why an expression is no condition, with what it was about, and where, counted from 0 (−1: as a whole). */
export interface ConditionFault {
  readonly why: 'full-width' | 'assign' | 'word-and' | 'syntax' | 'name' | 'types' | 'not-bool';
  readonly about: string;
  readonly at: number;
}
export interface Compiled {
  readonly keys: readonly KeyUse[];
  /** True, false, or the key that is not there. A missing key makes the whole condition false, wherever it stands. */
  readonly holds: (v: ConditionVars) => boolean | KeyUse;
}

const FULL_WIDTH = /[\u201c\u201d\u2018\u2019\uff01-\uff5e\u3000]/;
/** What people write who know other languages. */
const HABITS: readonly (readonly [ConditionFault['why'], RegExp])[] = [
  ['full-width', FULL_WIDTH],
  ['word-and', /(?<![\w"'])(and|or|not|且|或|并且|或者)(?![\w"'])/i],
  ['assign', /(?<![=!<>])=(?!=)/],
];
function faultOf(source: string, code: string, text: string, at: number): ConditionFault {
  const bare = source.replace(/"[^"]*"|'[^']*'/g, (s) => ' '.repeat(s.length));
  for (const [habit, pattern] of HABITS) {
    const m = pattern.exec(bare);
    if (m) return { why: habit, about: m[0], at: m.index };
  }
  const name = /^Unknown variable: (\w+)/.exec(text);
  if (name) return { why: 'name', about: name[1], at: source.indexOf(name[1]) };
  const types = /no such overload: (.{1,80})/.exec(text);
  if (types) return { why: 'types', about: types[1].split('\n')[0], at };
  return { why: 'syntax', about: source.slice(Math.max(0, at), Math.max(0, at) + 20) || code, at };
}

/** Every `map["key"]` and `map.key` of an expression; keys that are worked out are looked up when it runs. */
function keysOf(node: unknown, out: KeyUse[]): void {
  if (Array.isArray(node)) return node.forEach((x) => keysOf(x, out));
  if (typeof node !== 'object' || node === null) return;
  const { op, args, start } = node as ASTNode;
  if (op === 'call' && args[0] === 'has') return;
  if (op === '[]' || op === '.') {
    const [map, key] = args as readonly [ASTNode, ASTNode | string];
    const text = typeof key === 'string' ? key : key.op === 'value' ? key.args : null;
    if (map.op === 'id' && (KEYED as readonly string[]).includes(map.args) && typeof text === 'string')
      out.push({ map: map.args as Keyed, key: text, at: typeof key === 'string' ? start : key.start + 1 });
  }
  keysOf(args, out);
}

/** Parse and type-check. */
export function compileCondition(source: string): Result<Compiled, ConditionFault> {
  const pos = (e: unknown): number => (e as { pos?: number }).pos ?? -1;
  try {
    const program = environment.parse(source);
    const check = program.check();
    if (!check.valid)
      return err(faultOf(source, 'types', check.error?.message ?? '', pos(check.error ?? {})));
    if (check.type !== 'bool') return err({ why: 'not-bool', about: String(check.type), at: -1 });
    const keys: KeyUse[] = [];
    keysOf(program.ast, keys);
    return ok({
      keys,
      holds(v) {
        const gone = keys.find((k) => !Object.hasOwn(v[k.map], k.key));
        if (gone) return gone;
        return program(v as unknown as Record<string, unknown>) === true;
      },
    });
  } catch (e) {
    return err(faultOf(source, 'syntax', e instanceof Error ? e.message : String(e), pos(e)));
  }
}

export const CONDITION_NAMES = ['t', 'response', 'dead', ...KEYED];

/** Numbers of the hazards that a condition may read as `hazard["…"]`, and whose they are. */
export const HAZARD_VARS = Object.fromEntries(
  HAZARD_IDS.flatMap((id) => SPECS[id].vars.map((name) => [name, id])),
) as Readonly<Record<HazardVar, HazardId>>;
