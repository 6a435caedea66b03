import { execFileSync } from 'node:child_process';
import { expect, test } from '@playwright/test';
import { COMMAND } from '../support/command.ts';
import {
  clock,
  expectTotal,
  finish,
  foreign,
  give,
  openFirstSteps,
  pace,
  sheet,
  tab,
  watchRequests,
} from './player.ts';

test('a mouse player finishes the introductory exercise; its record replays to the same states outside the browser', async ({
  page,
}, info) => {
  const seen = watchRequests(page);
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  await expect(page.locator('.map-canvas > canvas').last()).toBeVisible();

  await page.getByRole('button', { name: /命令$/ }).click();
  await page.getByRole('option', { name: /值班名册/ }).click();
  await give(page, '值班名册');

  await tab(page, '村组').click();
  const villages = page.getByRole('table', { name: '村组' });
  // The list is sorted by urgency and moves while the water rises: the row is found by its name from here on.
  const village = (await villages.getByRole('checkbox').first().getAttribute('aria-label')) ?? '';
  const row = villages
    .getByRole('row')
    .filter({ has: page.getByRole('checkbox', { name: village, exact: true }) });
  await row.getByRole('checkbox').check();
  await page.getByRole('group', { name: '对所选村' }).getByRole('button', { name: '发布预警' }).click();
  await give(page, '发布预警');

  await tab(page, '响应报告').click();
  await page.getByRole('button', { name: '启动响应', exact: true }).click();
  const response = sheet(page, '启动／调整响应');
  await response.getByText('Ⅳ级', { exact: true }).click();
  await response.getByText('实测水位', { exact: true }).click();
  await give(page, '启动／调整响应', false);
  await expect(page.getByRole('banner').getByText('Ⅳ级')).toBeVisible();

  await page.getByRole('button', { name: '信息初报' }).click();
  await give(page, '信息初报');

  // The village's name brings the map there; then unit and task, target on the map, confirm.
  await tab(page, '村组').click();
  await row.getByRole('button', { name: village, exact: true }).click();
  await tab(page, '力量').click();
  await page.getByRole('button', { name: /^派出/ }).first().click();
  const order = sheet(page, '派出力量');
  await order.getByLabel('任务', { exact: true }).selectOption({ label: '协助转移' });
  await expect(async () => {
    // An alarm that comes in makes the map lower.
    const box = (await page.locator('.map-canvas > canvas').last().boundingBox())!;
    await page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
    await expect(order.getByLabel('目的地')).toHaveValue(village, { timeout: 500 });
  }).toPass({ timeout: 20_000 });
  await order.getByRole('button', { name: '确认下达' }).click();
  await expect(order).toBeHidden();
  await expect(page.getByRole('table', { name: '力量' }).getByText(village).first()).toBeVisible();

  await tab(page, '村组').click();
  await page.getByRole('group', { name: '对所选村' }).getByRole('button', { name: '组织转移' }).click();
  const move = sheet(page, '组织转移');
  await move.getByLabel('安置点', { exact: true }).click();
  await move.getByLabel('查找结果').getByRole('option').nth(1).click();
  await expect(move.getByLabel('安置点', { exact: true })).not.toHaveValue('');
  await give(page, '组织转移');

  // The warning reaches the village after its officer's delay.
  await pace(page, '60×').click();
  await expect(row.getByText(/%/)).toBeVisible();
  await pace(page, '600×').click();
  await finish(page);
  await expectTotal(page);

  const download = page.waitForEvent('download');
  await page.getByRole('button', { name: /演练记录/ }).click();
  const file = info.outputPath('run.tuiyan.jsonl');
  await (await download).saveAs(file);

  // The exercise is in the training record, with who took part.
  await page.getByRole('button', { name: '返回大厅' }).click();
  await page.getByRole('button', { name: '演练统计' }).click();
  const record = page.getByRole('dialog', { name: '演练统计' });
  await record.getByLabel(/^参演人数/).fill('24');
  await record.getByLabel(/^参演人数/).press('Tab');
  await expect(record.getByText('参演人次').first().locator('xpath=following-sibling::dd')).toHaveText('24');
  expect(foreign(seen, page)).toEqual([]);

  // The worker wrote the hashes; Node has to find the same list.
  const answer = JSON.parse(
    execFileSync(process.execPath, [...COMMAND, 'replay', file, '--json'], { encoding: 'utf8' }),
  ) as { identical: boolean; checkpoints: number; mismatches: number };
  expect(answer).toMatchObject({ identical: true, mismatches: 0 });
  expect(answer.checkpoints).toBeGreaterThanOrEqual(10);
});
