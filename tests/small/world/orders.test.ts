/**
 * Every kind of order in a running exercise: what it changes at once and in the time after, what refuses it, and what each
 * of its fields is good for. The golden is read by people; the laws stand here.
 */
import { describe, expect, it } from 'vitest';
import {
  COMMANDS,
  ROLES,
  advance,
  submit,
  type Command,
  type Exercise,
  type Role,
} from '../../../src/sim/index.ts';
import type { Field } from '../../../src/sim/commands/command.ts';
import { goldenOf } from '../golden.ts';
import { course, outcome, stateOf, differences } from './difference.ts';
import { CASES } from './cases.ts';

/** Other values of a field, each with how it is said. */
function others(f: Field, v: unknown): [string, unknown][] {
  switch (f.kind) {
    case 'text':
      return [
        ['empty', ''],
        ['too long', 'x'.repeat(f.max + 1)],
      ];
    case 'number':
      return [
        ['least', f.min],
        ['most', f.max],
        ['below', f.min - 2],
        ['above', f.max + 1],
        ['no number', 'x'],
        ['unsaid', undefined],
      ];
    case 'flag':
      return [[String(v !== true), v !== true]];
    case 'choice':
      return [
        ...f.of.filter((x) => x !== v).map((x): [string, unknown] => [x, x]),
        ['unsaid', undefined],
        ['unknown', 'zz'],
      ];
    case 'choices':
      return [
        ['none', []],
        ...f.of.map((x): [string, unknown] => [x, [x]]),
        ['all', [...f.of]],
        ['unknown', ['zz']],
      ];
    case 'ref':
      return [
        ['unknown', 'zz'],
        ['unsaid', undefined],
      ];
    case 'refs': {
      const list = Array.isArray(v) ? (v as string[]) : [];
      return [
        ['none', []],
        ['unknown', ['zz']],
        ...(list.length > 1 ? ([['only the first', list.slice(0, 1)]] as [string, unknown][]) : []),
      ];
    }
  }
}
const by = new Map<string, ReturnType<typeof goldenOf>>();
const golden = (file: string) => {
  let g = by.get(file);
  if (!g)
    by.set(
      file,
      (g = goldenOf(
        `orders-${file}`,
        'What each order changes at once and after, and what becomes of it with one thing changed.',
      )),
    );
  return g;
};

describe.each(CASES)('$name', ({ name, file, at, minutes, more }) => {
  it('changes what it should, at once and after', () => {
    const { ex, role, cmd } = at();
    golden(file)(name, [`${role}: ${JSON.stringify(cmd).slice(0, 400)}`, ...course(ex, role, cmd, minutes)]);
  });
  it('is refused or changed by each of its fields, by role and by time', () => {
    const { ex, role, cmd } = at();
    const def = COMMANDS.get(cmd.type)!;
    const base = new Set(outcome(ex, role, cmd));
    const lines: string[] = [];
    const told = (label: string, r: Role, c: Command, e: Exercise = ex): void => {
      const got = outcome(e, r, c);
      const here = new Set(got);
      const diff = [
        ...got.filter((l) => !base.has(l)),
        ...[...base].filter((l) => !here.has(l)).map((l) => `without ${l}`),
      ];
      lines.push(`${label}: ${diff.length === 0 ? 'the same' : got[0]?.startsWith('refused') ? got[0] : ''}`);
      if (!got[0]?.startsWith('refused')) lines.push(...diff.slice(0, 8).map((l) => `    ${l}`));
    };
    for (const [k, f] of Object.entries(def.fields))
      for (const [said, v] of others(f, cmd[k])) told(`${k} ${said}`, role, { ...cmd, [k]: v });
    for (const [label, change] of Object.entries(more ?? {})) told(label, role, { ...cmd, ...change });
    told('with a field too many', role, { ...cmd, extra: 1 });
    for (const r of ROLES) if (!def.roles.includes(r)) told(`by ${r}`, r, cmd);
    golden(file)(`${name}, changed`, lines);
  });
  it('twice: the second is taken or refused as the golden says', () => {
    const { ex, role, cmd } = at();
    submit(ex, 'test', role, cmd);
    golden(file)(`${name}, again`, outcome(ex, role, cmd).slice(0, 12));
  });
  it('[DET-8] a refused one leaves everything as it was', () => {
    const { ex, role, cmd } = at();
    const before = stateOf(ex);
    const r = submit(ex, 'test', role, { ...cmd, extra: 1 });
    expect(r.ok).toBe(false);
    expect(differences(before, stateOf(ex))).toEqual([]);
  });
  it('after the scored time it is open only in the closing phase’s way', () => {
    const { ex, role, cmd } = at();
    const def = COMMANDS.get(cmd.type)!;
    // The clock alone is moved: what counts is the phase.
    ex.world.t = ex.endAt;
    const r = submit(ex, 'test', role, cmd);
    if ((def.when ?? 'running') === 'running') expect(r.ok ? 'taken' : r.error.code).toBe('REJ-005');
    else expect(r.ok ? '' : r.error.code).not.toBe('REJ-005');
    advance(ex, 0);
  });
});

it('every kind of order has a case', () => {
  const tried = new Set(CASES.map((c) => c.type));
  expect([...COMMANDS.keys()].filter((t) => !tried.has(t))).toEqual([]);
});
