/** What may come over the line, one strict shape a message: whatever else comes is refused before anything reads it. */
import * as z from 'zod';
import type { ToServer } from '../bridge/delta.ts';
import { BOT_SKILLS } from '../bridge/seats.ts';
import { ROLES } from '../sim/index.ts';

/** One message, bytes; a scenario of one's own comes by HTTP. */
export const MAX_MESSAGE = 32 * 1024;
const MAX_TEXT = 4000;
const MAX_LIST = 500;
const MAX_FIELDS = 40;

const role = z.enum(ROLES);
const id = z.int().min(0).max(1e9);
const scalar = z.union([z.string().max(MAX_TEXT), z.number(), z.boolean(), z.null()]);
const cmd = z
  .object({ type: z.string().min(1).max(64) })
  .catchall(z.union([scalar, z.array(scalar).max(MAX_LIST)]))
  .refine((c) => Object.keys(c).length <= MAX_FIELDS);
const factor = z.number().min(0).max(3600);
const word = z.string().max(300);
const type = <T extends string>(t: T): z.ZodLiteral<T> => z.literal(t);

const Message = z.discriminatedUnion('type', [
  z.strictObject({ type: type('speed'), factor }),
  z.strictObject({ type: type('role'), role }),
  z.strictObject({ type: type('training'), training: z.boolean() }),
  z.strictObject({ type: type('command'), id, role, cmd }),
  z.strictObject({ type: type('judge'), id, role, cmd }),
  z.strictObject({ type: type('given'), id, role, cmd, since: id, before: id }),
  z.strictObject({ type: type('outlook'), id, cmd }),
  z.strictObject({ type: type('states'), id }),
  z.strictObject({ type: type('skip-to'), t: z.int().min(0).max(8_640_000) }),
  z.strictObject({ type: type('whole') }),
  z.strictObject({ type: type('record') }),
  z.strictObject({ type: type('admit'), seat: id, roles: z.array(role).min(1).max(ROLES.length) }),
  z.strictObject({ type: type('remove'), seat: id }),
  z.strictObject({ type: type('notice'), text: word }),
  z.strictObject({ type: type('lock'), locked: z.boolean(), text: word }),
  z.strictObject({ type: type('unread'), n: z.int().min(0).max(99_999) }),
  z.strictObject({ type: type('ask-pause'), text: word }),
  z.strictObject({ type: type('reveal'), seat: id, truth: z.boolean() }),
  z.strictObject({ type: type('heard'), seat: id }),
  z.strictObject({ type: type('bots'), skill: z.enum(BOT_SKILLS) }),
  z.strictObject({ type: type('pace-all'), factor }),
  z.strictObject({ type: type('close-room') }),
]);
/** Every kind of message that a seat may send. */
export const MESSAGE_TYPES = Message.options.map((o) => o.shape.type.value);

/** @returns the message, or null when it is not one. */
export function readMessage(given: unknown): ToServer | null {
  const r = Message.safeParse(given);
  return r.success ? (r.data as ToServer) : null;
}
