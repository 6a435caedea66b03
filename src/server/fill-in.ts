/** Posts that nobody holds, filled by a bot: a seat like any other, which knows what its posts know and sends what they may send. */
import { doctrineBot } from '../bots/doctrine.ts';
import { seatOf } from '../bots/run.ts';
import type { Bot } from '../bots/bot.ts';
import type { Pace } from '../bridge/seats.ts';
import { isOver, type Command, type CountyPack, type Exercise, type Role } from '../sim/index.ts';

/** What it needs of the room it plays in. */
export interface Ground {
  readonly ex: Exercise;
  readonly county: CountyPack;
  readonly seed: string;
  /** Gives an order. @returns whether it was taken. */
  order(role: Role, cmd: Command): boolean;
}

export class FillIn {
  private mind: Bot | null = null;
  private roles: readonly Role[] = [];
  private pace: Pace | null = null;
  private next = Infinity;

  constructor(private readonly ground: Ground) {}

  /** When it looks next, s; never while it holds no post. */
  get looksAt(): number {
    return this.next;
  }
  /**
   * @param roles the posts it holds from now on.
   * @param pace null = it holds none.
   */
  hold(roles: readonly Role[], pace: Pace | null): void {
    this.roles = pace ? roles : [];
    if (!pace || this.roles.length === 0 || pace.every !== this.pace?.every) this.next = Infinity;
    this.pace = pace;
    if (!pace || this.roles.length === 0) return;
    // It has read nothing yet: it begins with its first look.
    this.mind ??= doctrineBot();
    if (this.next === Infinity) this.next = this.after(pace.every);
  }
  private after(every: number): number {
    return (Math.floor(this.ground.ex.world.t / every) + 1) * every;
  }
  /** Looks, and orders what it finds right. */
  look(): void {
    const { ex, county, seed } = this.ground;
    if (!this.mind || !this.pace) return;
    this.next = this.after(this.pace.every);
    if (isOver(ex)) return;
    let left = this.pace.most;
    const { seat } = seatOf(ex, county, seed, (role, cmd) => {
      // What other posts would have to order is theirs, or waits for somebody.
      if (left === 0 || !this.roles.includes(role)) return false;
      left--;
      return this.ground.order(role, cmd);
    });
    this.mind.act(seat);
  }
}
