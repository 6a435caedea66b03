/** The situation map on paper: what stands on the sheet, at which scale, and that it tells nothing the role does not know. */
import { describe, expect, it } from 'vitest';
import { draw } from '../../../src/cartography/drawing.ts';
import { viewFeatures, type Picture } from '../../../src/cartography/features/index.ts';
import { forces } from '../../../src/cartography/forces.ts';
import { legendOf, inSight } from '../../../src/cartography/legend.ts';
import type { Box } from '../../../src/cartography/lines.ts';
import { colourOf } from '../../../src/cartography/palette.ts';
import { barMetres, PAPERS, planSheet, PRINT_SHEET, PX } from '../../../src/cartography/print.ts';
import { printPage, printSvg, wrap, type SheetWords } from '../../../src/cartography/print-svg.ts';
import { textWidth } from '../../../src/cartography/text.ts';
import { sayIn } from '../../../src/cartography/text.ts';
import { translator } from '../../../src/i18n/index.ts';
import { sheetWords } from '../../../src/shell/print/words.ts';
import { ALL_ON, base, featuresOf, midway, p, pictureOf, standing } from '../../support/pictures.ts';

const t = translator('zh');
const say = sayIn('zh', t);
const county: Box = { x0: 0, y0: 0, x1: p.width, y1: p.height };
const WORDS: SheetWords = {
  title: '防汛第一课 · 态势图',
  about: '浮梁县',
  time: '演练时间 2020年7月8日 08:00',
  status: 'Ⅲ级',
  maker: '制图：指挥长',
  sources: '数据来源：地形',
  notice: base.notice.zh,
  mark: '演练 演练 演练',
  watermark: '演练 示意图',
  legend: '图例',
  scale: '比例尺',
  north: '北',
};
function sheetOf(x: Picture, extent: Box, paper: 'A4' | 'A3' = 'A4', theme: 'day' | 'grey' = 'day') {
  const plan = planSheet(paper, extent, p.metresPerUnit);
  const ground = featuresOf(x, 12).filter((f) => !f.layer.startsWith('unit'));
  const d = draw(
    [...ground, ...forces(x.view!, p, 20 / plan.scale)],
    {
      scale: plan.scale,
      metresPerUnit: p.metresPerUnit,
      on: ALL_ON,
      theme,
      say,
    },
    PRINT_SHEET,
  );
  return { plan, d, svg: printSvg(plan, d, WORDS, say) };
}
const said = (svg: string, id: string): string[] =>
  [...svg.matchAll(new RegExp(`data-sheet="${id}"[^>]*>([^<]*)<`, 'g'))].map((m) => m[1]);
const numbers = (svg: string, re: RegExp): number[] => re.exec(svg)!.slice(1).map(Number);

describe('the plan of a sheet', () => {
  it('lies or stands as its extent is seen largest, shows all of it, at a round scale', () => {
    for (const paper of ['A4', 'A3'] as const)
      for (const [w, h] of [
        [300, 900],
        [900, 300],
        [40, 41],
        [1234, 777],
      ]) {
        const s = planSheet(paper, { x0: 50, y0: 60, x1: 50 + w, y1: 60 + h }, p.metresPerUnit);
        expect([s.width, s.height].sort((a, b) => a - b)).toEqual([...PAPERS[paper]]);
        if (w > 1.4 * h) expect(s.width).toBeGreaterThan(s.height);
        if (h > w) expect(s.height).toBeGreaterThan(s.width);
        expect(s.box.x0).toBeLessThanOrEqual(50.001);
        expect(s.box.x1).toBeGreaterThanOrEqual(49.999 + w);
        expect(s.box.y0).toBeLessThanOrEqual(60.001);
        expect(s.box.y1).toBeGreaterThanOrEqual(59.999 + h);
        expect(String(s.one)).toMatch(/^(125|[1-6]5|[1-9])0*$/);
        for (const r of [s.map, s.legend, s.key]) {
          expect(r.x + r.width).toBeLessThanOrEqual(s.width - 100);
          expect(r.y + r.height).toBeLessThanOrEqual(s.height - 100 - 190);
        }
        const apart = s.legend.x >= s.map.x + s.map.width || s.legend.y >= s.map.y + s.map.height;
        expect(apart).toBe(true);
      }
  });
  it('keeps the scale that it says: ground, paper and style sheet agree within 1 %', () => {
    const s = planSheet('A3', county, p.metresPerUnit);
    const metres = (s.box.x1 - s.box.x0) * p.metresPerUnit;
    expect(metres / ((s.map.width / 10_000) * s.one)).toBeCloseTo(1, 2);
    const high = (s.box.y1 - s.box.y0) * p.metresPerUnit;
    expect(high / ((s.map.height / 10_000) * s.one)).toBeCloseTo(1, 2);
    expect((s.scale * (s.box.x1 - s.box.x0) * PX) / s.map.width).toBeCloseTo(1, 2);
  });
  it('has a bar of a round length that fits', () => {
    for (const one of [1000, 12_500, 75_000, 750_000]) {
      const m = barMetres(one, 340);
      expect((m * 10_000) / one).toBeLessThanOrEqual(340);
      expect((m * 10_000) / one).toBeGreaterThan(130);
      expect(String(m)).toMatch(/^[125]0*$/);
    }
  });
});

describe('the sheet', () => {
  const x = midway('flood-first-steps');
  const { plan, d, svg } = sheetOf(x, county);
  it('says what it shows, when, how things stand, who made it, from what, and that it is an exercise', () => {
    for (const [id, word] of [
      ['title', WORDS.title],
      ['time', WORDS.time],
      ['status', WORDS.status],
      ['maker', WORDS.maker],
      ['notice', WORDS.notice],
      ['mark', WORDS.mark],
      ['watermark', WORDS.watermark],
      ['sources', WORDS.sources],
      ['north-word', WORDS.north],
      ['about', WORDS.about],
    ])
      expect(said(svg, id), id).toEqual([word]);
    expect(svg).toContain('data-sheet="north"');
  });
  it('has as its legend just what is drawn in the frame', () => {
    const words = [...svg.matchAll(/data-legend="([^"]*)"/g)].map((m) => m[1]);
    expect(words).toEqual(legendOf(inSight(d.layers, plan.box)).map((r) => r.word));
    expect(words.length).toBeGreaterThan(12);
    // A corner of the county has less to explain.
    const corner = sheetOf(x, { x0: 0, y0: 0, x1: 60, y1: 60 }).svg;
    expect([...corner.matchAll(/data-legend="/g)].length).toBeLessThan(words.length);
  });
  it('has a scale bar as long as it says, and its scale in words', () => {
    const [metres, length] = numbers(svg, /data-metres="(\d+)" data-length="([\d.]+)"/);
    const [left, , width] = numbers(svg, /data-sheet="map"[^>]*viewBox="([-\d.]+) ([-\d.]+) ([-\d.]+)/);
    expect(left).toBeCloseTo(plan.box.x0, 1);
    const perMm = (width * p.metresPerUnit) / plan.map.width;
    expect(metres / (length * perMm)).toBeCloseTo(1, 2);
    expect(said(svg, 'scale')).toEqual([`比例尺 1:${plan.one.toLocaleString('en-US')}`]);
  });
  it('cuts no name at its frame, and lays none on a crew', () => {
    const part = { x0: p.width * 0.35, y0: p.height * 0.5, x1: p.width * 0.65, y1: p.height * 0.75 };
    const near = sheetOf(x, part);
    const names = [...near.svg.matchAll(/data-label="([^"]*)" data-id="([^"]*)"/g)].map(
      (m) => `${m[1]} ${m[2]}`,
    );
    const { x0, y0, x1, y1 } = near.plan.box;
    const cut = near.d.labels.filter(
      (l) =>
        l.rule.label?.must !== true &&
        l.boxes.some((b) => b.x0 < x0 || b.x1 > x1 || b.y0 < y0 || b.y1 > y1) &&
        l.boxes.some((b) => b.x1 > x0 && b.x0 < x1 && b.y1 > y0 && b.y0 < y1),
    );
    expect(cut.length).toBeGreaterThan(0);
    expect(names.length).toBeGreaterThan(10);
    expect(cut.map((l) => `${l.rule.id} ${l.feature.id}`).filter((k) => names.includes(k))).toEqual([]);
    const crews = d.layers.filter((l) => l.rule.from === 'unit-cluster').flatMap((l) => l.features);
    expect(crews.length).toBeGreaterThan(3);
    const on = d.labels.filter((l) =>
      l.boxes.some((b) =>
        crews.some(({ point: [cx, cy] = [0, 0] }) => cx > b.x0 && cx < b.x1 && cy > b.y0 && cy < b.y1),
      ),
    );
    expect(on.map((l) => l.feature.id)).toEqual([]);
  });
  it('is of paper: light, or in grey without any colour but the mark', () => {
    expect(svg).toContain(`fill="${colourOf('depth3', 'day')}"`);
    const grey = sheetOf(x, county, 'A4', 'grey').svg;
    const colours = new Set([...grey.matchAll(/#([0-9a-f]{6})/g)].map((m) => m[1]));
    const tinted = [...colours].filter(
      (c) => c.slice(0, 2) !== c.slice(2, 4) || c.slice(2, 4) !== c.slice(4),
    );
    expect(tinted).toEqual(['a40000']);
  });
  it('needs nothing from outside, is well-formed and escapes what people wrote', () => {
    expect(svg).not.toMatch(/(href|src)="(?!#|data:)/);
    const evil = printSvg(plan, d, { ...WORDS, title: '<script>&"' }, say);
    expect(evil).not.toContain('<script>');
    const open: string[] = [];
    for (const [, end, name, self] of evil.matchAll(/<(\/?)(\w+)[^>]*?(\/?)>/g)) {
      if (self === '/') continue;
      if (end === '') open.push(name);
      else expect(open.pop()).toBe(name);
    }
    expect(open).toEqual([]);
  });
  it('prints as one page of its own size', () => {
    const page = printPage(svg, plan, 't', 'zh');
    expect(page).toContain(`@page{size:${plan.width / 10}mm ${plan.height / 10}mm;margin:0}`);
  });
  it('breaks long lines where they fit', () => {
    for (const text of [
      '地形和居民点来自公开资料，名称据统计用区划代码；'.repeat(4),
      'some words and more '.repeat(20),
    ]) {
      const lines = wrap(text, 10, 300);
      expect(lines.length).toBeGreaterThan(1);
      for (const l of lines) expect(textWidth(l, 10)).toBeLessThanOrEqual(300);
      expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
    }
  });
});

describe('what the role does not know', () => {
  it('is not on its sheet: no name of a site, no burnt ground, no crew that the view has not', () => {
    const ex = standing('earthquake-m60-night', 600);
    const mine = pictureOf(ex, 'commander');
    const all = pictureOf(ex, 'trainer');
    const hidden = all.view!.sites.filter((s) => !mine.view!.sites.some((k) => k.id === s.id));
    expect(hidden.length).toBeGreaterThan(0);
    const { svg } = sheetOf(mine, county);
    for (const s of hidden) expect(svg.includes(s.name.zh), s.id).toBe(false);
    expect(viewFeatures(all).length).toBeGreaterThan(viewFeatures(mine).length);
    const fire = standing('forest-fire-qingming', 1800);
    expect(sheetOf(pictureOf(fire, 'trainer'), county).svg).toContain('data-layer="fire-burnt"');
    expect(sheetOf(pictureOf(fire, 'commander'), county).svg).not.toContain('data-layer="fire-burnt"');
  });
});

describe('its words', () => {
  it('tell the time of the exercise, the level and the people from the view of the role', () => {
    const view = midway('flood-first-steps').view!;
    const briefing = {
      title: { zh: '第一课', en: 'First' },
      place: { zh: '浮梁县', en: 'Fuliang' },
      hazard: 'flood',
    } as never;
    for (const lang of ['zh', 'en'] as const) {
      const words = {
        t: translator(lang),
        lang,
        x: (k: { zh: string; en: string }) => k[lang],
        first: () => '',
      };
      const w = sheetWords(words as never, briefing, view, '', 'n');
      expect(w.title).toContain(lang === 'zh' ? '第一课' : 'First');
      expect(w.time).toContain(lang === 'zh' ? '2020年7月8日 07:40' : '8 Jul 07:40, 2020');
      expect(w.status).toContain(lang === 'zh' ? '响应级别 未启动' : 'No response');
      expect(w.maker).toContain(translator(lang)('role.trainer'));
      expect(Object.entries(w).filter(([k, v]) => v === '' || v.startsWith(k))).toEqual([]);
    }
  });
});
