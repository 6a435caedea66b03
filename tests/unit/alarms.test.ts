/** What is pressing stands out, repeated figures fold, and a message to any post of one's own is seen. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  advance,
  COMMANDS,
  projectShared,
  projectView,
  type Exercise,
  type Role,
} from '../../src/sim/index.ts';
import { SEVERITY } from '../../src/sim/information/severity.data.ts';
import { deliver } from '../../src/sim/information/deliver.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { messageWords } from '../../src/i18n/messages.ts';
import { orderFor } from '../../src/shell/alarm-orders.ts';
import { threadsOf } from '../../src/shell/threads.ts';
import type { MessageView } from '../../src/bridge/protocol.ts';
import { begin, load } from '../support/tiny.ts';

const all = (ex: Exercise, role: Role): readonly MessageView[] =>
  projectView(ex, role, false, projectShared(ex, true), ex.world.env.scenario.about.roles).messages;

describe('severity', () => {
  it('a dam failure is urgent, a reading is not, an inject that opens a danger is', () => {
    const ex = begin();
    for (const code of ['reservoir-failed', 'river-reading'])
      deliver(ex.world, {
        from: 'x',
        to: ['commander'],
        channel: 'phone',
        code,
        params: { reservoir: 'wuxikou' },
      });
    advance(ex, 41 * 60);
    const seen = all(ex, 'commander');
    const of = (pick: (m: MessageView) => boolean) => seen.find(pick)!.severity;
    expect(of((m) => m.code === 'reservoir-failed')).toBe('urgent');
    expect(of((m) => m.code === 'river-reading')).toBe('routine');
    expect(of((m) => m.from === 'inject:INJ-06')).toBe('urgent');
    expect(of((m) => m.from === 'inject:INJ-01')).toBe('important');
    // Both of the lesson's dangers lead to their place and order.
    const begun = (id: string) => orderFor(seen.find((m) => m.from === `inject:${id}`)!);
    expect(begun('INJ-06')).toEqual({ command: 'danger.fix', values: { danger: '0' } });
    expect(ex.world.incidents.flood.rivers.dangers[0].levee).toBe(ex.world.env.index.levee.get('levee-5'));
    expect(begun('INJ-08')).toEqual({ command: 'evacuate.order', values: { villages: ['360222105202'] } });
  });
  it('every code in the table is a message that exists, and every order leads somewhere', () => {
    for (const [code, severity] of Object.entries(SEVERITY)) {
      expect(WORDS[`msg.${code}`], code).toBeDefined();
      const order = orderFor({
        id: 3,
        code,
        params: { village: 'v', site: 's', danger: 1 },
      } as unknown as MessageView);
      if (!order) continue;
      expect(severity, code).toBe('urgent');
      const def = COMMANDS.get(order.command)!;
      expect(def, order.command).toBeDefined();
      for (const k of Object.keys(order.values)) expect(def.fields[k], `${order.command}.${k}`).toBeDefined();
    }
    expect(Object.keys(messageWords).length).toBeGreaterThan(20);
  });
  it('a danger at a levee begins the order with that danger', () =>
    expect(
      orderFor({
        id: 1,
        code: 'levee-danger',
        params: { danger: 4, levee: 'levee-5' },
      } as unknown as MessageView),
    ).toEqual({
      command: 'danger.fix',
      values: { danger: '4' },
    }));
});

describe('messages to another post of mine', () => {
  it('the lesson’s rumour is seen whatever post is held, and says whose it is; a role alone sees its own', () => {
    const { scenario } = load(readFileSync('scenarios/flood-first-steps.yaml', 'utf8'));
    const rumour = scenario.msel.find((x) => !x.truth)!;
    const ex = begin('1', scenario);
    advance(ex, 3600);
    const mine = (list: readonly MessageView[]) => list.find((m) => m.from === `inject:${rumour.id}`);
    const other = scenario.about.roles.find((r) => !rumour.to.includes(r))!;
    expect(mine(all(ex, other))!.to).toEqual(rumour.to);
    expect(mine(projectView(ex, other).messages)).toBeUndefined();
    expect(mine(projectView(ex, rumour.to[0]).messages)).toBeDefined();
  });
});

describe('threads', () => {
  const m = (id: number, code: string, more: Partial<MessageView> = {}): MessageView =>
    ({
      id,
      t: id,
      from: 'gauge',
      to: [],
      severity: 'routine',
      channel: 'sensor',
      code,
      params: { gauge: 'g1', level: id },
      text: null,
      verifiable: false,
      verified: null,
      ...more,
    }) as MessageView;
  it('the same figure from the same source folds, newest first', () => {
    const list = threadsOf([m(1, 'a'), m(2, 'b'), m(3, 'a')]);
    expect(list.map((x) => [x.last.id, x.earlier.map((e) => e.id)])).toEqual([
      [3, [1]],
      [2, []],
    ]);
  });
  it('another place, another source, a scenario text or a doubtful one stand alone', () => {
    const text = { zh: 'x', en: 'x' };
    const list = [
      m(1, 'a'),
      m(2, 'a', { params: { gauge: 'g2', level: 2 } }),
      m(3, 'a', { from: 'other' }),
      m(4, 'inject', { text }),
      m(5, 'inject', { text }),
      m(6, 'c', { verifiable: true }),
      m(7, 'c', { verifiable: true }),
    ];
    expect(threadsOf(list)).toHaveLength(7);
  });
});
