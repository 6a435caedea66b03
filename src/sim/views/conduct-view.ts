/** The conduct of an exercise for those who see the truth: the list of injects with all that has become of each. */
import { lastEntered, stateOf } from '../drive.ts';
import { dueAt, waitingFor } from '../information/injects.ts';
import { outboxOf } from '../information/outbox.ts';
import type { World } from '../world.ts';
import type { InjectView } from './conduct-types.ts';

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
