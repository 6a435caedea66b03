/** Repeated figures from one source fold into one thread: the newest on top, the earlier ones behind it. */
import type { MessageView } from '../bridge/protocol.ts';

export interface Thread {
  readonly last: MessageView;
  /** Earlier ones, newest first. */
  readonly earlier: readonly MessageView[];
}
/** What a message is about, its figures left out; injects and doubtful messages stand alone. */
function keyOf(m: MessageView): string {
  if (m.text || m.verifiable || m.talk) return `#${m.id}`;
  const about = Object.values(m.params).filter((v) => typeof v === 'string');
  return [m.code, m.from, ...about].join('|');
}
/** Newest thread first. */
export function threadsOf(messages: readonly MessageView[]): Thread[] {
  const by = new Map<string, MessageView[]>();
  for (let i = messages.length - 1; i >= 0; i--) {
    const key = keyOf(messages[i]);
    const list = by.get(key);
    if (list) list.push(messages[i]);
    else by.set(key, [messages[i]]);
  }
  return [...by.values()].map(([last, ...earlier]) => ({ last, earlier }));
}
