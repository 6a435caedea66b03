/** What counts as yet to be read, and who is said to wait. */
import { describe, expect, it } from 'vitest';
import { projectView, submit, type RoleView } from '../../src/sim/index.ts';
import { needsOf } from '../../src/shell/now.ts';
import { isUnread } from '../../src/shell/unread.ts';
import { begin } from '../support/tiny.ts';

const asked = (): { of: (role: 'duty' | 'police' | 'health') => RoleView; id: number } => {
  const ex = begin('1');
  const cmd = { type: 'message.send', kind: 'ask', roles: ['police'], text: 'x', about: '' };
  expect(submit(ex, 'test', 'duty', cmd).ok).toBe(true);
  return { of: (role) => projectView(ex, role), id: ex.world.info.messages.length - 1 };
};
const questions = (v: RoleView, hints: boolean) =>
  needsOf(v, { read: new Set(), answers: {}, knows: () => true, hints, posts: () => [] }).filter(
    (x) => x.kind === 'asked',
  );

describe('a question between posts', () => {
  const { of, id } = asked();
  const m = of('duty').messages.find((x) => x.id === id)!;
  it('is unread by whom it was sent to, not by who wrote it, and read once it was', () => {
    expect(isUnread(m, new Set(), 'police')).toBe(true);
    expect(isUnread(m, new Set(), 'duty')).toBe(false);
    expect(isUnread(m, new Set([id]), 'police')).toBe(false);
  });
  it('waits at the post that was asked alone, with the answer’s form, in an examination too', () => {
    for (const hints of [true, false])
      expect(questions(of('police'), hints)).toMatchObject([
        {
          order: { command: 'message.send', values: { kind: 'answer', roles: ['duty'], about: String(id) } },
        },
      ]);
    expect([...questions(of('duty'), true), ...questions(of('health'), true)]).toEqual([]);
  });
});
