/** A comparison of groups on paper, in the table file and in its figure: everything is there, and names are only names. */
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { exportGroups, groupPrinter, type GroupFormat } from '../../../src/export/groups/index.ts';
import { groupsFigure } from '../../../src/export/groups/figure.ts';
import { groupsReport } from '../../../src/export/groups/report.ts';
import {
  differenceTable,
  limits,
  objectivesTable,
  peopleTable,
  spreadTable,
  trendTable,
  warnings,
} from '../../../src/export/groups/tables.ts';
import type { RunSummary } from '../../../src/sim/index.ts';
import { compareGroups, type GroupComparison } from '../../../src/sim/compare/index.ts';
import { grouped, madeRun } from '../../support/runs.ts';
import { county } from '../../support/tiny.ts';

const BAD = '+cmd|<b onload="x">';
const seeds = (totals: readonly number[]): RunSummary[] => totals.map((v, i) => madeRun(v, String(i + 1)));
const A = [60, 62, 71, 55, 66];
const B = [70, 75, 74, 69];
const two = (repeats = true): GroupComparison =>
  compareGroups(
    [
      ...grouped('一班', seeds(A)),
      ...grouped(BAD, seeds(B)),
      ...grouped(BAD, [madeRun(50, '9', { closed: false })]),
    ],
    ['一班', BAD],
    repeats,
  );
const png = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array([137, 80, 78, 71]));
const file = async (c: GroupComparison, format: GroupFormat, lang: 'zh' | 'en' = 'en'): Promise<Uint8Array> =>
  (await exportGroups(groupPrinter(c, lang), county, format, png)).bytes;
const textOf = (b: Uint8Array): string => new TextDecoder().decode(b);

describe('tables', () => {
  const p = groupPrinter(two(), 'en');
  it('say of each group what its runs came to', () => {
    expect(spreadTable(p).rows.slice(0, 2)).toEqual([
      ['Total', '一班', '5', '62.8', '55.0', '60.0', '62.0', '66.0', '71.0'],
      ['Total', BAD, '4', '72.0', '69.0', '69.8', '72.0', '74.3', '75.0'],
    ]);
    expect(spreadTable(p).rows).toHaveLength(14);
    expect(objectivesTable(p).rows[0]).toEqual(['Warn', 'M ×5; mean 62.8', 'M ×4; mean 72.0']);
    expect(objectivesTable(p).rows[1]).toEqual(['Move', 'n/a ×5', 'n/a ×4']);
    expect(peopleTable(p).rows[0]).toEqual([
      'Dead',
      '3.8 (3 to 5)',
      '2.8 (3 to 3)'.replace('2.8 (3 to 3)', '3'),
    ]);
  });
  it('say of a difference its interval, and what it shows', () => {
    // Pairs differ by 10, 13, 3 and 14: 10 ± 3.182 · 4.967 / √4.
    const rows = differenceTable(p, p.c.differences[0]).rows;
    expect(rows[0]).toEqual(['Total', '+10.0', '+2.1', '+17.9', 'all of it above 0']);
    expect(rows.find((r) => r[0] === 'Safety')).toEqual(['Safety', '0.0', '0.0', '0.0', 'no difference']);
    // Nothing was rated there.
    expect(rows.find((r) => r[0] === 'Coordination')).toBeUndefined();
  });
  it('say how repeats went, where there are repeats', () => {
    expect(trendTable(p).rows[0].slice(0, 6)).toEqual(['一班', 'Total', '5', '60.0', '66.0', '+0.5']);
    expect(limits(p).join()).toContain('plays one seed again');
    const once = groupPrinter(two(false), 'en');
    expect(trendTable(once).rows).toEqual([]);
    expect(limits(once).join()).not.toContain('plays one seed again');
  });
  it('warn of few runs, and of few pairs, and of none', () => {
    expect(warnings(p)).toEqual([
      expect.stringContaining(`“${BAD}” has fewer than 5 runs (4)`),
      expect.stringContaining('fewer than 5 pairs (4)'),
    ]);
    const none = compareGroups(grouped('a', seeds(A)), ['a', 'b'], true);
    expect(warnings(groupPrinter(none, 'zh'))).toEqual(['“b”没有可计入的推演。']);
  });
});
describe('the figure', () => {
  it('has a dot a run, and says in words what it shows', () => {
    const { svg, alt } = groupsFigure(groupPrinter(two(), 'en'))!;
    expect(svg.match(/<circle /g)).toHaveLength(9);
    expect(alt).toContain('一班 (runs: 5) median 62.0, 55.0 to 71.0');
    expect(svg).toContain('aria-label="Total of each run');
    // Grey alone.
    for (const [, colour] of svg.matchAll(/(?:fill|stroke)="#([0-9a-f]+)"/g))
      expect(new Set(colour.length === 3 ? colour : colour.match(/../g)).size).toBe(1);
  });
  it('sets dots that would touch above each other', () => {
    const same = compareGroups(grouped('a', seeds([60, 60, 60])), ['a'], true);
    const { svg } = groupsFigure(groupPrinter(same, 'en'))!;
    const at = [...svg.matchAll(/<circle cx="([\d.]+)" cy="([\d.]+)"/g)];
    expect(new Set(at.map((m) => m[1])).size).toBe(1);
    expect(new Set(at.map((m) => m[2])).size).toBe(3);
  });
  it('is not drawn of nothing', () => {
    expect(groupsFigure(groupPrinter(compareGroups([], ['a'], true), 'en'))).toBeNull();
  });
});
describe('the report', () => {
  it.each(['zh', 'en'] as const)('has every part, and no word is missing, in %s', (lang) => {
    const { blocks, face } = groupsReport(groupPrinter(two(), lang), county);
    const said = JSON.stringify([blocks, face]);
    expect(said).not.toMatch(/"(groups|dim|quantity|report|difficulty|unit)\.[a-z]/);
    expect(blocks.filter((b) => b.kind === 'heading' && b.level === 1)).toHaveLength(7);
    expect(blocks.filter((b) => b.kind === 'figure')).toHaveLength(1);
    for (const part of ['pppppppppppp', 'ssssssssssss', '10.0']) expect(said).toContain(part);
    for (const warning of warnings(groupPrinter(two(), lang)))
      expect(blocks).toContainEqual({ kind: 'text', text: warning });
    expect(face.mark).toMatch(/演练|EXERCISE/);
  });
  it('says how many runs and pairs it does not list; the table file lists all', async () => {
    const names = ['a', 'b', 'c', 'd', 'e'];
    const many = compareGroups(
      names.flatMap((g) => grouped(g, seeds([50, 51, 52, 53, 54, 55, 56, 57, 58]))),
      names,
      false,
    );
    const said = JSON.stringify(groupsReport(groupPrinter(many, 'en'), county).blocks);
    expect(said).toContain('Runs not listed here, but in the table file (CSV): 5.');
    expect(said).toContain('Pairs of groups not listed here, but in the table file (CSV): 4.');
    const csv = textOf(await file(many, 'csv'));
    expect(csv.match(/"[a-e]-\d"/g)).toHaveLength(45);
    expect(csv.match(/"Total","[b-e]","[a-d]"/g)).toHaveLength(10);
    expect(JSON.stringify(groupsReport(groupPrinter(two(), 'en'), county).blocks)).not.toContain(
      'not listed',
    );
  });
});
describe('a name that would be something else', () => {
  const tag = '<b onload';
  it('is text in HTML, with the mark of an exercise', async () => {
    const html = textOf(await file(two(), 'html'));
    expect(html).not.toContain(tag);
    expect(html).toContain('+cmd|&lt;b onload=&quot;x&quot;&gt;');
    expect(html).toContain('EXERCISE');
  });
  it('is text in Word, with the mark on every page', async () => {
    const zip = await JSZip.loadAsync(await file(two(), 'docx', 'zh'));
    const xml = await zip.file('word/document.xml')!.async('string');
    expect(xml).toContain('+cmd|&lt;b onload');
    const parts = await Promise.all(
      Object.values(zip.files)
        .filter((f) => /\.(xml|svg)$/.test(f.name))
        .map((f) => f.async('string')),
    );
    expect(parts.every((x) => !x.includes(tag))).toBe(true);
    const headers = await Promise.all(zip.file(/word\/header\d+\.xml/).map((f) => f.async('string')));
    expect(headers.some((h) => h.includes('演练'))).toBe(true);
  });
  it('is no formula in the table file', async () => {
    const csv = textOf(await file(two(), 'csv'));
    expect(csv).toContain(`"'+cmd|<b onload=""x"">"`);
    expect(csv).not.toContain('"+cmd');
    // Numbers stay numbers, negative ones too.
    expect(csv).toMatch(/"Dead","[^\r\n]*","-\d/);
  });
  it('is itself in JSON', async () => {
    const made = two();
    const c = JSON.parse(textOf(await file(made, 'json'))) as GroupComparison;
    expect(c).toEqual(made);
    expect(c.leftOut).toMatchObject([{ group: BAD, why: 'open' }]);
  });
});
