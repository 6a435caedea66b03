/** What somebody has yet to read: not what he wrote himself. */
import type { MessageView, Role } from '../bridge/protocol.ts';

export const isUnread = (m: MessageView, read: ReadonlySet<number>, role: Role): boolean =>
  !read.has(m.id) && m.talk?.by !== role;
