/** The room in windows of any width, its movable border, what needs a seat now, and the strip of time: by what a person sees. */
import { expect, test, type Page } from '@playwright/test';
import { clock, openFirstSteps, pace, sheet, tab } from './player.ts';

async function enter(page: Page): Promise<void> {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
}
/** What a person could not get at by scrolling down: cut off at the right, or the page wider than the window. */
const cut = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    const out = document.documentElement.scrollWidth > width ? ['the page'] : [];
    for (const el of document.querySelectorAll('.top button, .top select, .rail button, .needs button')) {
      const r = el.getBoundingClientRect();
      if (r.width > 0 && (r.left < -0.5 || r.right > width + 0.5)) out.push(el.textContent ?? '');
    }
    return out;
  });

test('in narrow windows and large type nothing is cut off: seat, exit, tabs and orders can be reached', async ({
  page,
}) => {
  await enter(page);
  for (const [width, height] of [
    [1024, 768],
    [683, 384],
    [320, 640],
  ]) {
    await page.setViewportSize({ width, height });
    expect(await cut(page), `${width}`).toEqual([]);
    await tab(page, '力量').click();
    await expect(page.getByRole('tabpanel')).toContainText('力量');
    await tab(page, '待办').click();
    await page.getByRole('combobox', { name: '当前岗位' }).selectOption({ label: '指挥部办公室' });
    await expect(page.getByRole('list', { name: '待办' })).toBeVisible();
    expect(await cut(page), `${width}`).toEqual([]);
    await page.getByRole('button', { name: '离开演练' }).click();
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
});

test('at 1366 px the bar is one line in both languages', async ({ page }) => {
  await enter(page);
  const lines = (): Promise<number> =>
    page.evaluate(() => {
      const bar = document.querySelector('.top')!;
      const tops = [...bar.children]
        .filter((el) => el.clientWidth > 0)
        .map((el) => {
          const r = el.getBoundingClientRect();
          return (r.top + r.bottom) / 2;
        });
      return Math.max(...tops) - Math.min(...tops);
    });
  await expect.poll(lines).toBeLessThan(20);
  expect(await cut(page)).toEqual([]);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('button', { name: 'Real emergency' })).toBeVisible();
  await expect.poll(lines).toBeLessThan(20);
  expect(await cut(page)).toEqual([]);
});

test('keys are listed and changed, the border of the panel moves, and both are as they were after a reload', async ({
  page,
}) => {
  await enter(page);
  // Keys: one that is in use is refused, one that is changed works, the old one no longer does.
  await page.keyboard.press('m');
  await expect(tab(page, '收件箱')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('?');
  const list = page.getByRole('dialog', { name: '按键' });
  const now = list.getByRole('button', { name: /待办.*更改/ });
  await now.click();
  await page.keyboard.press('m');
  await expect(list.getByRole('status')).toContainText('已用于');
  await page.keyboard.press('q');
  await expect(now).toHaveText('Q');
  await page.keyboard.press('Escape');
  await expect(list).toBeHidden();
  await page.keyboard.press('n');
  await expect(tab(page, '收件箱')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('q');
  await expect(tab(page, '待办')).toHaveAttribute('aria-selected', 'true');

  const border = page.getByRole('separator');
  const width = async (): Promise<number> =>
    Math.round((await page.getByRole('complementary').boundingBox())!.width);
  const before = await width();
  await border.focus();
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  expect(await width()).toBe(before + 48);
  const at = (await border.boundingBox())!;
  await page.mouse.move(at.x + 3, at.y + 200);
  await page.mouse.down();
  await page.mouse.move(at.x - 97, at.y + 200, { steps: 4 });
  await page.mouse.up();
  expect(Math.abs((await width()) - before - 148)).toBeLessThanOrEqual(3);
  const moved = await width();
  await page.reload();
  await page
    .getByRole('button', { name: /继续|接着/ })
    .first()
    .click();
  await expect(clock(page)).toBeVisible();
  expect(await width()).toBe(moved);
  await page.keyboard.press('m');
  await expect(tab(page, '收件箱')).toHaveAttribute('aria-selected', 'true');
  await page.keyboard.press('q');
  await expect(tab(page, '待办')).toHaveAttribute('aria-selected', 'true');
  await border.focus();
  await page.keyboard.press('Home');
  expect(await width()).toBe(before);
});

test('what is due stands first with its order beside it; an alarm leads to its form; the strip leads to its tab', async ({
  page,
}) => {
  await enter(page);
  await expect(tab(page, '待办')).toHaveAttribute('aria-selected', 'true');
  await pace(page, '150×').click();
  const list = page.getByRole('list', { name: '待办' });
  const alarm = list.getByRole('listitem').filter({ hasText: '急报' }).first();
  await expect(alarm).toBeVisible({ timeout: 90_000 });
  await pace(page, '❚❚ 暂停').click();
  await alarm.getByRole('button', { name: '组织转移' }).click();
  await expect(sheet(page, '组织转移')).toBeVisible();
  await expect(
    list
      .getByRole('listitem')
      .filter({ hasText: /应办|已迟|超时/ })
      .first(),
  ).toBeVisible();
  const strip = page.getByRole('region', { name: '时间条' });
  await strip.getByRole('button', { name: /应办/ }).first().click();
  await expect(tab(page, '程序')).toHaveAttribute('aria-selected', 'true');
  await strip
    .getByRole('button', { name: /来电来文|急报/ })
    .first()
    .click();
  await expect(tab(page, '收件箱')).toHaveAttribute('aria-selected', 'true');
  const shown = await strip.getByRole('listitem').count();
  await strip.getByRole('button', { name: '看远些' }).click();
  await expect(strip).toContainText('12 小时');
  expect(await strip.getByRole('listitem').count()).toBeLessThanOrEqual(shown);
});
