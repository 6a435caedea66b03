import { expect, test } from '@playwright/test';
import { clock, give, openFirstSteps, pace } from './player.ts';

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
  // Pausing saves; the last view has come when the clock stands still at the saved second.
  const saved = (): Promise<string> =>
    page.evaluate(
      () =>
        new Promise<string>((done) => {
          const r = indexedDB.open('tuiyan');
          r.onsuccess = () => {
            const q = r.result.transaction('saves').objectStore('saves').getAll();
            q.onsuccess = () => {
              const t = Math.max(...(q.result as { t: number }[]).map((s) => s.t));
              done(new Date(Date.UTC(2020, 6, 8, 6) + t * 1000).toISOString().slice(11, 19));
              r.result.close();
            };
          };
        }),
    );
  const time = async (): Promise<string> =>
    /\d\d:\d\d:\d\d/.exec((await clock(page).textContent()) ?? '')?.[0] ?? '';
  await expect.poll(async () => (await saved()) === (await time())).toBe(true);
  const before = await time();

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
