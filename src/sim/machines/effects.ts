/**
 * What a chart may ask for when it moves, as data: XState actions that do nothing themselves. One table carries them out in
 * the world (`sim/drive.ts`). Guards and delays read only what the kernel measured for them (`reads`).
 */
import type { EventKind, EventMap } from '../events.ts';
import type { Channel } from '../world.ts';

/** Log an event; `data` is what the chart itself knows, a hand adds what must be worked out. */
export interface EmitEffect {
  readonly type: 'emit';
  readonly params: { readonly kind: EventKind; readonly data: Readonly<Record<string, unknown>> };
}
/** A message from the place of the chart's instance to the county's command roles. */
export interface DeliverEffect {
  readonly type: 'deliver';
  readonly params: { readonly code: string; readonly channel: Channel; readonly facts: readonly string[] };
}
/** The county's command roles know a fact from now on. */
export interface LearnEffect {
  readonly type: 'learn';
  readonly params: { readonly fact: string };
}
/** One of the pack's own operations: switch something in the kernel, count who is hit. */
export interface HandEffect {
  readonly type: 'hand';
  readonly params: { readonly name: string };
}
/** Tell every instance of another chart. */
export interface TellEffect {
  readonly type: 'tell';
  readonly params: { readonly chart: string; readonly event: string };
}
export type Effect = EmitEffect | DeliverEffect | LearnEffect | HandEffect | TellEffect;

type Inert<E extends Effect> = (args: unknown, params: E['params']) => void;
const inert = (): void => {};
/** Implementations for `setup({ actions })`: types only, nothing happens in a chart. */
export const EFFECTS = {
  emit: inert as Inert<EmitEffect>,
  deliver: inert as Inert<DeliverEffect>,
  learn: inert as Inert<LearnEffect>,
  hand: inert as Inert<HandEffect>,
  tell: inert as Inert<TellEffect>,
};

/** @param data what the chart knows itself; the rest is what its binding says of the instance (`about`). */
export const emits = <K extends EventKind>(kind: K, data: Partial<EventMap[K]> = {}): EmitEffect => ({
  type: 'emit',
  params: { kind, data },
});
export const delivers = (code: string, channel: Channel, ...facts: readonly string[]): DeliverEffect => ({
  type: 'deliver',
  params: { code, channel, facts },
});
export const learns = (fact: string): LearnEffect => ({ type: 'learn', params: { fact } });
/** @param name one of the hands that the pack binds to the chart. */
export const hand = (name: string): HandEffect => ({ type: 'hand', params: { name } });
export const tells = (chart: string, event: string): TellEffect => ({
  type: 'tell',
  params: { chart, event },
});

/** The types of a chart: its events by name, each carrying the readings of its moment. */
export interface ChartTypes<R, E extends string> {
  context: Record<string, never>;
  events: { type: E; r: R };
}
/** A guard or a delay (scenario seconds) over the readings alone; at the start they come as input. */
export const reads =
  <R, T>(of: (r: R) => T) =>
  ({ event }: { event: object }): T =>
    of((event as { r?: R }).r ?? (event as { input: R }).input);
