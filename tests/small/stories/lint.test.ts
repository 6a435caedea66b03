/** What lint says of storylines: everything that would not go as written, each at its place, none of it stopping the others. */
import { describe, expect, it } from 'vitest';
import { loadScenario } from '../../../src/sim/index.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { fileOf, inject, t } from '../../support/tiny-world.ts';
import { STORY_FILES, storyFile } from '../../support/storylines.ts';

type Plain = Record<string, unknown>;
const PRICKLY = [
  ['SCN-012', 'inject'],
  ['SCN-012', 'variable'],
];
const found = (storylines: Plain, msel: Plain[] = [inject('INJ-01', { at: '0:10' })]) => {
  const r = loadScenario(fileOf({ storylines, msel }), 'flood-tiny.yaml', tinyCounty);
  const all = r.ok ? r.value.warnings : r.error;
  return { ok: r.ok, all: all.filter((d) => !['SCN-101', 'SCN-102'].includes(d.rule)) };
};
const rules = (storylines: Plain, msel?: Plain[]): string[] =>
  found(storylines, msel).all.map((d) => `${d.rule} ${d.params.near ?? d.params.state ?? ''}`.trim());
const story = (more: Plain = {}, a: Plain = {}): Plain => ({
  tale: {
    title: t('tale'),
    variables: { heat: 0 },
    initial: 'a',
    states: { a: { on: [{ event: 'inject:INJ-01', to: 'b' }], ...a }, b: { states: {} } },
    ...more,
  },
});

describe('lint of storylines', () => {
  it('has nothing to say of the fixtures', () => {
    const need: Record<string, string[]> = {
      leader: ['ASK-WHY', 'ASK-DEAD', 'ASK-MOVED'],
      shelter: ['NO-ROOM', 'NO-FOOD'],
      night: ['DAWN'],
      road: ['CONVOY'],
    };
    for (const name of STORY_FILES)
      expect([
        name,
        rules(
          storyFile(name),
          (need[name] ?? []).map((id) =>
            inject(id, name === 'leader' || name === 'shelter' ? {} : { at: '0:10' }),
          ),
        ),
      ]).toEqual([name, []]);
  });
  it.each<[string, Plain, string[]]>([
    [
      'a state that there is not',
      story({}, { on: [{ event: 'inject:INJ-01', to: 'bb' }] }),
      ['SCN-059 b', 'SCN-108 b'],
    ],
    ['no first state', story({ initial: undefined }), ['SCN-060', 'SCN-108 a']],
    ['a first state that is none of it', story({ initial: 'c' }), ['SCN-060', 'SCN-108 a']],
    ['no states at all', story({ states: {} }), ['SCN-060']],
    [
      'a message that there is not',
      story({}, { on: [{ event: 'inject:INJ-02', to: 'b' }] }),
      ['SCN-061 inject:INJ-01'],
    ],
    [
      'a kind of event that there is not',
      story({}, { on: [{ event: 'STATEMNT', to: 'b' }] }),
      ['SCN-061 STATEMENT'],
    ],
    [
      'a chart’s state that there is not',
      story({}, { on: [{ event: 'tale.bb', to: 'b' }] }),
      ['SCN-061 tale.b'],
    ],
    ['a chart’s state that there is', story({}, { on: [{ event: 'hazmat-leak.hole.open', to: 'b' }] }), []],
    ['a condition that is none', story({}, { when: [{ if: 't >', to: 'b' }] }), ['SCN-022']],
    [
      'a variable that it has not',
      story({}, { when: [{ if: 'story.heet > 1.0', to: 'b' }] }),
      ['SCN-042 heat'],
    ],
    [
      'a unit that there is not',
      story({}, { when: [{ if: 'unit("team-t4").minutes > 1.0', to: 'b' }] }),
      ['SCN-042 team-t1'],
    ],
    [
      'a field that units have not',
      story({}, { when: [{ if: 'unit("team-t1").minute > 1.0', to: 'b' }] }),
      ['SCN-022 minutes'],
    ],
    [
      'a field of each of a list',
      story({}, { when: [{ if: 'units().exists(u, u.plce == "v1")', to: 'b' }] }),
      ['SCN-022 place'],
    ],
    [
      'a village, a shelter, a store',
      story(
        {},
        {
          when: [
            { if: 'village("v99").warned', to: 'b' },
            { if: 'shelter("shelter-9").open', to: 'b' },
            { if: 'store("store-t9")["food"] > 1.0', to: 'b' },
            { if: 'store("store-t3")["foood"] > 1.0', to: 'b' },
          ],
        },
      ),
      ['SCN-042 v1', 'SCN-042 shelter-1', 'SCN-042 store-t3', 'SCN-022 food'],
    ],
    [
      'weather, events and reports',
      story(
        {},
        {
          when: [
            { if: 'weather["snow"] > 1.0', to: 'b' },
            { if: 'count("EVAK") > 1.0', to: 'b' },
            { if: 'reported("deads") > 1.0', to: 'b' },
          ],
        },
      ),
      ['SCN-042', 'SCN-042 EVAC', 'SCN-042 dead'],
    ],
    [
      'acts on what there is not',
      story(
        {},
        {
          entry: [
            { do: 'fire', inject: 'INJ-10' },
            { do: 'count', variable: 'heat2' },
            { do: 'start', story: 'tail' },
          ],
        },
      ),
      ['SCN-012 INJ-01', 'SCN-012 heat', 'SCN-012 tale'],
    ],
    [
      'an effect on a place that there is not',
      story({}, { entry: [{ do: 'close-road', near: 'v99' }] }),
      ['SCN-012 v1'],
    ],
    [
      'an effect of a hazard that the file has not',
      story({}, { entry: [{ do: 'vessel-signs' }] }),
      ['SCN-045'],
    ],
    [
      'a message to a role that does not play',
      story(
        {},
        {
          entry: [{ do: 'message', from: t('x'), to: ['armed-police'], channel: 'phone', content: t('x') }],
        },
      ),
      ['SCN-006'],
    ],
    ['a state that nothing leads to', story({ states: { a: {}, b: {} } }), ['SCN-108 b']],
    ['a branch that does nothing', story({}, { after: [{ minutes: 5 }] }), ['SCN-109']],
    ['an id that a chart has', { 'hazmat-leak': (story() as { tale: Plain }).tale }, ['SCN-062']],
  ])('%s', (_, storylines, want) => expect(rules(storylines)).toEqual(want));
  it('says where, and goes on after each', () => {
    const { all, ok } = found(
      story(
        {},
        {
          entry: [
            { do: 'fire', inject: 'X' },
            { do: 'set', variable: 'y', to: 1 },
          ],
        },
      ),
    );
    expect(ok).toBe(false);
    expect(all.map((d) => [d.rule, d.params.kind])).toEqual(PRICKLY);
    expect(new Set(all.map((d) => d.column)).size).toBe(2);
  });
  it('an inject that only a storyline sends needs no time; another does', () => {
    const asks = story({}, { entry: [{ do: 'fire', inject: 'INJ-02' }] });
    const both = [inject('INJ-01', { at: '0:10' }), inject('INJ-02', {})];
    expect(rules(asks, both)).toEqual([]);
    expect(rules(story(), both)).toEqual(['SCN-020']);
  });
  it('a level of difficulty may change one', () => {
    const file = JSON.parse(
      fileOf({ storylines: story(), msel: [inject('INJ-01', { at: '0:10' })] }),
    ) as Plain;
    const change = (storylines: Plain): Plain => ({
      ...file,
      difficulties: [{ level: 'hard', note: t('x'), storylines }],
    });
    const load = (data: Plain) => loadScenario(JSON.stringify(data), 'flood-tiny.yaml', tinyCounty, 'hard');
    const hard = load(change({ tale: { states: { a: { after: [{ minutes: 1, to: 'b' }] } } } }));
    expect(hard.ok && hard.value.scenario.storylines.tale.states.a.after[0].minutes).toBe(1);
    const wrong = load(change({ tale: { states: { a: { after: [{ minutes: 1, to: 'q' }] } } } }));
    expect(wrong.ok ? [] : wrong.error.map((d) => d.rule)).toContain('SCN-059');
  });
});
