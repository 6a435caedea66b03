/** Information reaches people by messages. A fact is known to a role from the moment a message carrying it arrives. */
import { schedule } from '../kernel/scheduler.ts';
import { emit } from '../log.ts';
import type { Role } from '../roles.ts';
import type { Channel, CopyOf, Message, World } from '../world.ts';
import type { Text } from '../kernel/units.ts';
import { fallback, holdMessage } from './feeds.ts';

export interface MessageSpec {
  from: string;
  to: readonly Role[];
  channel: Channel;
  code: string;
  params?: Record<string, string | number>;
  text?: Text | null;
  facts?: readonly string[];
  verifiable?: boolean;
  truth?: boolean;
  inject?: string | null;
  copy?: CopyOf;
}

const complete = (m: MessageSpec): Omit<Message, 'id' | 't'> => ({
  from: m.from,
  to: m.to,
  channel: m.channel,
  code: m.code,
  params: m.params ?? {},
  text: m.text ?? null,
  facts: m.facts ?? [],
  verifiable: m.verifiable ?? false,
  truth: m.truth ?? true,
  inject: m.inject ?? null,
  verified: null,
  ...(m.copy && { copy: m.copy }),
});

/**
 * Deliver now, unless a department's feed or the platform is out; then the answer is null and it comes later. Facts of an
 * unverified doubtful message become known only when it is verified true.
 */
export function deliver(w: World, spec: MessageSpec): Message | null {
  const message = complete(spec);
  if (holdMessage(w, message)) return null;
  const { delayS, channel } = fallback(w, message.from, message.channel);
  if (delayS === 0) return deliverMessage(w, message);
  schedule(w.schedule, w.t + delayS, { kind: 'deliver', message: { ...message, channel } });
  return null;
}
/** A false word of the public; what an instrument or an officer got wrong is none. */
export const isRumour = (m: Pick<Message, 'inject' | 'truth'>): boolean => m.inject !== null && !m.truth;
export function deliverMessage(w: World, m: Omit<Message, 'id' | 't'>): Message {
  const message: Message = { id: w.info.messages.length, t: w.t, ...m };
  w.info.messages.push(message);
  if (m.truth) for (const f of m.facts) learn(w, f, m.to);
  emit(w, 'MESSAGE', null, {
    message: message.id,
    code: m.code,
    inject: m.inject,
    to: [...m.to],
    verifiable: m.verifiable,
    rumour: isRumour(m),
  });
  return message;
}
/** Deliver after a delay in seconds. */
export function deliverLater(w: World, delayS: number, spec: MessageSpec): void {
  const message = complete(spec);
  if (holdMessage(w, message)) return;
  schedule(w.schedule, w.t + Math.max(0, Math.round(delayS)), { kind: 'deliver', message });
}

/** Record that roles know a fact from now on. The first time stands. */
export function learn(w: World, fact: string, roles: readonly Role[]): void {
  let row = w.info.known[fact];
  if (!row) {
    row = {};
    w.info.known[fact] = row;
    emit(w, 'KNOWN', null, { fact });
  }
  for (const r of roles) if (row[r] === undefined) row[r] = w.t;
}
/** When the first of the roles (any role by default) knew the fact; −1 if none does. */
export function knownSince(w: World, fact: string, roles?: readonly Role[]): number {
  const row = w.info.known[fact];
  if (!row) return -1;
  let best = -1;
  for (const r of roles ?? (Object.keys(row) as Role[])) {
    const t = row[r];
    if (t !== undefined && (best < 0 || t < best)) best = t;
  }
  return best;
}
export const COMMAND_ROLES: readonly Role[] = ['commander', 'hq-office', 'duty', 'emergency'];
