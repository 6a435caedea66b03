/** The conduct of an exercise for those who see the truth: what has become of each inject, how each post stands and what it knows. */
import { lastEntered, stateOf } from '../drive.ts';
import { dueAt, waitingFor } from '../information/injects.ts';
import { outboxOf } from '../information/outbox.ts';
import type { Exercise } from '../exercise.ts';
import { knowable } from '../report/picture.ts';
import { HQ_ROLES, type Role } from '../roles.ts';
import type { Message, World } from '../world.ts';
import type { ConductView, HappenedView, InjectView, PostView } from './conduct-types.ts';
import { severityOf } from './severity.ts';

/** So many of what happened are shown. */
const SHOWN = 40;

export function injectViews(w: World): InjectView[] {
  return w.env.scenario.msel.map((x, i): InjectView => {
    const state = stateOf(w, 'inject', x.id);
    return {
      id: x.id,
      n: i + 1,
      type: x.type,
      state,
      since: lastEntered(w, 'inject', state, x.id),
      at: x.at ?? x.when ?? (x.afterInject ? `+${x.afterMinutes ?? 0} ${x.afterInject}` : ''),
      dueAt: dueAt(w, x.id),
      retimed: w.info.retimed?.[x.id] !== undefined,
      from: x.from,
      to: x.to,
      channel: x.channel,
      content: x.content,
      truth: x.truth,
      expects: x.expects,
      controllerNotes: x.controllerNotes ?? null,
      learningPoint: x.learningPoint ?? null,
      waiting: waitingFor(w, x.id),
      fault: w.info.injectFaults[x.id] ?? null,
      sending: outboxOf(w).flatMap(({ id, inject, at, copy }) =>
        inject === x.id ? [{ id, at, copy: copy && { to: copy.to, text: copy.text } }] : [],
      ),
      copies: w.info.messages.flatMap(({ t, to, text, copy }) =>
        copy?.inject === x.id ? [{ t, to, text: text!, edited: copy.edited, own: copy.own }] : [],
      ),
    };
  });
}

export function conductView(ex: Exercise): ConductView {
  const { world: w } = ex;
  const { roles } = w.env.scenario.about;
  const posts = HQ_ROLES.filter((r) => roles.includes(r));
  return {
    posts: posts.map((r) => postView(ex, r)),
    happened: happened(w, posts),
    toldAt: w.log.findLast((e) => e.kind === 'CASUALTY_REPORT')?.t ?? -1,
  };
}
function postView({ commands, world: w }: Exercise, role: Role): PostView {
  const n = w.env.numbers;
  const lastActAt = commands.findLast((c) => c.role === role && c.code === undefined)?.t ?? -1;
  const unanswered = (m: Message): boolean => m.talk?.kind === 'ask' && m.talk.answeredAt < 0;
  const mine = w.info.messages.filter((m) => m.to.includes(role) && m.talk?.by !== role);
  const asked = mine.filter(unanswered);
  const news = mine.filter((m) => m.t > lastActAt && !unanswered(m) && severityOf(w, m) !== 'routine');
  const waits = [...asked, ...news].map((m) => m.t);
  return {
    role,
    lastActAt,
    asked: asked.length,
    news: news.length,
    waitsSince: waits.length === 0 ? -1 : Math.min(...waits),
    idle: w.t - Math.max(0, lastActAt) >= n['PRM-PST-IDLE'] * 60,
    overloaded: waits.length >= n['PRM-PST-FULL'],
  };
}
function happened(w: World, posts: readonly Role[]): HappenedView[] {
  const out: HappenedView[] = [];
  for (let i = w.log.length - 1; i >= 0 && out.length < SHOWN; i--) {
    const e = w.log[i];
    const heard = knowable(e);
    if (!heard) continue;
    const [place, ...facts] = heard;
    const known: Partial<Record<Role, number>> = {};
    for (const r of posts) {
      const at = knownSince(w, facts, r);
      // What was known before cannot have been learnt from this.
      if (at >= 0) known[r] = Math.max(at, e.t);
    }
    out.push({ kind: e.kind, place, t: e.t, known });
  }
  return out;
}
/** When a post first knew one of the facts; −1 not yet. */
function knownSince(w: World, facts: readonly string[], role: Role): number {
  const times = facts.flatMap((f) => w.info.known[f]?.[role] ?? []);
  return times.length === 0 ? -1 : Math.min(...times);
}
