/** A move's four steps, and what the controller can do from each. */
import type { MoveView } from '../../bridge/protocol.ts';

export const STEPS = ['informed', 'asked', 'deciding', 'expressed'] as const;
export const isOpen = (m: MoveView): boolean => m.step !== 'waiting' && m.step !== 'closed';
/** The move that is discussed now. */
export const openOf = (moves: readonly MoveView[]): MoveView | undefined => moves.find(isOpen);
/** Groups that a move asks, each once, in the order of its questions. */
export const groupsOf = (m: MoveView): string[] => [...new Set(m.questions.flatMap((q) => q.to))];
/** Groups that have answered nothing of what they were asked. */
export const silentOf = (m: MoveView): string[] =>
  groupsOf(m).filter((r) => !m.answers.some((a) => a.role === r));
