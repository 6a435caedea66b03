/**
 * Plays the catalogue well: a fixed set of rules over the role view, in order of urgency. It knows the published risk
 * lists and the procedures, never the truth. Rules live beside it by phase; this file only runs them.
 */
import type { HazardId } from '../sim/index.ts';
import type { Bot, Seat } from './bot.ts';
import { commandRules } from './doctrine-command.ts';
import { peopleRules } from './doctrine-people.ts';
import { reliefRules } from './doctrine-relief.ts';
import { worksRules } from './doctrine-works.ts';
import { HAZARD_BOTS } from './hazards/index.ts';
import { closingRules } from './doctrine-closing.ts';

/** What the bot remembers between minutes: when it last did a thing. */
export class Memory {
  private readonly at = new Map<string, number>();
  /** True at most once. */
  once(key: string): boolean {
    if (this.at.has(key)) return false;
    this.at.set(key, 0);
    return true;
  }
  /** True when never done or done at least `gapS` ago; marks it done. */
  every(key: string, t: number, gapS: number): boolean {
    const last = this.at.get(key);
    if (last !== undefined && t - last < gapS) return false;
    this.at.set(key, t);
    return true;
  }
  has(key: string): boolean {
    return this.at.has(key);
  }
  /** When it was last marked, s; −1 never. */
  when(key: string): number {
    return this.at.get(key) ?? -1;
  }
  mark(key: string, t: number): void {
    this.at.set(key, t);
  }
  undo(key: string): void {
    this.at.delete(key);
  }
}
export type DoctrineRule = (seat: Seat, m: Memory) => void;

export function doctrineBot(): Bot {
  const memory = new Memory();
  const common: readonly DoctrineRule[] = [...commandRules, ...worksRules, ...peopleRules, ...reliefRules];
  return {
    name: 'doctrine',
    act(seat) {
      for (const rule of common) rule(seat, memory);
      for (const h of Object.keys(seat.view('commander').incidents) as HazardId[])
        for (const rule of HAZARD_BOTS[h].rules) rule(seat, memory);
      for (const rule of closingRules) rule(seat, memory);
    },
  };
}
