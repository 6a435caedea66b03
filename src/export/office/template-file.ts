/**
 * A bureau's reference template, read from a Word file: fonts, sizes and lines of the named styles, page and margins, the head of the page, the
 * title line and the exercise mark. Only these values are taken, each within bounds; nothing of the file itself goes into a report.
 */
import type { Lang } from '../../i18n/index.ts';
import { cleanText, err, ok, type Result } from '../../sim/index.ts';
import { builtIn, STYLE_NAMES, widthsOf, type Font, type WordTemplate } from '../docx-style.ts';
import { childrenOf, find, parseXml, type Element } from './xml.ts';
import { unzipParts } from './zip.ts';

export interface TemplateFault {
  /**
   * 001 too large · 002 cannot be read · 003 none of the named styles · 004 a font or size that cannot be · 005 margins leave too little
   * room · 006 a line too long, without what must be in it, or with a name that is not known
   */
  readonly code: `TPL-00${1 | 2 | 3 | 4 | 5 | 6}`;
  /** Style or part in which it is. */
  readonly at: string;
  readonly field: string;
}
const NAMES = {
  title: ['title', '标题'],
  h1: ['heading 1', '标题 1'],
  h2: ['heading 2', '标题 2'],
  h3: ['heading 3', '标题 3'],
  body: [STYLE_NAMES.text.zh, STYLE_NAMES.text.en.toLowerCase()],
  note: [STYLE_NAMES.note.zh, STYLE_NAMES.note.en.toLowerCase()],
  table: [STYLE_NAMES.cell.zh, STYLE_NAMES.cell.en.toLowerCase()],
  dense: [STYLE_NAMES.dense.zh, STYLE_NAMES.dense.en.toLowerCase()],
  mark: [STYLE_NAMES.mark.zh, STYLE_NAMES.mark.en.toLowerCase()],
} as const;
type StyleKey = keyof typeof NAMES;
/** Half points: 5 to 72 pt. */
const SIZE = { min: 10, max: 144 };
/** Text at least so wide, mm to twentieths of a point; margins at least so wide. */
const MM = 56.7;
const ROOM = { width: 90 * MM, height: 120 * MM, margin: 5 * MM };
const MAX_LINE = 80;
const FONT = /^[\p{L}\p{N}][\p{L}\p{N} _.()（）-]{0,59}$/u;
const PLACES: Readonly<Record<string, string>> = {
  mark: 'mark',
  title: 'title',
  of: 'of',
  演练标识: 'mark',
  标题: 'title',
  演练: 'of',
};

export function readTemplate(
  bytes: Uint8Array,
  lang: Lang,
): Result<WordTemplate, readonly [TemplateFault, ...TemplateFault[]]> {
  const faults: TemplateFault[] = [];
  const fault = (code: TemplateFault['code'], at = '', field = ''): void =>
    void faults.push({ code, at, field: cleanText(field).slice(0, 60) });
  const refused = (): Result<WordTemplate, readonly [TemplateFault, ...TemplateFault[]]> =>
    err(faults as unknown as readonly [TemplateFault, ...TemplateFault[]]);
  const parts = unzipParts(bytes, (n) =>
    /^word\/(document|styles|header\d{0,3})\.xml$|^word\/_rels\/document\.xml\.rels$/.test(n),
  );
  if (!parts.ok) {
    fault(parts.error === 'large' ? 'TPL-001' : 'TPL-002');
    return refused();
  }
  const part = (name: string): Element | undefined => {
    const b = parts.value.get(name);
    return (b && parseXml(b)) ?? undefined;
  };
  const body = find(part('word/document.xml'), 'body');
  const styles = part('word/styles.xml');
  if (!body || !styles) {
    fault('TPL-002');
    return refused();
  }

  // ------------------------------------------------ styles
  const all = childrenOf(styles, 'style');
  const byId = new Map(all.map((s) => [s.attrs.styleId ?? '', s]));
  // Word renames ids with its own language, never names.
  const named = (key: StyleKey): Element | undefined =>
    all.find((s) =>
      (NAMES[key] as readonly string[]).includes((find(s, 'name')?.attrs.val ?? '').toLowerCase()),
    );
  if ((Object.keys(NAMES) as StyleKey[]).every((k) => k === 'title' || !named(k))) fault('TPL-003');
  /** In the style, or in what it is based on. */
  const said = (
    s: Element | undefined,
    group: 'rPr' | 'pPr',
    name: string,
    attr: string,
  ): string | undefined => {
    for (let at = s, n = 0; at && n < 12; at = byId.get(find(at, 'basedOn')?.attrs.val ?? ''), n++) {
      const v = find(at, group, name)?.attrs[attr];
      if (v !== undefined) return v;
    }
    return find(styles, 'docDefaults', `${group}Default`, group, name)?.attrs[attr];
  };
  const fontOf = (key: StyleKey, usual: Font): Font => {
    const s = named(key);
    const one = (attr: keyof Font): string => {
      const v = s && said(s, 'rPr', 'rFonts', attr);
      if (v === undefined) return usual[attr];
      if (!FONT.test(v)) fault('TPL-004', NAMES[key][0], v);
      return v;
    };
    return { ascii: one('ascii'), hAnsi: one('hAnsi'), eastAsia: one('eastAsia'), cs: one('cs') };
  };
  const numberOf = (
    key: StyleKey,
    group: 'rPr' | 'pPr',
    name: string,
    attr: string,
    usual: number,
    { min, max } = SIZE,
  ): number => {
    const s = named(key);
    const v = s && said(s, group, name, attr);
    if (v === undefined) return usual;
    const n = Number(v);
    if (!Number.isInteger(n) || n < min || n > max) fault('TPL-004', NAMES[key][0], `${name} ${v}`);
    return n;
  };
  const usual = builtIn(lang);
  const { look } = usual;
  const size = (key: StyleKey, of: number): number => numberOf(key, 'rPr', 'sz', 'val', of);
  const rule = named('body') && said(named('body'), 'pPr', 'spacing', 'lineRule');
  const colour = named('mark') && said(named('mark'), 'rPr', 'color', 'val');

  // ------------------------------------------------ page
  const section = childrenOf(body, 'sectPr').at(-1);
  const twips = (name: string, attr: string, of: number): number => {
    const v = find(section, name)?.attrs[attr];
    return v !== undefined && /^\d{1,5}$/.test(v) ? Number(v) : of;
  };
  const page = { width: twips('pgSz', 'w', usual.page.width), height: twips('pgSz', 'h', usual.page.height) };
  const margin = { ...usual.margin };
  for (const k of Object.keys(margin) as (keyof typeof margin)[]) margin[k] = twips('pgMar', k, margin[k]);
  const same = (Object.keys(margin) as (keyof typeof margin)[]).every((k) => margin[k] === usual.margin[k]);
  const turned = same
    ? usual.turned
    : { ...margin, top: margin.right, bottom: margin.left, left: margin.top, right: margin.bottom };
  const sides = [margin.left, margin.right, margin.top, margin.bottom];
  const roomy =
    widthsOf({ page, margin, turned }).upright >= ROOM.width &&
    page.height - margin.top - margin.bottom >= ROOM.height &&
    sides.every((x) => x >= ROOM.margin);
  if (!roomy || page.height > 24_000 || page.width > page.height)
    fault('TPL-005', '', sides.map((x) => Math.round(x / MM)).join(' / '));

  // ------------------------------------------------ lines
  const textOf = (e: Element): string => {
    if (e.name === 't') return e.text;
    if (e.name === 'tab') return '  ';
    return e.children.map(textOf).join('');
  };
  const line = (at: string, text: string, must: string, of: string): string => {
    const s = cleanText(text).trim();
    if (s === '') return of;
    const filled = s.replace(/\{([^{}]{1,20})\}/g, (whole, name: string) =>
      Object.hasOwn(PLACES, name.trim()) ? `{${PLACES[name.trim()]}}` : (fault('TPL-006', at, whole), whole),
    );
    if (filled.length > MAX_LINE || (must !== '' && !filled.includes(must))) fault('TPL-006', at, s);
    return filled;
  };
  const styled = (key: StyleKey): string => {
    const id = named(key)?.attrs.styleId;
    const p = childrenOf(body, 'p').find(
      (x) => id !== undefined && find(x, 'pPr', 'pStyle')?.attrs.val === id,
    );
    return p ? textOf(p) : '';
  };
  const links = childrenOf(part('word/_rels/document.xml.rels'), 'Relationship');
  const ref = childrenOf(section, 'headerReference').find((h) => h.attrs.type === 'default');
  const top = part(`word/${links.find((l) => l.attrs.Id === ref?.attrs.id)?.attrs.Target ?? ''}`);
  const header = line(
    'header',
    top ? childrenOf(top, 'p').map(textOf).join('  ') : '',
    '',
    usual.lines.header,
  );

  const template: WordTemplate = {
    look: {
      title: fontOf('title', look.title),
      h1: fontOf('h1', look.h1),
      h2: fontOf('h2', look.h2),
      body: fontOf('body', look.body),
      table: fontOf('table', look.table),
      size: {
        title: size('title', look.size.title),
        h1: size('h1', look.size.h1),
        h2: size('h2', look.size.h2),
        h3: size('h3', look.size.h3),
        body: size('body', look.size.body),
        table: size('table', look.size.table),
        dense: size('dense', look.size.dense),
        note: size('note', look.size.note),
      },
      line: numberOf('body', 'pPr', 'spacing', 'line', look.line, { min: 120, max: 1440 }),
      rule: rule === 'exact' || rule === 'auto' || rule === 'atLeast' ? rule : look.rule,
      indent: numberOf('body', 'pPr', 'ind', 'firstLine', look.indent, { min: 0, max: 2000 }),
    },
    page,
    margin,
    turned,
    mark: {
      font: fontOf('mark', usual.mark.font),
      colour: colour !== undefined && /^[0-9A-Fa-f]{6}$/.test(colour) ? colour : usual.mark.colour,
    },
    lines: {
      // Whatever a bureau writes there: no page without the mark of an exercise.
      header: header.includes('{mark}') ? header : `{mark}  ${header}`,
      title: line('Title', styled('title'), '{title}', usual.lines.title),
      mark: line('mark', styled('mark'), '{mark}', usual.lines.mark),
    },
  };
  return faults.length > 0 ? refused() : ok(template);
}
