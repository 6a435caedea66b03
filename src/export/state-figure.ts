/**
 * How things stood, as one figure: a lane for each thing, the world above the response. Each span says its state in a word where
 * there is room, else by a number that the legend explains; fills tell spans apart without colour.
 */
import type { Lang, Translate } from '../i18n/index.ts';
import type { StateLane, StateLanes, StoryTitles } from '../sim/index.ts';
import { escapeXml as x } from './charts.ts';
import type { Figure } from './figures.ts';
import { laneWords } from './state-words.ts';

const W = 720;
const LABEL = 176;
const R = 12;
const LANE = 27;
const BAR = 15;
const HEAD = 20;
const SIZE = 10;
const SMALL = 8;
const FILLS = ['#fff', '#e4e9f0', 'url(#state-a)', '#c8d1dd', 'url(#state-b)', 'url(#state-c)'];
const PATTERNS = `<defs><pattern id="state-a" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#fff"/><path d="M0 6L6 0" stroke="#aab4c2"/></pattern><pattern id="state-b" width="6" height="6" patternUnits="userSpaceOnUse"><rect width="6" height="6" fill="#e4e9f0"/><path d="M0 0L6 6" stroke="#8b97a8"/></pattern><pattern id="state-c" width="5" height="5" patternUnits="userSpaceOnUse"><rect width="5" height="5" fill="#fff"/><circle cx="2.5" cy="2.5" r="0.9" fill="#8b97a8"/></pattern></defs>`;

/** Width of a text, px: a Chinese character is as wide as it is high. */
export const textWidth = (s: string, size: number): number =>
  [...s].reduce((n, c) => n + (c.codePointAt(0)! > 0x2e80 ? size : size * 0.58), 0);
/** As much of a text as there is room for. */
export function cut(s: string, size: number, room: number): string {
  if (textWidth(s, size) <= room) return s;
  let kept = [...s];
  while (kept.length > 1 && textWidth(`${kept.join('')}…`, size) > room) kept = kept.slice(0, -1);
  return `${kept.join('').trimEnd()}…`;
}
const text = (at: number, y: number, size: number, s: string, more = ''): string =>
  `<text x="${at.toFixed(1)}" y="${y.toFixed(1)}" font-size="${size}" fill="#222"${more}>${x(s)}</text>`;

export interface StateFigureInput {
  readonly states: StateLanes;
  readonly stories: StoryTitles;
  readonly lang: Lang;
  readonly t: Translate;
  /** Of an id; the id itself where it has none. */
  readonly name: (id: string) => string;
}

/** Numbers of spans that are too short, above the bar and apart from each other; the last ones move back from the edge. */
function apart(wanted: readonly { at: number; n: string }[]): { at: number; n: string }[] {
  const w = (i: number): number => textWidth(wanted[i].n, SMALL) + 2;
  const at = wanted.map((m) => m.at);
  for (let i = 1; i < at.length; i++) at[i] = Math.max(at[i], at[i - 1] + (w(i) + w(i - 1)) / 2);
  for (let i = at.length - 1, edge = W; i >= 0; i--) {
    at[i] = Math.min(at[i], edge - w(i) / 2);
    edge = at[i] - w(i) / 2;
  }
  return wanted.map((m, i) => ({ n: m.n, at: at[i] }));
}

/** null where nothing moved. */
export function stateFigure({ states, stories, lang, t, name }: StateFigureInput): Figure | null {
  if (states.lanes.length === 0) return null;
  const words = laneWords(states, stories, lang, t, name);
  const title = t('report.fig.states');
  const px = (s: number): number => LABEL + ((W - LABEL - R) * s) / Math.max(1, states.endS);
  const clock = (s: number): string =>
    `${Math.floor(s / 3600)}:${String(Math.floor((s % 3600) / 60)).padStart(2, '0')}`;
  /** What the legend says, in the order in which it is met. */
  const legend = new Map<string, string>();
  const number = (word: string): string => {
    const had = legend.get(word);
    if (had !== undefined) return had;
    const n = String(legend.size + 1);
    legend.set(word, n);
    return n;
  };
  const lane = (l: StateLane, y: number): string => {
    const fills = [...new Set(l.spans.map((s) => s.state))];
    const bar = y + LANE - BAR - 1;
    const about = words.about(l);
    const out: string[] = [
      `<line x1="0" x2="${W - R}" y1="${y}" y2="${y}" stroke="#eee"/>`,
      // Bold letters are wider.
      text(
        2,
        about === '' ? bar + 11 : y + 11,
        SIZE,
        cut(words.name(l), SIZE * 1.12, LABEL - 10),
        ' font-weight="600"',
      ),
      text(2, y + 22, SMALL + 0.5, cut(about, SMALL + 0.5, LABEL - 10)),
    ];
    const short: { at: number; n: string }[] = [];
    const said = new Set<string>();
    const spans = l.spans.map((s) => {
      const from = px(s.from);
      const wide = px(s.to) - from;
      const word = words.state(l, s.state);
      const fits = textWidth(word, SIZE) + 6 <= wide;
      return { ...s, wide, word, fits, mid: from + wide / 2, at: from };
    });
    for (const s of spans) if (s.fits) said.add(s.word);
    for (const s of spans) {
      out.push(
        `<g><title>${x(`${words.name(l)}: ${s.word}, ${clock(s.from)}–${clock(s.to)}`)}</title><rect x="${s.at.toFixed(1)}" y="${bar}" width="${s.wide.toFixed(1)}" height="${BAR}" fill="${FILLS[fills.indexOf(s.state) % FILLS.length]}" stroke="#5b6675" stroke-width="0.7"/></g>`,
      );
      const middle = ' text-anchor="middle" pointer-events="none"';
      const halo = (w: number): string =>
        `<rect x="${(s.mid - w / 2 - 2).toFixed(1)}" y="${bar + 2}" width="${(w + 4).toFixed(1)}" height="${BAR - 4}" fill="#fff" pointer-events="none"/>`;
      if (s.fits) {
        out.push(halo(textWidth(s.word, SIZE)), text(s.mid, bar + 11, SIZE, s.word, middle));
        continue;
      }
      // The fill tells it again where the lane has said the word already.
      if (said.has(s.word)) continue;
      const n = number(s.word);
      said.add(s.word);
      const w = textWidth(n, SIZE);
      if (w + 6 <= s.wide) out.push(halo(w), text(s.mid, bar + 11, SIZE, n, middle));
      else short.push({ at: s.mid, n });
    }
    for (const m of apart(short)) out.push(text(m.at, bar - 2, SMALL, m.n, ' text-anchor="middle"'));
    return out.join('');
  };
  const body: string[] = [];
  let y = 4;
  for (const side of ['world', 'response'] as const) {
    const mine = states.lanes.filter((l) => l.side === side);
    if (mine.length === 0) continue;
    body.push(
      `<rect x="0" y="${y}" width="${W - R}" height="${HEAD - 4}" fill="#eef2f7"/>`,
      text(4, y + 12, SIZE + 1, t(`report.states.${side}`), ' font-weight="700"'),
    );
    y += HEAD;
    for (const l of mine) {
      body.push(lane(l, y));
      y += LANE;
    }
  }
  const hours = Math.ceil(states.endS / 3600);
  const every = hours <= 3 ? 0.5 : hours <= 12 ? 2 : 4;
  const axis: string[] = [];
  for (let h = 0; h * 3600 <= states.endS; h += every)
    axis.push(
      `<line x1="${px(h * 3600).toFixed(1)}" x2="${px(h * 3600).toFixed(1)}" y1="4" y2="${y + 3}" stroke="#ddd"/>`,
      text(px(h * 3600), y + 14, SIZE, String(h), ' text-anchor="middle"'),
    );
  axis.push(text((LABEL + W - R) / 2, y + 27, SIZE, t('report.fig.axis'), ' text-anchor="middle"'));
  y += 44;
  let at = 2;
  for (const [word, n] of legend) {
    const entry = `${n} ${word}`;
    const w = textWidth(entry, SIZE) + 14;
    if (at > 2 && at + w > W - R) {
      at = 2;
      y += 15;
    }
    body.push(text(at, y, SIZE, entry));
    at += w;
  }
  const h = legend.size > 0 ? y + 8 : y - 8;
  return {
    title,
    svg: `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${W} ${h}" width="${W}" height="${h}" role="img" aria-label="${x(title)}" font-family="'Noto Sans SC','Microsoft YaHei','PingFang SC',sans-serif">${PATTERNS}<rect width="${W}" height="${h}" fill="#fff"/>${axis.join('')}${body.join('')}</svg>`,
  };
}
