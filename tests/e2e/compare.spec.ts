/** Several runs side by side, from their files: what the page shows is what the command line computes. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { keepPrints, pagesOf } from './player.ts';

const node = (file: string, ...args: string[]): string =>
  execFileSync(process.execPath, ['--import', 'tsx', file, ...args], { encoding: 'utf8' });

const files: string[] = [];
interface Said {
  readonly measures: readonly { readonly id: string }[];
  readonly groups: readonly {
    readonly name: string;
    readonly spreads: readonly ({ readonly mean: number } | null)[];
  }[];
  readonly differences: readonly {
    readonly changes: readonly ({
      readonly value: number;
      readonly interval: [number, number] | null;
    } | null)[];
  }[];
}
let said: Said;
test.beforeAll(() => {
  const dir = test.info().outputPath('runs');
  mkdirSync(dir, { recursive: true });
  node('tests/support/play-records.ts', dir);
  // Pairs: nobody acting and the doctrine, on the same two seeds.
  files.push(...['idle-1', 'idle-2', 'doctrine-1', 'doctrine-2'].map((n) => `${dir}/${n}.tuiyan.jsonl`));
  const groups = [
    '--group',
    `before=${files.slice(0, 2).join()}`,
    '--group',
    `after=${files.slice(2).join()}`,
  ];
  said = JSON.parse(node('src/cli/main.ts', 'compare', ...groups, '--json')) as Said;
  const cut = `${dir}/cut.tuiyan.jsonl`;
  writeFileSync(cut, readFileSync(files[0], 'utf8').split('\n').slice(0, 5).join('\n') + '\n');
  const odd = `${dir}/odd.tuiyan.jsonl`;
  writeFileSync(odd, 'no record\n');
  files.push(cut, odd);
});
const signed = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n).toFixed(1)}`;
const cells = (page: Page, table: string, row: number): Promise<string[]> =>
  page.getByRole('table', { name: table }).locator('tbody tr').nth(row).locator('td').allTextContents();

/** Two finished exercises as the page keeps them, the record of one deleted since; runs in the page. */
function finished(text: string): Promise<void> {
  const row = (id: string, name: string): object => ({
    id,
    scenario: 'flood-first-steps',
    title: { zh: name, en: name },
    seed: '1',
  });
  return new Promise((resolve, reject) => {
    const opening = indexedDB.open('tuiyan');
    opening.onerror = () => reject(opening.error!);
    opening.onsuccess = () => {
      const tx = opening.result.transaction(['saves', 'trainings'], 'readwrite');
      tx.objectStore('saves').put({ ...row('one', '第一场'), t: 5400, updatedAt: 1, text, finished: true });
      const ended = { difficulty: 'introductory', endedAt: 1, total: 16.5, grade: 'poor', participants: 3 };
      for (const [id, name] of [
        ['one', '第一场'],
        ['two', '第二场'],
      ] as const)
        tx.objectStore('trainings').put({ ...row(id, name), ...ended });
      tx.oncomplete = () => (opening.result.close(), resolve());
      tx.onerror = () => reject(tx.error!);
    };
  });
}
test('a finished run and records from files are compared in groups, by keyboard, and exported', async ({
  page,
}) => {
  const prints = await keepPrints(page);
  await page.goto('./');
  await expect(page.getByText('还没有保存的演练')).toBeVisible();
  await page.evaluate(finished, readFileSync(files[0], 'utf8'));
  await page.getByRole('button', { name: '演练统计' }).press('Enter');
  for (const name of ['第一场', '第二场'])
    await page.getByRole('checkbox', { name: `选入对照：${name}` }).press('Space');
  await page.getByRole('button', { name: '多场对照（已选 2 场）' }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '多场对照' });
  // The record of one is no longer kept.
  await expect(dialog.getByRole('row', { name: /第二场/ })).toContainText('已没有这场的记录');
  await dialog.getByRole('button', { name: '移去 第二场' }).press('Enter');
  await expect(dialog.getByRole('button', { name: '对照', exact: true })).toBeDisabled();
  await dialog.locator('input[type=file]').setInputFiles(files.slice(1));
  const names = dialog.getByPlaceholder('未分组');
  for (const [i, group] of ['before', 'before', 'after', 'after', 'after', 'after'].entries())
    await names.nth(i).fill(group);
  await dialog.getByRole('button', { name: '对照', exact: true }).press('Enter');

  // Stopped, nothing is shown; begun again, it goes on from what was played.
  await dialog.getByRole('button', { name: '停止' }).click();
  await dialog.getByRole('button', { name: '对照', exact: true }).click();
  await expect(dialog.getByRole('img', { name: /各场总分，按组：before 2 场/ })).toBeVisible({
    timeout: 90_000,
  });
  await expect(dialog.getByText('“before”只有 2 场', { exact: false })).toBeVisible();
  await expect(dialog.getByText(/odd\.tuiyan\.jsonl: .*REC-/)).toBeVisible();
  expect(await cells(page, '未计入的推演', 0)).toEqual([
    'cut.tuiyan.jsonl',
    'after',
    expect.stringMatching(/^[0-9a-f]{12}$/),
    '没有推演到底，没有成绩',
  ]);
  for (const [i, g] of said.groups.entries())
    expect((await cells(page, '得分分布', i)).slice(0, 4)).toEqual([
      '总分',
      g.name,
      '2',
      g.spreads[0]!.mean.toFixed(1),
    ]);
  const { value, interval } = said.differences[0].changes[0]!;
  expect((await cells(page, '“after”减“before”', 0)).slice(0, 4)).toEqual([
    '总分',
    signed(value),
    ...interval!.map(signed),
  ]);
  const save = async (name: string): Promise<string> => {
    const [file] = await Promise.all([
      page.waitForEvent('download', { timeout: 90_000 }),
      dialog.getByRole('button', { name }).click(),
    ]);
    return readFileSync(await file.path(), 'utf8');
  };
  expect(await save('CSV')).toContain(`"总分","after","before","${value}"`);
  expect(await save('HTML')).toContain('多场推演对照报告');
  expect(await save('DOCX')).toMatch(/^PK/);
  await dialog.getByRole('button', { name: '打印报告' }).click();
  await expect.poll(async () => (await prints()).length).toBe(1);
  const [printed] = await prints();
  expect(printed).toContain('多场推演对照报告');
  expect(new Set((await pagesOf(page, printed)).map(([w, h]) => w * h))).toEqual(new Set([595 * 842]));
});
