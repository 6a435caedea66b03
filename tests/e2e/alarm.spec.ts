/** What must not be missed is heard, seen on the map and, if wished, stops the clock; each can be switched off. */
import { expect, test, type Page } from '@playwright/test';
import { clock, openFirstSteps, pace } from './player.ts';

/** Counts the notes that the page plays. */
const listen = (page: Page): Promise<unknown> =>
  page.addInitScript(() => {
    const start = OscillatorNode.prototype.start;
    const heard = globalThis as unknown as { notes: number };
    heard.notes = 0;
    OscillatorNode.prototype.start = function (...at) {
      heard.notes++;
      start.apply(this, at);
    };
  });
const notes = (page: Page): Promise<number> =>
  page.evaluate(() => (globalThis as unknown as { notes: number }).notes);
const alarm = (page: Page) => page.getByRole('alert', { name: '紧急信息' });
/** Pixels of the map, as drawn. */
const drawn = async (page: Page): Promise<string> =>
  (await page.locator('.stage canvas').first().screenshot()).toString('base64');

test('the first urgent message sounds, rings on the map and stops a clock that is to stop', async ({
  page,
}) => {
  await listen(page);
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  await pace(page, '60×').click();
  await expect(alarm(page)).toBeVisible({ timeout: 90_000 });
  expect(await notes(page)).toBe(2);
  await alarm(page).getByLabel('紧急时停钟').check();
  await alarm(page).getByLabel('提示音').uncheck();
  // The next one comes in silence and stops the clock.
  const before = await alarm(page).getByRole('listitem').count();
  await expect(async () =>
    expect(await alarm(page).getByRole('listitem').count()).toBeGreaterThan(before),
  ).toPass({
    timeout: 90_000,
  });
  await expect(pace(page, '❚❚ 暂停')).toHaveAttribute('aria-pressed', 'true');
  expect(await notes(page)).toBe(2);
  const frames = new Set<string>();
  await expect(async () => {
    frames.add(await drawn(page));
    expect(frames.size).toBeGreaterThan(1);
  }).toPass({ timeout: 20_000 });
});
