/** A term of an exercise in both languages: the word in use here, what it means, and where it is from. */
import type { Text } from '../sim/kernel/units.ts';

export interface Term {
  readonly term: Text;
  readonly meaning: Text;
  /** Law, standard or plan that uses it; «this system» where the word is our own. */
  readonly source: Text;
}
export const term = (zh: string, en: string, meaningZh: string, meaningEn: string, source: Text): Term => ({
  term: { zh, en },
  meaning: { zh: meaningZh, en: meaningEn },
  source,
});
