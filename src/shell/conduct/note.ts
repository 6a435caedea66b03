/** An evaluator's note with one key: the form stands open, tied to the message, order or place that is looked at. */
import { openDraft, selectionStore, sessionStore } from '../../stores/session.ts';

/** Rows that a note can be tied to say so; the one that has the focus goes before the one under the pointer. */
const ROW = '[data-message], [data-task]';
const rowLookedAt = (): HTMLElement | null =>
  document.activeElement?.closest<HTMLElement>(ROW) ??
  [...document.querySelectorAll<HTMLElement>(ROW)].find((r) => r.matches(':hover')) ??
  null;

/** Whether the role held writes notes. */
export const writesNotes = (role: string): boolean => role === 'evaluator' || role === 'trainer';

/** For evaluator and controller; players have no such key. */
export function noteHere(): void {
  const { view, base } = sessionStore.getState();
  if (!view || !base || !writesNotes(view.role)) return;
  const { message, task } = rowLookedAt()?.dataset ?? {};
  const { place } = selectionStore.getState();
  const told = view.messages.find((m) => String(m.id) === message);
  const order = view.tasks.find((k) => String(k.id) === task);
  const written = order?.by ?? (told?.to.length === 1 ? told.to[0] : undefined);
  const is = (id: string): boolean =>
    base.places.some((p) => p.id === id && p.kind !== 'gauge') ||
    base.levees.some((l) => l.id === id) ||
    view.sites.some((s) => s.id === id);
  openDraft('observation.note', {
    ...(told && { message: String(told.id) }),
    ...(order && { task: String(order.id) }),
    ...(written && { post: written }),
    ...(!told && !order && place !== null && is(place) && { place }),
  });
}
