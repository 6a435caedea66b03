/** What the server and its worker processes say to each other. Structured clones over the process channel. */
import type { FromServer, ToServer } from '../bridge/delta.ts';
import type { Pace } from '../bridge/seats.ts';
import type { Difficulty, Role } from '../sim/index.ts';
import type { HostSeat } from './room-host.ts';

export interface Opening {
  readonly text: string;
  readonly name: string;
  readonly seed: string;
  readonly difficulty: Difficulty | null;
}
export type ToWorker =
  | {
      readonly do: 'open';
      readonly room: string;
      readonly path: string;
      readonly opening: Opening;
      /** Whether it is to tell what it would score: somebody compares rooms. */
      readonly points: boolean;
    }
  /** Go on from the record on the disk, to the second that it is known to have reached. */
  | {
      readonly do: 'take-up';
      readonly room: string;
      readonly path: string;
      readonly until: number;
      readonly points: boolean;
    }
  | { readonly do: 'sit'; readonly room: string; readonly seat: HostSeat; readonly write: boolean }
  | { readonly do: 'line'; readonly room: string; readonly seat: number; readonly open: boolean }
  | { readonly do: 'leave'; readonly room: string; readonly seat: number }
  | {
      readonly do: 'note';
      readonly room: string;
      readonly name: string;
      readonly roles: readonly Role[];
      readonly here: boolean;
    }
  /** The posts that a bot fills from now on; without a pace none does. */
  | {
      readonly do: 'fill';
      readonly room: string;
      readonly roles: readonly Role[];
      readonly pace: Pace | null;
    }
  | { readonly do: 'hear'; readonly room: string; readonly seat: number; readonly m: ToServer }
  | { readonly do: 'close'; readonly room: string };

export interface Opened {
  readonly scenario: string;
  readonly title: { readonly zh: string; readonly en: string };
  readonly roles: readonly Role[];
}
/** Why a room could not be opened; the text is for whoever opens it. */
export interface NotOpened {
  readonly code: string;
  readonly message: { readonly zh: string; readonly en: string };
}
/** How an exercise stands, a few times a second at most. */
export interface Standing {
  readonly t: number;
  readonly pace: number;
  readonly over: boolean;
  /** Its record has its closing line: the references of its score are known. */
  readonly sealed: boolean;
  /** What it would score if it ended now, without references; null where nobody asks. */
  readonly points: number | null;
}
export type FromWorker =
  | { readonly say: 'opened'; readonly room: string; readonly opened: Opened | NotOpened }
  | {
      readonly say: 'to';
      readonly room: string;
      readonly seats: readonly number[];
      readonly m: FromServer;
    }
  | ({ readonly say: 'stands'; readonly room: string } & Standing)
  | { readonly say: 'closed'; readonly room: string };
