/** Without WebGL the same map stands in its place as SVG, and can be acted on. */
import { expect, test } from '@playwright/test';
import { clock, openFirstSteps, pace } from './player.ts';

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'],
  },
});

test('the map is drawn as SVG, moves by key, and a click on a township picks it', async ({ page }) => {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  await pace(page, '❚❚ 暂停').click();
  const map = page.getByRole('application', { name: /态势图/ });
  await expect(map.getByRole('img', { name: '态势图' })).toBeVisible();
  await expect(page.getByText('无 WebGL')).toBeVisible();
  const township = map.locator('[data-layer="township"][data-picks]').first();
  // The document is written anew when the shading is ready.
  await expect(async () => {
    const { x, y, width, height } = (await township.boundingBox())!;
    await page.mouse.click(x + width / 2, y + height / 2);
  }).toPass();
  const note = page.getByRole('region', { name: '谁在处置' });
  await expect(note).toContainText('乡镇');
  await expect(map.locator('[data-layer="chosen"]')).toHaveCount(1);
  // The legend is that of what is drawn.
  await page.getByRole('button', { name: '图例' }).click();
  const legend = page.getByRole('region', { name: '图例', exact: true });
  await expect(legend.getByText('河流')).toBeVisible();
  await page.getByRole('button', { name: '图层' }).click();
  await page.getByLabel('河流').uncheck();
  await page.getByRole('button', { name: '图例' }).click();
  await expect(legend.getByText('河流')).toHaveCount(0);
  const svg = map.locator('svg');
  const before = await svg.getAttribute('viewBox');
  await map.focus();
  await page.keyboard.press('ArrowRight');
  await expect(svg).not.toHaveAttribute('viewBox', before!);
});
