/** `npm ci` on the Node that README names, `engine-strict` set: every locked package must allow it. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const NODE = [20, 19, 0] as const;
const json = (file: string): Record<string, never> =>
  JSON.parse(readFileSync(file, 'utf8')) as Record<string, never>;

/** Does a range of the kinds that packages use (`>=`, `>`, `<`, `<=`, `^`, `~`, `x`, `||`, spaces) hold Node 20.19.0? */
function allows(range: string): boolean {
  return range.split('||').some((part) =>
    (part.trim().replace(/([<>=^~]+)\s+/g, '$1') || '*').split(/\s+/).every((c) => {
      const m = /^([<>=^~]*)v?(\d+|\*|x)(?:\.(\d+|\*|x))?(?:\.(\d+|\*|x))?$/.exec(c);
      if (!m) throw new Error(`unread range ${range}`);
      const given = m
        .slice(2, 5)
        .filter((p) => p !== undefined && /\d/.test(p))
        .map(Number);
      const want = [0, 1, 2].map((i) => given[i] ?? 0);
      const order = NODE.map((n, i) => Math.sign(n - want[i])).find((s) => s !== 0) ?? 0;
      const same = given.every((n, i) => n === NODE[i]);
      if (m[1] === '>=') return order >= 0;
      if (m[1] === '>') return order > 0 && !same;
      if (m[1] === '<') return order < 0;
      if (m[1] === '<=') return order <= 0 || same;
      if (m[1] === '^') return given[0] === NODE[0] && order >= 0;
      if (m[1] === '~') return given.slice(0, 2).every((n, i) => n === NODE[i]) && order >= 0;
      return same;
    }),
  );
}

describe('locked packages', () => {
  it('the reader of ranges reads them', () => {
    for (const yes of [
      '*',
      '>=18',
      '^18 || >=20',
      '20 || >=22',
      '^20.19.0 || >=22.12.0',
      '>= 0.4',
      '>=20.19',
      '<21',
      '20.x',
      '>=10 <=20',
    ])
      expect(allows(yes), yes).toBe(true);
    for (const no of [
      '^22 || ^24 || >=26',
      '>=20.20',
      '<20',
      '18.x',
      '^20.19.1',
      '~20.18.0',
      '>20',
      '>=10 <20.19',
    ])
      expect(allows(no), no).toBe(false);
  });
  it('all allow Node 20.19', () => {
    expect((json('package.json').engines as { node: string }).node).toBe('>=20.19');
    const packages = json('package-lock.json').packages as Record<
      string,
      { engines?: { node?: string } | string[] }
    >;
    const refused = Object.entries(packages).flatMap(([name, p]) => {
      const range = p.engines && !Array.isArray(p.engines) ? p.engines.node : undefined;
      return range !== undefined && !allows(range) ? [`${name} ${range}`] : [];
    });
    expect(refused).toEqual([]);
  });
});
