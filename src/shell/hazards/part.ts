/** What the screens show and offer for one hazard alone, beside what every exercise has. */
import type { ReactNode } from 'react';
import type { HazardId, MessageView, RoleView, UnitView } from '../../bridge/protocol.ts';
import type { Begin } from '../alarm-orders.ts';
import type { Option, OptionSource } from '../form/options.ts';
import type { Template, TemplateInput } from '../form/wording.ts';

type IncidentOf<K extends HazardId> = NonNullable<RoleView['incidents'][K]>;

export interface HazardPart<K extends HazardId> {
  /** Its panel in the incident tab. */
  readonly panel: (v: IncidentOf<K>) => ReactNode;
  /** What is about to happen stands above the other panels. */
  readonly urgent?: (v: IncidentOf<K>) => boolean;
  /** Wordings of its own orders' forms. */
  readonly templates?: Readonly<Record<string, Template>>;
  /** Departments called to a consultation in place of the usual ones. */
  readonly attend?: readonly string[];
  /** Who gets its reports beside the city's government and emergency bureau. */
  readonly reportsTo?: readonly string[];
  /** Extent and trend in a report, from what is known of it. */
  readonly extent?: (
    x: TemplateInput,
    v: IncidentOf<K>,
  ) => { readonly scope: string; readonly trend: string };
  /** Whom the county has it from: word key of a source. */
  readonly source?: (v: RoleView) => string | null;
  /** The order that usually follows one of its urgent messages. */
  readonly alarms?: Readonly<Record<string, (m: MessageView) => Begin>>;
  /** What one of its orders' fields can point at, where that is not the field's kind. */
  readonly options?: (command: string, field: string, s: OptionSource, v: IncidentOf<K>) => Option[] | null;
  /** Villages that it has reached or can reach. */
  readonly villages?: (v: IncidentOf<K>) => readonly string[];
  /** Skill of its own teams, which stand first; and their own order, which says how they approach and in what. */
  readonly team?: { readonly skill: string; readonly order?: (u: UnitView) => Begin };
}
export const begin = (command: string, values: Begin['values'] = {}): Begin => ({ command, values });
export const villageOf = (m: MessageView): readonly string[] =>
  typeof m.params.village === 'string' ? [m.params.village] : [];
/** Moves the people of the village that a message names. */
export const move = (m: MessageView): Begin => begin('evacuate.order', { villages: villageOf(m) });
