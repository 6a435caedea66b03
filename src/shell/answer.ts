/** How the order that meets an item of the procedures list begins. */
import type { Answer } from '../bridge/protocol.ts';

export function valuesFor(a: Answer, subject: string): Readonly<Record<string, unknown>> {
  if (a.subject === undefined || subject === '') return a.values;
  // A statement that answers a message is about a rumour.
  return { ...a.values, [a.subject]: subject, ...(a.subject === 'answers' ? { topic: 'rumour' } : {}) };
}
