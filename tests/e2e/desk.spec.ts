import { readFileSync, writeFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { headOf, writeEvaluation } from '../../src/sim/index.ts';
import { emptyEvaluation, Pen } from '../support/evaluation.ts';
import { tab } from './player.ts';
import { idleRecord, tuiyan } from './records.ts';

const total = async (page: Page): Promise<number> =>
  Number(await page.getByLabel('总分', { exact: true }).locator('b').textContent());
async function openRecord(page: Page, file: string): Promise<void> {
  await page.goto('./');
  await page.locator('input[type=file][accept*=jsonl]').first().setInputFiles(file);
}

test('an evaluator writes after the end, by keyboard; it counts, is kept, merged, in report and file', async ({
  page,
}, info) => {
  const dir = info.outputPath('run');
  const record = idleRecord(dir);
  await openRecord(page, record);

  // Hot wash before any score is shown.
  await page.getByRole('button', { name: '先写现场点评，再看评分' }).click({ timeout: 60_000 });
  await expect(page.getByLabel('好 1')).toBeVisible({ timeout: 60_000 });
  await expect(page.getByText('总分')).toHaveCount(0);
  await page.getByLabel('评估员姓名').fill('王评估');
  await page.getByLabel('好 1').fill('信息畅通');
  await page.getByLabel('不足 1').fill('<b>台账不全</b>');
  await page.keyboard.press('Enter');
  await expect(page.getByLabel('总分', { exact: true })).toBeVisible();
  const before = await total(page);

  // From an item to the desk: the value given moves the score.
  await tab(page, '条款明细').click();
  await page.getByRole('button', { name: /^C-16/ }).click();
  await page.getByRole('button', { name: '人工评定…' }).press('Enter');
  await expect(page.getByLabel('条款或红线')).toHaveValue('C-16');
  for (const part of ['及时', '完整', '正确']) await page.getByLabel(part, { exact: true }).fill('1');
  await page.getByLabel('理由').fill('传真为证');
  await page.keyboard.press('Enter');
  await expect.poll(() => total(page)).toBeGreaterThan(before);
  const raised = await total(page);

  // A sheet, a cause, the conclusion.
  const goal = page
    .getByRole('form')
    .filter({ has: page.getByLabel('评定', { exact: true }) })
    .first();
  await goal.getByLabel('评定', { exact: true }).selectOption('S');
  await goal.getByLabel('观察').fill('个别超时');
  await goal.getByRole('button', { name: '写入' }).press('Enter');
  await expect(goal).toContainText('王评估评定：S');
  const cause = page
    .getByRole('form')
    .filter({ has: page.getByLabel('原因') })
    .first();
  await cause.getByLabel('原因').selectOption('equipment');
  await cause.getByLabel('说明').fill('终端故障');
  await page.keyboard.press('Enter');
  await page.getByRole('textbox', { name: '综合评估结论' }).fill('演练达到目的。');
  await page.getByRole('textbox', { name: '综合评估结论' }).press('Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('由评估员王评估核定。')).toBeVisible();

  // What no log can judge, and the bureau's own table: the blank one is there to take; a wrong cell is named; marks are written together.
  const briefing = page.getByRole('form', { name: '情况通报和会商的质量' });
  await expect(briefing).toContainText('5 分：几分钟内讲清情况');
  await briefing.getByLabel('评分', { exact: true }).selectOption('4');
  await briefing.getByRole('button', { name: '写入' }).press('Enter');
  await expect(briefing).toContainText('王评估：4');
  const blank = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载空白表' }).press('Enter');
  expect((await blank).suggestedFilename()).toBe('flood-first-steps.table.zh.xlsx');
  const own = page.getByLabel('读入评估表…').first();
  const table = (text: string) => ({ name: 'own.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await own.setInputFiles(table('指标,权重\n首报及时,很重\n'));
  await expect(page.getByRole('alert')).toContainText('own.csv:2:6 TBL-005');
  await own.setInputFiles(table('年度考核表\n指标,权重\n首报及时,10\n<i>转移</i>到位,30\n'));
  const ownTable = page.getByRole('form', { name: '年度考核表' });
  await ownTable.getByLabel('“首报及时”的评分').fill('10');
  await ownTable.getByLabel('“<i>转移</i>到位”的评分').fill('15');
  await page.keyboard.press('Enter');
  await expect(ownTable).toContainText('加权总分 62.5（25.0 / 40.0）');
  expect(await total(page)).toBe(raised);

  // Their own look of Word files: the built-in template is there to begin from, what is none is refused.
  const look = page.getByLabel('选用样板…').first();
  await look.setInputFiles(table('没有样式'));
  await expect(page.getByRole('alert')).toContainText('TPL-002');
  const basis = page.waitForEvent('download');
  await page.getByRole('button', { name: '下载内置样板' }).press('Enter');
  await look.setInputFiles(await (await basis).path());
  await expect(page.getByText(/正用“/)).toBeVisible();

  // From an event of the replay; what was wrong is taken back by a further entry.
  await tab(page, '地图回放').click();
  await page.getByRole('button', { name: '记观察' }).first().press('Enter');
  await expect(page.getByLabel('事件号 ev#')).toHaveValue(/^\d+$/);
  const note = page.getByRole('textbox', { name: '观察记录' });
  await note.fill('写错的观察');
  await note.locator('xpath=ancestor::form').getByRole('button', { name: '写入' }).press('Enter');
  await expect(page.getByText('已存于本浏览器（10 条）')).toBeVisible();
  await page.getByRole('button', { name: '撤回我的上一条' }).press('Enter');
  await expect(page.getByText('已撤回')).toBeVisible();
  await expect(page.getByText('已存于本浏览器（11 条）')).toBeVisible();

  // The same record opened anew finds it again; a colleague's file differs in one place.
  await openRecord(page, record);
  await page.getByRole('button', { name: '进入复盘', exact: true }).first().click({ timeout: 60_000 });
  await expect.poll(() => total(page), { timeout: 60_000 }).toBe(raised);
  await tab(page, '评估台').click();
  const pen = new Pen('李评估', emptyEvaluation(headOf(readFileSync(record, 'utf8'))));
  pen.write({ kind: 'value', item: 'C-16', t: 0, k: 1, c: 1, reason: '没有收到' });
  const bring = page.getByLabel('并入同事的文件…').first();
  const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
  await bring.setInputFiles(file('broken.jsonl', writeEvaluation(pen.file).replace('没有', '已经')));
  await expect(page.getByText(/没有写入：第 2 行：哈希链/)).toBeVisible();
  await bring.setInputFiles(file('li.jsonl', writeEvaluation(pen.file)));
  const conflicts = page.getByRole('region', { name: '评估员意见不一之处' });
  await expect(conflicts).toContainText('没有收到');
  await expect.poll(() => total(page)).toBe(before);
  await conflicts
    .getByRole('row', { name: /王评估/ })
    .getByRole('button', { name: '采用此意见' })
    .press('Enter');
  await expect(conflicts).toHaveCount(0);
  await expect.poll(() => total(page)).toBe(raised);
  await page.getByLabel('身份').fill('评估组长');
  await page.keyboard.press('Enter');
  await expect(page.getByText('评估组长: 王评估')).toBeVisible();

  // Out of the page: the command line takes both as they are.
  const saved = page.waitForEvent('download');
  await page.getByRole('button', { name: '评估文件' }).press('Enter');
  const name = (await saved).suggestedFilename();
  expect(name).toBe('flood-first-steps.tuiyan.jsonl.evaluation.jsonl');
  await (await saved).saveAs(`${dir}/${name}`);
  expect(tuiyan('verify', record)).toContain('评估员 2 人，14 条，意见不一 0 处');
  const paper = page.waitForEvent('download');
  await page.getByRole('button', { name: 'HTML 报告' }).click();
  const html = readFileSync(await (await paper).path(), 'utf8');
  for (const word of [
    '传真为证',
    '个别超时',
    '终端故障',
    '演练达到目的。',
    '评估组长',
    '&lt;b&gt;台账不全&lt;/b&gt;',
    '加权总分 62.5',
    '&lt;i&gt;转移&lt;/i&gt;到位',
  ])
    expect(html).toContain(word);
  expect(html).not.toContain('写错的观察');
  writeFileSync(info.outputPath('report.html'), html);
});

/** With the channel by which tabs hear of each other, and without, as a frozen tab. */
for (const hears of [true, false])
  test(
    `two tabs about one record: nothing that either writes is lost${hears ? '' : ', though neither hears of the other'}`,
    { tag: hears ? [] : '@whole' },
    async ({ page, context }, info) => {
      const record = idleRecord(info.outputPath('run'));
      if (!hears)
        await context.addInitScript(() => delete (window as { BroadcastChannel?: unknown }).BroadcastChannel);
      const other = await context.newPage();
      for (const p of [page, other]) {
        await openRecord(p, record);
        await p.getByRole('button', { name: '进入复盘' }).first().click({ timeout: 60_000 });
        await tab(p, '评估台').click({ timeout: 60_000 });
      }
      const note = async (p: Page, who: string, text: string): Promise<void> => {
        await p.getByLabel('评估员姓名').fill(who);
        await p.getByRole('textbox', { name: '观察记录' }).fill(text);
        await p
          .getByRole('region', { name: '观察记录' })
          .getByRole('button', { name: '写入' })
          .press('Enter');
      };
      const wrote = (p: Page, who: string, n: number) =>
        expect(p.locator('.log li').filter({ hasText: who })).toHaveCount(n, { timeout: 60_000 });
      await note(page, '甲评估', '第一条');
      await wrote(page, '甲评估', 1);
      // Heard at once; or found when the other writes.
      if (hears) await wrote(other, '甲评估', 1);
      await note(other, '乙评估', '一条');
      if (!hears) await expect(other.getByText('它写的已并入这里')).toBeVisible({ timeout: 60_000 });
      await wrote(other, '甲评估', 1);
      await note(page, '甲评估', '第二条');
      await wrote(page, '甲评估', 2);
      await wrote(page, '乙评估', 1);
      await expect(page.getByText('它写的已并入这里').last()).toBeVisible();
      await expect(page.getByText('已存于本浏览器（3 条）')).toBeVisible();
      // Opened anew in a third: all of it was kept.
      const third = await context.newPage();
      await openRecord(third, record);
      await third.getByRole('button', { name: '进入复盘' }).first().click({ timeout: 60_000 });
      await tab(third, '评估台').click({ timeout: 60_000 });
      await wrote(third, '甲评估', 2);
      await wrote(third, '乙评估', 1);
    },
  );
