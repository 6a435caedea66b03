/** A newcomer is led through the first exercise in the room: the clock stands, the act ends each step; left, gone on with, skipped. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { clock, give, openFirstSteps, pace, sheet, tab } from './player.ts';

const coach = (page: Page): Locator => page.getByRole('region', { name: '带练' });
const step = (page: Page, n: number): Locator => coach(page).getByText(`${n}/10`);
/** The note never lies on what it speaks of, and both are in the window. */
async function expectFree(page: Page): Promise<void> {
  await expect
    .poll(() =>
      page.evaluate(() => {
        const [a, b] = ['.coach', '.coach-ring'].map((q) =>
          document.querySelector(q)?.getBoundingClientRect(),
        );
        if (!a || !b) return 'missing';
        const inside = [a, b].every((r) =>
          [r.left, r.top, innerWidth - r.right, innerHeight - r.bottom].every((v) => v >= -6),
        );
        const over = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
        return inside && !over ? 'free' : JSON.stringify([a, b]);
      }),
    )
    .toBe('free');
}
async function expectHeld(page: Page): Promise<void> {
  await expect(pace(page, '❚❚ 暂停')).toHaveAttribute('aria-pressed', 'true');
}
/** The order is under the one list of all orders. */
async function open(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox', { name: '命令面板' }).fill(name);
  await page.keyboard.press('Enter');
  await expect(sheet(page, name)).toBeVisible();
  return sheet(page, name);
}

test('the first exercise is coached: ten acts in the real room, left and gone on with', async ({ page }) => {
  // Ten steps, a reload, and stretches of the clock between them.
  test.setTimeout(360_000);
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await coach(page).getByRole('button', { name: '跟着做' }).click();

  await expect(step(page, 1)).toBeVisible();
  await expectHeld(page);
  // The clock waits, whoever starts it.
  await pace(page, '36×').click();
  await expectHeld(page);
  await expectFree(page);
  await page.setViewportSize({ width: 683, height: 384 });
  await expectFree(page);
  await page.setViewportSize({ width: 1366, height: 768 });
  await open(page, '值班名册');
  await expectFree(page);
  await give(page, '值班名册');

  // Until the first message the clock runs by itself; the note takes one there by keyboard.
  await expect(step(page, 2)).toBeVisible();
  await expect(coach(page).getByRole('button', { name: '带我去' })).toBeVisible({ timeout: 60_000 });
  await expectHeld(page);
  await coach(page).getByRole('button', { name: '带我去' }).press('Enter');
  await expect(tab(page, '收件箱')).toBeFocused();
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: '全部已读' }).click();

  await expect(step(page, 3)).toBeVisible();
  const where = page.getByRole('alert').getByRole('button', { name: '看位置' }).first();
  await expect(where).toBeVisible({ timeout: 60_000 });
  await expectFree(page);
  await where.click();

  // Left with Escape, and gone on with after a reload.
  await expect(step(page, 4)).toBeVisible();
  await coach(page).press('Escape');
  await expect(coach(page)).toBeHidden();
  await pace(page, '❚❚ 暂停').click();
  await page.reload();
  await page.getByRole('button', { name: '继续', exact: true }).first().click();
  await page.getByRole('button', { name: '继续带练 4/10' }).click({ timeout: 60_000 });
  await expect(step(page, 4)).toBeVisible();
  await page.getByRole('alert').getByRole('button', { name: '组织转移' }).first().click();
  await expectFree(page);
  const move = sheet(page, '组织转移');
  await move.getByRole('radio', { name: '全村' }).check();
  await move.getByRole('combobox', { name: '安置点' }).press('Enter');
  await give(page, '组织转移');

  await expect(step(page, 5)).toBeVisible();
  const warning = await open(page, '发布预警');
  await warning.getByRole('radio', { name: '洪水' }).check();
  await warning.getByRole('radio', { name: '橙色' }).check();
  await warning
    .getByRole('checkbox', { name: /浮梁镇/ })
    .first()
    .check();
  await give(page, '发布预警');

  await expect(step(page, 6)).toBeVisible();
  const response = await open(page, '启动／调整响应');
  await response.getByRole('radio', { name: 'Ⅳ级' }).check();
  await response.getByRole('checkbox', { name: '实测水位' }).check();
  await give(page, '启动／调整响应', false);

  await expect(step(page, 7)).toBeVisible();
  await open(page, '信息初报');
  await give(page, '信息初报');

  await expect(step(page, 8)).toBeVisible();
  await expect(coach(page).getByRole('button', { name: '带我去' })).toBeVisible({ timeout: 90_000 });
  await tab(page, '收件箱').click();
  await page.getByRole('tabpanel').getByRole('button', { name: '回拨核实' }).first().click();

  // One that is known is skipped.
  await expect(step(page, 9)).toBeVisible();
  await coach(page).getByRole('button', { name: '跳过' }).click();
  await expect(step(page, 10)).toBeVisible();
  await expectFree(page);
  await page.locator('.strip .knot').last().click();
  await expect(coach(page)).toContainText('带练完成');
  await coach(page).getByRole('button', { name: '继续演练' }).click();
  await expect(coach(page)).toBeHidden();
  await expect(pace(page, '10×')).toHaveAttribute('aria-pressed', 'true');
  // Nobody is asked again; whoever wants it goes through it once more.
  await page.getByRole('button', { name: '离开演练' }).click();
  await page.getByRole('dialog').getByRole('button', { name: /离开/ }).click();
  await expect(page.getByRole('button', { name: '再来一遍带练' })).toBeVisible();
});

test(
  'who declines is left alone; an examination gives no hint and is said to be one',
  { tag: '@whole' },
  async ({ page }) => {
    await openFirstSteps(page);
    await page.getByRole('button', { name: '开始演练' }).click();
    const before = await clock(page).textContent();
    await expect(coach(page)).toContainText('第一次演练');
    // The offer holds nothing.
    await expect.poll(() => clock(page).textContent()).not.toBe(before);
    await coach(page).getByRole('button', { name: '跳过' }).click();
    await expect(coach(page)).toBeHidden();
    await expect(tab(page, '程序')).toBeVisible();
    await page.reload();

    // Asked again in a new browser, and out of the way of who goes to work.
    await page.evaluate(() => localStorage.removeItem('tuiyan.coach'));
    await openFirstSteps(page);
    await page.getByRole('button', { name: '开始演练' }).click();
    await expect(coach(page)).toContainText('第一次演练');
    await tab(page, '力量').click();
    await expect(coach(page)).toBeHidden();
    await page.reload();

    await openFirstSteps(page);
    await page.getByRole('radio', { name: /考核/ }).check();
    await page.getByRole('button', { name: '开始演练' }).click();
    await expect(clock(page)).toBeVisible();
    await expect(page.getByRole('banner')).toContainText('演练·考核');
    await expect(coach(page)).toBeHidden();
    await expect(tab(page, '程序')).toHaveCount(0);
    await expect(page.getByRole('tabpanel')).toContainText('眼下没有');
  },
);
