/** What the headquarters itself held of a figure: when, how much, and what it reported upwards. */
import { quantityValue } from '../i18n/quantity-text.ts';
import type { Quantity } from '../sim/index.ts';
import type { Printer } from './format.ts';

export function knownText({ t, lang, at }: Printer, { known, unit }: Quantity): string {
  if (!known) return '—';
  const value = (n: number): string => quantityValue(t, lang, { unit, value: n });
  const held = t('report.known', { at: at(known.at), n: value(known.value) });
  return known.reported === null
    ? held
    : `${held}${lang === 'zh' ? '，' : ', '}${t('report.known.reported', { n: value(known.reported) })}`;
}
