import { expect, test, type Locator, type Page } from '@playwright/test';
import { clock, openFirstSteps, pace, sheet, tab } from './player.ts';

async function paused(page: Page): Promise<void> {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  await page.getByRole('button', { name: /暂停/ }).click();
}
const promise = (page: Page, form: string) => sheet(page, form).getByRole('status', { name: '下达前预计' });
/** What it promises is of the form as it stands, not of an earlier draft. */
const settled = (said: Locator) => expect(said).toHaveAttribute('aria-busy', 'false');

test(
  'what the form promises is what the list of dangers says and what then comes',
  { tag: '@whole' },
  async ({ page }) => {
    await paused(page);
    await tab(page, '力量').click();
    await page.getByRole('button', { name: '派出防汛抗旱专业队1组' }).click();
    const order = sheet(page, '派出力量');
    await order.getByLabel('任务', { exact: true }).selectOption({ label: '水上搜救' });
    await order.getByLabel('目的地').click();
    await order.getByLabel('查找结果').getByRole('option').first().click();
    const said = promise(page, '派出力量');
    await expect(said).toContainText('专业不对口：缺“水上救援”');
    await expect(said).toContainText('缺装备：船艇');
    await order.getByLabel('任务', { exact: true }).selectOption({ label: '巡堤查险' });
    // What was foreseen for the draft before is marked as old in the moment of the change.
    const marked = await order.getByLabel('目的地').evaluate(async (target: HTMLSelectElement) => {
      target.value = [...target.options].find((o) => o.label === '训练圩堤 6 号（渡峰坑站）')!.value;
      target.dispatchEvent(new Event('change', { bubbles: true }));
      await Promise.resolve();
      return document.querySelector('[aria-label="下达前预计"]')!.getAttribute('aria-busy');
    });
    expect(marked).toBe('true');
    await settled(said);
    await expect(said).toContainText('专业对口：防汛');
    await expect(said).toContainText(/途经/);
    const due = /预计 (\d\d:\d\d) 到达（约 .+）/.exec(await said.innerText())![1];
    await order.getByRole('button', { name: '确认下达' }).click();
    await expect(order).toBeHidden();

    await tab(page, '险情').click();
    const levee = page.getByRole('row', { name: /训练圩堤 6 号/ });
    await expect(levee).toContainText(`防汛抗旱专业队1组 · 巡堤查险 · 预计 ${due} 到`);
    // On the map too, for the place that was picked.
    await levee.getByRole('button', { name: '训练圩堤 6 号' }).click();
    await expect(page.getByRole('region', { name: '谁在处置' })).toContainText(`预计 ${due} 到`);
    await pace(page, '150×').click();
    await expect(levee).toContainText(`${due} 到场作业`, { timeout: 60_000 });
  },
);

test(
  'a shelter that is closed or too small is said in the form, and a second one takes the rest',
  { tag: '@whole' },
  async ({ page }) => {
    await paused(page);
    await tab(page, '村组').click();
    // No gauge has been read yet, so none is at risk as known.
    await page.getByRole('tabpanel').getByRole('button', { name: '全部', exact: true }).click();
    await page.getByRole('table', { name: '村组' }).getByRole('checkbox').first().check();
    await page.getByRole('group', { name: '对所选村' }).getByRole('button', { name: '组织转移' }).click();
    const move = sheet(page, '组织转移');
    await move.getByText('全村', { exact: true }).click();
    await move.getByLabel('安置点', { exact: true }).fill('鹅湖镇中心');
    await move.getByLabel('查找结果').getByRole('option').first().click();
    const said = promise(page, '组织转移');
    await settled(said);
    await expect(said).toContainText('余 600 个床位，接收 600 人 · 尚未开放');
    await expect(said.getByRole('alert')).toContainText(/还有 [\d,]+ 人没有去处/);
    await move
      .getByRole('group', { name: /^接续安置点/ })
      .getByRole('checkbox', { name: /^浮梁县第一中学/ })
      .check();
    await expect(said.getByRole('alert')).toBeHidden();
    await settled(said);
    await expect(said).toContainText(/浮梁县第一中学：余 3,000 个床位，接收 [\d,]+ 人/);
    await move.getByRole('button', { name: '确认下达' }).click();
    await expect(move).toBeHidden();

    // With another village the first is refused by name, and can be left out.
    const row = (n: number) => page.getByRole('table', { name: '村组' }).getByRole('checkbox').nth(n);
    const moved = (await row(0).getAttribute('aria-label'))!;
    await row(1).check();
    await row(2).check();
    await page.getByRole('group', { name: '对所选村' }).getByRole('button', { name: '组织转移' }).click();
    await move.getByLabel('安置点', { exact: true }).fill('浮梁县第一中学');
    await move.getByLabel('查找结果').getByRole('option').first().click();
    const refused = move.getByRole('region', { name: '其中不能下达的' });
    await expect(refused).toContainText(`${moved}已有转移令在执行`);
    await refused.getByRole('button', { name: '去掉这 1 项' }).click();
    await expect(refused).toBeHidden();
    await move.getByRole('button', { name: '确认下达' }).click();
    await expect(move).toBeHidden();
  },
);

test('one order for several units, by keyboard: each its own, and who is refused is named', async ({
  page,
}) => {
  await paused(page);
  await tab(page, '力量').click();
  const units = ['县综合应急救援队', '防汛抗旱专业队1组', '防汛抗旱专业队2组'];
  const order = sheet(page, '派出力量');
  const give = async (choose: readonly string[]): Promise<void> => {
    for (const u of choose) {
      await page.getByRole('checkbox', { name: `选择${u}` }).focus();
      await page.keyboard.press('Space');
    }
    await page.getByRole('group', { name: '对所选队伍' }).getByRole('button', { name: '成组派出' }).focus();
    await page.keyboard.press('Enter');
    await order.getByLabel('任务', { exact: true }).focus();
    await page.keyboard.press('ArrowDown');
    await expect(order.getByLabel('任务', { exact: true })).toHaveValue('patrol');
    await order.getByLabel('目的地').focus();
    await page.keyboard.press('ArrowDown');
    await expect(order.getByRole('status', { name: '逐一下达' })).toContainText('预计');
    await order.getByRole('button', { name: '确认下达' }).focus();
    await page.keyboard.press('Enter');
  };
  await give(units.slice(0, 1));
  await expect(page.getByText('“派出力量”已下达 1 份').last()).toBeVisible();
  await give(units.slice(1));
  await expect(page.getByText('“派出力量”已下达 2 份，1 份被拒').last()).toBeVisible();
  const list = order.getByRole('status', { name: '逐一下达' });
  await expect(list).toContainText(`“${units[0]}”正在执行任务`);
  await expect(list).not.toContainText(units[1]);
  await order.getByRole('button', { name: '取消' }).focus();
  await page.keyboard.press('Enter');
  const table = page.getByRole('table', { name: '力量' });
  for (const u of units)
    await expect(table.getByRole('row', { name: new RegExp(u) })).toContainText('巡堤查险');

  // Each stands in the log by itself.
  await expect(page.getByText('任务记录（3）')).toBeVisible();
});

test(
  'what was refused before the last change does not spare a risky order its question',
  { tag: '@whole' },
  async ({ page }) => {
    await paused(page);
    await page.getByRole('button', { name: /命令$/ }).click();
    await page.getByRole('combobox', { name: '命令面板' }).fill('真实情况');
    await page.keyboard.press('Enter');
    const form = sheet(page, '真实情况');
    const asked = page.getByRole('dialog', { name: '真实情况' });
    // Once its look ahead has said that it would be refused, the empty order is sent without a question, and refused.
    await expect(async () => {
      await form.getByRole('button', { name: '确认下达' }).click();
      if (await asked.isVisible()) await asked.getByRole('button', { name: '取消' }).click();
      await expect(form.getByText('此项填写不合要求，请检查')).toBeVisible({ timeout: 500 });
    }).toPass();
    await form
      .locator('textarea, .sheet-body input')
      .first()
      .evaluate(async (field: HTMLInputElement) => {
        Object.getOwnPropertyDescriptor(Object.getPrototypeOf(field), 'value')!.set!.call(
          field,
          '山上真的起火了',
        );
        field.dispatchEvent(new Event('input', { bubbles: true }));
        await Promise.resolve();
        field.form!.requestSubmit();
      });
    await expect(asked).toBeVisible();
    await asked.getByRole('button', { name: '取消' }).click();
    await expect(clock(page)).toBeVisible();
  },
);
