import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { clock, tab } from './player.ts';

const good = readFileSync('scenarios/flood-first-steps.yaml', 'utf8')
  .replace('id: flood-first-steps', 'id: flood-my-lesson')
  .replace('zh: 防汛第一课', 'zh: 我的防汛课');
const file = (name: string, text: string): { name: string; mimeType: string; buffer: Buffer } => ({
  name,
  mimeType: 'application/yaml',
  buffer: Buffer.from(text),
});

test('a trainer opens a scenario file: faults with their place first, then it is kept, played and exported', async ({
  page,
}) => {
  await page.goto('./');
  const own = page.getByRole('region', { name: '自己的情景' });
  const choose = own.getByLabel('打开情景文件…', { exact: true });
  const check = page.getByRole('dialog', { name: /检查结果/ });

  await choose
    .first()
    .setInputFiles(
      file(
        'flood-my-lesson.yaml',
        good.replace('over["shendu"]', 'over["sehndu"]').replace('timeRatio: 10', 'timeRatio: 很快'),
      ),
    );
  await expect(check).toContainText('2 个错误');
  const line = good.split('\n').findIndex((l) => l.includes('over["shendu"]')) + 1;
  const row = check.getByRole('row').filter({ hasText: 'SCN-042' });
  await expect(row.getByRole('cell').first()).toHaveText(String(line));
  await expect(row).toContainText(
    '注入“INJ-03”：条件里的 over["sehndu"] 不存在：没有这样的测站；是否指“shendu”？',
  );
  await expect(check.getByRole('row').filter({ hasText: 'SCN-006' })).toContainText('应为数字');
  await check.getByRole('button', { name: '关闭' }).last().click();
  await expect(own.getByRole('listitem')).toHaveCount(0);

  await choose.first().setInputFiles(file('flood-my-lesson.yaml', good));
  await expect(check).toContainText('没有错误');
  await check.getByRole('button', { name: '关闭' }).last().click();
  await page.reload();
  const card = own.getByRole('listitem').filter({ hasText: '我的防汛课' });
  const download = page.waitForEvent('download');
  await card.getByRole('button', { name: '导出' }).click();
  expect(readFileSync(await (await download).path(), 'utf8')).toBe(good);

  await card.getByRole('button', { name: '进入简报' }).click();
  await page.getByRole('button', { name: '开始演练' }).click({ timeout: 30_000 });
  await expect(clock(page)).toBeVisible();
  // What the file says to the controller is shown to the controller, and to nobody else.
  await expect(page.getByText('学习要点：')).toBeHidden();
  await tab(page, '导演').click();
  await page
    .getByRole('button', { name: /切换|接过|导演/ })
    .last()
    .click();
  const taught = page.getByText('学习要点：见到滑坡迹象先转移人');
  await page.getByRole('listitem').filter({ has: taught }).locator('summary').click();
  await expect(taught).toBeVisible();
  const inject = page.getByRole('listitem', { name: /^INJ-03 / });
  await inject.getByRole('button', { name: '跳过' }).click();
  const warn = page.getByRole('dialog', { name: '跳过' });
  await expect(warn).toContainText('等它的 INJ-04 也不会触发');
  await warn.getByRole('button', { name: '取消' }).click();
  // Held back, it can be let go again.
  await inject.getByRole('button', { name: '暂缓' }).click();
  await expect(inject.locator('.inject-head')).toContainText('暂缓');
  await inject.getByRole('button', { name: '放行' }).click();
  await expect(inject.getByRole('button', { name: '暂缓' })).toBeVisible();
});
