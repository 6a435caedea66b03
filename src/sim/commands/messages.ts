/** What people of the exercise say to each other, and what the controller says as anybody who takes no part in it. */
import type { Message, Talk, World } from '../world.ts';
import { deliverMessage } from '../information/deliver.ts';
import { emit } from '../log.ts';
import { HQ_ROLES, type Role } from '../roles.ts';
import { define, reject, type Rejection } from './command.ts';

export const TALK_KINDS = ['inform', 'ask', 'answer', 'forward'] as const;
/** For whom the controller speaks. */
export const PARTIES = ['city', 'province', 'township', 'villager', 'enterprise', 'media'] as const;
/** A role that writes more in a minute than anybody reads is stopped: a guard, nothing that is judged. */
const PER_MINUTE = 20;

const of = (w: World, id: string): Message | undefined => w.info.messages[Number(id)];
/** A message that a role has read: sent to it, or by it. The controller reads all. */
const reads = (m: Message, role: Role): boolean =>
  role === 'trainer' || m.to.includes(role) || m.talk?.by === role;

interface Said {
  readonly kind: string;
  readonly roles: string[];
  readonly text: string;
  readonly about: string;
}
function refused(w: World, p: Said, role: Role): Rejection | null {
  if (p.roles.includes(role)) return reject('REJ-170', 'roles');
  const about = p.about === '' ? undefined : of(w, p.about);
  if (about && !reads(about, role)) return reject('REJ-171', 'about');
  if (p.kind === 'forward' && !about) return reject('REJ-172', 'about');
  if (p.kind === 'answer' && about?.talk?.kind !== 'ask') return reject('REJ-173', 'about');
  const { messages } = w.info;
  let said = 0;
  for (let i = messages.length - 1; i >= 0 && messages[i].t > w.t - 60; i--)
    if (messages[i].talk?.by === role) said++;
  return said >= PER_MINUTE ? reject('REJ-174', '', { n: PER_MINUTE }) : null;
}

/** What is passed on keeps its words; who reads it knows of its facts what the one who passes it on knew. */
function say(w: World, from: string, role: Role, p: Said): void {
  const talk = talkOf(role, p);
  const about = talk.kind === 'forward' ? of(w, String(talk.about))! : null;
  const own = { zh: p.text, en: p.text };
  const known = (f: string): boolean => w.info.known[f]?.[talk.by] !== undefined;
  deliverMessage(w, {
    from,
    to: p.roles as Role[],
    channel: 'phone',
    code: about?.code ?? `seat-${talk.kind}`,
    params: about?.params ?? {},
    text: about ? about.text : own,
    facts: about?.facts.filter(known) ?? [],
    verifiable: about?.verifiable ?? false,
    truth: about?.truth ?? true,
    inject: null,
    verified: about?.verified ?? null,
    talk: about ? { ...talk, note: p.text, origin: about.talk?.origin || about.from } : talk,
  });
  const asked = talk.kind === 'answer' ? of(w, String(talk.about))?.talk : undefined;
  if (asked && asked.answeredAt < 0) asked.answeredAt = w.t;
  emit(w, 'SEAT_MESSAGE', role, {
    message: w.info.messages.length - 1,
    what: p.kind,
    to: p.roles.join(' '),
    about: p.about,
  });
}

const FIELDS = {
  kind: { kind: 'choice', of: TALK_KINDS },
  roles: { kind: 'choices', of: [...HQ_ROLES, 'trainer'], min: 1 },
  text: { kind: 'text', max: 500, long: true },
  about: { kind: 'ref', to: 'message', optional: true },
} as const;
const talkOf = (by: Role, p: Said): Talk => ({
  by,
  kind: p.kind as Talk['kind'],
  about: p.about === '' ? -1 : Number(p.about),
  note: '',
  origin: '',
  answeredAt: -1,
  seen: {},
});

/** Tell, ask, answer or pass on. It orders nothing and earns nothing: what comes of it is what the others then do. */
export const messageSend = define({
  type: 'message.send',
  talk: true,
  roles: HQ_ROLES,
  fields: FIELDS,
  when: 'any',
  check: refused,
  apply: (w, p, role) => say(w, role, role, p),
});
/** 收到: whoever wrote sees who has read it. */
export const messageAcknowledge = define({
  type: 'message.acknowledge',
  talk: true,
  roles: [...HQ_ROLES, 'trainer'],
  fields: { message: { kind: 'ref', to: 'message' } },
  when: 'any',
  check(w, p, role) {
    const m = of(w, p.message)!;
    if (!m.talk || !m.to.includes(role)) return reject('REJ-171', 'message');
    return m.talk.seen[role] === undefined ? null : reject('REJ-175', 'message');
  },
  apply(w, p, role) {
    of(w, p.message)!.talk!.seen[role] = w.t;
    emit(w, 'SEAT_SEEN', role, { message: Number(p.message) });
  },
});
/** 模拟各方: the controller as the city, a villager, the press. */
export const messageSimulate = define({
  type: 'message.simulate',
  talk: true,
  roles: ['trainer'],
  fields: {
    as: { kind: 'choice', of: PARTIES },
    ...FIELDS,
    roles: { kind: 'choices', of: HQ_ROLES, min: 1 },
  },
  when: 'any',
  check: refused,
  apply: (w, p, role) => say(w, p.as, role, p),
});
