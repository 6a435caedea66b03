/** Without WebGL the same map stands in its place as SVG, and can be acted on. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { enterHalted, sheet } from './player.ts';

test.use({
  launchOptions: {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    args: ['--no-sandbox', '--disable-gpu', '--disable-3d-apis'],
  },
});

test('the map is drawn as SVG, moves by key, and a click on a township picks it', async ({ page }) => {
  await enterHalted(page);
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

const middle = async (of: Locator): Promise<readonly [number, number]> => {
  const b = (await of.boundingBox())!;
  return [b.x + b.width / 2, b.y + b.height / 2];
};
/** Drags from one point to another as a hand does. */
async function drag(
  page: Page,
  from: readonly [number, number],
  to: readonly [number, number],
): Promise<void> {
  await page.mouse.move(...from);
  await page.mouse.down();
  await page.mouse.move((from[0] + to[0]) / 2, (from[1] + to[1]) / 2, { steps: 3 });
  await page.mouse.move(...to, { steps: 3 });
  await page.mouse.up();
}

test(
  'units are boxed, dragged to a place and sent together; a long press opens the menu; rings and ways are drawn',
  { tag: '@whole' },
  async ({ page }) => {
    await enterHalted(page);
    const map = page.getByRole('application', { name: /态势图/ });
    const units = map.locator('[data-layer^="unit-"][data-picks]:not([data-layer="unit-cluster"])');
    await expect(units.first()).toBeVisible();
    // The document is written anew when the shading is ready.
    await expect(map.locator('image')).toHaveCount(1);

    // Two crews in a box: both are marked and listed, and get one order.
    const [a, b] = [await middle(units.nth(0)), await middle(units.nth(1))];
    const selected = page.getByRole('group', { name: '所选' });
    await page.keyboard.down('Shift');
    await page.mouse.click(...a);
    await expect(selected).toContainText('力量 1 支');
    await page.keyboard.up('Shift');
    await map.press('Escape');
    await expect(selected).toBeHidden();
    await page.keyboard.down('Shift');
    await drag(
      page,
      [Math.min(a[0], b[0]) - 12, Math.min(a[1], b[1]) - 12],
      [Math.max(a[0], b[0]) + 12, Math.max(a[1], b[1]) + 12],
    );
    await page.keyboard.up('Shift');
    const ids = [
      await units.nth(0).getAttribute('data-picks'),
      await units.nth(1).getAttribute('data-picks'),
    ];
    for (const id of ids) await expect(map.locator(`[data-layer="chosen"][data-id="${id}"]`)).toHaveCount(1);
    await expect(selected).toContainText(/力量 \d+ 支/);
    await selected.getByRole('button', { name: '派出' }).click();
    const order = sheet(page, '派出力量');
    expect(await order.getByRole('checkbox', { checked: true }).count()).toBeGreaterThanOrEqual(2);
    await page.keyboard.press('Escape');
    await map.press('Escape');
    await expect(selected).toBeHidden();

    // A crew dragged to a township: its form says who and where, and nothing has been sent.
    const town = map.locator('[data-layer="township"][data-picks="360222105"]');
    await drag(page, a, await middle(town));
    await expect(order).toBeVisible();
    await expect(order.getByLabel('目的地')).not.toHaveValue('');
    await expect(order.getByLabel('力量', { exact: true })).not.toHaveValue('');
    await page.keyboard.press('Escape');
    await expect(order).toBeHidden();

    // A long press on the township.
    await page.mouse.move(...(await middle(town)));
    await page.mouse.down();
    await expect(page.getByRole('menu')).toBeVisible();
    await page.mouse.up();
    const items = page.getByRole('menu').getByRole('menuitem');
    await expect(items.filter({ hasText: '发布预警' })).toContainText('还需');
    await items.filter({ hasText: '距离圈' }).click();
    await expect(map.locator('[data-layer="range-ring"]')).toHaveCount(3);
    await page.getByRole('group', { name: '距离圈' }).getByRole('button', { name: '10 公里' }).click();
    await expect(map.locator('[data-layer="range-ring"]')).toHaveCount(4);
    await map.press('Escape');
    await expect(map.locator('[data-layer="range-ring"]')).toHaveCount(0);

    // Crews in one spot: all of them, or one after the other.
    const circle = map.locator('[data-layer="unit-cluster"]').first();
    await page.mouse.click(...(await middle(circle)), { button: 'right' });
    await expect(page.getByRole('menu', { name: /支队伍：/ })).toBeVisible();
    await items.nth(1).click();
    await expect(items.filter({ hasText: '派出力量' })).toContainText('还需：任务、目的地');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('menu')).toBeHidden();

    // By key alone: points in the middle, the map moved between them.
    await page.getByRole('button', { name: '量距' }).click();
    await map.press('Insert');
    await map.press('ArrowRight');
    await map.press('Insert');
    await expect(map.locator('[data-layer="measure"]')).toHaveCount(1);
    await map.press('Enter');
    await expect(page.getByRole('group', { name: '量距' })).toContainText(/全长 \d+\.\d+ 公里/);
    await map.press('Escape');
    await expect(map.locator('[data-layer="measure"]')).toHaveCount(0);

    // The camera goes where it is told, and with a unit until it is moved by hand.
    const svg = map.locator('svg');
    const look = (): Promise<string | null> => svg.getAttribute('viewBox');
    await page.getByRole('button', { name: '看全县' }).click();
    const county = await look();
    await page.getByRole('button', { name: '放大' }).click();
    await expect.poll(look).not.toBe(county);
    await page.mouse.click(...(await middle(units.nth(0))));
    await page.getByRole('button', { name: '跟随', exact: true }).click();
    await expect(page.getByText(/^跟随：/)).toBeVisible();
    await map.press('ArrowUp');
    await expect(page.getByText(/^跟随：/)).toBeHidden();
  },
);

test('an area is filled in by place and metres with the keyboard, counted, and drawn once ordered', async ({
  page,
}) => {
  await enterHalted(page);
  await page.keyboard.press('Control+k');
  await page.keyboard.type('发布预警');
  await page.keyboard.press('Enter');
  const form = sheet(page, '发布预警');
  await form.getByRole('button', { name: '填入范文' }).press('Enter');
  await form.getByRole('group', { name: '预警级别' }).getByRole('radio').nth(1).press('Space');
  await form.getByRole('group', { name: '预警类别' }).getByRole('radio').first().press('Space');
  const clear = form.getByRole('group', { name: /村（居）/ }).getByRole('button', { name: '清除' });
  await clear.press('Enter');
  await form.getByRole('group', { name: /乡镇/ }).getByRole('button', { name: '清除' }).press('Enter');
  await form.getByRole('combobox', { name: '划范围' }).selectOption('circle');
  await form.getByRole('combobox', { name: /圆心/ }).fill('罗源');
  await expect(form.getByText('图上没有：罗源')).toBeVisible();
  await form.getByRole('combobox', { name: /圆心/ }).fill('罗源村');
  await form.getByLabel('半径（米）').fill('1500');
  await expect(form.getByText(/范围内 [\d,]+ 人、[1-9]/)).toBeVisible();
  await form.getByRole('button', { name: '确认下达' }).press('Enter');
  await expect(form).toBeHidden();
  await expect(page.locator('[data-layer="area-warn"]')).toHaveCount(1);
});
