/** CEL conditions of injects (Common Expression Language), parsed once and evaluated on typed variables; never `eval`. */
import { Environment } from '@marcbachmann/cel-js';
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
export type Condition = (v: ConditionVars) => boolean;

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

/** Parse and type-check. The error text is the library's, with its position inside the expression. */
export function compileCondition(source: string): Result<Condition, string> {
  try {
    const program = environment.parse(source);
    const check = program.check();
    if (!check.valid) return err(check.error?.message ?? 'type error');
    if (check.type !== 'bool') return err(`gives ${check.type ?? 'unknown'}, not true or false`);
    return ok((v) => program(v as unknown as Record<string, unknown>) === true);
  } catch (e) {
    return err(e instanceof Error ? e.message : String(e));
  }
}
