/** How things stand: the county sees what it may know, the trainer every chart as it is, with what may come next. */
import { expect, test } from '@playwright/test';
import { clock, openFirstSteps, pace, tab } from './player.ts';

test('lanes move as the incident does; the trainer opens the chart behind one', async ({ page }) => {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  await tab(page, '态势演化').click();
  const panel = page.getByRole('tabpanel');
  await expect(panel.getByRole('heading', { name: '灾情' })).toBeVisible();
  await expect(panel.getByText('亲属自行上山接人')).toBeHidden();
  await pace(page, '60×').click();
  // The gauge passes its warning stage after some twenty minutes and the county is told.
  await expect(panel.getByRole('listitem').filter({ hasText: /深渡[\s\S]*超警戒/ }).first()).toBeVisible({ timeout: 90_000 });
  await pace(page, '❚❚ 暂停').click();

  await tab(page, '导演').click();
  await panel.getByRole('button', { name: '切换到导演' }).click();
  await tab(page, '态势演化').click();
  // A storyline is the trainer's alone, in the words of its file.
  const story = panel.getByRole('listitem').filter({ hasText: '亲属自行上山接人' });
  await expect(story).toBeVisible();
  await story.getByRole('button').click();
  const figure = panel.getByRole('figure');
  await expect(figure.getByRole('img', { name: /亲属/ })).toBeVisible();
  await expect(figure.locator('.state.on')).toHaveCount(1);
  await expect(figure.getByRole('row').filter({ hasText: 'ordered' })).toContainText('不成立');
  await expect(figure.getByText(/还剩 \d+ 分钟/)).toBeVisible();
});
