/** A persisted XState snapshot: value and context only, plain data. */
export interface MachineState {
  value: unknown;
  context: Record<string, unknown>;
}
