/** Who may send what. One table; the core judges commands by role besides. */
import type { ToServer } from '../bridge/delta.ts';
import { curtained } from '../bridge/seats.ts';
import type { Role } from '../sim/index.ts';

/** What is known of a seat when a message of it comes. */
export interface Holder {
  readonly admitted: boolean;
  readonly controls: boolean;
  readonly hints: boolean;
  readonly roles: readonly Role[];
  readonly screen: boolean;
}
export type Refusal =
  'SRV-WAIT' | 'SRV-SCREEN' | 'SRV-CONTROL' | 'SRV-HINTS' | 'SRV-HELD' | 'SRV-RUNNING' | 'SRV-LOCKED';

type Rule = 'anyone' | 'controller' | 'hints' | 'holder' | 'after';
const RULES: Readonly<Record<ToServer['type'], Rule>> = {
  // Pace and seats are the controller's alone.
  speed: 'controller',
  'skip-to': 'controller',
  admit: 'controller',
  remove: 'controller',
  notice: 'controller',
  lock: 'controller',
  heard: 'controller',
  reveal: 'controller',
  bots: 'controller',
  'pace-all': 'controller',
  'close-room': 'controller',
  training: 'hints',
  // In a role that the seat holds.
  role: 'holder',
  command: 'holder',
  judge: 'holder',
  // Of its own orders, whatever it holds now.
  given: 'anyone',
  // As the role that is held may know it.
  outlook: 'anyone',
  states: 'anyone',
  whole: 'anyone',
  'ask-pause': 'anyone',
  unread: 'anyone',
  // The record holds the truth: until the end it is the controller's.
  record: 'after',
};

/**
 * @param locked the controller's curtain is drawn.
 * @returns why a seat may not send it; null when it may.
 */
export function refusal(seat: Holder, m: ToServer, over: boolean, locked = false): Refusal | null {
  if (!seat.admitted) return 'SRV-WAIT';
  // Whoever stands before a big screen only looks.
  if (seat.screen) return m.type === 'whole' ? null : 'SRV-SCREEN';
  // A form that stands open behind the curtain may go on asking what its order would do; none is given.
  if (locked && curtained(seat) && m.type === 'command') return 'SRV-LOCKED';
  switch (RULES[m.type]) {
    case 'controller':
      return seat.controls ? null : 'SRV-CONTROL';
    case 'hints':
      return seat.hints || seat.controls ? null : 'SRV-HINTS';
    case 'holder':
      return 'role' in m && seat.roles.includes(m.role) ? null : 'SRV-HELD';
    case 'after':
      return over || seat.controls ? null : 'SRV-RUNNING';
    case 'anyone':
      return null;
  }
}
