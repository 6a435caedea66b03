/**
 * Every kind of order in a running exercise: what it changes at once and in the time after, what refuses it, and what each
 * of its fields is good for. The golden is read by people; the laws stand here.
 */
import { describe, expect, it } from 'vitest';
import {
  COMMANDS,
  ROLES,
  judge,
  snapshot,
  stateHash,
  submit,
  type Command,
  type Role,
} from '../../../src/sim/index.ts';
import type { Field } from '../../../src/sim/commands/command.ts';
import { goldenOf } from '../golden.ts';
import { CASES } from './cases.ts';
import { later, outcome } from './difference.ts';

/** Other values of a field, each with how it is said. */
function others(f: Field, v: unknown): [string, unknown][] {
  switch (f.kind) {
    case 'text':
      return [
        ['empty', ''],
        ['as long as may be', 'x'.repeat(f.max)],
        ['too long', 'x'.repeat(f.max + 1)],
      ];
    case 'number':
      return [
        ['least', f.min],
        ['most', f.max],
        ['below', f.min - 2],
        ['above', f.max + 1],
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
    case 'area':
      return [
        ['no shape', ['circle', 117.22, 29.48]],
        ['beyond the county', ['circle', 110, 20, 500]],
      ];
    case 'ref':
      return [
        ['unknown', 'zz'],
        ['unsaid', undefined],
      ];
    case 'refs': {
      const list = (v ?? []) as string[];
      return [
        ['none', []],
        ['unknown', ['zz']],
        ...(list.length > 1 ? ([['only the first', list.slice(0, 1)]] as [string, unknown][]) : []),
      ];
    }
  }
}
const files = new Map<string, ReturnType<typeof goldenOf>>();
for (const { file } of CASES)
  if (!files.has(file))
    files.set(
      file,
      goldenOf(
        `orders-${file}`,
        'What each order changes at once and after, and what becomes of it with one thing changed.',
      ),
    );
const times = new Map<string, number>();
const titled = CASES.map((c) => {
  const n = (times.get(c.name) ?? 0) + 1;
  times.set(c.name, n);
  return { ...c, name: n > 1 ? `${c.name} (${n})` : c.name };
});

describe.each(titled)('$name', ({ name, file, role, cmd, minutes, more, at }) => {
  const golden = files.get(file)!;
  it('changes what it should, at once and after', () => {
    const ex = at();
    expect(judge(ex, role, cmd)).toBeNull();
    const said = `${role}: ${JSON.stringify(cmd)}`;
    golden(name, [said, ...outcome(ex, role, cmd), ...(minutes > 0 ? later(ex, role, cmd, minutes) : [])]);
  });
  it('is refused or changed by each of its fields, by role and by time; a refused one leaves everything as it was', () => {
    const ex = at();
    const def = COMMANDS.get(cmd.type)!;
    const before = stateHash(ex);
    const base = new Set(outcome(ex, role, cmd));
    const lines: string[] = [];
    const told = (label: string, r: Role, c: Command): void => {
      const got = outcome(ex, r, c);
      if (got[0]?.startsWith('refused')) {
        lines.push(`${label}: ${got[0]}`);
        return;
      }
      const here = new Set(got);
      const diff = [
        ...got.filter((l) => !base.has(l)),
        ...[...base].filter((l) => !here.has(l)).map((l) => `without ${l}`),
      ];
      lines.push(
        `${label}:${diff.length === 0 ? ' the same' : ''}`,
        ...diff.slice(0, 6).map((l) => `    ${l}`),
      );
    };
    for (const [k, f] of Object.entries(def.fields).filter(([k]) => k !== 'task'))
      for (const [said, v] of others(f, cmd[k])) told(`${k} ${said}`, role, { ...cmd, [k]: v });
    for (const [label, change] of Object.entries(more)) told(label, role, { ...cmd, ...change });
    told('with a field too many', role, { ...cmd, extra: 1 });
    const foreign = ROLES.filter((r) => judge(ex, r, cmd)?.code === 'REJ-002');
    expect(foreign).toEqual(ROLES.filter((r) => !def.roles.includes(r)));
    lines.push(`not by ${foreign.join(', ')}`);
    golden(`${name}, changed`, lines);
    const refused = submit(snapshot(ex), 'test', role, { ...cmd, extra: 1 });
    expect(refused.ok).toBe(false);
    expect(stateHash(ex)).toBe(before);
  });
  it('twice: the second is taken or refused as the golden says', () => {
    const ex = snapshot(at());
    submit(ex, 'test', role, cmd);
    golden(`${name}, again`, outcome(ex, role, cmd).slice(0, 8));
  });
  it('after the scored time it is open only where the closing phase allows it', () => {
    const ex = snapshot(at());
    const def = COMMANDS.get(cmd.type)!;
    // The clock alone is moved: what counts is the phase.
    ex.world.t = ex.endAt;
    const code = judge(ex, role, cmd)?.code;
    if (def.when === undefined || def.when === 'running') expect(code).toBe('REJ-005');
    else expect(code).not.toBe('REJ-005');
  });
});

it('every kind of order has a case', () => {
  const tried = new Set(CASES.map((c) => c.type));
  expect([...COMMANDS.keys()].filter((t) => !tried.has(t))).toEqual([]);
});
