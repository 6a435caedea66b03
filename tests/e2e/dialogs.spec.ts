/** Colours as the browser computes them: every text of every dialog can be read, in both languages. */
import { expect, test, type Page } from '@playwright/test';
import { clock, openFirstSteps, pace, finish, expectTotal, sheet } from './player.ts';
import { expectReadable } from './readable.ts';

async function away(page: Page): Promise<void> {
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toBeHidden();
}

const WORDS = {
  zh: {
    sources: '数据来源',
    trainings: '演练统计',
    leave: '离开',
    stop: '真实',
    palette: /命令$/,
    trainer: '导演',
    evaluator: '评估',
    role: /身份|角色/,
  },
  en: {
    sources: 'Data sources',
    trainings: 'Training',
    leave: 'Leave',
    stop: 'Real',
    palette: /Orders$/,
    trainer: 'Controller',
    evaluator: 'Evaluator',
    role: /Seat|Role/,
  },
} as const;

for (const lang of ['zh', 'en'] as const)
  test(`every dialog can be read (${lang})`, { tag: lang === 'en' ? ['@whole'] : [] }, async ({ page }) => {
    const w = WORDS[lang];
    await openFirstSteps(page);
    await page.goto('./');
    if (lang === 'en') await page.getByRole('button', { name: 'English' }).click();
    for (const name of [w.sources, w.trainings]) {
      await page
        .getByRole('button', { name: new RegExp(name) })
        .first()
        .click();
      await expectReadable(page, name);
      await away(page);
    }
    await page
      .getByRole('listitem')
      .filter({ hasText: /防汛第一课|Flood, first steps/ })
      .locator('button.primary')
      .first()
      .click();
    await page.locator('button.primary').last().click({ timeout: 30_000 });
    await expect(clock(page)).toBeVisible();

    for (const name of [w.leave, w.stop]) {
      await page
        .getByRole('banner')
        .getByRole('button', { name: new RegExp(name) })
        .click();
      await expectReadable(page, name);
      await away(page);
    }
    await page.getByRole('button', { name: w.palette }).click();
    await expectReadable(page, 'palette');
    // A list that one scrolls stays where it is while the clock runs, and follows the arrow keys.
    const list = page.getByRole('listbox');
    const top = (): Promise<number> => list.evaluate((e) => e.scrollTop);
    await list.evaluate((e) => e.scrollTo(0, e.scrollHeight));
    const far = await top();
    expect(far).toBeGreaterThan(100);
    const then = await clock(page).innerText();
    await expect(clock(page)).not.toHaveText(then);
    expect(await top()).toBe(far);
    await page.keyboard.press('ArrowDown');
    await expect.poll(top).toBeLessThan(far);
    await away(page);
    for (const role of ['trainer', 'evaluator']) {
      await page.getByRole('banner').getByRole('combobox').selectOption(role);
      await expectReadable(page, role);
      await away(page);
    }
    // Saving fails: the leave dialog in its other state.
    await page.evaluate(() => {
      IDBObjectStore.prototype.put = () => {
        throw new DOMException('full', 'QuotaExceededError');
      };
    });
    await page.getByRole('banner').getByRole('combobox').selectOption('trainer');
    await page.getByRole('dialog').locator('button.danger').click();
    await page.keyboard.press('2');
    await expect(page.locator('.saved.bad')).toBeVisible();
    await page
      .getByRole('banner')
      .getByRole('button', { name: new RegExp(w.leave) })
      .click();
    await expectReadable(page, 'leave, unsaved');
    await away(page);
    // The trainer's end, and what a risky order asks.
    await page.getByRole('tab', { name: /导演|Controller/ }).click();
    await page.getByRole('tabpanel').locator('button.danger').first().click();
    await expectReadable(page, 'trainer ends');
    await away(page);
  });

test('the dialogs of lobby, closing and failure can be read', { tag: '@whole' }, async ({ page }) => {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await page.getByRole('button', { name: /命令$/ }).click();
  await page.getByRole('option', { name: '真实情况' }).first().click();
  const stop = sheet(page, '真实情况');
  await stop.getByRole('textbox').first().fill('火情');
  await stop.getByRole('button', { name: '确认下达' }).click();
  await expectReadable(page, 'a risky order');
  await away(page);
  await stop.getByRole('button', { name: '取消' }).click();
  await pace(page, '600×').click();
  await page.getByRole('button', { name: '结束并复盘' }).click({ timeout: 90_000 });
  await expectReadable(page, 'closing');
  await away(page);
  // Counted once reviewed: the training record then has something to remove.
  await finish(page);
  await expectTotal(page);
  await page.goto('./');
  await page.getByRole('button', { name: '演练统计' }).click();
  await expectReadable(page, 'training record');
  await page.getByRole('dialog').getByRole('button', { name: '删除' }).first().click();
  await expectReadable(page, 'remove a training');
  // Escape closes the inner dialog only.
  await page.keyboard.press('Escape');
  await expect(page.getByRole('dialog')).toHaveCount(1);
  await page.goto('./');
  await page.getByRole('button', { name: '删除' }).first().click();
  await expectReadable(page, 'delete');
  await away(page);
  await page.getByLabel('打开记录文件').setInputFiles({
    name: 'x.tuiyan.jsonl',
    mimeType: 'text/plain',
    buffer: Buffer.from('{"format":"tuiyan/record","version":1}\n'),
  });
  await expectReadable(page, 'failure');
  await expect(page.getByRole('dialog')).toContainText('记录第 1 行');
});
