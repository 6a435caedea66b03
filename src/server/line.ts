/** The line of a seat: how often it may speak, and how often its refusals are written down. */
import type { Client } from '@colyseus/core';
import { Bucket, SEAT_BURST, SEAT_PER_SECOND } from '../bridge/pace.ts';

/** Refusals of a seat that are written down at once; after that one a second. */
const TOLD = 20;
/** Refused for coming too fast this often, and the line is closed. */
const MAX_FLOOD = 400;

export class Line {
  private readonly bucket = new Bucket(SEAT_BURST, SEAT_PER_SECOND, Date.now());
  private readonly told = new Bucket(TOLD, 1, Date.now());
  private floods = 0;
  constructor(readonly client: Client) {}

  /** Whether it may speak now. `end`: it has been too fast for too long. */
  speaks(): 'yes' | 'no' | 'end' {
    if (this.bucket.take(Date.now())) return 'yes';
    return ++this.floods > MAX_FLOOD ? 'end' : 'no';
  }
  /** Whether another refusal is written down. */
  tells(): boolean {
    return this.told.take(Date.now());
  }
}
