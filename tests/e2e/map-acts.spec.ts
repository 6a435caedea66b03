/** Acting on the map with WebGL: search, menu, measuring, rings, bookmarks and their keys, by what a person sees. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { clock, enterHalted, mapMiddle, sheet } from './player.ts';

declare global {
  interface Window {
    /** How often the page has asked for graphics. */
    __asked: number;
  }
}

const menu = (page: Page): Locator => page.getByRole('menu');
/** Looks for something by letters; the map then has the focus and looks at it. */
async function seek(page: Page, letters: string, name: string): Promise<void> {
  await page.keyboard.press('f');
  const box = page.getByRole('combobox', { name: '在地图上查找' });
  await expect(box).toBeFocused();
  await box.pressSequentially(letters);
  await expect(page.getByRole('listbox', { name: '找到的' }).getByRole('option').first()).toContainText(name);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('application')).toBeFocused();
}

test('what is found by letters has its orders in the menu; ways are measured, rings drawn, bookmarks kept', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const { prototype } = HTMLCanvasElement;
    const real = prototype.getContext as (...a: unknown[]) => unknown;
    window.__asked = 0;
    prototype.getContext = function (this: HTMLCanvasElement, ...a: unknown[]) {
      if (/webgl/.test(String(a[0]))) window.__asked++;
      return real.apply(this, a);
    } as typeof prototype.getContext;
  });
  await enterHalted(page);
  // Measured anew at each try: the frame grows when the room's panels have come.
  let [x, y] = await mapMiddle(page);
  // Whoever asks for graphics waits for them, so that the page asks once.
  expect(await page.evaluate(() => window.__asked)).toBe(1);
  const aboutMiddle = (): Promise<void> =>
    expect(async () => {
      [x, y] = await mapMiddle(page);
      await page.mouse.click(x, y, { button: 'right' });
      await expect(menu(page)).toHaveAccessibleName(/^罗源村：/, { timeout: 900 });
    }).toPass({ timeout: 20_000 });
  const note = page.getByRole('region', { name: '谁在处置' });

  // Initials; the menu by key; back with Escape.
  await seek(page, 'ylz', '瑶里镇');
  await expect(note).toContainText('瑶里镇');
  await page.keyboard.press('Shift+F10');
  const items = menu(page).getByRole('menuitem');
  await expect(items.filter({ hasText: '发布预警' })).toContainText('还需');
  await expect(items.first()).toBeFocused();
  await page.keyboard.press('ArrowDown');
  await expect(items.nth(1)).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(menu(page)).toBeHidden();
  await expect(page.getByRole('application')).toBeFocused();

  // Whole syllables of a village; right click where it lies; its evacuation begins with it.
  await seek(page, 'luoyuan', '罗源村');
  await aboutMiddle();
  // What cannot be given now says why.
  await expect(items.filter({ hasText: '保险报案' })).toContainText('没有可报案的');
  await expect(items.filter({ hasText: '调整预警' })).toContainText('没有可选的预警');
  await menu(page)
    .getByRole('menuitem', { name: /^组织转移/ })
    .click();
  const move = sheet(page, '组织转移');
  await expect(move.getByRole('checkbox', { name: /^罗源村/ })).toBeChecked();
  await page.keyboard.press('Escape');
  await expect(move).toBeHidden();

  // A way of two points; a double click ends it.
  await page.getByRole('button', { name: '量距' }).click();
  const way = page.getByRole('group', { name: '量距' });
  await page.mouse.click(x - 100, y);
  await page.mouse.dblclick(x + 100, y, { delay: 20 });
  await expect(way.getByRole('status')).toHaveText(/^全长 \d+\.\d+ 公里$/);
  const far = Number(/[\d.]+/.exec((await way.getByRole('status').textContent())!)![0]);
  await page.keyboard.press('Escape');
  await expect(way).toBeHidden();
  // Twice as near, half as far.
  await page.getByRole('button', { name: '放大' }).click();
  await page.getByRole('button', { name: '放大' }).click();
  await page.getByRole('button', { name: '量距' }).click();
  await page.mouse.click(x - 100, y);
  await page.mouse.click(x + 100, y);
  await expect(way.getByRole('status')).toHaveText(/^全长/);
  const nearer = Number(/[\d.]+/.exec((await way.getByRole('status').textContent())!)![0]);
  expect(Math.abs(far / nearer - 2.25)).toBeLessThan(0.15);
  await page.keyboard.press('Escape');

  // Rings are in the legend of what is drawn.
  await page.getByRole('button', { name: '距离圈' }).click();
  const rings = page.getByRole('group', { name: '距离圈' });
  await expect(rings).toContainText('距罗源村');
  await rings.getByRole('button', { name: '0.5 公里' }).click();
  await page.getByRole('button', { name: '图例' }).click();
  const legend = page.getByRole('region', { name: '图例', exact: true });
  await expect(legend.getByText('距离圈')).toBeVisible();
  await page.getByRole('button', { name: '去掉距离圈' }).click();
  await expect(legend.getByText('距离圈')).toHaveCount(0);
  await page.getByRole('button', { name: '图例' }).click();

  // A bookmark is given, renamed, and there after a reload; its key goes back to the village.
  const marks = page.getByRole('button', { name: '书签', exact: true });
  await marks.click();
  await page.getByRole('textbox', { name: '书签名称' }).fill('村口');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: /书签“村口”改名/ }).fill('罗源村口');
  await page.keyboard.press('Enter');
  await page.reload();
  await page
    .getByRole('button', { name: /继续|接着/ })
    .first()
    .click();
  await expect(clock(page)).toBeVisible();
  await expect(page.locator('.map-canvas > canvas').last()).toBeVisible();
  await page.keyboard.press('Shift+Digit1');
  await aboutMiddle();
  await page.keyboard.press('Escape');
  await marks.click();
  await page.getByRole('button', { name: '删除书签“罗源村口”' }).click();
  await expect(page.getByText('还没有书签')).toBeVisible();
});
