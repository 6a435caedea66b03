/** Several runs side by side, from their files: what the page shows is what the command line computes. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { promisify } from 'node:util';
import { expect, test, type Page } from '@playwright/test';

const tuiyan = async (...args: string[]): Promise<string> => {
  const all = ['--import', 'tsx', 'src/cli/main.ts', ...args];
  return (await promisify(execFile)(process.execPath, all, { maxBuffer: 2 ** 24 })).stdout;
};

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
test.beforeAll(async () => {
  const dir = test.info().outputPath('runs');
  const play = async (policy: string, seed: string): Promise<string> => {
    const out = `${dir}/${policy}-${seed}`;
    await tuiyan('run', 'scenarios/flood-first-steps.yaml', '--policy', policy, '--seed', seed, '--out', out);
    return `${out}/flood-first-steps.tuiyan.jsonl`;
  };
  // Pairs: nobody acting and the doctrine, on the same two seeds.
  for (const policy of ['idle', 'doctrine'])
    files.push(...(await Promise.all(['1', '2'].map((seed) => play(policy, seed)))));
  const groups = [
    '--group',
    `before=${files.slice(0, 2).join()}`,
    '--group',
    `after=${files.slice(2).join()}`,
  ];
  said = JSON.parse(await tuiyan('compare', ...groups, '--json')) as Said;
  const cut = `${dir}/cut.tuiyan.jsonl`;
  writeFileSync(cut, readFileSync(files[0], 'utf8').split('\n').slice(0, 5).join('\n') + '\n');
  const odd = `${dir}/odd.tuiyan.jsonl`;
  writeFileSync(odd, 'no record\n');
  files.push(cut, odd);
});
const signed = (n: number): string => `${n > 0 ? '+' : '−'}${Math.abs(n).toFixed(1)}`;
const cells = (page: Page, table: string, row: number): Promise<string[]> =>
  page.getByRole('table', { name: table }).locator('tbody tr').nth(row).locator('td').allTextContents();

test('records from files are compared in groups, by keyboard, and exported', async ({ page }) => {
  await page.goto('./');
  await page.getByRole('button', { name: '演练统计' }).press('Enter');
  await page.getByRole('button', { name: /多场对照/ }).press('Enter');
  const dialog = page.getByRole('dialog', { name: '多场对照' });
  await expect(dialog.getByText('还没有选')).toBeVisible();
  await expect(dialog.getByRole('button', { name: '对照', exact: true })).toBeDisabled();
  await dialog.locator('input[type=file]').setInputFiles(files);
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
});
