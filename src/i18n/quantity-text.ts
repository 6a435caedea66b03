/** A quantity of the report as every form prints it. */
import type { Lang, Translate } from './index.ts';

interface Shown {
  readonly id: string;
  readonly unit: string;
  readonly value: number | null;
}
const grouped = (n: number, digits = 0): string =>
  n.toFixed(digits).replace(/\B(?=(\d{3})+(?!\d)(?=\.|$))/g, ',');

/** Its value with its unit. @param digits of what is counted; means of counts have some. */
export function quantityValue(
  t: Translate,
  lang: Lang,
  { unit, value }: Omit<Shown, 'id'>,
  digits = 0,
): string {
  if (value === null) return t('report.na');
  switch (unit) {
    case 'share':
      return `${Math.round(100 * value)}%`;
    case 'flag':
      return t(value > 0 ? 'report.yes' : 'report.no');
    case 'point':
      return t('unit.value.point', { n: value.toFixed(1) });
    case 'wan':
      // 万元; a million is a hundred of them.
      return t('unit.value.wan', { n: lang === 'zh' ? grouped(value, digits) : grouped(value / 100, 2) });
    default:
      return t(`unit.value.${unit}`, { n: grouped(value, digits) });
  }
}
export const quantityName = (t: Translate, id: string): string => t(`quantity.${id}`);
