/**
 * The controller's acts on the list of injects. What they do to players comes about like anything else of the file; each can be taken
 * back until it is delivered: a sending by `inject.take-back`, a hold by `release`, a skip by `restore`, another time by `time-back`.
 */
import { wouldTake } from '../drive.ts';
import {
  holdInject,
  injectOf,
  ownTime,
  releaseInject,
  restoreInject,
  retimeInject,
  skipInject,
  waitingFor,
} from '../information/injects.ts';
import { isOnItsWay, send, takeBack } from '../information/outbox.ts';
import { emit } from '../log.ts';
import type { Text } from '../kernel/units.ts';
import { HQ_ROLES, type Role } from '../roles.ts';
import { seconds } from '../scenario/schema.ts';
import type { World } from '../world.ts';
import { define, reject, type CommandDef, type Rejection } from './command.ts';
import { notNow } from './not-now.ts';

/** How long something may wait to be sent, scenario seconds: beyond that it is another time. */
const MOST_DELAY_S = 3600;
/** Any second that a scenario may have. */
const MOST_S = 8_640_000;
const REASON = { kind: 'text', max: 300, optional: true } as const;
const DELAY = { kind: 'number', min: 0, max: MOST_DELAY_S, unit: 's', optional: true } as const;

const injectTakes = (w: World, inject: string, what: string, code: Rejection['code']): Rejection | null =>
  !wouldTake(w, 'inject', inject, what)
    ? notNow(w, code, 'inject', 'inject', inject, { inject })
    : isOnItsWay(w, inject)
      ? reject('REJ-180', 'inject', { inject })
      : null;

export const injectFire = define({
  type: 'inject.fire',
  roles: ['trainer'],
  fields: { inject: { kind: 'ref', to: 'inject' }, delay: DELAY },
  when: 'any',
  check: (w, p) => injectTakes(w, p.inject, 'fire', 'REJ-120'),
  apply: (w, p) => send(w, p.inject, null, p.delay),
});
/** A move of one inject that the trainer may give a reason for. */
const moved = (
  move: 'skip' | 'hold' | 'release' | 'restore',
  code: Rejection['code'],
  apply: (w: World, p: { inject: string; reason: string }, role: Role) => void,
): CommandDef =>
  define({
    type: `inject.${move}`,
    roles: ['trainer'],
    fields: { inject: { kind: 'ref', to: 'inject' }, reason: REASON },
    when: 'any',
    check: (w, p) => injectTakes(w, p.inject, move, code),
    apply,
  });
export const injectSkip = moved('skip', 'REJ-120', (w, { inject, reason }, role) => {
  skipInject(w, inject);
  emit(w, 'INJECT_SKIPPED', role, { inject, reason, waiting: waitingFor(w, inject).join(' ') });
});
/** Takes a skip back. One whose time went by meanwhile stands overdue: it comes when it is let go, never by surprise. */
export const injectRestore = moved('restore', 'REJ-181', (w, { inject, reason }, role) => {
  restoreInject(w, inject);
  emit(w, 'INJECT_RESTORED', role, { inject, reason });
});
/** Keeps one back, however due it gets, until it is let go. */
export const injectHold = moved('hold', 'REJ-123', (w, { inject, reason }, role) => {
  holdInject(w, inject);
  emit(w, 'INJECT_HELD', role, { inject, reason });
});
/** What came due while it was held comes at once. */
export const injectRelease = moved('release', 'REJ-124', (w, { inject, reason }, role) => {
  emit(w, 'INJECT_RELEASED', role, { inject, reason });
  releaseInject(w, inject);
});

/** It comes at another second, whatever it waited for; one that was held back is let wait again. */
export const injectRetime = define({
  type: 'inject.retime',
  roles: ['trainer'],
  fields: {
    inject: { kind: 'ref', to: 'inject' },
    at: { kind: 'number', min: 0, max: MOST_S, unit: 's' },
    reason: REASON,
  },
  when: 'closing',
  check(w, p) {
    const no = injectTakes(w, p.inject, 'retime', 'REJ-182');
    if (no) return no;
    if (p.at <= w.t) return reject('REJ-183', 'at');
    const { end } = w.env.scenario;
    return p.at > seconds(end.at) + end.closingMinutes * 60 ? reject('REJ-184', 'at') : null;
  },
  apply(w, p, role) {
    const at = Math.round(p.at);
    retimeInject(w, p.inject, at);
    emit(w, 'INJECT_RETIMED', role, { inject: p.inject, at, own: false, reason: p.reason });
  },
});
/** Its own time again, or what it waited for. */
export const injectTimeBack = define({
  type: 'inject.time-back',
  roles: ['trainer'],
  fields: { inject: { kind: 'ref', to: 'inject' }, reason: REASON },
  when: 'closing',
  check(w, p) {
    if (w.info.retimed?.[p.inject] === undefined) return reject('REJ-185', 'inject');
    const own = ownTime(w, p.inject);
    return (
      injectTakes(w, p.inject, 'retime', 'REJ-182') ??
      (own >= 0 && own <= w.t ? reject('REJ-186', 'inject') : null)
    );
  },
  apply(w, p, role) {
    retimeInject(w, p.inject, null);
    emit(w, 'INJECT_RETIMED', role, {
      inject: p.inject,
      at: ownTime(w, p.inject),
      own: true,
      reason: p.reason,
    });
  },
});

/** What was typed: words in one language stand for both. Null where nothing was. */
function said(p: { zh: string; en: string }): Text | null {
  const [zh, en] = [p.zh.trim(), p.en.trim()];
  return zh + en === '' ? null : { zh: zh || en, en: en || zh };
}
/**
 * A copy of an inject, edited or not, to roles of the controller's choice, whatever has become of the inject. Without words it says
 * what the inject says.
 */
export const injectCopy = define({
  type: 'inject.copy',
  roles: ['trainer'],
  fields: {
    inject: { kind: 'ref', to: 'inject' },
    roles: { kind: 'choices', of: HQ_ROLES, min: 1 },
    zh: { kind: 'text', max: 500, long: true, optional: true },
    en: { kind: 'text', max: 500, long: true, optional: true },
    worth: { kind: 'choice', of: ['source', 'own'] },
    delay: DELAY,
  },
  when: 'closing',
  check: (_, p) => (p.worth === 'own' && said(p) === null ? reject('REJ-187', 'zh') : null),
  apply(w, p) {
    const { content } = injectOf(w, p.inject);
    const text = said(p) ?? content;
    const edited = text.zh !== content.zh || text.en !== content.en;
    const copy = { inject: p.inject, edited, own: p.worth === 'own', to: p.roles as Role[], text };
    send(w, p.inject, copy, p.delay);
  },
});
/** What was given with a delay and has not gone yet. */
export const injectTakeBack = define({
  type: 'inject.take-back',
  roles: ['trainer'],
  fields: { sending: { kind: 'number', min: 0, max: 1e9, unit: '' }, reason: REASON },
  when: 'any',
  check: (w, p) =>
    (w.info.outbox ?? []).some((x) => x.id === p.sending) ? null : reject('REJ-188', 'sending'),
  apply(w, p, role) {
    const inject = takeBack(w, p.sending)!;
    emit(w, 'INJECT_TAKEN_BACK', role, { inject, sending: p.sending, reason: p.reason });
  },
});
