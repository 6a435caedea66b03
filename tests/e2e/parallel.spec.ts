/** Two groups side by side: one controller starts and stops both, goes from room to room, and compares them at the end. */
import { expect, test } from '@playwright/test';
import { clock, tab } from './player.ts';
import { openLesson, person, Served } from './served.ts';

const server = new Served();
test.afterAll(() => server.kill());

test('one controller leads two groups: common start and pause, from room to room, compared at the end', async ({
  browser,
}, info) => {
  const address = await server.start();
  const page = await person(browser);
  await openLesson(page, address, server.key, 2);
  const table = page.getByRole('table', { name: '并行各组' });
  const row = (n: number) => table.getByRole('row', { name: `第 ${n} 组` });
  await expect(row(1)).toContainText('本组');
  await expect(row(2)).toContainText('暂停');
  const codes = await table
    .getByRole('cell')
    .filter({ hasText: /^[A-Z2-9]{6}$/ })
    .allTextContents();
  expect(new Set(codes).size).toBe(2);

  // The first group is played by bots; both start together.
  await page.getByLabel('由机器人代理').selectOption('skilled');
  await page.getByRole('combobox', { name: '速度' }).selectOption('600');
  await page.getByRole('button', { name: '全部开始' }).click();
  for (const n of [1, 2]) await expect(row(n)).toContainText('600×');
  await expect(row(2)).toContainText(/06:[1-5]/, { timeout: 60_000 });
  await page.getByRole('button', { name: '全部暂停' }).click();
  for (const n of [1, 2]) await expect(row(n)).toContainText('暂停');
  await page.screenshot({ path: info.outputPath('groups.png') });

  // To the other room: it stands as the list said.
  const at = /\d\d:\d\d/.exec((await row(2).textContent()) ?? '')![0];
  await row(2).getByRole('button', { name: '进入' }).click();
  await tab(page, '席位').click();
  await expect(row(2)).toContainText('本组');
  await expect(clock(page)).toContainText(at);
  await expect(page.getByLabel('参演码', { exact: true })).toHaveText(codes[1]);

  await expect(page.getByRole('button', { name: '各组对照' })).toBeDisabled();
  for (const n of [2, 1]) {
    await tab(page, '导演').click();
    await page.getByRole('button', { name: '结束演练' }).first().click();
    const sure = page.getByRole('dialog', { name: '结束演练' });
    await sure.getByRole('textbox').fill('时间到');
    await sure.getByRole('button', { name: '结束演练' }).click();
    await tab(page, '席位').click();
    await expect(row(n)).toContainText('已结束');
    if (n === 1) break;
    await row(1).getByRole('button', { name: '进入' }).click();
    await tab(page, '席位').click();
    await expect(row(1)).toContainText('本组');
  }
  await page.getByRole('button', { name: '各组对照' }).click({ timeout: 60_000 });
  const compare = page.getByRole('dialog', { name: /对照/ });
  await expect(compare.getByRole('row', { name: /第 [12] 组/ })).toHaveCount(2);
  await compare.getByRole('button', { name: '对照', exact: true }).click();
  await expect(compare.getByRole('heading', { name: '得分分布' })).toBeVisible({ timeout: 60_000 });
  await page.screenshot({ path: info.outputPath('compared.png') });
});
