/** An answer as JSON, for what may be asked of another server: a refusal comes as what it says. */
import { Refused } from './api.ts';

export type Carried<T> =
  | { readonly body: T }
  | { readonly refused: { readonly status: number; readonly code: string; readonly said: Refused['said'] } };

export async function carry<T>(work: () => Promise<T>): Promise<Carried<T>> {
  try {
    return { body: await work() };
  } catch (e) {
    if (!(e instanceof Refused)) throw e;
    const { status, code, said } = e;
    return { refused: { status, code, said } };
  }
}
/** @throws Refused as the other server did. */
export function unpack<T>(x: Carried<T>): T {
  if ('body' in x) return x.body;
  const { status, code, said } = x.refused;
  throw new Refused(status, code, {}, said);
}
