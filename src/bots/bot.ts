/** A bot is a seat like any other: it reads the role views that a person would see and submits the same commands. */
import type { Command, CountyPack, RoleView, Role } from '../sim/index.ts';

export interface Seat {
  /** What this role knows now. */
  view(role: Role): RoleView;
  /** Submit; true when accepted. */
  send(role: Role, cmd: Command): boolean;
  /** Public map knowledge, the same for everybody. */
  readonly county: CountyPack;
  readonly seed: string;
}
export interface Bot {
  readonly name: string;
  /** Called once a scenario minute. */
  act(seat: Seat): void;
}
