/** What is kept: one writer, a save that fails, a server that is gone, a clock that stops at the scored end. */
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { expectReadable } from './readable.ts';
import { clock, expectTotal, finish, give, openFirstSteps, pace, sheet } from './player.ts';

interface Row {
  readonly id: string;
  readonly t: number;
  readonly text: string;
}
const rows = (page: Page): Promise<Row[]> =>
  page.evaluate(
    () =>
      new Promise<Row[]>((done) => {
        const r = indexedDB.open('tuiyan');
        r.onsuccess = () => {
          const q = r.result.transaction('saves').objectStore('saves').getAll();
          q.onsuccess = () => (done(q.result as Row[]), r.result.close());
        };
      }),
  );
const orders = async (page: Page): Promise<number> =>
  ((await rows(page))[0]?.text.match(/"cmd":/g) ?? []).length;
/** Any order will do: a note of a decision is accepted at all times. */
const order = async (page: Page, text: string): Promise<void> => {
  await page.getByRole('button', { name: /命令$/ }).click();
  await page.getByRole('option', { name: '决策记录' }).first().click();
  await sheet(page, '决策记录').getByRole('textbox').first().fill(text);
  await give(page, '决策记录', false);
};
const begin = async (page: Page): Promise<void> => {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
};

test('two tabs: one writes, the other is told; a take-over loses no order', async ({ page, context }) => {
  await begin(page);
  await order(page, '值班名册');
  await expect.poll(() => orders(page)).toBe(1);

  const other = await context.newPage();
  await other.goto('./');
  await other.getByRole('button', { name: '继续', exact: true }).click();
  const ask = other.getByRole('dialog');
  await expect(ask).toContainText('另一个标签页');
  await expectReadable(other, 'open elsewhere');
  await ask.getByRole('button', { name: '取消' }).click();
  // Not taken: the first goes on and its order is kept.
  await order(page, '发布预警');
  await expect.poll(() => orders(page)).toBe(2);

  await other.getByRole('button', { name: '继续', exact: true }).click();
  await ask.getByRole('button', { name: '在这里接管' }).click();
  await expect(clock(other)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('dialog')).toContainText('已由另一个标签页接管');
  await expectReadable(page, 'taken over');
  await order(other, '信息初报');
  await expect.poll(() => orders(other)).toBe(3);

  // Back again: what the second tab did is there.
  await page.getByRole('dialog').getByRole('button', { name: '接管回来' }).click();
  await expect(other.getByRole('dialog')).toContainText('已由另一个标签页接管');
  await expect(page.getByRole('button', { name: /暂停/ })).toBeVisible({ timeout: 30_000 });
  await expect.poll(() => orders(page)).toBe(3);
  expect(await rows(page)).toHaveLength(1);
});

test(
  'a tab that heard nothing cannot write over what came after',
  { tag: '@whole' },
  async ({ page, context }) => {
    // As a frozen tab whose lock the browser has taken away: it hears no channel and holds nothing.
    await page.addInitScript(() => {
      delete (window as { BroadcastChannel?: unknown }).BroadcastChannel;
      Object.defineProperty(navigator, 'locks', { value: undefined });
    });
    await begin(page);
    await page.getByRole('button', { name: /暂停/ }).click();
    await order(page, '值班名册');
    await expect.poll(() => orders(page)).toBe(1);
    const other = await context.newPage();
    await other.goto('./');
    await other.getByRole('button', { name: '继续', exact: true }).click();
    await expect(clock(other)).toBeVisible({ timeout: 30_000 });
    await order(other, '发布预警');
    await expect.poll(() => orders(other)).toBe(2);
    const kept = (await rows(other))[0].text;
    // The first gives an order: it is told, and the save stays as it is.
    await pace(page, '1×').click();
    await expect(page.getByRole('dialog')).toContainText('已由另一个标签页接管', { timeout: 15_000 });
    expect((await rows(other))[0].text).toBe(kept);
  },
);

test('a save that fails says so, is exported from play, and is tried again', async ({ page }, info) => {
  await begin(page);
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    (window as { mend?: () => void }).mend = () => void (IDBObjectStore.prototype.put = put);
  });
  await order(page, '值班名册');
  await expect(page.getByRole('status').getByText('未保存')).toBeVisible();
  const file = info.outputPath('kept.tuiyan.jsonl');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('banner').getByRole('button', { name: '导出记录' }).click(),
  ]);
  await download.saveAs(file);
  expect(readFileSync(file, 'utf8')).toContain('值班名册');
  await page.getByRole('button', { name: '离开' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('没有保存成功');
  await expect(dialog.getByRole('button', { name: '导出记录' })).toBeVisible();
  await dialog.getByRole('button', { name: '取消' }).click();
  // Storage is there again: no new order is needed.
  await page.evaluate(() => (window as { mend?: () => void }).mend!());
  await expect(page.getByRole('status').getByText('已保存')).toBeVisible({ timeout: 15_000 });
  await expect.poll(() => orders(page)).toBe(1);
  await page.getByRole('button', { name: '离开' }).click();
  await expect(dialog).toContainText('已自动保存');
  await dialog.getByRole('button', { name: '离开' }).click();
  // The exported record opens as an unfinished run.
  await page.getByLabel('打开记录文件').setInputFiles(file);
  await expect(clock(page)).toBeVisible({ timeout: 30_000 });
  await expect(page.getByText('重放结果与记录不一致')).toBeHidden();
});

test('a connection that died is opened anew', { tag: '@whole' }, async ({ page }) => {
  await page.addInitScript(() => {
    const open = IDBFactory.prototype.open;
    IDBFactory.prototype.open = function (...a) {
      const r = open.apply(this, a);
      r.addEventListener('success', () => ((window as { last?: IDBDatabase }).last = r.result));
      return r;
    };
  });
  await begin(page);
  await order(page, '值班名册');
  await expect(page.getByRole('status').getByText('已保存')).toBeVisible();
  await page.evaluate(() => (window as { last?: IDBDatabase }).last!.close());
  await order(page, '发布预警');
  await expect.poll(() => orders(page)).toBe(2);
  await expect(page.getByRole('status').getByText('未保存')).toBeHidden();
});

test('the clock stops at the scored end; the player closes; the server may be gone by then', async ({
  page,
}) => {
  const refused: string[] = [];
  page.on('console', (m) => /Content Security Policy/.test(m.text()) && refused.push(m.text()));
  await begin(page);
  await pace(page, '600×').click();
  await expect(page.getByText('情景时间已到')).toBeVisible({ timeout: 90_000 });
  await expect(clock(page)).toContainText('已过 1:30');
  await expect(page.getByRole('button', { name: /暂停/ })).toHaveAttribute('aria-pressed', 'true');
  const stood = await clock(page).textContent();
  await order(page, '总结改进');
  expect(await clock(page).textContent()).toBe(stood);
  // Set going again it stops before the close: that is the player's.
  await pace(page, '600×').click();
  await expect(page.getByText('收尾时间已用完')).toBeVisible({ timeout: 30_000 });
  await expect(page.getByRole('button', { name: '进入复盘' })).toHaveCount(0);

  await page.context().route('**/*', (r) => r.abort());
  await finish(page);
  await expectTotal(page);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /HTML/ }).first().click(),
  ]);
  expect(file.suggestedFilename()).toMatch(/\.html$/);
  expect(refused).toEqual([]);
});
