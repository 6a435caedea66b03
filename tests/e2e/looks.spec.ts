/** The looks of the page: light, dark, high contrast, large type; and nothing that an accessibility checker finds serious on any screen. */
import { readFileSync } from 'node:fs';
import type * as Axe from 'axe-core';
import { expect, test, type Page } from '@playwright/test';
import { sampleOf } from '../support/whole.ts';
import { clock, expectTotal, finish, openFirstSteps, pace } from './player.ts';

declare const axe: typeof Axe;
const AXE = readFileSync('node_modules/axe-core/axe.min.js', 'utf8');
/** High contrast is looked at in the proof only; its colours are tokens like the others'. */
const LOOKS = sampleOf(['浅色', '深色', '高对比'], (_, i) => i < 2);

// A picture of every step would take longer than the steps.
test.use({ trace: 'off' });

const choices = (page: Page) => page.getByRole('group', { name: '外观' });
async function wear(page: Page, look: string): Promise<void> {
  await page.getByRole('button', { name: '外观' }).click();
  await choices(page).getByRole('radio', { name: look }).check();
  await page.keyboard.press('Escape');
  await expect(choices(page)).toBeHidden();
}
/** Faults that keep somebody out. What does not depend on colours is asked once. */
const faults = (page: Page, screen: string, coloursAlone: boolean, within = 'html'): Promise<string[]> =>
  page.evaluate(
    async ([name, alone, part]) => {
      const { violations } = await axe.run(part, {
        resultTypes: ['violations'],
        ...(alone ? { runOnly: ['color-contrast'] } : {}),
      });
      return violations
        .filter((v) => v.impact === 'serious' || v.impact === 'critical')
        .flatMap((v) =>
          v.nodes.map((k) => `${name}: ${v.id} ${k.target.join(' ')} ${k.any[0]?.message ?? ''}`),
        );
    },
    [screen, coloursAlone, within] as const,
  );
/** A screen in each look: all of it, then what each further tab shows. */
async function faultsOf(page: Page, screen: string): Promise<string[]> {
  const found: string[] = [];
  for (const look of LOOKS) {
    await wear(page, look);
    const tabs = await page.getByRole('tab').all();
    if (tabs.length === 0) found.push(...(await faults(page, `${screen} ${look}`, look !== LOOKS[0])));
    for (const [i, tab] of tabs.entries()) {
      await tab.click();
      const name = `${screen} ${await tab.textContent()} ${look}`;
      const panel = screen === 'room' ? '[role=tabpanel]' : 'main';
      found.push(...(await faults(page, name, look !== LOOKS[0], i === 0 ? 'html' : panel)));
    }
  }
  return found;
}

test(`no screen has a serious fault in ${LOOKS.length} looks`, async ({ page }) => {
  // Half a minute where nothing else runs.
  test.slow();
  await openFirstSteps(page);
  await page.evaluate(AXE);
  const found = await faultsOf(page, 'briefing');
  await page.getByRole('button', { name: '返回大厅' }).click();
  found.push(...(await faultsOf(page, 'lobby')));
  await page
    .getByRole('listitem')
    .filter({ hasText: '防汛第一课' })
    .getByRole('button', { name: '进入简报' })
    .click();
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  await pace(page, '600×').click();
  await expect(page.getByRole('button', { name: '结束并复盘' })).toBeVisible({ timeout: 90_000 });
  found.push(...(await faultsOf(page, 'room')));
  await page.getByRole('button', { name: '出图' }).click();
  await expect(page.getByRole('img', { name: /预览/ })).toBeVisible();
  found.push(...(await faults(page, 'print', false)));
  await page.keyboard.press('Escape');
  await finish(page);
  await expectTotal(page);
  found.push(...(await faultsOf(page, 'review')));
  expect(found).toEqual([]);
});

test.describe('the system asks', () => {
  test.use({ colorScheme: 'dark' });
  test('for dark and gets it, map and page; a choice goes before it and is kept; large type cuts nothing', async ({
    page,
  }) => {
    await openFirstSteps(page);
    const ground = (): Promise<string> =>
      page.evaluate(() => getComputedStyle(document.body).backgroundColor);
    const dark = await ground();
    expect(dark).toMatch(/^rgb\((\d|[12]\d), (\d|[12]\d), (\d|[1-4]\d)\)$/);
    await page.emulateMedia({ colorScheme: 'light' });
    await expect.poll(ground).not.toBe(dark);
    await page.emulateMedia({ colorScheme: 'light', contrast: 'more' });
    await expect.poll(ground).toBe('rgb(0, 0, 0)');
    await page.emulateMedia({ colorScheme: 'dark', contrast: 'no-preference' });
    await wear(page, '浅色');
    await expect.poll(ground).not.toBe(dark);
    await page.reload();
    await expect.poll(ground).not.toBe(dark);
    await openFirstSteps(page);
    await page.getByRole('button', { name: '开始演练' }).click();
    await expect(clock(page)).toBeVisible();
    await pace(page, '❚❚ 暂停').click();
    // A corner of the map, beyond the county: the paper that the map is drawn on.
    const corner = async (): Promise<number> => {
      const shot = await page.locator('.map-canvas').screenshot();
      return page.evaluate(async (data) => {
        const image = new Image();
        image.src = `data:image/png;base64,${data}`;
        await image.decode();
        const canvas = document.createElement('canvas');
        canvas.width = image.width;
        canvas.height = image.height;
        const ctx = canvas.getContext('2d')!;
        ctx.drawImage(image, 0, 0);
        return ctx.getImageData(40, image.height - 60, 1, 1).data[1];
      }, shot.toString('base64'));
    };
    await expect.poll(corner).toBeGreaterThan(200);
    await wear(page, '随系统');
    await expect.poll(corner).toBeLessThan(50);
    const size = (): Promise<number> =>
      clock(page).evaluate((el) => parseFloat(getComputedStyle(el).fontSize));
    const usual = await size();
    await page.getByRole('button', { name: '外观' }).click();
    await choices(page).getByRole('checkbox').check();
    await page.keyboard.press('Escape');
    expect((await size()) / usual).toBeCloseTo(1.25, 2);
    const cut = await page.evaluate(() =>
      [
        ...document.querySelectorAll(
          '.top button, .top select, .rail button, .map-tools button, .strip button',
        ),
      ]
        .filter((el) => {
          const r = el.getBoundingClientRect();
          return r.left < 0 || r.right > innerWidth + 0.5 || el.scrollWidth > el.clientWidth + 1;
        })
        .map((el) => el.textContent),
    );
    expect(cut).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true);
  });
});
