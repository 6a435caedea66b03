/** Units of the county's numbers: symbols stand as they are, the others have words. */
import { WORDS, type Translate } from './index.ts';

export const unitText = (t: Translate, unit: string): string =>
  WORDS[`sheet.unit.${unit}`] ? t(`sheet.unit.${unit}`) : unit;
