/** The review sheet goes out, comes back filled, and becomes a profile that a scenario can carry. */
import { readFileSync } from 'node:fs';
import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { intoScenario, profileOf } from '../../../src/cli/review-sheet/profile.ts';
import { readSheet } from '../../../src/cli/review-sheet/read.ts';
import { parseCsv } from '../../../src/export/office/csv.ts';
import { sheetRows } from '../../../src/cli/review-sheet/rows.ts';
import { sheetCsv, sheetDocx } from '../../../src/cli/review-sheet/write.ts';
import { translator, WORDS } from '../../../src/i18n/index.ts';
import {
  CATALOGUE,
  DOCTRINES,
  itemsFor,
  itemUnder,
  LEVEL_NUMBERS,
  PARAMETER_AREAS,
  score,
  SCORE_NUMBERS,
} from '../../../src/sim/index.ts';
import { warranted } from '../../../src/sim/information/levels.ts';
import { begin, firstStepsText, load } from '../../support/tiny.ts';
import { raise } from '../../../src/sim/drive.ts';
import { baselinesOf } from '../../support/baselines.ts';

const rows = sheetRows('current-law');
const [zh, en] = [translator('zh'), translator('en')];
const blank = sheetCsv(rows, zh, 'zh');
/** Fills cells of a row: the last four columns are confirmed, new target, new limit, new source. */
const fill = (text: string, id: string, ...cells: string[]): string =>
  text
    .split('\r\n')
    .map((l) =>
      l.startsWith(`"${id}"`)
        ? `${l.split('","').slice(0, 9).join('","')}",${['', '', '', ''].map((_, i) => `"${cells[i] ?? ''}"`).join(',')}`
        : l,
    )
    .join('\r\n');
const codes = (text: string): string[] => readSheet(text, rows).faults.map((f) => f.code);

describe('the sheet as it goes out', () => {
  it('lists every design choice and every number from memory of catalogue, levels, scoring and parameters, and no other', () => {
    const d = DOCTRINES['current-law'];
    const open = CATALOGUE.map((i) => itemUnder(d, i)).filter(
      (i) => i.targetMin !== null && (i.status === 'design' || i.status === 'memory'),
    );
    const levels = Object.entries(LEVEL_NUMBERS).filter(([, l]) => l.status !== 'verified');
    expect(rows.map((r) => r.id)).toEqual([
      ...open.map((i) => i.id),
      ...levels.map(([id]) => id),
      ...Object.keys(SCORE_NUMBERS),
      ...Object.values(PARAMETER_AREAS).flatMap((x) => Object.keys(x)),
    ]);
    for (const h of ['F', 'W', 'E', 'H']) expect(rows.some((r) => r.id.startsWith(`LVL-${h}-`))).toBe(true);
    expect(rows.length).toBeGreaterThan(60);
    expect(rows.some((r) => r.id === 'C-25')).toBe(false);
  });
  it('is a spreadsheet in both languages and a Word form', async () => {
    expect(blank.startsWith('\ufeff"编号","名称"')).toBe(true);
    expect(sheetCsv(rows, en, 'en')).toContain('"Consultation"');
    expect(parseCsv(blank)).toHaveLength(rows.length + 1);
    const zip = await JSZip.loadAsync(await sheetDocx(rows, zh, 'zh'));
    const xml = await zip.file('word/document.xml')!.async('string');
    for (const r of rows) expect(xml).toContain(r.id);
  });
});

describe('the sheet as it comes back', () => {
  it('blank, it changes nothing; in either language and with columns in another order it is read', () => {
    expect(readSheet(blank, rows)).toEqual({ answers: [], faults: [] });
    expect(readSheet(sheetCsv(rows, en, 'en'), rows)).toEqual({ answers: [], faults: [] });
    const turned = 'newSource,id,newLimit,newTarget,confirmed\nCounty plan 3.2,C-02,50,25,\n';
    expect(readSheet(turned, rows).answers).toEqual([
      { id: 'C-02', kind: 'item', target: 25, limit: 50, source: 'County plan 3.2', changed: true },
    ]);
  });
  it('confirmed and corrected numbers become a profile with source and date', () => {
    let text = fill(blank, 'C-02', '是');
    text = fill(text, 'C-03', '', '15', '40', '县预案 4.1');
    text = fill(text, 'LVL-F-II', '', '2', '', '县预案 附表 2');
    const { answers, faults } = readSheet(text, rows);
    expect(faults).toEqual([]);
    expect(profileOf(answers, 'current-law', '2026-11')).toEqual({
      format: 'tuiyan/profile',
      version: 1,
      doctrine: 'current-law',
      numbers: {
        'C-02': { target: 30, limit: 60, source: '县里核定', asOf: '2026-11', status: 'verified' },
        'C-03': { target: 15, limit: 40, source: '县预案 4.1', asOf: '2026-11', status: 'verified' },
      },
      levels: {
        'LVL-F-II': { target: 2, limit: null, source: '县预案 附表 2', asOf: '2026-11', status: 'verified' },
      },
      scoring: {},
      parameters: {},
    });
  });
  it('a scenario that carries the profile scores by it and says whose number it is', () => {
    const text = fill(
      fill(blank, 'C-03', '', '15', '40', '县预案 4.1'),
      'LVL-F-III',
      '',
      '0.2',
      '',
      '县预案',
    );
    const profile = profileOf(readSheet(text, rows).answers, 'current-law', '2026-11');
    const { scenario } = load(intoScenario(firstStepsText, profile));
    const item = itemsFor(scenario).find((i) => i.id === 'C-03')!;
    expect([item.targetMin, item.limitMin, item.status]).toEqual([15, 40, 'verified']);
    expect(item.source).toBe('县预案 4.1（2026-11）');
    const level = (s: typeof scenario): number => {
      const { world } = begin('1', s);
      const g = world.env.county.gauges.findIndex((x) => x.insideCounty);
      world.info.readings[g].push({ t: 0, level: world.env.county.gauges[g].warningM + 0.3 });
      raise(world, 'flood-gauge', world.env.county.gauges[g].id, 'read');
      return warranted(world).level;
    };
    expect([level(load(firstStepsText).scenario), level(scenario)]).toEqual([4, 3]);
    // Twice the same profile is once.
    expect(intoScenario(intoScenario(firstStepsText, profile), profile)).toBe(
      intoScenario(firstStepsText, profile),
    );
  });
});

describe('weights, deductions and caps', () => {
  it('come back as the county’s own and change the score, and its profile, by no more than they say', () => {
    let text = fill(blank, 'WGT-O', '', '0', '', '县评估办法');
    text = fill(text, 'CAP-CRIT', '', '60', '', '县评估办法');
    const profile = profileOf(readSheet(text, rows).answers, 'current-law', '2026-11');
    const own = load(intoScenario(firstStepsText, profile)).scenario;
    const plain = load(firstStepsText).scenario;
    expect(own.scoring.numbers).toEqual({ 'WGT-O': 0, 'CAP-CRIT': 60 });
    const { world } = begin('1', plain);
    world.t = 3 * 3600;
    const baselines = baselinesOf(100, 0);
    const [a, b] = [plain, own].map((scenario) => score({ events: world.log, scenario, baselines }));
    expect(a.contributions.outcome.weight).toBeGreaterThan(0);
    expect(b.contributions.outcome.weight).toBe(0);
    expect(b.dimensions).toEqual(a.dimensions);
    expect(b.profileHash).not.toBe(a.profileHash);
  });
});

describe('faults', () => {
  it('are all told at once, each with its line and column', () => {
    let text = fill(blank, 'C-02', 'perhaps');
    text = fill(text, 'C-03', '', 'ten', '', 'x');
    text = fill(text, 'C-04', '', '50', '20', 'x');
    text = fill(text, 'C-05', '', '50');
    text = fill(text, 'LVL-F-II', '', '2', '3', 'x');
    text += '"C-99",,,,,,,,,,,,\r\n"C-02",,,,,,,,,,,,\r\n';
    const { answers, faults } = readSheet(text, rows);
    expect(answers).toEqual([]);
    expect(faults.map((f) => f.code)).toEqual([
      'RVS-005',
      'RVS-003',
      'RVS-004',
      'RVS-006',
      'RVS-008',
      'RVS-002',
      'RVS-007',
    ]);
    const line = (id: string): number => text.split('\r\n').findIndex((l) => l.startsWith(`"${id}"`)) + 1;
    expect(faults[0].line).toBe(line('C-02'));
    expect(faults[1].line).toBe(line('C-03'));
    // The column is where the faulty cell begins.
    const source = text.split('\r\n')[faults[1].line - 1];
    expect(source.slice(faults[1].column - 1)).toMatch(/^"ten"/);
    for (const f of faults) expect(WORDS[f.code], f.code).toBeDefined();
  });
  it('[RVS-001] a sheet without its columns is refused at the top', () => {
    expect(codes('a,b\n1,2\n')).toEqual(['RVS-001', 'RVS-001', 'RVS-001', 'RVS-001', 'RVS-001']);
    expect(codes('')).toHaveLength(5);
  });
  it('a cell may hold commas, quotes and line breaks', () => {
    const [row] = parseCsv('"a, ""b""\nc",d\n');
    expect(row.map((c) => c.text)).toEqual(['a, "b"\nc', 'd']);
    expect(row[1]).toMatchObject({ line: 2, column: 4 });
  });
  it('hostile sizes are refused, not read as numbers', () => {
    const huge = fill(blank, 'C-02', '', '9'.repeat(400), '', 'x');
    expect(codes(huge)).toEqual(['RVS-003']);
    expect(codes(fill(blank, 'C-02', '', '-5', '', 'x'))).toEqual(['RVS-003']);
  });
});

describe('the command is documented', () => {
  it('in the front page', () => expect(readFileSync('README.md', 'utf8')).toContain('`review-sheet'));
});
