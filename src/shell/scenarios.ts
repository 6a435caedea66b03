/** Scenario files are part of the build; what the lobby shows of them is read when it is built (vite.config.ts), the file itself fetched when it is begun. */
import type { Card, Difficulty } from '../bridge/protocol.ts';

export interface ScenarioCard extends Card {
  readonly file: string;
  readonly text: () => Promise<string>;
}
const texts = import.meta.glob<string>('/scenarios/*.yaml', {
  query: '?raw',
  import: 'default',
});
const cards = import.meta.glob<Card>('/scenarios/*.yaml', {
  query: '?card',
  import: 'default',
  eager: true,
});

/** Easier ones first. */
const RANK: readonly Difficulty[] = ['introductory', 'standard', 'hard'];
export const rank = (d: Difficulty): number => RANK.indexOf(d);
export const SCENARIOS: readonly ScenarioCard[] = Object.entries(texts)
  .map(([path, text]) => ({ ...cards[path], file: path.slice(path.lastIndexOf('/') + 1), text }))
  .sort((a, b) => rank(a.difficulty) - rank(b.difficulty) || (a.id < b.id ? -1 : 1));

const WORDS = ['qing', 'shan', 'lu', 'hua', 'yun', 'song', 'feng', 'ming', 'he', 'tian', 'jing', 'lan'];
/** A readable seed; chance is allowed here, outside the core. */
export function newSeed(): string {
  const pick = (): string => WORDS[Math.floor(Math.random() * WORDS.length)];
  return `${pick()}${pick()}-${Math.floor(100 + Math.random() * 900)}`;
}
