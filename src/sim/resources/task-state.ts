/** How a task stands, as its chart says. */
import { isIn, lastEntered, stateOf, wouldTake } from '../drive.ts';
import type { Task, World } from '../world.ts';

export const taskState = (w: World, task: Task): string => stateOf(w, 'task', String(task.id));
export const alive = (w: World, task: Task): boolean => wouldTake(w, 'task', String(task.id), 'cancel');
/** When its crew was there, and when it had done; −1 not yet. */
export const arrivedAt = (w: World, task: Task): number => lastEntered(w, 'task', 'working', String(task.id));
export const doneAt = (w: World, task: Task): number => lastEntered(w, 'task', 'done', String(task.id));
/** Whether a crew is at it there. */
export const atWork = (w: World, task: Task): boolean => isIn(w, 'task', 'working', String(task.id));
