/** What requests before a line come to, wherever the room is: here, or on another server of the fleet. */
import { matchMaker } from '@colyseus/core';
import { cleanText } from '../sim/index.ts';
import { Refused, type Actions, type OpenAsk } from './api.ts';
import { unpack, type Carried } from './carried.ts';
import type { Asked, DoorAsks } from './door.ts';
import type { ExerciseRoom } from './exercise-room.ts';
import { FleetSilent, type Fleet } from './fleet.ts';
import type { RoomOptions } from './room-options.ts';
import { cleanName, newId, sameText } from './seats.ts';

/** The engine's name for rooms with an exercise. */
export const ROOM = 'exercise';
const MAX_ROOMS = 250;

export interface Reception {
  readonly rooms: ReadonlyMap<string, ExerciseRoom>;
  readonly fleet: Fleet;
  readonly isKey: (given: string) => boolean;
  readonly make: (x: Pick<RoomOptions, 'id' | 'opening' | 'kept' | 'group'>) => Promise<ExerciseRoom>;
  /** Rooms of the data folder are still being taken up. */
  readonly restoring: () => boolean;
}

/** Opens on this server. @throws Refused */
export async function openHere({ rooms, make }: Reception, x: OpenAsk): Promise<object> {
  const count = x.groups ?? 1;
  if (rooms.size + count > MAX_ROOMS) throw new Refused(503, 'SRV-FULL');
  const name = cleanName(x.name);
  if (name === '') throw new Refused(400, 'SRV-NAME');
  const seed = cleanText(x.seed) || '1';
  const opening = { text: x.text, name: x.file, seed, difficulty: x.difficulty };
  const beside = newId();
  const opened = [];
  for (let n = 1; n <= count; n++) {
    const group = count > 1 ? { id: beside, n } : null;
    const room = await make({ id: newId(), opening, kept: null, group });
    const r = await room.begun;
    if ('code' in r) {
      room.abandon();
      throw new Refused(422, r.code, {}, r.message);
    }
    const { token, seat } = room.ask(name, ['trainer', 'evaluator'], { controls: true })!;
    opened.push({ room: room.roomId, title: r.title, roles: r.roles, code: room.code, token, seat });
  }
  // The others' seats are the same person's: his page goes from one room to the next.
  return { ...opened[0], ...(count > 1 ? { rooms: opened } : {}) };
}
export function actionsOf(r: Reception): Actions {
  const { rooms, fleet } = r;
  /** @throws Refused, also where the room's server does not answer. */
  async function door<W extends DoorAsks['what']>(
    room: string,
    q: Extract<DoorAsks, { what: W }>,
  ): Promise<Asked[W]> {
    let a: Carried<Asked[W]>;
    try {
      a = await matchMaker.remoteRoomCall(room, 'door', [q]);
    } catch {
      throw new Refused(503, 'SRV-BUSY');
    }
    return unpack(a);
  }
  const unheard = (e: unknown): never => {
    throw e instanceof FleetSilent ? new Refused(503, 'SRV-FLEET') : e;
  };
  async function byCode(code: string): Promise<string | null> {
    const wanted = code.trim().toUpperCase();
    let found: string | null = null;
    for (const x of rooms.values()) if (sameText(x.code, wanted) && x.isReady) found = x.roomId;
    found ??= await fleet.byCode(ROOM, wanted).catch(unheard);
    if (found === null) await awaited(wanted);
    return found;
  }
  /** Nobody has it now: its server may be about to. @throws Refused where that is so */
  async function awaited(name: string): Promise<void> {
    if (r.restoring() || (await fleet.awaits(name).catch(unheard))) throw new Refused(503, 'SRV-BUSY');
  }
  return {
    isKey: r.isKey,
    async open(x) {
      const elsewhere = await fleet.openElsewhere<Carried<object>>(x);
      return elsewhere === null ? openHere(r, x) : unpack(elsewhere);
    },
    async look(x) {
      const room = await byCode(x.code);
      return room === null ? null : door(room, { what: 'look' });
    },
    async join({ code, name, roles, screen = false }) {
      const room = await byCode(code);
      return room === null ? null : door(room, { what: 'join', name, roles, screen });
    },
    async record({ room, token }) {
      if (!rooms.has(room) && !(await fleet.listed(room).catch(unheard))) throw new Refused(404, 'SRV-ROOM');
      return door(room, { what: 'record', token });
    },
    async enter({ room, token }) {
      // What stands here is found without asking a registry that may be away.
      const listing = rooms.get(room)?.listing ?? (await fleet.listed(room).catch(unheard));
      if (!listing) {
        await awaited(room);
        throw new Refused(404, 'SRV-ROOM');
      }
      const { seat } = await door(room, { what: 'seat', token });
      const place = await matchMaker.reserveSeatFor(listing, { seat }).catch(() => {
        throw new Refused(503, 'SRV-BUSY');
      });
      // What the page's client needs to take the place, and no more; another server's address only for its own rooms.
      const { processId, roomId, name, publicAddress } = place.room;
      const at = processId === matchMaker.processId ? {} : { publicAddress };
      return { sessionId: place.sessionId, room: { processId, roomId, name, ...at } };
    },
  };
}
