/** A cloud stirs on a map that stands otherwise, and stands itself where the system asks for no motion. */
import { expect, test, type Page } from '@playwright/test';
import { recordAt } from '../support/moment.ts';

const picture = async (page: Page): Promise<string> =>
  (await page.locator('.map-canvas').screenshot()).toString('base64');
/** Whether two pictures some beats apart are the same. */
async function stands(page: Page): Promise<boolean> {
  const first = await picture(page);
  await page.evaluate(() => new Promise((done) => setTimeout(done, 1500)));
  return (await picture(page)) === first;
}

test('a cloud stirs, and stands where no motion is asked for', { tag: '@whole' }, async ({ page }) => {
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await page.goto('./');
  await page.locator('input[type=file][accept*=jsonl]').setInputFiles({
    name: 'leak.tuiyan.jsonl',
    mimeType: 'text/plain',
    buffer: recordAt('hazmat-ammonia-night', 2700),
  });
  await expect(page.getByRole('timer')).toBeVisible({ timeout: 120_000 });
  await expect(page.locator('.map-note')).toHaveCount(0, { timeout: 60_000 });
  await expect.poll(() => stands(page), { timeout: 60_000 }).toBe(true);
  await page.emulateMedia({ reducedMotion: 'no-preference' });
  // Painted anew, it begins.
  await page.getByRole('button', { name: '放大' }).click();
  await expect.poll(() => stands(page), { timeout: 30_000 }).toBe(false);
  await expect(async () => {
    for (let k = 0; k < 2; k++) expect(await stands(page)).toBe(false);
  }).toPass({ timeout: 30_000 });
  await page.emulateMedia({ reducedMotion: 'reduce' });
  await expect.poll(() => stands(page), { timeout: 30_000 }).toBe(true);
});
