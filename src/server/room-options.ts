/** What a room of the engine is made of, and what it needs of the server around it. */
import type { ExerciseRoom } from './exercise-room.ts';
import type { Group, Kept } from './seats.ts';
import type { Opening, ToWorker } from './wire.ts';

/** What a room needs of the server around it. */
export interface Surroundings {
  readonly data: string;
  worker(m: ToWorker): void;
  take(room: string): void;
  drop(room: string): void;
  log(code: string, more: Readonly<Record<string, string | number>>): void;
  /** Before anything of it can be answered. */
  made(room: ExerciseRoom): void;
  closed(room: ExerciseRoom): void;
  /** Rooms of a group that are open, by their numbers. */
  group(id: string): readonly ExerciseRoom[];
  /** Where others open the page. */
  addresses(): readonly string[];
}
export interface RoomOptions {
  readonly id: string;
  /** What people enter to join; the engine lists it. */
  readonly code: string;
  readonly around: Surroundings;
  /** Null: there is a record to go on from. */
  readonly opening: Opening | null;
  readonly kept: Kept | null;
  /** The rooms beside it; null where it is alone. */
  readonly group: Group | null;
}
