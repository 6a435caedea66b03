/** Who is away. Back within ten seconds, and the record says nothing of it. */
import type { SeatRow } from './seats.ts';

const AWAY_MS = 10_000;

export class Absence {
  private readonly waiting = new Map<number, ReturnType<typeof setTimeout>>();

  /** @param note writes into the record that a seat came or went. */
  constructor(private readonly note: (row: SeatRow, here: boolean) => void) {}

  /** Its line is closed. */
  gone(row: SeatRow): void {
    this.forget(row.id);
    this.waiting.set(
      row.id,
      setTimeout(() => {
        this.waiting.delete(row.id);
        if (row.state !== 'in' || !row.noted) return;
        row.noted = false;
        this.note(row, false);
      }, AWAY_MS),
    );
  }
  /** Its line is open. @param counts whether the record is to know of it. */
  back(row: SeatRow, counts: boolean): void {
    this.forget(row.id);
    if (!counts || row.state !== 'in' || row.noted || row.screen) return;
    row.noted = true;
    this.note(row, true);
  }
  forget(seat: number): void {
    clearTimeout(this.waiting.get(seat));
    this.waiting.delete(seat);
  }
  end(): void {
    for (const t of this.waiting.values()) clearTimeout(t);
  }
}
