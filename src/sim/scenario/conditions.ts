/** CEL conditions of injects (Common Expression Language), parsed once and evaluated on typed variables; never `eval`. */
import { Environment, type ASTNode } from '@marcbachmann/cel-js';
import { HAZARD_IDS, SPECS, type HazardId, type HazardVar } from '../hazards/specs.ts';
import { ANSWERS, QUESTION_NAMES, QUESTIONS, type Asked, type Question } from './questions.ts';
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
  weather: Record<string, number>;
  /** Variables of the storyline whose condition it is; empty in an inject's. */
  story: Record<string, number>;
  /** What conditions ask by call. */
  ask: Asked;
}

/** `in` is an operator of the language: where it is called, it goes by another name of the same length. */
const calledAs = (name: string): string => (name === 'in' ? 'iN' : name);
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
  .registerVariable('fired', 'map<string, bool>')
  .registerVariable('weather', 'map<string, double>')
  .registerVariable('story', 'map<string, double>');
/** Classes by whose instances the language knows an answer's fields and their types. */
const TYPES = Object.fromEntries(
  Object.entries(ANSWERS).map(([name, fields]) => {
    const ctor = class {
      readonly type = name;
    };
    environment.registerType(name, { ctor, fields });
    return [name, ctor];
  }),
);
/** @param gives the type of the answer, or of each of a list. */
function typed(gives: string, answer: unknown): unknown {
  const ctor = TYPES[/\w+(?=>?$)/.exec(gives)![0]];
  if (!ctor) return answer;
  return Array.isArray(answer)
    ? answer.map((x: object) => Object.assign(new ctor(), x))
    : Object.assign(new ctor(), answer);
}
for (const name of QUESTION_NAMES) {
  const { shapes, gives } = QUESTIONS[name];
  for (const shape of shapes) {
    const args = shape.map((kind) => (kind === 'list' ? 'list<bool>' : 'string')).join(', ');
    environment.registerFunction(`${calledAs(name)}(${args}): ${gives}`, (...given: never[]) =>
      name === 'any'
        ? (given[0] as boolean[]).includes(true)
        : name === 'all'
          ? !(given[0] as boolean[]).includes(false)
          : typed(gives, (asked![name] as (...a: string[]) => unknown)(...given)),
    );
  }
}
/** Who answers while a condition is evaluated; evaluation is synchronous. */
let asked: Asked | null = null;
const IN_CALL = /(?<![\w"')\]}.]\s*)\bin(?=\s*\()/g;
const callable = (source: string): string => {
  const bare = source.replace(/"[^"]*"|'[^']*'/g, (s) => '"'.repeat(s.length));
  let out = '';
  let from = 0;
  for (const m of bare.matchAll(IN_CALL)) {
    out += source.slice(from, m.index) + 'iN';
    from = m.index + 2;
  }
  return out + source.slice(from);
};

export interface QuestionUse {
  readonly fn: Question;
  /** What is asked about; null where it is worked out. */
  readonly args: readonly (string | null)[];
  /** Where it begins in the expression. */
  readonly at: number;
}

/** The maps a condition reads by key. */
export const KEYED = ['level', 'over', 'hazard', 'done', 'fired', 'weather', 'story'] as const;
export type Keyed = (typeof KEYED)[number];
export interface KeyUse {
  readonly map: Keyed;
  readonly key: string;
  /** Where the key begins in the expression. */
  readonly at: number;
}
/** Why an expression is no condition, with what it was about, and where, counted from 0 (−1: as a whole). */
export interface ConditionFault {
  readonly why: 'full-width' | 'assign' | 'word-and' | 'syntax' | 'name' | 'field' | 'types' | 'not-bool';
  readonly about: string;
  readonly at: number;
}
export interface Compiled {
  readonly keys: readonly KeyUse[];
  readonly questions: readonly QuestionUse[];
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
  const field = /^No such key: (\w+)/.exec(text);
  if (field)
    return { why: 'field', about: field[1], at: source.search(new RegExp(`[."']${field[1]}\\b`)) + 1 };
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

/** Every question of an expression. */
function questionsOf(node: unknown, out: QuestionUse[]): void {
  if (Array.isArray(node)) return node.forEach((x) => questionsOf(x, out));
  if (typeof node !== 'object' || node === null) return;
  const { op, args, start } = node as ASTNode;
  if (op === 'call') {
    const [name, given] = args as unknown as readonly [string, readonly ASTNode[]];
    const fn = QUESTION_NAMES.find((q) => calledAs(q) === name);
    if (fn)
      out.push({
        fn,
        args: given.map((g) => (g.op === 'value' && typeof g.args === 'string' ? g.args : null)),
        at: start,
      });
  }
  questionsOf(args, out);
}

/** Parse and type-check. */
export function compileCondition(source: string): Result<Compiled, ConditionFault> {
  const pos = (e: unknown): number => (e as { pos?: number }).pos ?? -1;
  try {
    const program = environment.parse(callable(source));
    const check = program.check();
    if (!check.valid)
      return err(faultOf(source, 'types', check.error?.message ?? '', pos(check.error ?? {})));
    if (check.type !== 'bool') return err({ why: 'not-bool', about: String(check.type), at: -1 });
    const keys: KeyUse[] = [];
    keysOf(program.ast, keys);
    const questions: QuestionUse[] = [];
    questionsOf(program.ast, questions);
    return ok({
      keys,
      questions,
      holds(v) {
        const gone = keys.find((k) => !Object.hasOwn(v[k.map], k.key));
        if (gone) return gone;
        asked = v.ask;
        try {
          return program(v as unknown as Record<string, unknown>) === true;
        } finally {
          asked = null;
        }
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
