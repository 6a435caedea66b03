/** `tuiyan trace` as scripts and people see it. */
import { describe, expect, it } from 'vitest';
import { cli } from '../support/cli.ts';

const trace = (...args: string[]): ReturnType<typeof cli> => cli(['trace', ...args]);

describe('trace', () => {
  it('--json gives all 158 items with id, clause, status and where', () => {
    const r = trace('--json');
    expect([r.status, r.stderr]).toEqual([0, '']);
    const { items, counts } = JSON.parse(r.stdout) as {
      items: { id: string; clause: string; status: string; where: string[] }[];
      counts: Record<string, number>;
    };
    expect(items).toHaveLength(158);
    expect(new Set(items.map((i) => i.id)).size).toBe(158);
    for (const i of items) {
      expect(i.clause, i.id).not.toBe('');
      expect(['simulated', 'parameter', 'referenced', 'not-simulated']).toContain(i.status);
      expect(Array.isArray(i.where)).toBe(true);
    }
    expect(Object.values(counts).reduce((a, b) => a + b)).toBe(158);
  });
  it('--json says of every order of players what it moves, or that it is for the record alone', () => {
    const { orders } = JSON.parse(trace('--json').stdout) as {
      orders: { type: string; status: string; moves?: string; leftOut?: string; through?: string[] }[];
    };
    const of = (type: string) => orders.find((o) => o.type === type);
    expect(of('icp.setup')).toMatchObject({ status: 'simulated', moves: 'exposedPersonMinutes', leftOut: 'more' });
    expect(of('icp.setup')?.through).toContain('PRM-CMD-SPAN');
    expect(of('decision.note')).toEqual({ type: 'decision.note', status: 'scored-only' });
    expect(orders.filter((o) => o.status === 'scored-only').length).toBeLessThanOrEqual(10);
    expect(of('inject.fire')).toBeUndefined();
  });
  it('prints a table by status with counts, in both languages', () => {
    const zh = trace();
    expect(zh.status).toBe(0);
    expect(zh.stdout).toContain('CMD-04  三（一）1  根据事故灾害情况，设立现场应急处置指挥部');
    expect(zh.stdout).toMatch(/共 158 项：已模拟 \d+，/);
    const en = trace('--lang', 'en');
    expect(en.stdout).toContain('On-scene command post');
    expect(en.stdout).toMatch(/158 items: \d+ simulated/);
  });
  it('can be narrowed to a chapter and a status', () => {
    const r = trace('--chapter', 'CMD', '--status', 'simulated', '--json');
    const { items } = JSON.parse(r.stdout) as { items: { id: string; status: string }[] };
    expect(items.length).toBeGreaterThan(5);
    expect(items.every((i) => i.id.startsWith('CMD-') && i.status === 'simulated')).toBe(true);
  });
  it('refuses what it does not know, exit 2', () => {
    expect(trace('--speed')).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-FLAG') });
    expect(trace('--status', 'done')).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-FLAG') });
    expect(trace('file.yaml')).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-ARGS') });
  });
});
