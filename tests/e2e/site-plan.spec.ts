/** An exercise opens on the plan of its incident; the inset says where that is and moves the map, with and without WebGL. */
import { chromium, expect, test, type Page } from '@playwright/test';

async function openPark(page: Page, address = './'): Promise<void> {
  await page.goto(address);
  await page
    .getByRole('listitem')
    .filter({ hasText: '园区液氨泄漏' })
    .getByRole('button', { name: '进入简报' })
    .click();
  await page.getByRole('button', { name: '开始演练' }).click({ timeout: 30_000 });
  await page
    .getByRole('group', { name: /速度/ })
    .getByRole('button', { name: '❚❚ 暂停', exact: true })
    .click();
}
const inset = (page: Page) => page.getByRole('group', { name: /全县小图/ });
const frame = (page: Page) => inset(page).locator('.inset-frame');

/** The plan is in sight and said to be schematic; the inset moves the map by pointer and by key, and can be hidden. */
async function walk(page: Page): Promise<void> {
  await page.getByRole('button', { name: '图例' }).click();
  const legend = page.getByRole('region', { name: '图例', exact: true });
  for (const word of ['储罐', '消火栓', '风向标', '大门', '建筑物'])
    await expect(legend.getByText(word)).toBeVisible();
  await expect(page.getByText('现场平面为示意')).toBeVisible();
  await page.getByRole('button', { name: '图例' }).click();

  const at = await frame(page).getAttribute('x');
  await inset(page).focus();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('ArrowRight');
  await expect(frame(page)).not.toHaveAttribute('x', at!);
  const b = (await inset(page).boundingBox())!;
  await page.mouse.click(b.x + b.width * 0.7, b.y + b.height * 0.3);
  await expect
    .poll(async () => {
      const f = (await frame(page).boundingBox())!;
      return Math.hypot(f.x + f.width / 2 - b.x - b.width * 0.7, f.y + f.height / 2 - b.y - b.height * 0.3);
    })
    .toBeLessThan(4);
  // Back to the incident by its button; its plan is in sight again.
  await page.getByRole('button', { name: '看灾点' }).click();
  await expect(frame(page)).toHaveAttribute('x', at!);
  await page.getByRole('button', { name: '全县小图' }).click();
  await expect(inset(page)).toHaveCount(0);
  await page.getByRole('button', { name: '全县小图' }).click();
  await expect(frame(page)).toBeVisible();
}

test('with WebGL', { tag: '@whole' }, async ({ page }) => {
  await openPark(page);
  await expect(page.locator('.map-canvas > canvas').last()).toBeVisible();
  await walk(page);
});
test('without WebGL the same, as elements', { tag: '@whole' }, async ({ baseURL }) => {
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'],
  });
  const page = await browser.newPage({ viewport: { width: 1366, height: 768 }, locale: 'zh-CN' });
  await openPark(page, baseURL);
  const map = page.getByRole('application', { name: /态势图/ });
  await expect(map.locator('[data-layer="plan-tank"]')).toHaveCount(1);
  await expect(map.locator('[data-layer="plan-hydrant"]')).toHaveCount(3);
  await walk(page);
  await page.getByRole('button', { name: '图层' }).click();
  await page.getByLabel('现场平面').uncheck();
  await expect(map.locator('[data-layer^="plan-"]')).toHaveCount(0);
  await browser.close();
});
