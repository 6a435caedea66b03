/** What the compiler refuses: each `@ts-expect-error` is an error of its own as soon as the line below it would compile. */
import { expect, it } from 'vitest';
import type { EventKind, LooseEvent, SimLogEvent } from '../../src/sim/events.ts';
import { emit } from '../../src/sim/log.ts';
import { LogIndex } from '../../src/sim/scoring/log-index.ts';
import type { World } from '../../src/sim/world.ts';

/** Never called: it is read by the compiler alone. */
export function refused(w: World, e: SimLogEvent, loose: LooseEvent, log: LogIndex): void {
  emit(w, 'RELEASE', null, { substance: 'chlorine' });
  // @ts-expect-error no such kind
  emit(w, 'RELEASED', null, { substance: 'chlorine' });
  // @ts-expect-error a field is missing
  emit(w, 'RELEASE', null, {});
  // @ts-expect-error a field is misspelt
  emit(w, 'RELEASE', null, { substanse: 'chlorine' });
  // @ts-expect-error a field too many
  emit(w, 'RELEASE', null, { substance: 'chlorine', kg: 5 });
  // @ts-expect-error a value of another type
  emit(w, 'RELEASE', null, { substance: 5 });
  // @ts-expect-error a word that is not one of the field's
  emit(w, 'RELEASE', null, { substance: 'lemonade' });
  // @ts-expect-error a kind that says all by itself carries nothing
  emit(w, 'VESSEL_SIGNS', null, { hit: 1 });
  // @ts-expect-error data of another kind
  emit(w, 'BURST', null, { substance: 'chlorine' });

  if (e.kind === 'BURST') emit(w, 'BURST', null, { hit: e.data.hit });
  // @ts-expect-error which kind it is has not been asked
  void e.data.hit;
  // @ts-expect-error no event has this kind
  void (e.kind === 'BURSTS');
  void log.first('BURST', (b) => b.data.hit > 0);
  // @ts-expect-error no such kind
  log.all('BURSTS');
  // @ts-expect-error no such field of this kind
  void log.first('BURST')?.data.dead;
  // @ts-expect-error a log from outside has to be taken in first
  void new LogIndex([loose]);
}

it('an event is found by its kind', () => {
  const kind: EventKind = 'BURST';
  const log = new LogIndex([{ n: 1, t: 60, kind, role: null, data: { hit: 3 } }]);
  expect(log.first('BURST')?.data.hit).toBe(3);
  expect(log.all('RELEASE')).toEqual([]);
});
