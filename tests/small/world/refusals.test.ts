/** A refusal that is due to how something stands names the state, and the state has words. */
import { describe, expect, it } from 'vitest';
import { commonStates } from '../../../src/i18n/states.ts';
import { hazmatStates } from '../../../src/i18n/hazards/hazmat-states.ts';
import { judge, type Command, type Exercise, type Role } from '../../../src/sim/index.ts';
import { restoreLink } from '../../../src/sim/information/links.ts';
import { dark } from '../../support/links.ts';
import { leak, leave, minutes, order, tiny, type Wish } from '../../support/tiny-world.ts';

const WORDS = { ...commonStates, ...hazmatStates };
const SIX = { order: 'x', place: 'x', time: 'x', safety: 'x', comms: 'x', contact: 'x' };
const go: Command = { type: 'unit.assign', unit: 'flood-team-1', task: 'standby', target: 'v7', ...SIX };
const level: Command = {
  type: 'response.activate',
  level: '4',
  grounds: ['superior-order'],
  measures: ['patrol'],
};
const over: Command = { type: 'response.end', statement: 'x' };
const call: Command = { type: 'contact.call', township: 't2', channel: 'radio' };
const goods: Command = {
  type: 'supplies.dispatch',
  store: 'store-t3',
  to: 'shelter-3',
  item: 'food',
  quantity: 30,
};
const signed: Command = { type: 'supplies.receipt', supply: '0' };
const move = leave('v2', 'shelter-3', { scope: 'low-lying', more: [] });
const zones: Command = { type: 'zones.set', isolateM: 300, downwindM: 1500 };
const lift: Command = { type: 'zones.lift', basis: 'x' };
const gas: Wish = { hazard: 'hazmat', conditions: { hazmat: leak() }, rain: null };
const quick: Wish = { parameters: { 'PRM-EVA-TAU-DAY': 5 } };

const given =
  (role: Role, ...cmds: readonly Command[]) =>
  (ex: Exercise): void =>
    cmds.forEach((c) => order(ex, role, c));
const then =
  (...acts: readonly ((ex: Exercise) => void)[]) =>
  (ex: Exercise): void =>
    acts.forEach((act) => act(ex));
const after =
  (n: number) =>
  (ex: Exercise): void =>
    minutes(ex, n);

describe('a refusal names the state that forbids the order', () => {
  it.each<[string, string, Role, Command, (ex: Exercise) => void, Wish]>([
    ['REJ-025', 'task enRoute', 'emergency', go, then(given('emergency', go), after(10)), {}],
    ['REJ-032', 'response none', 'commander', over, () => {}, {}],
    ['REJ-032', 'response ended', 'commander', over, given('commander', level, over), {}],
    ['REJ-043', 'township-contact net', 'duty', call, () => {}, {}],
    [
      'REJ-043',
      'township-contact emergency-link',
      'duty',
      call,
      (ex) => (dark(ex.world, 1), restoreLink(ex.world, 1, 'x')),
      {},
    ],
    ['REJ-062', 'evacuation people.going', 'commander', move, given('commander', move), quick],
    [
      'REJ-062',
      'evacuation people.there',
      'commander',
      move,
      then(given('commander', move), after(110)),
      quick,
    ],
    ['REJ-071', 'supply-order underWay', 'duty', signed, given('emergency', goods), {}],
    [
      'REJ-072',
      'supply-order received',
      'duty',
      signed,
      then(given('emergency', goods), after(120), given('duty', signed)),
      {},
    ],
    ['REJ-082', 'hazmat-zones none', 'commander', lift, after(5), gas],
    ['REJ-082', 'hazmat-zones lifted', 'commander', lift, given('commander', zones, lift), gas],
  ])('%s: %s', (code, state, role, cmd, before, wish) => {
    const ex = tiny(wish);
    before(ex);
    const refusal = judge(ex, role, cmd);
    expect([refusal?.code, `${refusal?.params.chart} ${refusal?.params.state}`]).toEqual([code, state]);
    expect(WORDS[`state.${refusal?.params.chart}.${refusal?.params.state}`]).toMatchObject({
      zh: expect.stringMatching(/./),
      en: expect.stringMatching(/./),
    });
  });
});
