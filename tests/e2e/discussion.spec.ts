/** A discussion of three moves, alone in the browser: presented, asked, answered, shown, marked, concluded, run on; and it is in the report. */
import { expect, test, type Locator, type Page } from '@playwright/test';
import { clock, openFirstSteps, tab } from './player.ts';

const openMove = (page: Page): Locator => page.locator('.move.open');
/** A move is presented and taken to where groups write. */
async function discuss(page: Page, title: string, at: string): Promise<void> {
  await page
    .getByRole('listitem')
    .filter({ hasText: title })
    .getByRole('button', { name: '进入环节' })
    .click();
  const step = openMove(page).locator('[aria-current=step]');
  await expect(step).toHaveText('注入信息', { timeout: 20_000 });
  await expect(clock(page).first()).toContainText(at);
  await page.getByRole('button', { name: '提出问题' }).click();
  await page.getByRole('button', { name: '开始讨论' }).click();
  await expect(step).toHaveText('分析决策');
}
const form = (page: Page, group: string): Locator =>
  openMove(page).getByRole('form', { name: new RegExp(`^${group}`) });

test('three moves are discussed by one person who holds the groups and leads', async ({ page }, info) => {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await page
    .getByRole('group', { name: /速度/ })
    .getByRole('button', { name: '❚❚ 暂停', exact: true })
    .click();
  await tab(page, '讨论').click();
  // Who plays is told of nothing that has not been presented.
  await expect(page.getByText('导演还没有进入任何讨论环节')).toBeVisible();
  await expect(page.getByText('裂缝与浑水')).toHaveCount(0);
  await page.getByRole('button', { name: '以导演身份主持' }).click();

  await discuss(page, '涨水的清晨', '06:06:00');
  await form(page, '值班室').getByRole('textbox').fill('先定名册，再会商');
  await form(page, '值班室').getByRole('button', { name: '提交回答' }).click();
  await expect(openMove(page).getByText(/还没有回答：.*指挥长/)).toBeVisible();
  await page.screenshot({ path: info.outputPath('deciding.png') });
  await page.getByRole('button', { name: '收回答，表达结果' }).click();
  await page.getByRole('button', { name: '公布各组回答' }).click();
  await page.getByRole('button', { name: '公布预期要点' }).click();
  const mark = openMove(page).getByRole('group', { name: '评定要点 MV1-P1' });
  await mark.getByLabel('值班室').check();
  // Whatever is not fully met has to be explained.
  await mark.getByRole('button', { name: '部分达到' }).click();
  await expect(page.getByRole('status').getByText('请写明理由')).toBeVisible();
  await mark.getByLabel('理由').fill('没有叫上水文');
  await mark.getByRole('button', { name: '部分达到' }).click();
  await expect(openMove(page).getByText(/导演评 值班室/)).toBeVisible();
  await openMove(page).getByLabel('结论').fill('到岗即会商');
  await page.getByRole('button', { name: '记录结论' }).click();
  await page.screenshot({ path: info.outputPath('expressed.png') });
  await page.getByRole('button', { name: '继续推演' }).click();
  await page.getByRole('button', { name: '再推演 10 分钟' }).click();
  await expect(clock(page).first()).toContainText(/06:1[6-9]/, { timeout: 20_000 });
  await page.getByRole('button', { name: '结束本环节' }).click();

  // Its moment has gone by: it stands where the clock is.
  await page
    .getByRole('listitem')
    .filter({ hasText: '裂缝与浑水' })
    .getByRole('button', { name: '进入环节' })
    .click();
  for (const next of ['提出问题', '开始讨论']) await page.getByRole('button', { name: next }).click();
  await form(page, '指挥长').getByLabel('先转移坡下全部人员，同时派人核实').check();
  await form(page, '指挥长').getByRole('button', { name: '提交回答' }).click();
  await page.getByRole('button', { name: '收回答，表达结果' }).click();
  await expect(openMove(page).getByText('✓ 先转移坡下全部人员，同时派人核实')).toBeVisible();
  await page.getByRole('button', { name: '结束本环节' }).click();

  await discuss(page, '深渡超警', '06:28:00');
  await form(page, '指挥长').getByLabel('Ⅳ级').check();
  // What is written is kept while another tab is open.
  await form(page, '指挥长').getByRole('textbox').fill('水位仍在涨');
  await tab(page, '收件箱').click();
  await tab(page, '讨论').click();
  await expect(form(page, '指挥长').getByRole('textbox')).toHaveValue('水位仍在涨');
  await form(page, '指挥长').getByRole('button', { name: '提交回答' }).click();
  await page.getByRole('button', { name: '收回答，表达结果' }).click();
  await page.getByRole('button', { name: '结束本环节' }).click();
});
