/** What needs this seat now, in one order: alarms, what is overdue and due, people who wait, dangers, questions, idle crews. */
import type { Answer, MessageView, ProcedureView, Role, RoleView, UnitView } from '../bridge/protocol.ts';
import { orderFor, type Begin } from './alarm-orders.ts';
import { valuesFor } from './answer.ts';
import type { Tab } from '../stores/panel.ts';
import { isUnread } from './unread.ts';

export const NEED_KINDS = [
  'alarm',
  'overdue',
  'late',
  'waiting',
  'danger',
  'shelter',
  'due',
  'asked',
  'doubtful',
  'donation',
  'idle',
] as const;
export type NeedKind = (typeof NEED_KINDS)[number];
/** One thing to see to. What it is about is told by its kind. */
export interface Need {
  readonly kind: NeedKind;
  readonly key: string;
  /** Since when it waits; −1 no matter. */
  readonly since: number;
  /** By when it is due; −1 no clock runs. */
  readonly by: number;
  readonly message?: MessageView;
  readonly procedure?: ProcedureView;
  /** Village, works, shelter or donor that it is about, and how many people, goods or crews. */
  readonly about: string;
  readonly n: number;
  /** Whether it is asked of another post than the one held. */
  readonly others: boolean;
  /** The fitting order; null where a look has to come first. */
  readonly order: Begin | null;
  /** Where the rest of it can be seen. */
  readonly tab: Tab;
}
export interface Reader {
  readonly read: ReadonlySet<number>;
  readonly answers: Readonly<Record<string, Answer>>;
  /** Orders that the exercise knows. */
  readonly knows: (command: string) => boolean;
  /** Without hints neither what is asked for nor what an order could be is said: what was told and seen alone. */
  readonly hints: boolean;
  /** Posts that an item of the catalogue is asked of. */
  readonly posts: (item: string) => readonly string[];
}

const alarms = (v: RoleView, r: Reader): Need[] =>
  v.messages
    .filter((m) => m.severity === 'urgent' && isUnread(m, r.read, v.role))
    .map((m) => row('alarm', `m${m.id}`, m.t, { message: m, order: orderFor(m), tab: 'inbox' }));

const LISTED = ['overdue', 'late', 'due'] as const;
const asked = (v: RoleView, r: Reader): Need[] =>
  r.hints
    ? v.procedures.flatMap((p) => {
        const kind = LISTED.find((k) => k === p.state);
        if (!kind) return [];
        const a = r.answers[p.id];
        const order = a ? { command: a.command, values: valuesFor(a, p.subject) } : null;
        const posts = r.posts(p.id);
        const others = posts.length > 0 && !posts.includes(v.role);
        return [
          row(kind, `p${p.id}`, p.since, { procedure: p, by: p.dueAt, order, others, tab: 'procedures' }),
        ];
      })
    : [];

const waiting = (v: RoleView): Need[] =>
  v.villages
    .filter((x) => x.waiting >= 1)
    .map((x) =>
      row('waiting', `w${x.id}`, -1, {
        about: x.id,
        n: Math.ceil(x.waiting),
        order: { command: 'evacuate.order', values: { villages: [x.id] } },
        tab: 'villages',
      }),
    );

/** Nobody stands by what may give way. */
const dangers = (v: RoleView): Need[] =>
  v.dangers
    .filter((d) => d.state === 'active' && !d.guarded)
    .map((d) => {
      const order = { command: 'danger.fix', values: { danger: String(d.id) } };
      return row('danger', `d${d.id}`, d.knownSince, { about: d.levee, order, tab: 'dangers' });
    });

/** People live where nobody should. */
const shelters = (v: RoleView): Need[] =>
  v.shelters
    .filter((s) => s.issue !== null && s.people >= 1)
    .map((s) => row('shelter', `s${s.id}`, -1, { about: s.id, n: Math.round(s.people), tab: 'shelters' }));

const doubtful = (v: RoleView): Need[] =>
  v.messages
    .filter((m) => m.verifiable && !m.verified)
    .map((m) => {
      const order = { command: 'report.verify', values: { message: String(m.id) } };
      return row('doubtful', `q${m.id}`, m.t, { message: m, order, tab: 'inbox' });
    });

/** Somebody of the exercise asks this post, and nobody has answered. */
const questions = (v: RoleView): Need[] =>
  v.messages.flatMap((m) =>
    m.talk?.kind === 'ask' && m.talk.answeredAt < 0 && m.to.includes(v.role)
      ? [row('asked', `a${m.id}`, m.t, { message: m, order: answerTo(m, v.role), tab: 'inbox' })]
      : [],
  );
/** The order by which a role writes to others. */
export const writesBy = (role: Role): string => (role === 'trainer' ? 'message.simulate' : 'message.send');
/** The form that answers a question. */
export const answerTo = (m: MessageView, role: Role): Begin => ({
  command: writesBy(role),
  values: { kind: 'answer', roles: m.talk ? [m.talk.by] : [], about: String(m.id) },
});

const donations = (v: RoleView): Need[] =>
  v.relief.donations
    .filter((d) => d.answer === '')
    .map((d) => {
      const order = { command: 'donation.answer', values: { donation: String(d.id) } };
      return row('donation', `g${d.id}`, d.offeredAt, { about: d.donor, order, tab: 'shelters' });
    });

/** Crews of the county that could be sent while a response runs. */
export const idleCrews = (v: RoleView): readonly UnitView[] =>
  v.response.level === 0 ? [] : v.units.filter((u) => u.status === 'standby' && u.registered);
const idle = (v: RoleView): Need[] => {
  const n = idleCrews(v).length;
  return n === 0 ? [] : [row('idle', 'idle', -1, { n, tab: 'units' })];
};

const row = (
  kind: NeedKind,
  key: string,
  since: number,
  more: Partial<Need> & { readonly tab: Tab },
): Need => ({ kind, key, since, by: -1, about: '', n: 0, others: false, order: null, ...more });

/** Gravest kind first; within one what is asked of this post, then what is due first, then what has waited longest. */
export function needsOf(v: RoleView, r: Reader): Need[] {
  const all = [
    ...alarms(v, r),
    ...asked(v, r),
    ...waiting(v),
    ...dangers(v),
    ...shelters(v),
    ...questions(v),
    ...(r.hints ? doubtful(v) : []),
    ...donations(v),
    ...(r.hints ? idle(v) : []),
  ];
  const first = (x: Need): number => (x.by >= 0 ? x.by : x.since);
  return (
    all
      // Whom to answer is no hint.
      .map((x) =>
        x.order && !((r.hints || x.kind === 'asked') && r.knows(x.order.command)) ? { ...x, order: null } : x,
      )
      .sort(
        (a, b) =>
          NEED_KINDS.indexOf(a.kind) - NEED_KINDS.indexOf(b.kind) ||
          Number(a.others) - Number(b.others) ||
          first(a) - first(b) ||
          (a.key < b.key ? -1 : 1),
      )
  );
}
