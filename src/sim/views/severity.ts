/** How pressing a message is: by its code, an inject's by what it does. */
import { SEVERITY, URGENT_EFFECTS, type Severity } from '../information/severity.data.ts';
import type { Message, World } from '../world.ts';

export function severityOf(w: World, m: Pick<Message, 'code' | 'inject' | 'copy'>): Severity {
  const id = m.inject ?? m.copy?.inject;
  if (id === undefined) return SEVERITY[m.code] ?? 'routine';
  const spec = w.env.scenario.msel.find((x) => x.id === id);
  return spec?.effects.some((e) => URGENT_EFFECTS.has(e.do)) ? 'urgent' : 'important';
}
