import { expect, test } from '@playwright/test';
import { clock, give, kept, openFirstSteps, pace } from './player.ts';

test('after a reload the exercise goes on at the same scenario time, in the other language too', async ({
  page,
}) => {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await page.getByRole('button', { name: /命令$/ }).click();
  await page.getByRole('option', { name: /值班名册/ }).click();
  await give(page, '值班名册');
  await pace(page, '150×').click();
  await expect(clock(page)).toContainText(/已过 0:(1[5-9]|[2-5]\d)/, { timeout: 60_000 });
  await page.getByRole('button', { name: /暂停/ }).click();
  await expect(page.getByRole('button', { name: /暂停/ })).toHaveAttribute('aria-pressed', 'true');
  const before = await kept(page);

  await page.reload();
  await page.getByRole('button', { name: 'English' }).click();
  await page.getByRole('button', { name: 'Resume', exact: true }).click();
  await expect(page.getByRole('timer', { name: 'Scenario clock' })).toContainText(before, {
    timeout: 30_000,
  });
  await expect(page.getByText(/did not replay|differs/i)).toBeHidden();
  await expect(
    page.getByRole('button', { name: 'Send a unit' }).or(page.getByRole('tab', { name: /Units/ })),
  ).toBeVisible();
  await page.getByRole('group', { name: 'Pace' }).getByRole('button', { name: '600×' }).click();
  await expect(page.getByRole('button', { name: 'End and review' })).toBeVisible({ timeout: 60_000 });
});
