/** SCN-041 dates are in the calendar · SCN-013 nothing begins after the end · SCN-016 rows come in order · SCN-053 a span has its end after its beginning. */
import { seconds } from '../schema.ts';
import type { Rule } from './index.ts';

const MONTH_DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Whether a text of digits in their places names a day, and a minute of it. */
function inCalendar(text: string): boolean {
  const [year, month, day, hour = 0, minute = 0] = text.split(/[-T:]/).map(Number);
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = month === 2 && leap ? 29 : (MONTH_DAYS[month - 1] ?? 0);
  return day >= 1 && day <= days && hour <= 23 && minute <= 59;
}

export const times: Rule = ({ scenario: s, at }) => {
  const c = s.conditions;
  const end = seconds(s.end.at);
  const date = (text: string, path: PropertyKey[]): void => {
    if (!inCalendar(text)) at(path, 'SCN-041', { date: text });
  };
  const before = (time: string | undefined, path: PropertyKey[]): void => {
    if (time !== undefined && seconds(time) > end) at(path, 'SCN-013', { at: time, end: s.end.at });
  };
  const ascending = (rows: readonly (readonly [string, ...unknown[]])[], path: PropertyKey[]): void =>
    rows.forEach(([time], i) => {
      if (i > 0 && seconds(time) <= seconds(rows[i - 1][0])) at([...path, i], 'SCN-016', { at: time });
    });

  date(s.about.startsAt, ['about', 'startsAt']);
  c.hiddenDangers.forEach((d, i) => {
    date(d.foundOn, ['conditions', 'hiddenDangers', i, 'foundOn']);
    if (inCalendar(d.foundOn) && d.foundOn > s.about.startsAt.slice(0, 10))
      at(['conditions', 'hiddenDangers', i, 'foundOn'], 'SCN-053', { at: d.foundOn });
  });
  c.dangers.forEach((d, i) => before(d.at, ['conditions', 'dangers', i, 'at']));

  const fire = ['conditions', 'forestFire'];
  c.forestFire?.ignitions.forEach((x, i) => before(x.at, [...fire, 'ignitions', i, 'at']));
  if (c.forestFire) ascending(c.forestFire.weather, [...fire, 'weather']);

  const quake = ['conditions', 'earthquake'];
  if (c.earthquake) before(c.earthquake.main.at, [...quake, 'main', 'at']);
  c.earthquake?.scripted.forEach((x, i) => before(x.at, [...quake, 'scripted', i, 'at']));

  const gas = ['conditions', 'hazmat'];
  if (c.hazmat) {
    before(c.hazmat.startsAt, [...gas, 'startsAt']);
    before(c.hazmat.burst?.at, [...gas, 'burst', 'at']);
    ascending(c.hazmat.wind, [...gas, 'wind']);
  }
  const news = ['conditions', 'information'];
  c.information.withheld.forEach((x, i) => before(x.from, [...news, 'withheld', i, 'from']));
  c.information.feeds.forEach((x, i) => {
    before(x.offFrom, [...news, 'feeds', i, 'offFrom']);
    if (x.offUntil !== undefined && seconds(x.offUntil) <= seconds(x.offFrom ?? '0:00'))
      at([...news, 'feeds', i, 'offUntil'], 'SCN-053', { at: x.offUntil });
  });
};
