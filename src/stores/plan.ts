/** The traceability page: open or not, and what it shows. It lies over the lobby or the review and leaves both alone. */
import { createStore } from 'zustand/vanilla';
import { SimClient } from '../bridge/client.ts';
import type { PlanPage } from '../bridge/protocol.ts';

export interface PlanState {
  readonly open: boolean;
  readonly page: PlanPage | null;
  readonly failed: boolean;
}
export const planStore = createStore<PlanState>(() => ({ open: false, page: null, failed: false }));
const set = planStore.setState;

/** Opens the page; its content is fetched once, from a worker of its own that then ends. */
export function openPlan(): void {
  set({ open: true, failed: false });
  if (planStore.getState().page) return;
  const client = new SimClient((m) => {
    if (m.type === 'failed') set({ failed: true });
  });
  void client.plan().then((page) => {
    client.stop();
    set(page ? { page } : { failed: true });
  });
}
export const closePlan = (): void => set({ open: false });
