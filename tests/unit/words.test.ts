/** Every code the core can show a person has words in both languages. */
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { UNIT_KINDS } from '../../src/sim/resources/unit-kinds.data.ts';
import { SHELTER_KINDS } from '../../src/sim/county/types.ts';
import { WORDS } from '../../src/i18n/index.ts';
import { chartRows } from '../../src/sim/charts.ts';
import { COMMANDS, ROLES } from '../../src/sim/index.ts';

function sources(dir: string, ends: readonly string[]): string {
  return readdirSync(dir)
    .sort()
    .map((f) => {
      const p = join(dir, f);
      return statSync(p).isDirectory()
        ? sources(p, ends)
        : ends.some((e) => f.endsWith(e))
          ? readFileSync(p, 'utf8')
          : '';
    })
    .join('\n');
}
const sim = sources('src/sim', ['.ts']);
const shell = sources('src/shell', ['.ts', '.tsx']);
const all = (text: string, re: RegExp): string[] =>
  [...new Set([...text.matchAll(re)].map((m) => m[1]))].sort();
const missing = (keys: readonly string[]): string[] => keys.filter((k) => !WORDS[k]);
const missingAny = (rows: readonly (readonly string[])[]): string[] =>
  rows.filter((r) => !r.some((k) => WORDS[k])).map((r) => r.at(-1)!);

describe('words', () => {
  it('are never empty, and both languages take the same parameters', () => {
    const params = (s: string): string[] => all(s, /\{\{(\w+)\}\}/g);
    const bad = Object.entries(WORDS).filter(
      ([, w]) => w.zh.trim() === '' || w.en.trim() === '' || params(w.zh).join() !== params(w.en).join(),
    );
    expect(bad.map(([k]) => k)).toEqual([]);
  });
  it('have one text a key: no file overrides another', () => {
    const keys = [...sources('src/i18n', ['.ts']).matchAll(/^ {2}'([^']+)': \{/gm)].map((m) => m[1]);
    expect(keys.length).toBeGreaterThan(500);
    expect(keys.filter((k, i) => keys.indexOf(k) !== i)).toEqual([]);
  });
  it('differ between the languages wherever there is something to say', () => {
    const same = Object.entries(WORDS).filter(
      ([k, w]) =>
        w.zh === w.en &&
        /[\p{Script=Han}a-z]{3,}/iu.test(w.zh.replace(/\{\{\w+\}\}/g, '')) &&
        !/^unit\.|^ui\.file\.json$/.test(k),
    );
    expect(same.map(([k]) => k)).toEqual([]);
  });
  it('keep half-width punctuation out of Chinese', () => {
    expect(
      Object.entries(WORDS)
        .filter(([, w]) => /\p{Script=Han}[,;:!?]|[,;:!?]\p{Script=Han}/u.test(w.zh))
        .map(([k]) => k),
    ).toEqual([]);
  });
  it('name every command, field, unit and choice', () => {
    const rows: string[][] = [];
    for (const d of COMMANDS.values()) {
      rows.push([`cmd.${d.type}`]);
      for (const [name, f] of Object.entries(d.fields)) {
        rows.push([`field.${d.type}.${name}`, `field.${name}`]);
        if (f.kind === 'number' && f.unit) rows.push([`unit.${f.unit}`]);
        if (f.kind === 'choice' || f.kind === 'choices')
          for (const v of f.of)
            rows.push([`choice.${d.type}.${name}.${v}`, `choice.${name}.${v}`, `choice.${v}`]);
      }
    }
    expect(missingAny(rows)).toEqual([]);
  });
  it('name every chart and each of its states', () => {
    const charts = chartRows();
    expect(charts.length).toBeGreaterThan(40);
    expect(
      missing(charts.flatMap(({ id, states }) => [`chart.${id}`, ...states.map((x) => `state.${id}.${x}`)])),
    ).toEqual([]);
  });
  it('name every role', () => expect(missing(ROLES.map((r) => `role.${r}`))).toEqual([]));
  it('say why for every refusal', () => expect(missing(all(sim, /'(REJ-\d{3})'/g))).toEqual([]));
  it('word every message of the core', () => {
    const codes = [
      ...all(sim, /code: '([a-z-]+)'/g),
      ...all(sim, /tellHappening\(w, '([a-z-]+)'/g),
      ...[...sim.matchAll(/code: [^',]*\? '([a-z-]+)' : (?:[^',]*\? '([a-z-]+)' : )?'([a-z-]+)'/g)].flatMap(
        (m) => m.slice(1).filter(Boolean),
      ),
    ];
    expect(codes.length).toBeGreaterThan(20);
    expect(missing(codes.filter((c) => c !== 'inject').map((c) => `msg.${c}`))).toEqual([]);
  });
  it('name every kind of event', () =>
    expect(missing(all(sim, /emit\(w, '([A-Z_]+)'/g).map((k) => `event.${k}`))).toEqual([]));
  it('name every kind of unit and facility', () => {
    const units = Object.keys(UNIT_KINDS);
    expect(units.length).toBeGreaterThan(10);
    expect(missing(units.map((k) => `unitkind.${k}`))).toEqual([]);
    const types = readFileSync('src/sim/county/types.ts', 'utf8');
    const kinds = all(
      types.slice(types.indexOf('FacilityKind'), types.indexOf('SHELTER_KINDS')),
      /'([a-z-]+)'/g,
    );
    expect(kinds.length).toBeGreaterThan(10);
    expect(missing(kinds.map((k) => `place.${k}`))).toEqual([]);
    expect(missing(SHELTER_KINDS.map((k) => `shelterkind.${k}`))).toEqual([]);
  });
  it('exist for every key that the page or a report asks for by its name', () => {
    const asked = all(
      shell + sources('src/export', ['.ts']) + sources('src/cli', ['.ts']),
      /\bt\(\s*'([A-Za-z][\w.-]*\.[\w.-]+)'/g,
    );
    expect(asked.length).toBeGreaterThan(300);
    expect(missing(asked)).toEqual([]);
  });
  it('exist for every key that the interface asks for', () => {
    expect(
      missing(all(shell, /'((?:ui|tpl|outcome|cmd|field|role|dim|grade|status|number)\.[A-Za-z0-9.-]+)'/g)),
    ).toEqual([]);
  });
});
