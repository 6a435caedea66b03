/**
 * A bureau's own 评估表: indicators with weights, one scale, and marks, as they stand in a sheet of cells. Read tolerantly (columns are known
 * by their headings, in any order), but never guessed: every fault is named with its cell.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import { cleanText } from '../kernel/text.ts';
import { MAX_INDICATORS, TEXT, type EntryOf, type Scale } from './entry.ts';

export interface SheetCellText {
  readonly text: string;
  readonly formula: boolean;
}
export interface Sheet {
  readonly name: string;
  /** Holes are empty cells. */
  readonly rows: readonly (readonly (SheetCellText | undefined)[])[];
  /** Where a cell is, for people: `sheet!C5`, `file.csv:5:12`. */
  at(row: number, column: number): string;
}
export interface TableFault {
  /**
   * 001 too large · 002 cannot be read · 003 no heading of indicators and weights · 004 a weight without indicator · 005 a weight is no
   * number above 0 · 006 scale not understood · 007 a mark that the scale does not have · 008 text too long · 009 no indicators, or too
   * many · 010 a formula where a value is needed
   */
  readonly code: `TBL-0${'01' | '02' | '03' | '04' | '05' | '06' | '07' | '08' | '09' | '10'}`;
  /** '' where it is the file as a whole. */
  readonly at: string;
  readonly field: string;
}
export interface ReadTable {
  readonly table: Pick<EntryOf<'table'>, 'name' | 'scale' | 'indicators'>;
  readonly marks: readonly Pick<EntryOf<'mark'>, 'indicator' | 'mark' | 'note'>[];
}

const COLUMNS = {
  no: ['序号', '编号', 'no', 'no.', '#'],
  group: ['评估项目', '项目', '类别', '评估类别', '一级指标', '指标类别', 'group', 'category', 'section'],
  text: [
    '指标',
    '评估指标',
    '二级指标',
    '评估内容',
    '评估要点',
    '评估要素',
    '考核内容',
    '内容',
    'indicator',
    'criterion',
    'item',
  ],
  weight: ['权重', '分值', '满分', '标准分', '配分', 'weight', 'points', 'max', 'maximum'],
  guide: ['评分标准', '评分说明', '评分细则', '评估标准', '标准', 'guide', 'guidance', 'anchors', 'standard'],
  mark: ['得分', '实得分', '评分', '评定', '等级', 'mark', 'score', 'rating'],
  note: ['备注', '理由', '扣分原因', 'note', 'notes', 'remarks', 'reason'],
} as const;
type Column = keyof typeof COLUMNS;
const SCALE = ['评分制', '评分方式', '量表', 'scale'];
const NAME = ['表名', '名称', 'title', 'name'];
const TOTAL = ['合计', '总计', '总分', '小计', 'total', 'sum'];
const SKIPPED = ['—', '-', '/', '不适用', '不可观察', 'n/a', 'na'];
/** Of the sheet, in which the heading must stand. */
const HEAD_ROWS = 30;
/** More would hide the first. */
const MOST_FAULTS = 20;

/** A heading without what stands in brackets, spaces and case. */
const bare = (s: string): string =>
  s
    .replace(/[（(][^）)]*[）)]/g, '')
    .replace(/\s+/g, '')
    .replace(/[:：]$/, '')
    .toLowerCase();
const isOne = (list: readonly string[], s: string): boolean => list.includes(bare(s));

/** `分值`, `1–5`, `优=100;良=85;中=70;差=50`. */
export function parseScale(said: string): Scale | null {
  const s = said.trim();
  if (['', '分值', '分值制', '百分制', 'points', 'weight'].includes(bare(s))) return { kind: 'points' };
  const range = /^(\d{1,3}(?:\.\d)?)\s*(?:[-–—~～至到]|to)\s*(\d{1,3}(?:\.\d)?)\s*分?$/.exec(s);
  if (range) {
    const [from, to] = [Number(range[1]), Number(range[2])];
    return from < to ? { kind: 'range', from, to } : null;
  }
  const steps = s
    .split(/[;；,，、\n]+/)
    .map((x) => /^\s*(.{1,12}?)\s*[=＝:：]\s*(\d{1,3}(?:\.\d+)?)\s*%?\s*$/.exec(x));
  if (steps.length < 2 || steps.length > 10 || steps.some((x) => x === null || Number(x[2]) > 100))
    return null;
  const words = steps.map((x) => x![1]);
  if (new Set(words).size < words.length) return null;
  return { kind: 'words', words, shares: steps.map((x) => Number(x![2]) / 100) };
}
/** As it is written into a sheet. */
export const scaleText = (s: Scale, points: string): string =>
  s.kind === 'points'
    ? points
    : s.kind === 'range'
      ? `${s.from}–${s.to}`
      : s.words.map((w, i) => `${w}=${Math.round(s.shares[i] * 10000) / 100}`).join('; ');

/** What of the weight a mark is worth, 0 to 1; null where the scale does not have it. */
export function shareOf(scale: Scale, weight: number, mark: number | string): number | null {
  if (scale.kind === 'words') {
    const i = scale.words.indexOf(String(mark));
    return i < 0 ? null : scale.shares[i];
  }
  if (typeof mark !== 'number') return null;
  const [from, to] = scale.kind === 'points' ? [0, weight] : [scale.from, scale.to];
  return mark < from || mark > to ? null : (mark - from) / (to - from);
}

const numberIn = (s: string): number | null => {
  const m = /^(\d{1,5}(?:\.\d{1,4})?)\s*[%％分]?$/.exec(s);
  return m ? Number(m[1]) : null;
};
function headIn(s: Sheet): { readonly row: number; readonly of: ReadonlyMap<Column, number> } | null {
  for (let row = 0; row < Math.min(HEAD_ROWS, s.rows.length); row++) {
    const of = new Map<Column, number>();
    for (const [c, cell] of s.rows[row].entries())
      for (const key of Object.keys(COLUMNS) as Column[])
        if (cell && !of.has(key) && isOne(COLUMNS[key], cell.text)) of.set(key, c);
    if (of.has('text') && of.has('weight')) return { row, of };
  }
  return null;
}

/** @param file its name, which names a table that does not say its own. */
export function readTable(
  sheets: readonly Sheet[],
  file: string,
): Result<ReadTable, readonly [TableFault, ...TableFault[]]> {
  const faults: TableFault[] = [];
  const fault = (code: TableFault['code'], at: string, field = ''): void =>
    void faults.push({ code, at, field: cleanText(field).slice(0, 40) });
  const all = (): Result<ReadTable, readonly [TableFault, ...TableFault[]]> =>
    err(faults.slice(0, MOST_FAULTS) as [TableFault, ...TableFault[]]);

  const sheet = sheets.find((s) => headIn(s)) ?? sheets[0];
  const head = headIn(sheet);
  if (!head) {
    fault('TBL-003', sheet.at(0, 0));
    return all();
  }
  const text = (row: number, column: number | undefined): string =>
    column === undefined ? '' : cleanText(sheet.rows[row][column]?.text ?? '').trim();
  const kept = (row: number, column: number | undefined, most: number): string => {
    const s = text(row, column);
    if (s.length > most) fault('TBL-008', sheet.at(row, column!), String(most));
    return s.slice(0, most);
  };

  let name = '';
  let scale: Scale | null = { kind: 'points' };
  for (let r = 0; r < head.row; r++) {
    const filled = [...sheet.rows[r].keys()].filter((c) => text(r, c) !== '');
    const [key, value] = filled;
    if (key === undefined) continue;
    if (isOne(SCALE, text(r, key))) {
      scale = value === undefined ? null : parseScale(text(r, value));
      if (!scale) fault('TBL-006', sheet.at(r, value ?? key), value === undefined ? '' : text(r, value));
    } else if (isOne(NAME, text(r, key)) && value !== undefined) name = kept(r, value, TEXT.name);
    else if (name === '' && value === undefined) name = kept(r, key, TEXT.name);
  }
  if (name === '')
    name =
      cleanText(file.replace(/\.[^.]*$/, ''))
        .trim()
        .slice(0, TEXT.name) || '—';

  const indicators: EntryOf<'table'>['indicators'] = [];
  const marks: Pick<EntryOf<'mark'>, 'indicator' | 'mark' | 'note'>[] = [];
  const { of } = head;
  let group = '';
  for (let r = head.row + 1; r < sheet.rows.length; r++) {
    const said = kept(r, of.get('text'), TEXT.indicator);
    const weight = text(r, of.get('weight'));
    const beside = [of.get('no'), of.get('group'), of.get('text')].map((c) => text(r, c));
    if (beside.some((x) => isOne(TOTAL, x))) continue;
    const own = kept(r, of.get('group'), TEXT.group);
    if (own !== '') group = own;
    if (said === '') {
      if (weight !== '') fault('TBL-004', sheet.at(r, of.get('text')!));
      continue;
    }
    const weightCell = sheet.at(r, of.get('weight')!);
    const n = numberIn(weight);
    if (sheet.rows[r][of.get('weight')!]?.formula) fault('TBL-010', weightCell, weight);
    else if (n === null || n <= 0) fault('TBL-005', weightCell, weight);
    const guide = kept(r, of.get('guide'), TEXT.guide);
    const id = indicators.length + 1;
    indicators.push({
      text: said,
      weight: n ?? 0,
      ...(group === '' ? {} : { group }),
      ...(guide === '' ? {} : { guide }),
    });
    const note = kept(r, of.get('note'), TEXT.note);
    const given = text(r, of.get('mark'));
    if (given === '' || !scale || n === null) continue;
    const markCell = sheet.at(r, of.get('mark')!);
    const mark = SKIPPED.includes(given.toLowerCase())
      ? null
      : scale.kind === 'words'
        ? given
        : (numberIn(given) ?? given);
    if (sheet.rows[r][of.get('mark')!]?.formula) fault('TBL-010', markCell, given);
    else if (mark !== null && shareOf(scale, n, mark) === null) fault('TBL-007', markCell, given);
    else marks.push({ indicator: id, mark, ...(note === '' ? {} : { note }) });
  }
  if (indicators.length === 0 || indicators.length > MAX_INDICATORS)
    fault('TBL-009', sheet.at(head.row, of.get('text')!), String(MAX_INDICATORS));
  if (faults.length > 0) return all();
  return ok({ table: { name, scale: scale!, indicators }, marks });
}
