/** The trainer's guide: its lists are those of the code, its example is a scenario. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { guideLists, named } from '../../src/cli/id-lists.ts';
import { graphOf, loadScenario, MACHINES, toMermaid, vocabulary } from '../../src/sim/index.ts';
import { COMMON_CHARTS } from '../../src/sim/machines/common.ts';
import { compileStory } from '../../src/sim/stories/compile.ts';
import { Storylines } from '../../src/sim/scenario/storylines.ts';
import { storyFile } from '../support/storylines.ts';
import { county } from '../support/tiny.ts';
import { parse } from 'yaml';

const guide = { zh: readFileSync('scenarios/README.zh.md', 'utf8'), en: readFileSync('scenarios/README.md', 'utf8') };
const between = (text: string, from: string, to: string): string =>
  text.slice(text.indexOf(from), text.indexOf(to, text.indexOf(from))).replace(/^[^`]*```\w+\n|\n```[^`]*$/g, '');

describe('the guide', () => {
  for (const lang of ['zh', 'en'] as const) {
    // To renew: `tuiyan ids --guide --lang zh|en` between the marks.
    it(`${lang}: lists every code as the program has it`, () =>
      expect(between(guide[lang], `<!-- ids ${lang} -->`, '<!-- /ids -->')).toBe(guideLists(county, lang)));
    it.each(['hazmat-vessel', 'forest-fire-crew', 'flood-levee', 'landslide-lake', 'inject'])(`${lang}: the diagram of %s is the program's`, (id) =>
      expect(between(guide[lang], `<!-- chart ${id} -->`, '<!-- /chart -->')).toBe(toMermaid(MACHINES[id])));
    it(`${lang}: its storyline is one that plays, drawn as it runs`, () => {
      const file = between(guide[lang], '<!-- story school -->', '<!-- /story -->');
      const { storylines } = parse(file) as { storylines: { school: unknown } };
      expect(storylines).toEqual(storyFile('school'));
      const { machine } = compileStory('school', Storylines.parse(storylines).school);
      expect(between(guide[lang], '<!-- chart school -->', '<!-- /chart -->')).toBe(toMermaid(machine));
    });
    it(`${lang}: has a row for every chart that every exercise has, with each of its states`, () => {
      for (const { id, states } of COMMON_CHARTS.map(graphOf)) {
        const row = guide[lang].split('\n').find((l) => l.startsWith(`| \`${id}\` `)) ?? '';
        // A state that holds others is named by them.
        const inner = states.filter((s) => !states.some((x) => x.startsWith(`${s}.`)));
        expect([id, inner.filter((s) => !row.includes(`\`${s}\``))]).toEqual([id, []]);
      }
    });
    it(`${lang}: its smallest example is clean`, () => {
      const r = loadScenario(
        between(guide[lang], '<!-- example -->', '<!-- /example -->'),
        'flood-smallest.yaml',
        county,
      );
      expect(r.ok ? r.value.warnings : r.error).toEqual([]);
    });
  }
});

describe('ids', () => {
  const kinds = vocabulary(county);
  it('holds the kinds that a file names, each with id and name in both languages', () => {
    for (const kind of ['villages', 'gauges', 'zones', 'slopes', 'stores', 'units', 'stock', 'items', 'facts', 'effects', 'roles'])
      expect(kinds[kind].length).toBeGreaterThan(0);
    for (const [kind, list] of Object.entries(kinds))
      for (const x of list) {
        const { name } = named(kind, x);
        expect([kind, x.id, name?.zh && name.en ? 'named' : name]).toEqual([kind, x.id, 'named']);
        // A code that is its own name was forgotten in the words.
        if (!x.name) expect([kind, x.id]).not.toEqual([kind, name!.zh]);
      }
  });
  it('gives effects their fields and hazards', () => {
    expect(kinds.effects.find((e) => e.id === 'levee-danger')).toMatchObject({
      hazard: 'flood',
      fields: { levee: 'string', kind: 'seepage | piping | leakage | slide', 'breachMin?': '10–1440' },
    });
    expect(kinds.effects.find((e) => e.id === 'stock-loss')).toMatchObject({
      hazard: null,
      fields: { share: '0–1' },
    });
  });
});
