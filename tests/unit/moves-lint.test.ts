/** What lint says of a discussion's script, with its place and a sentence in both languages. */
import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';
import { describe, expect, it } from 'vitest';
import { diagnosticText, sayFrom } from '../../src/i18n/diagnostic-text.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { loadScenario, type Diagnostic } from '../../src/sim/index.ts';
import { county } from '../support/tiny.ts';

interface Question {
  id: string;
  to: string[];
  choices?: { id: string; text: unknown }[];
}
interface Point {
  id: string;
  items?: string[];
  objective?: string;
  references?: string[];
}
interface Script {
  id: string;
  at: string;
  minutes: number;
  questions: Question[];
  points: Point[];
  references?: string[];
}
interface File {
  about: { form?: string; roles: string[] };
  moves?: Script[];
}
const FIRST = 'flood-first-steps';
const text = { zh: '甲', en: 'a' };
/** The first lesson's file, changed. */
function changed(how: (file: File & { moves: Script[] }) => void): string {
  const file = parse(readFileSync(`scenarios/${FIRST}.yaml`, 'utf8')) as File & { moves: Script[] };
  how(file);
  return stringify(file, { lineWidth: 0 });
}
const lint = (file: string): readonly Diagnostic[] => {
  const r = loadScenario(file, `${FIRST}.yaml`, county);
  return r.ok ? r.value.warnings : r.error;
};

const CASES: readonly (readonly [
  what: string,
  rule: string,
  at: string,
  how: (file: File & { moves: Script[] }) => void,
])[] = [
  ['a form of which there is none', 'SCN-006', 'talk', (f) => void (f.about.form = 'talk')],
  [
    'a discussion without moves',
    'SCN-067',
    'discussion',
    (f) => (void delete (f as File).moves, (f.about.form = 'discussion')),
  ],
  ['a time after the end', 'SCN-013', '9:00', (f) => void (f.moves.at(-1)!.at = '9:00')],
  ['times out of order', 'SCN-016', '0:00', (f) => void (f.moves[1].at = '0:00')],
  ['a move twice', 'SCN-050', 'MV-1', (f) => void (f.moves[1].id = f.moves[0].id)],
  [
    'a question twice, in another move',
    'SCN-050',
    'MV1-Q1',
    (f) => void (f.moves[2].questions[0].id = f.moves[0].questions[0].id),
  ],
  [
    'a point twice, in another move',
    'SCN-050',
    'MV1-P1',
    (f) => void (f.moves[1].points[0].id = f.moves[0].points[0].id),
  ],
  [
    'a choice twice',
    'SCN-050',
    'yes',
    (f) =>
      void (f.moves[0].questions[0].choices = [
        { id: 'yes', text },
        { id: 'yes', text },
      ]),
  ],
  [
    'a single choice',
    'SCN-069',
    '- id: yes',
    (f) => void (f.moves[0].questions[0].choices = [{ id: 'yes', text }]),
  ],
  [
    'a group that does not play',
    'SCN-044',
    'health',
    (f) => {
      f.about.roles = f.about.roles.filter((r) => r !== 'health');
      f.moves[0].questions[0].to = ['health'];
    },
  ],
  ['an item that there is none of', 'SCN-012', 'C-99', (f) => void (f.moves[0].points[0].items = ['C-99'])],
  ['an item of another hazard', 'SCN-046', 'H-01', (f) => void (f.moves[0].points[0].items = ['H-01'])],
  [
    'an objective that there is none of',
    'SCN-012',
    'OBJ-9',
    (f) => void (f.moves[0].points[0].objective = 'OBJ-9'),
  ],
  [
    'a point about nothing',
    'SCN-068',
    'MV1-P1',
    (f) => {
      delete f.moves[0].points[0].items;
      delete f.moves[0].points[0].objective;
    },
  ],
  [
    'a plan item that there is none of, of the move',
    'SCN-012',
    'WRN-77',
    (f) => void (f.moves[0].references = ['WRN-77']),
  ],
  ['and of a point', 'SCN-012', 'WRN-78', (f) => void (f.moves[0].points[0].references = ['WRN-78'])],
  ['a plan item that is none', 'SCN-006', '三（二）1', (f) => void (f.moves[0].references = ['三（二）1'])],
  ['no question', 'SCN-006', '[]', (f) => void (f.moves[0].questions = [])],
  ['minutes of a day', 'SCN-006', '1440', (f) => void (f.moves[0].minutes = 1440)],
  ['two moves', 'SCN-110', 'moves:', (f) => void (f.moves = f.moves.slice(0, 2))],
];

describe('lint of the script of a discussion', () => {
  it.each(CASES)('%s is told as %s, at its place', (_, rule, at, how) => {
    const file = changed(how);
    const found = lint(file).filter((d) => d.rule === rule);
    const lines = file.split('\n');
    const places = found.map((d) => lines[d.line - 1].slice(d.column - 1));
    expect(places.map((x) => x.replace(/^(id: )?["']?/, '').slice(0, at.length))).toContain(at);
    for (const lang of ['zh', 'en'] as const)
      for (const d of found) {
        const said = diagnosticText(sayFrom(WORDS, lang), d);
        expect(said).not.toMatch(/\{\{|SCN-|undefined|^$/);
        expect(said).not.toMatch(/ref\.|role\./);
      }
  });
  it('a file whose script is sound is told nothing', () => {
    expect(lint(changed(() => {}))).toEqual([]);
    expect(lint(changed((f) => void (f.about.form = 'discussion')))).toEqual([]);
  });
});
