/** One writer: what a tab does that has lost its exercise to another, and one whose storage fails. */
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Save } from '../../src/stores/saves.ts';

type Answer = 'kept' | 'taken' | 'older' | 'full';
const { puts, answers } = vi.hoisted(() => ({
  puts: [] as { id: string; text: string; claim: boolean }[],
  answers: [] as Answer[],
}));
vi.mock('../../src/stores/saves.ts', () => ({
  findSave: () => Promise.resolve(undefined),
  putSave: (s: Save, claim: boolean) => {
    puts.push({ id: s.id, text: s.text, claim });
    const a = answers.shift() ?? 'kept';
    return a === 'full' ? Promise.reject(new Error('full')) : Promise.resolve(a);
  },
}));
// Other files in this worker may have loaded the real one.
vi.resetModules();
const { hold, keep, release } = await import('../../src/stores/keeper.ts');

const save = (text: string): Save => ({
  id: 'x',
  scenario: 'flood-first-steps',
  seed: 's',
  title: { zh: '一', en: 'one' },
  text,
  t: 0,
  updatedAt: 0,
  finished: false,
});
function watch(): { told: string[] } & Parameters<typeof hold>[1] {
  const told: string[] = [];
  return {
    told,
    kept: () => told.push('kept'),
    failed: () => told.push('failed'),
    lost: () => told.push('lost'),
    moved: () => told.push('moved'),
    settle: () => Promise.resolve(),
  };
}
const texts = (): string[] => puts.map((p) => p.text);

describe('keeping an exercise', () => {
  beforeEach(() => {
    release();
    puts.length = 0;
    answers.length = 0;
  });

  it('claims it once, then writes as the writer that the row names', async () => {
    const w = watch();
    hold('x', w);
    keep(save('a'));
    await vi.waitFor(() => expect(w.told).toEqual(['kept']));
    keep(save('ab'));
    await vi.waitFor(() => expect(w.told).toEqual(['kept', 'kept']));
    expect(puts.map((p) => p.claim)).toEqual([true, false]);
  });

  it('writes nothing more once another tab has it, and says so once', async () => {
    const w = watch();
    hold('x', w);
    answers.push('kept', 'taken');
    keep(save('a'));
    await vi.waitFor(() => expect(w.told).toEqual(['kept']));
    keep(save('ab'));
    await vi.waitFor(() => expect(w.told).toEqual(['kept', 'lost']));
    // What the worker still sends until its clock stands.
    keep(save('abc'));
    await new Promise((r) => setTimeout(r));
    expect(texts()).toEqual(['a', 'ab']);
    expect(w.told).toEqual(['kept', 'lost']);
  });

  it('keeps what still waits when it is let go, under its own id, and tells nobody', async () => {
    const first = watch();
    const second = watch();
    hold('x', first);
    keep(save('a'));
    keep(save('ab'));
    release();
    hold('y', second);
    keep({ ...save('b'), id: 'y' });
    await vi.waitFor(() => expect(puts).toHaveLength(3));
    expect(puts.map((p) => [p.id, p.text])).toEqual([
      ['x', 'a'],
      ['x', 'ab'],
      ['y', 'b'],
    ]);
    expect(first.told).toEqual([]);
    await vi.waitFor(() => expect(second.told).toEqual(['kept']));
  });

  it('goes on under another id when what is kept is later', async () => {
    const w = watch();
    hold('x', w);
    answers.push('older');
    keep(save('a'));
    await vi.waitFor(() => expect(w.told).toEqual(['moved', 'kept']));
    expect(puts[1].id).toMatch(/^x-/);
    expect(puts[1]).toMatchObject({ text: 'a', claim: true });
  });

  it('then holds the lock of that id, and the old one no more', async () => {
    const locked = new Set<string>();
    vi.stubGlobal('navigator', {
      locks: {
        request: async (name: string, until: () => Promise<void> | undefined) => {
          locked.add(name);
          await until();
          locked.delete(name);
        },
      },
    });
    const w = watch();
    hold('x', w);
    answers.push('older');
    keep(save('a'));
    await vi.waitFor(() => expect(w.told).toEqual(['moved', 'kept']));
    await vi.waitFor(() => expect([...locked]).toEqual([`tuiyan-save:${puts[1].id}`]));
    release();
    await vi.waitFor(() => expect(locked.size).toBe(0));
    vi.unstubAllGlobals();
  });

  it('tries again what failed, the latest only', async () => {
    vi.useFakeTimers();
    const w = watch();
    hold('x', w);
    answers.push('full');
    keep(save('a'));
    await vi.advanceTimersByTimeAsync(1);
    expect(w.told).toEqual(['failed']);
    await vi.advanceTimersByTimeAsync(5000);
    expect(w.told).toEqual(['failed', 'kept']);
    expect(texts()).toEqual(['a', 'a']);
    vi.useRealTimers();
  });
});
