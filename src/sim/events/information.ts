/** Who learns and is told what: kinds of the log that no single hazard owns. */
import { namesOf } from '../kernel/kinds.ts';
import type { Filled, Nothing } from '../events.ts';
import type { Role } from '../roles.ts';
import type { DEPARTMENTS, Feed } from '../scenario/information.ts';

export interface InformationEvents {
  KNOWN: { fact: string };
  MESSAGE: {
    message: number;
    code: string;
    inject: string | null;
    to: Role[];
    verifiable: boolean;
    rumour: boolean;
  };
  VERIFY: { message: number; method: string; result: boolean; inject: string | null; waited: number };
  BULLETIN: Nothing;
  FEED_LOST: { feed: Feed };
  FEEDS_ASKED: { news: number };
  PLATFORM_OUT: { cause: 'network' | 'equipment-room' };
  WITHHELD_TOLD: { id: string; department: (typeof DEPARTMENTS)[number]; waited: number };
  REPORT_CARRIED: { unit: string; code: string };
  ORDER_CARRIED: { unit: string; delayS: number };
  LINK_LOST: { township: string; what: 'cell' | 'power' };
  CONTACT: { township: string; by: string };
  CALL: { township: string; channel: string };
  FACILITY_FAILED: { facility: string };
  EXPERT_ASKED: { field: string; danger: string };
  /** @param rumour the message that brought it, or `silence`. */
  RUMOUR_BELIEVED: { rumour: string };
  /** What was true was called a rumour. */
  DENIED_TRUTH: { message: number };
  STATEMENT: { topic: string; answers: number | null; inject: string | null; rumour: boolean };
  NOTIFY: Filled & { parties?: string[] };
}

/** Its kinds, for lint. */
export const INFORMATION_KINDS = namesOf<InformationEvents>()(
  'KNOWN MESSAGE VERIFY BULLETIN FEED_LOST FEEDS_ASKED PLATFORM_OUT WITHHELD_TOLD REPORT_CARRIED',
  'ORDER_CARRIED LINK_LOST CONTACT CALL FACILITY_FAILED EXPERT_ASKED STATEMENT NOTIFY RUMOUR_BELIEVED',
  'DENIED_TRUTH',
);
