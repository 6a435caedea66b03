/**
 * The screens as they looked when somebody last found them good (`tests/e2e/screens`), compared tolerantly: letters may be drawn
 * otherwise, a missing panel, layer or colour may not. `UPDATE_SCREENS=1` takes them anew; look at every one before you keep it.
 * Playwright's own comparison keeps PNG, six times as large as may be kept.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { recordAt } from '../support/moment.ts';
import { nameOf, SCREENS, type Screen } from './screens.data.ts';

const DIR = 'tests/e2e/screens';
const UPDATE = process.env.UPDATE_SCREENS === '1';
/** Share of the picture that may look otherwise. */
const MOST = 0.03;
test.describe.configure({ mode: 'parallel' });
test.use({ trace: 'off' });

/** Share of fine squares whose colour differs: both pictures a quarter of their size, so that edges of letters do not count. */
const difference = (page: Page, a: Buffer, b: Buffer): Promise<number> =>
  page.evaluate(
    async (both) => {
      const [x, y] = await Promise.all(
        both.map(async (src) => {
          const image = new Image();
          image.src = src;
          await image.decode();
          const canvas = document.createElement('canvas');
          canvas.width = Math.round(image.width / 4);
          canvas.height = Math.round(image.height / 4);
          const ctx = canvas.getContext('2d', { willReadFrequently: true })!;
          ctx.imageSmoothingQuality = 'high';
          ctx.drawImage(image, 0, 0, canvas.width, canvas.height);
          return ctx.getImageData(0, 0, canvas.width, canvas.height);
        }),
      );
      if (x.width !== y.width || x.height !== y.height) return 1;
      let other = 0;
      for (let i = 0; i < x.data.length; i += 4)
        if ([0, 1, 2].some((k) => Math.abs(x.data[i + k] - y.data[i + k]) > 32)) other++;
      return other / (x.width * x.height);
    },
    [a, b].map((x) => `data:image/webp;base64,${x.toString('base64')}`),
  );
async function capture(page: Page): Promise<Buffer> {
  const cdp = await page.context().newCDPSession(page);
  const { data } = await cdp.send('Page.captureScreenshot', { format: 'webp', quality: 60 });
  await cdp.detach();
  return Buffer.from(data, 'base64');
}
/** So many pictures in a row are the same: the shaded ground comes a moment after the map. */
const SAME = 5;
async function still(page: Page): Promise<Buffer> {
  let last = await capture(page);
  let same = 0;
  await expect
    .poll(
      async () => {
        const before = last;
        last = await capture(page);
        same = (await difference(page, before, last)) < 0.0005 ? same + 1 : 0;
        return same;
      },
      { intervals: [700], timeout: 90_000 },
    )
    .toBeGreaterThanOrEqual(SAME);
  return last;
}

/** The record ends at the second, and the room opens there. */
async function enter(page: Page, s: Screen): Promise<void> {
  await page.locator('input[type=file][accept*=jsonl]').setInputFiles({
    name: 'screen.tuiyan.jsonl',
    mimeType: 'text/plain',
    buffer: recordAt(s.scenario, s.t),
  });
  await expect(page.getByRole('timer')).toBeVisible({ timeout: 240_000 });
  await expect(page.locator('.map-note')).toHaveCount(0, { timeout: 60_000 });
  await expect(page.locator('.toasts p')).toHaveCount(0);
}
const OPEN: Readonly<Record<Screen['what'], (page: Page, s: Screen) => Promise<void>>> = {
  lobby: (page) => expect(page.getByRole('listitem').first()).toBeVisible(),
  async briefing(page) {
    await page
      .getByRole('listitem')
      .getByRole('button', { name: /进入简报|briefing/ })
      .first()
      .click();
    await expect(page.getByRole('button', { name: /开始演练|Start/ })).toBeVisible({ timeout: 60_000 });
  },
  room: enter,
  async review(page, s) {
    await enter(page, s);
    const end = { name: /结束并复盘|End and review/ };
    await page.getByRole('button', end).click();
    await page.getByRole('dialog').getByRole('button', end).click();
    await expect(page.getByLabel(/^(总分|Total)/).locator('b')).toHaveText(/\d/, { timeout: 120_000 });
  },
};

test('are no more than may be kept', () => {
  expect(SCREENS.length).toBeLessThanOrEqual(60);
  expect(new Set(SCREENS.map(nameOf)).size).toBe(SCREENS.length);
  const bytes = SCREENS.map((s) => readFileSync(`${DIR}/${nameOf(s)}.webp`).length);
  expect(bytes.reduce((a, b) => a + b, 0)).toBeLessThan(10 * 2 ** 20);
});
for (const s of SCREENS)
  test(`looks as it was found good: ${nameOf(s)}`, { tag: s.sample ? [] : ['@whole'] }, async ({ page }) => {
    // A long exercise is played to the second, and played again by the page.
    test.setTimeout(480_000);
    const [width, height] = (s.size ?? '1366x768').split('x').map(Number);
    await page.setViewportSize({ width, height });
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.addInitScript(
      (settings) => localStorage.setItem('tuiyan.settings', settings),
      JSON.stringify({ lang: s.lang ?? 'zh', look: s.look ?? 'light' }),
    );
    await page.goto('./');
    await OPEN[s.what](page, s);
    const now = await still(page);
    const file = `${DIR}/${nameOf(s)}.webp`;
    if (UPDATE) {
      mkdirSync(DIR, { recursive: true });
      writeFileSync(file, now);
    }
    expect(existsSync(file), `${file} is missing`).toBe(true);
    expect(await difference(page, readFileSync(file), now)).toBeLessThan(MOST);
  });
