/** Scenario files are part of the build; the lobby needs a few of their head lines before the core checks them whole. */
import type { Difficulty, Text } from '../bridge/protocol.ts';

export interface ScenarioCard {
  readonly file: string;
  readonly text: string;
  readonly id: string;
  readonly title: Text;
  readonly place: Text;
  readonly summary: Text;
  readonly hazard: string;
  readonly duration: string;
  /** The level it is written at, and others it offers with what is different in them. */
  readonly difficulty: Difficulty;
  readonly others: readonly { readonly level: Difficulty; readonly note: Text }[];
  readonly timeRatio: number;
}
const files = import.meta.glob<string>('/scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
  eager: true,
});

const unquote = (s: string): string => s.trim().replace(/^(['"])(.*)\1$/, '$2');
/** A `key: value` line inside `about:`. */
const line = (text: string, key: string): string =>
  unquote(new RegExp(`^  ${key}:\\s*(.+)$`, 'm').exec(text)?.[1] ?? '');
/** `{ zh: …, en: … }` in one line, or the two on lines of their own. */
function both(text: string, key: string): Text {
  const inline = new RegExp(`^  ${key}:\\s*\\{\\s*zh:\\s*(.+?),\\s*en:\\s*(.+?)\\s*\\}\\s*$`, 'm').exec(text);
  if (inline) return { zh: unquote(inline[1]), en: unquote(inline[2]) };
  const block = new RegExp(`^  ${key}:\\s*\\n\\s+zh:\\s*(.+)\\n\\s+en:\\s*(.+)$`, 'm').exec(text);
  return block ? { zh: unquote(block[1]), en: unquote(block[2]) } : { zh: '', en: '' };
}
/** `- level: …` with its note in one line, inside `difficulties:`. */
const others = (text: string): ScenarioCard['others'] =>
  [...text.matchAll(/^ {2}- level:\s*(\w+)\n\s+note:\s*\{\s*zh:\s*(.+?),\s*en:\s*(.+?)\s*\}\s*$/gm)].map(
    (m) => ({ level: m[1] as Difficulty, note: { zh: unquote(m[2]), en: unquote(m[3]) } }),
  );
/** Easier ones first. */
const RANK: readonly Difficulty[] = ['introductory', 'standard', 'hard'];
export const rank = (d: Difficulty): number => RANK.indexOf(d);
export const SCENARIOS: readonly ScenarioCard[] = Object.entries(files)
  .map(([path, text]) => ({
    file: path.slice(path.lastIndexOf('/') + 1),
    text,
    id: /^id:\s*(\S+)/m.exec(text)?.[1] ?? path,
    title: both(text, 'title'),
    place: both(text, 'place'),
    summary: both(text, 'summary'),
    hazard: line(text, 'hazard'),
    duration: line(text, 'duration'),
    difficulty: line(text, 'difficulty') as Difficulty,
    others: others(text),
    timeRatio: Number(line(text, 'timeRatio')) || 1,
  }))
  .sort((a, b) => rank(a.difficulty) - rank(b.difficulty) || (a.id < b.id ? -1 : 1));

const WORDS = ['qing', 'shan', 'lu', 'hua', 'yun', 'song', 'feng', 'ming', 'he', 'tian', 'jing', 'lan'];
/** A readable seed; chance is allowed here, outside the core. */
export function newSeed(): string {
  const pick = (): string => WORDS[Math.floor(Math.random() * WORDS.length)];
  return `${pick()}${pick()}-${Math.floor(100 + Math.random() * 900)}`;
}
