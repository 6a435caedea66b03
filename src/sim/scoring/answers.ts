/** Which order meets an item. */
import { RECORDS } from './catalogue.ts';
import type { Answer } from './item.ts';

const ANSWERS = new Map(RECORDS.map((r) => [r.id, r.answer]));
/** Null where none does: the outcome itself is judged (F-18). */
export const answerOf = (item: string): Answer | null => ANSWERS.get(item) ?? null;
