/** A violation as found, before it is priced. `linked` names the item that it explains: one fact, one charge. */
export interface Charge {
  readonly t: number;
  readonly red: boolean;
  readonly evidence: readonly number[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly linked: string | null;
}
export interface Found extends Charge {
  readonly id: string;
}
export const charge = (
  t: number,
  evidence: readonly number[],
  params: Charge['params'] = {},
  linked: string | null = null,
  red = false,
): Charge => ({ t, red, evidence, params, linked });
