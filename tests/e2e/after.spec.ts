/** After the run: what acts in their time would have changed, and another way from a moment of it. */
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { clock, foreign, keepPrints, pagesOf, tab, watchRequests } from './player.ts';
import { COMMAND } from '../support/command.ts';
import { idleRecord } from './records.ts';

const branches = (page: Page): ReturnType<Page['getByRole']> =>
  page.getByRole('listitem').filter({ hasText: '分支：自记录' });

let record = '';
test.beforeAll(() => {
  record = idleRecord(test.info().outputPath('run'));
});
async function review(page: Page): Promise<void> {
  await page.goto('./');
  await page.locator('input[type=file][accept*=jsonl]').first().setInputFiles(record);
  await page.getByRole('button', { name: '进入复盘' }).first().click({ timeout: 60_000 });
}

test('the review computes acts in their time, can be stopped, and shows them again', async ({ page }) => {
  const line = page.getByRole('cell', { name: /若在 06:12 下达（本次 未下达）.*死亡 −12 人/ });

  // Begun, stopped after the first, and kept: opened anew, it stands beside the finding.
  await review(page);
  await tab(page, '问题与结论').click();
  await page.getByRole('button', { name: '推算代价最大的五条' }).click({ timeout: 60_000 });
  await expect(line.first()).toBeVisible({ timeout: 60_000 });
  await page.getByRole('button', { name: '停止' }).click();
  await expect(page.getByRole('button', { name: '继续推算' })).toBeVisible();
  await review(page);
  await tab(page, '问题与结论').click();
  await expect(line.first()).toBeVisible({ timeout: 60_000 });
});

test('a bot and a person go another way from a moment of a run, which stays as it was', async ({ page }) => {
  await review(page);
  // A bot goes another way; it stands beside the run, in the page and in the report.
  await tab(page, '分支推演').click();
  await page.getByLabel('自演练开始后（分钟）').fill('20');
  await page.getByRole('button', { name: '交给规程方案' }).click();
  await expect(page.getByText(/自 06:20 起分开/)).toBeVisible({ timeout: 60_000 });
  await expect(page.getByRole('row', { name: /^死亡 12 人 0 人 −12 人$/ })).toBeVisible();
  const [html] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: /HTML/ }).click(),
  ]);
  const report = readFileSync(await html.path(), 'utf8');
  expect(report).toContain('自 06:20 起分开');
  expect(report).toContain('−12 人');

  // A person goes another way from the replay; the run itself is as it was.
  await tab(page, '地图回放').click();
  await page.getByText('由此时刻另走一遍…').click();
  await page.getByLabel('自演练开始后（分钟）').fill('30');
  await page.getByRole('button', { name: '由我接着推演' }).click();
  await expect(clock(page)).toContainText('0:30', { timeout: 60_000 });
  await page.goto('./');
  await expect(branches(page)).toHaveCount(2);
  await expect(branches(page).filter({ hasText: '由人接着推演' })).toBeVisible();
  const run = page.getByRole('listitem').filter({ hasText: '已结束' }).filter({ hasNotText: '分支' });
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    run.first().getByRole('button', { name: '导出' }).click(),
  ]);
  expect(readFileSync(await file.path(), 'utf8')).toBe(readFileSync(record, 'utf8'));
});

test('the review prints the report as its HTML file does, in both languages, and says where it cannot', async ({
  page,
}) => {
  const prints = await keepPrints(page);
  const seen = watchRequests(page);
  const windows: unknown[] = [];
  await review(page);
  page.context().on('page', (p) => windows.push(p));
  const [file] = await Promise.all([
    page.waitForEvent('download', { timeout: 90_000 }),
    page.getByRole('button', { name: 'HTML 报告' }).click(),
  ]);
  // Beside the record, its data spare the command line from playing it again.
  const [data] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: '随附数据' }).click(),
  ]);
  expect(data.suggestedFilename()).toBe('flood-first-steps.tuiyan.jsonl.run.json');
  await data.saveAs(`${record}.run.json`);
  const to = test.info().outputPath('again');
  const said = spawnSync(process.execPath, [...COMMAND, 'report', record, '--formats', 'html', '--out', to], {
    encoding: 'utf8',
  });
  expect([said.status, said.stderr]).toEqual([0, '']);
  const before = seen.length;
  await page.getByRole('button', { name: '打印报告' }).click();
  await expect.poll(async () => (await prints()).length, { timeout: 60_000 }).toBe(1);
  // The frame asks for nothing that is not in it.
  expect(foreign(seen.slice(before), page)).toEqual([]);
  expect(windows).toEqual([]);
  const [zh] = await prints();
  const styles = (html: string): string => /<style>([^]*?)<\/style>/.exec(html)![1];
  expect(styles(zh)).toBe(styles(readFileSync(await file.path(), 'utf8')));
  const sizes = await pagesOf(page, zh);
  expect(sizes.length).toBeGreaterThan(10);
  // A4, upright or turned for wide tables.
  expect([...new Set(sizes.map(([w, h]) => `${Math.min(w, h)}×${Math.max(w, h)}`))]).toEqual(['595×842']);

  await page.getByRole('button', { name: 'English', exact: true }).click();
  await page.getByLabel('Report for').selectOption('public');
  await page.getByRole('button', { name: 'Print report' }).click();
  await expect.poll(async () => (await prints()).length, { timeout: 60_000 }).toBe(2);
  const [, en] = await prints();
  expect(en).toContain('<html lang="en">');
  // Cut for its readers.
  expect((await pagesOf(page, en)).length).toBeLessThan(sizes.length);

  // A browser that does not print is not silent.
  await page.evaluate(() => {
    Object.defineProperty(HTMLIFrameElement.prototype, 'contentWindow', { get: () => null });
  });
  await page.getByRole('button', { name: 'Print report' }).click();
  await expect(page.getByText('The browser did not print.', { exact: false })).toBeVisible();
});
