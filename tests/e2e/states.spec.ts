/** How things stand: the county sees what it may know, the trainer every chart as it is, with what may come next. */
import { expect, test } from '@playwright/test';
import { clock, openFirstSteps, tab } from './player.ts';

test('lanes say how things stand; the trainer opens the chart behind one', async ({ page }) => {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  const panel = page.getByRole('tabpanel');
  await tab(page, '导演').click();
  await panel.getByRole('button', { name: '切换到导演' }).click();
  await panel.getByLabel('快进（时：分）').fill('0:20');
  await panel.getByRole('button', { name: '快进', exact: true }).click();
  // The clock goes on from there.
  await expect(clock(page)).toContainText(/已过 0:2\d/, { timeout: 60_000 });

  // A storyline is the trainer's alone, in the words of its file.
  await tab(page, '态势演化').click();
  const story = panel.getByRole('listitem').filter({ hasText: '亲属自行上山接人' });
  await expect(story).toContainText('坡下群众等县里通知');
  await story.getByRole('button').click();
  const figure = panel.getByRole('figure');
  await expect(
    figure.getByRole('img', { name: '亲属自行上山接人状态图，当前：坡下群众等县里通知' }),
  ).toBeVisible();
  await expect(figure.locator('.state.on')).toHaveText('坡下群众等县里通知');
  await expect(figure.getByRole('row').filter({ hasText: 'ordered' })).toContainText('不成立');
  await expect(figure.getByRole('row').filter({ hasText: '还剩' })).toContainText('亲属驾车上山，进村路堵死');

  // The county knows of the slope, and of nobody's relatives.
  await page.getByTitle('当前岗位').selectOption({ label: '指挥长' });
  await expect(panel.getByRole('listitem').filter({ hasText: '隐患坡体' })).toContainText('有征兆');
  await expect(panel.getByRole('listitem').filter({ hasText: '亲属' })).toHaveCount(0);
  await expect(panel.getByRole('figure')).toHaveCount(0);
});
