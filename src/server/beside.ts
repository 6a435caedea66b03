/** Rooms in which groups play the same scenario beside each other, as one of them knows them. */
import type { ParallelRoom } from '../bridge/seats.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import type { Group } from './seats.ts';

export class Beside {
  private told = '';

  /** @param group null: the room is alone. */
  constructor(
    readonly group: Group | null,
    private readonly open: (group: string) => readonly ExerciseRoom[],
  ) {}

  /** This room among them; none where it is alone. */
  get rooms(): readonly ExerciseRoom[] {
    return this.group ? this.open(this.group.id) : [];
  }
  get stood(): readonly ParallelRoom[] {
    return this.rooms.map((r) => r.stood);
  }
  /** Whether any of them stands otherwise than when this was last asked. */
  changed(): boolean {
    const now = JSON.stringify(this.stood);
    if (now === this.told) return false;
    this.told = now;
    return true;
  }
}
