/** A violation as found, before it is priced. `linked` names the item that it explains: one fact, one charge. */
export interface Found {
  readonly id: string;
  readonly t: number;
  readonly red: boolean;
  readonly evidence: readonly number[];
  readonly params: Readonly<Record<string, string | number>>;
  readonly linked: string | null;
}
export const found = (
  id: string,
  t: number,
  evidence: number[],
  params: Record<string, string | number> = {},
  linked: string | null = null,
  red = false,
): Found => ({ id, t, red, evidence, params, linked });
