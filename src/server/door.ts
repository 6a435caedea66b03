/**
 * What requests ask of one room. Question and answer are JSON and go by one method of the room, since a room may stand on
 * another server than the one that was asked.
 */
import { readFile } from 'node:fs/promises';
import type { Role } from '../sim/index.ts';
import { Refused } from './api.ts';
import type { Said } from './say.ts';
import { cleanName, SCREEN_ROLES } from './seats.ts';
import type { ExerciseRoom } from './exercise-room.ts';

export type DoorAsks =
  | { readonly what: 'look' }
  | {
      readonly what: 'join';
      readonly name: string;
      readonly roles: readonly Role[];
      readonly screen: boolean;
    }
  | { readonly what: 'seat'; readonly token: string }
  | { readonly what: 'record'; readonly token: string };
export interface Asked {
  readonly look: { readonly room: string; readonly title: Said; readonly roles: readonly Role[] };
  readonly join: Asked['look'] & { readonly seat: number; readonly token: string };
  readonly seat: { readonly seat: number };
  readonly record: { readonly text: string };
}

/** @throws Refused */
export async function answerAtDoor(room: ExerciseRoom, q: DoorAsks): Promise<Asked[keyof Asked]> {
  if (q.what === 'look' || q.what === 'join') {
    const { opened } = room;
    if (!room.isReady || !opened) throw new Refused(503, 'SRV-BUSY');
    const title = { room: room.roomId, title: opened.title, roles: opened.roles };
    if (q.what === 'look') return title;
    const name = cleanName(q.name);
    if (name === '') throw new Refused(400, 'SRV-NAME');
    const offered: readonly string[] = [...opened.roles, 'evaluator'];
    if (!q.roles.every((r) => offered.includes(r))) throw new Refused(400, 'SRV-ROLES');
    const given = room.ask(name, q.screen ? SCREEN_ROLES.known : q.roles, { screen: q.screen });
    if (!given) throw new Refused(503, 'SRV-FULL');
    return { ...title, ...given };
  }
  const seat = room.seatOf(q.token);
  if (seat === null) throw new Refused(403, 'SRV-TOKEN');
  if (q.what === 'seat') return { seat };
  if (!room.isControlledBy(seat)) throw new Refused(403, 'SRV-CONTROL');
  if (!room.stands.over) throw new Refused(409, 'SRV-RUNNING');
  // What its score is measured by is still being played.
  if (!room.stands.sealed) throw new Refused(409, 'SRV-BUSY');
  return { text: await readFile(room.path, 'utf8') };
}
