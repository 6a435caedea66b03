/**
 * What the controller sends by hand: an inject before its time, or a copy of one in his words to whom he chooses. Given with a
 * delay it waits here, and until it goes it can be taken back; the inject that a copy is made of stays as it is.
 */
import { emit } from '../log.ts';
import { cancel, schedule } from '../kernel/scheduler.ts';
import { wouldTake } from '../drive.ts';
import type { CopyDraft, Message, World } from '../world.ts';
import { deliver } from './deliver.ts';
import { fireInject, injectOf } from './injects.ts';

export const outboxOf = (w: World): NonNullable<World['info']['outbox']> => w.info.outbox ?? [];
/** Whether the inject itself has been given to be sent. */
export const isOnItsWay = (w: World, inject: string): boolean =>
  outboxOf(w).some((x) => x.inject === inject && x.copy === null);

/** Sends it after a delay in seconds, at once without one. */
export function send(w: World, inject: string, copy: CopyDraft | null, delayS: number): void {
  if (delayS <= 0) return go(w, inject, copy);
  // The number of the order: no two are alike.
  const id = w.seq;
  const at = w.t + Math.round(delayS);
  w.info.outbox = [...outboxOf(w), { id, inject, at, copy }];
  schedule(w.schedule, at, { kind: 'send', sending: id });
  emit(w, 'INJECT_SENDING', 'trainer', { inject, sending: id, at, copy: copy !== null });
}
/** Its second has come. */
export function onSend(w: World, id: number): void {
  const x = outboxOf(w).find((y) => y.id === id);
  if (!x) return;
  remove(w, id);
  // It may have come by itself meanwhile, or been withdrawn by a storyline.
  if (x.copy !== null || wouldTake(w, 'inject', x.inject, 'fire')) go(w, x.inject, x.copy);
}
/** Before it has gone. @returns the inject that it was of, or null where nothing of that number waits. */
export function takeBack(w: World, id: number): string | null {
  const x = outboxOf(w).find((y) => y.id === id);
  if (!x) return null;
  const queued = w.schedule.items.find(({ event }) => event.kind === 'send' && event.sending === id);
  if (queued) cancel(w.schedule, queued.seq);
  remove(w, id);
  return x.inject;
}
function remove(w: World, id: number): void {
  w.info.outbox = outboxOf(w).filter((y) => y.id !== id);
}

function go(w: World, inject: string, copy: CopyDraft | null): void {
  if (copy) return sendCopy(w, copy);
  emit(w, 'INJECT_FORCED', 'trainer', { inject });
  fireInject(w, inject);
}
/**
 * A copy with the inject's truth is worth what the inject is: it carries its facts, is as doubtful, and prompts what it prompts. A
 * false word is one rumour, however often it is copied.
 */
function sendCopy(w: World, { to, text, ...copy }: CopyDraft): void {
  const spec = injectOf(w, copy.inject);
  const first = w.info.messages.find((m) => m.inject === spec.id);
  emit(w, 'INJECT_COPIED', 'trainer', {
    inject: spec.id,
    to: to.join(' '),
    edited: copy.edited,
    own: copy.own,
    prompts: spec.contingencyFor ?? null,
  });
  if (spec.contingencyFor !== undefined) w.resp.prompted[spec.contingencyFor] ??= w.t;
  deliver(w, {
    from: `inject:${spec.id}`,
    to,
    channel: spec.channel,
    code: 'inject',
    text,
    copy,
    ...(copy.own ? {} : worth(spec, first)),
  });
}
function worth(
  spec: ReturnType<typeof injectOf>,
  first: Message | undefined,
): Partial<Parameters<typeof deliver>[1]> {
  return {
    // Where its danger is, once the inject has brought it about.
    params: first?.params ?? {},
    facts: [...spec.facts, `inject:${spec.id}`],
    // What has been looked into need not be again.
    verifiable: spec.verifiable && !first?.verified,
    truth: spec.truth,
    inject: first ? null : spec.id,
  };
}
