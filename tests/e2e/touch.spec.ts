/** Fingers on the map: two zoom it, one moves it, a long press opens the menu; the page stays where it is. */
import { expect, test } from '@playwright/test';
import { enterHalted, mapMiddle } from './player.ts';

test.use({ hasTouch: true });

test(
  'two fingers zoom, one moves, a long press asks what can be done there',
  { tag: '@whole' },
  async ({ page }) => {
    await enterHalted(page);
    const [x, y] = await mapMiddle(page);
    const cdp = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...at: (readonly [number, number])[]) =>
      cdp.send('Input.dispatchTouchEvent', {
        type,
        touchPoints: at.map(([px, py], id) => ({ x: px, y: py, id })),
      });
    const menu = page.getByRole('menu');
    /** What the menu of a spot is called, opened by a long press. */
    const pressed = async (): Promise<string> => {
      await touch('touchStart', [x, y]);
      await expect(menu).toBeVisible();
      await touch('touchEnd');
      // Lifting the finger does not close it.
      await expect(menu).toBeVisible();
      const name = (await menu.getAttribute('aria-label'))!;
      await page.keyboard.press('Escape');
      await expect(menu).toBeHidden();
      return name;
    };
    const scale = page.locator('.map .scale');
    const metres = async (): Promise<number> => {
      const [, n, unit] = /([\d.]+) (k?m)/.exec((await scale.textContent())!)!;
      const { width } = (await scale.boundingBox())!;
      return (Number(n) * (unit === 'km' ? 1000 : 1)) / width;
    };

    const far = await metres();
    await touch('touchStart', [x - 40, y], [x + 40, y]);
    for (let d = 50; d <= 120; d += 10) await touch('touchMove', [x - d, y], [x + d, y]);
    await touch('touchEnd');
    await expect.poll(async () => far / (await metres())).toBeGreaterThan(2);

    const here = await pressed();
    // On a busy machine the first move may come so late that it is a long press.
    await expect(async () => {
      await touch('touchStart', [x, y]);
      for (let d = 20; d <= 160; d += 20) await touch('touchMove', [x - d, y - d / 2]);
      await touch('touchEnd');
      expect(await pressed()).not.toBe(here);
    }).toPass({ timeout: 60_000 });
    expect(await page.evaluate(() => [scrollX, scrollY])).toEqual([0, 0]);
  },
);
