/** Times and numbers for people. The exercise's calendar is UTC+8, worked out without the computer's own zone. */
import type { Lang } from '../stores/settings.ts';

const pad = (n: number): string => String(n).padStart(2, '0');
const EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

function at(startsAt: string, t: number): Date {
  return new Date(Date.parse(`${startsAt}:00Z`) + t * 1000);
}
/** Calendar time of a scenario second. */
export function clock(startsAt: string, t: number, lang: Lang): string {
  const d = at(startsAt, t);
  const hm = `${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}`;
  return lang === 'zh'
    ? `${d.getUTCMonth() + 1}月${d.getUTCDate()}日 ${hm}`
    : `${d.getUTCDate()} ${EN[d.getUTCMonth()]} ${hm}`;
}
export function clockSeconds(startsAt: string, t: number, lang: Lang): string {
  return `${clock(startsAt, t, lang)}:${pad(at(startsAt, t).getUTCSeconds())}`;
}
/** Hour and minute only. */
export const hm = (startsAt: string, t: number): string => {
  const d = at(startsAt, t);
  return `${pad(d.getUTCHours())}:${pad(d.getUTCMinutes())}`;
};
export const isNight = (startsAt: string, t: number): boolean => {
  const h = at(startsAt, t).getUTCHours();
  return h < 6 || h >= 19;
};
/** Scenario time from the start, h:mm. */
export const elapsed = (t: number): string => `${Math.floor(t / 3600)}:${pad(Math.floor((t % 3600) / 60))}`;
export function duration(s: number, lang: Lang): string {
  const m = Math.round(s / 60);
  if (m < 60) return lang === 'zh' ? `${m} 分钟` : `${m} min`;
  const h = Math.floor(m / 60);
  const r = m % 60;
  if (lang === 'zh') return r ? `${h} 小时 ${r} 分` : `${h} 小时`;
  return r ? `${h} h ${r} min` : `${h} h`;
}
export const fixed = (n: number | null, digits = 2): string => (n === null ? '–' : n.toFixed(digits));
export const percent = (share: number | null): string =>
  share === null ? '–' : `${Math.round(share * 100)}%`;
const GROUPED = new Intl.NumberFormat('en-US');
export const count = (n: number): string => GROUPED.format(Math.round(n));
/** Date and time of the computer's own clock, by the interface's language. */
export const wallTime = (ms: number, lang: Lang): string =>
  new Date(ms).toLocaleString(lang === 'zh' ? 'zh-CN' : 'en-GB');
/** Compass word of a bearing in degrees. */
export const compass = (t: (key: string) => string, deg: number): string =>
  t(`compass.${Math.round((((deg % 360) + 360) % 360) / 45) % 8}`);
export const bytes = (n: number): string =>
  n < 1024 * 1024 ? `${Math.ceil(n / 1024)} KB` : `${(n / 1024 / 1024).toFixed(1)} MB`;

/** Gives the browser a file to keep. */
export function download(name: string, mime: string, data: Uint8Array | string): void {
  const url = URL.createObjectURL(new Blob([data as BlobPart], { type: mime }));
  const a = document.createElement('a');
  a.href = url;
  a.download = name;
  a.click();
  setTimeout(() => URL.revokeObjectURL(url), 10000);
}
