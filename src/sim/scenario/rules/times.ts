/** SCN-041 dates are in the calendar · SCN-013 nothing begins after the end · SCN-053 a span has its end after its beginning. */
import { seconds } from '../schema.ts';
import { before } from './desk.ts';
import type { Rule } from './index.ts';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether a text of digits in their places names a day, and a minute of it. */
function inCalendar(text: string): boolean {
  const [year, month, day, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days && hour <= 23 && minute <= 59;
}

export const times: Rule = (input) => {
  const { scenario: s, at } = input;
  const c = s.conditions;
  const date = (text: string, path: PropertyKey[]): void => {
    if (!inCalendar(text)) at(path, 'SCN-041', { date: text });
  };
  date(s.about.startsAt, ['about', 'startsAt']);
  c.hiddenDangers.forEach((d, i) => {
    date(d.foundOn, ['conditions', 'hiddenDangers', i, 'foundOn']);
    if (inCalendar(d.foundOn) && d.foundOn > s.about.startsAt.slice(0, 10))
      at(['conditions', 'hiddenDangers', i, 'foundOn'], 'SCN-053', { at: d.foundOn });
  });
  const news = ['conditions', 'information'];
  c.information.withheld.forEach((x, i) => before(input, x.from, [...news, 'withheld', i, 'from']));
  c.information.feeds.forEach((x, i) => {
    before(input, x.offFrom, [...news, 'feeds', i, 'offFrom']);
    if (x.offUntil !== undefined && seconds(x.offUntil) <= seconds(x.offFrom ?? '0:00'))
      at([...news, 'feeds', i, 'offUntil'], 'SCN-053', { at: x.offUntil });
  });
};
