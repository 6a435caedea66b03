/** Which derived event is evidence of which catalogue item (procedures.md «ev:»). Judged later by the scorer; this only says «done». */
import type { EventKind } from '../events.ts';
import type { World } from '../world.ts';
import { RECORDS } from './catalogue.ts';
import type { Proof } from './item.ts';

const BY_KIND = new Map<EventKind, { readonly id: string; readonly when: Proof['when'] | null }[]>();
for (const { id, evidence } of RECORDS)
  for (const e of evidence) {
    const { kind, when } = typeof e === 'string' ? { kind: e, when: null } : e;
    const list = BY_KIND.get(kind) ?? [];
    list.push({ id, when });
    BY_KIND.set(kind, list);
  }

/** Tick phase 8: note first evidence from events since `from`. */
export function noteEvidence(w: World, from: number): void {
  for (let i = from; i < w.log.length; i++) {
    const e = w.log[i];
    for (const { id, when } of BY_KIND.get(e.kind) ?? [])
      if (w.resp.done[id] === undefined && (when === null || when(e))) w.resp.done[id] = w.t;
  }
}
