import { expect, test } from '@playwright/test';
import { clock, kept, openFirstSteps, pace } from './player.ts';

test.use({ serviceWorkers: 'allow' });

test('without a network a reload comes back, and the exercise goes on from the same second', async ({
  page,
  context,
}) => {
  await page.goto('./');
  await expect(page.getByText('断网也能用')).toBeVisible({ timeout: 60_000 });
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await pace(page, '150×').click();
  await expect(clock(page)).toContainText(/已过 0:(0[5-9]|[1-5]\d)/, { timeout: 60_000 });
  await page.getByRole('button', { name: /暂停/ }).click();
  await expect(page.getByRole('button', { name: /暂停/ })).toHaveAttribute('aria-pressed', 'true');
  const before = await kept(page);

  await context.setOffline(true);
  await page.reload();
  // There really is no network.
  expect(
    await page.evaluate(() =>
      fetch('./nobody-keeps-this').then(
        () => true,
        () => false,
      ),
    ),
  ).toBe(false);
  await page.getByRole('button', { name: '继续', exact: true }).click();
  await expect(clock(page)).toContainText(before, { timeout: 30_000 });
  await pace(page, '600×').click();
  await expect(clock(page)).not.toContainText(before);
  await expect(page.locator('.map-canvas > canvas').last()).toBeVisible();
});
