/** The situation map on paper: the picture has its pixels and something on them, and printing makes one page of the sheet's size. */
import { readFile } from 'node:fs/promises';
import { expect, test, type Page } from '@playwright/test';
import { enterHalted } from './player.ts';

const dialog = (page: Page) => page.getByRole('dialog', { name: '出图' });
const preview = (page: Page, paper: string) => dialog(page).getByRole('img', { name: `${paper} 预览` });
async function saved(page: Page, button: RegExp): Promise<{ name: string; data: Buffer }> {
  const download = page.waitForEvent('download');
  await dialog(page).getByRole('button', { name: button }).click();
  const file = await download;
  return { name: file.suggestedFilename(), data: await readFile(await file.path()) };
}

test(
  'is chosen, seen, saved as PNG and SVG and printed on one page of A4 or A3',
  { tag: '@whole' },
  async ({ page, context }) => {
    await enterHalted(page);
    await page.getByRole('button', { name: '出图' }).click();
    await dialog(page).getByRole('radio', { name: '全县' }).check();
    await expect(preview(page, 'A4')).toBeVisible();
    // The county is taller than wide: the sheet stands upright.
    await expect
      .poll(() => preview(page, 'A4').evaluate((el: HTMLImageElement) => el.naturalHeight > el.naturalWidth))
      .toBe(true);

    const png = await saved(page, /PNG/);
    expect(png.name).toMatch(/^flood-first-steps_态势图_A4_20200708-\d+min\.png$/);
    expect([png.data.readUInt32BE(16), png.data.readUInt32BE(20)]).toEqual([2480, 3508]);
    // 300 dpi, said in the file.
    expect(png.data.subarray(37, 41).toString()).toBe('pHYs');
    expect(png.data.readUInt32BE(41)).toBe(11811);
    const seen = await page.evaluate(async (data) => {
      const image = new Image();
      image.src = `data:image/png;base64,${data}`;
      await image.decode();
      const canvas = document.createElement('canvas');
      [canvas.width, canvas.height] = [248, 350];
      const ctx = canvas.getContext('2d')!;
      ctx.drawImage(image, 0, 0, 248, 350);
      const { data: rgba } = ctx.getImageData(0, 0, 248, 350);
      const colours = new Set<number>();
      for (let i = 0; i < rgba.length; i += 4)
        colours.add((rgba[i] << 16) | (rgba[i + 1] << 8) | rgba[i + 2]);
      return { colours: colours.size, corner: [...rgba.subarray(0, 3)] };
    }, png.data.toString('base64'));
    expect(seen.colours).toBeGreaterThan(1000);
    expect(seen.corner).toEqual([255, 255, 255]);

    await dialog(page).getByRole('radio', { name: 'A3' }).check();
    await expect(preview(page, 'A3')).toBeVisible();
    const svg = await saved(page, /^SVG$/);
    expect(svg.data.toString()).toContain(
      '<svg xmlns="http://www.w3.org/2000/svg" width="297mm" height="420mm"',
    );
    expect(svg.data.toString()).toContain('防汛第一课 · 态势图');
    // What printing is given, made to a PDF by the same engine.
    await page.evaluate(() => {
      HTMLIFrameElement.prototype.remove = () => {};
    });
    for (const [paper, width, height] of [
      ['A4', 595, 842],
      ['A3', 842, 1191],
    ] as const) {
      await dialog(page).getByRole('radio', { name: paper }).check();
      await expect(preview(page, paper)).toBeVisible();
      await dialog(page).getByRole('button', { name: '打印' }).click();
      const html = await page.locator('iframe.print-frame').last().getAttribute('srcdoc');
      const other = await context.newPage();
      await other.setContent(html!);
      const pdf = (await other.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
      await other.close();
      expect(pdf.match(/\/Type\s*\/Page\b/g), paper).toHaveLength(1);
      const [w, h] = /\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/.exec(pdf)!.slice(1).map(Number);
      expect(Math.abs(w - width), paper).toBeLessThan(2);
      expect(Math.abs(h - height), paper).toBeLessThan(2);
    }
  },
);
