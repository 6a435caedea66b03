/** The few requests that come before a line is open: open an exercise, ask for a seat, take it. Small JSON, by POST, tokens in the body. */
import type { IncomingMessage, ServerResponse } from 'node:http';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import * as z from 'zod';
import { MAX_GROUPS } from '../bridge/seats.ts';
import { DIFFICULTIES, ROLES } from '../sim/index.ts';
import type { WrongTries } from './limits.ts';
import { serverText, type Said } from './say.ts';
import { MAX_NAME } from './seats.ts';

const SMALL = 8 * 1024;
/** A scenario of one's own, its quotation marks and line ends escaped. */
const LARGE = 5 * 1024 * 1024;

const name = z.string().max(MAX_NAME * 4);
const token = z.string().min(16).max(64);
const roles = z.array(z.enum(ROLES)).min(1).max(ROLES.length);
export const OpenRequest = z.strictObject({
  key: z.string().max(200),
  text: z.string().min(1).max(LARGE),
  file: z.string().max(200),
  seed: z.string().max(64),
  difficulty: z.enum(DIFFICULTIES).nullable(),
  name,
  /** Rooms beside each other, a group of people each, on the same scenario and seed. */
  groups: z.int().min(1).max(MAX_GROUPS).optional(),
});
export const LookRequest = z.strictObject({ code: z.string().max(20) });
export const JoinRequest = z.strictObject({
  code: z.string().max(20),
  name,
  roles,
  /** A big screen: it will only look. */
  screen: z.boolean().optional(),
});
export const EnterRequest = z.strictObject({ room: z.string().max(40), token });

/** A refusal: HTTP status, code and words. */
export class Refused extends Error {
  readonly said: Said;
  constructor(
    readonly status: number,
    readonly code: string,
    params: Readonly<Record<string, string | number>> = {},
    said?: Said,
  ) {
    super(code);
    this.said = said ?? serverText(code, params);
  }
}
export type OpenAsk = z.infer<typeof OpenRequest>;
export interface Actions {
  open(x: OpenAsk): Promise<object>;
  look(x: z.infer<typeof LookRequest>): Promise<object | null>;
  join(x: z.infer<typeof JoinRequest>): Promise<object | null>;
  enter(x: z.infer<typeof EnterRequest>): Promise<object>;
  /** The record of an exercise that is over, to its controller. */
  record(x: z.infer<typeof EnterRequest>): Promise<object>;
  isKey(key: string): boolean;
}

/**
 * Whether a request names this server as an address or a name of this machine, and comes from its own page or from no page at all.
 * A name that a stranger made to point here is not ours.
 */
export function comesFromHere(
  headers: Pick<IncomingMessage['headers'], 'host' | 'origin'>,
  names: readonly string[],
  /** Whether a page of that host and port may come as well. */
  also: (host: string) => boolean = () => false,
): boolean {
  const bare = (h: string): string => {
    try {
      return new URL(`http://${h}`).hostname.replace(/^\[|\]$/g, '');
    } catch {
      return '';
    }
  };
  const host = headers.host ?? '';
  const asked = bare(host);
  const ours = isIP(asked) !== 0 || ['localhost', hostname().toLowerCase(), ...names].includes(asked);
  if (!ours) return false;
  if (headers.origin === undefined) return true;
  try {
    const from = new URL(headers.origin).host;
    return from === new URL(`http://${host}`).host || headers.origin.endsWith(`://${host}`) || also(from);
  } catch {
    return false;
  }
}

function read(req: IncomingMessage, most: number): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const no = (): void => reject(new Refused(413, 'SRV-REQUEST'));
    if (Number(req.headers['content-length'] ?? 0) > most) return no();
    const parts: Buffer[] = [];
    let size = 0;
    req.on('data', (part: Buffer) => {
      size += part.length;
      if (size > most) {
        req.destroy();
        return no();
      }
      parts.push(part);
    });
    req.on('error', no);
    req.on('end', () => {
      try {
        resolve(JSON.parse(Buffer.concat(parts).toString('utf8')));
      } catch {
        reject(new Refused(400, 'SRV-REQUEST'));
      }
    });
  });
}
function shaped<T>(schema: z.ZodType<T>, v: unknown): T {
  const r = schema.safeParse(v);
  if (!r.success) throw new Refused(400, 'SRV-REQUEST');
  return r.data;
}

/** Answers `POST /api/…`. @param log told of what was refused. */
export async function serveApi(
  req: IncomingMessage,
  res: ServerResponse,
  what: string,
  actions: Actions,
  tries: WrongTries,
  log: (code: string, more: Readonly<Record<string, string | number>>) => void,
): Promise<void> {
  const from = req.socket.remoteAddress ?? '';
  const answer = (status: number, body: object): void => {
    const text = JSON.stringify(body);
    res.writeHead(status, {
      'Content-Type': 'application/json; charset=utf-8',
      'Cache-Control': 'no-store',
      'X-Content-Type-Options': 'nosniff',
    });
    res.end(text);
  };
  /** Codes and keys are few enough to be tried: whoever is wrong often has to wait. */
  const guarded = <T>(right: T | null | false, code: string): T => {
    if (right === null || right === false) {
      tries.wrong(from, Date.now());
      throw new Refused(403, code);
    }
    tries.right(from);
    return right;
  };
  const mayTry = (): void => {
    const ms = tries.wait(from, Date.now());
    if (ms > 0) throw new Refused(429, 'SRV-SLOW', { s: Math.ceil(ms / 1000) });
  };
  try {
    if (req.method !== 'POST') throw new Refused(405, 'SRV-REQUEST');
    if (!/^application\/json\b/.test(req.headers['content-type'] ?? ''))
      throw new Refused(415, 'SRV-REQUEST');
    switch (what) {
      case 'open': {
        mayTry();
        const x = shaped(OpenRequest, await read(req, LARGE));
        guarded(actions.isKey(x.key), 'SRV-KEY');
        return answer(200, await actions.open(x));
      }
      case 'look':
        mayTry();
        return answer(
          200,
          guarded(await actions.look(shaped(LookRequest, await read(req, SMALL))), 'SRV-CODE'),
        );
      case 'join':
        mayTry();
        return answer(
          200,
          guarded(await actions.join(shaped(JoinRequest, await read(req, SMALL))), 'SRV-CODE'),
        );
      case 'record':
        return answer(200, await actions.record(shaped(EnterRequest, await read(req, SMALL))));
      case 'enter':
        return answer(200, await actions.enter(shaped(EnterRequest, await read(req, SMALL))));
      default:
        throw new Refused(404, 'SRV-REQUEST');
    }
  } catch (e) {
    const no = e instanceof Refused ? e : new Refused(500, 'SRV-REQUEST');
    log(no.code, { what, from, ...(e instanceof Refused ? {} : { detail: String(e) }) });
    if (!res.headersSent && !res.destroyed) answer(no.status, { code: no.code, message: no.said });
  }
}
