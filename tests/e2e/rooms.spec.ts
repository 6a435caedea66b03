/** An exercise with roles apart: one controller and two players at pages of their own, on `tuiyan serve`. */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { COMMAND } from '../support/command.ts';
import { clock, give, pace, sheet, tab } from './player.ts';
import { join_, openLesson, person, Served } from './served.ts';

const server = new Served();
test.afterAll(() => server.kill());

const cli = (...args: string[]): { status: number | null; out: string } => {
  const r = spawnSync(process.execPath, [...COMMAND, ...args], {
    encoding: 'utf8',
  });
  return { status: r.status, out: r.stdout };
};

test('three at their own pages: let in, orders seen by all who know, a killed server, and the same record', async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const address = await server.start();
  const { port } = new URL(address);
  const [controller, one, two] = await Promise.all([person(browser), person(browser), person(browser)]);
  await openLesson(controller, address, server.key);
  const code = (await controller.getByLabel('参演码', { exact: true }).textContent()) ?? '';
  expect(code).toMatch(/^[A-Z2-9]{6}$/);
  const invitation = `${address}#join=${code}`;
  await join_(one, controller, invitation, '指挥组', ['指挥长']);
  await join_(two, controller, invitation, '值班组', ['值班室', '公安']);

  // Posts that nobody holds are played by a bot while the controller wants it, and everybody sees which.
  const bots = controller.getByLabel('由机器人代理');
  await bots.selectOption('skilled');
  await tab(one, '席位').click();
  const bot = one.getByRole('listitem').filter({ hasText: '机器人' });
  await expect(bot).toContainText('卫健');
  await expect(bot).not.toContainText('公安');
  await bots.selectOption('none');
  await expect(bot).toHaveCount(0);

  // A projector's page: let in like a seat, nothing to press, there again after a reload.
  const wall = await person(browser);
  await wall.setViewportSize({ width: 1920, height: 1080 });
  await wall.goto(`${address}screen#join=${code}`);
  await expect(wall.getByRole('heading', { name: '等待导演确认入席' })).toBeVisible();
  await controller
    .getByRole('listitem')
    .filter({ hasText: '大屏' })
    .getByRole('button', { name: '同意入席' })
    .click();
  await expect(wall.getByRole('region', { name: '最近的决定' })).toContainText('还没有下达命令');
  await wall.reload();
  await expect(clock(wall)).toContainText('时钟已暂停');
  await expect(wall.getByRole('button')).toHaveCount(0);

  // The clock is the controller's alone, the truth too.
  for (const p of [one, two]) {
    await expect(pace(p, '36×')).toBeDisabled();
    await expect(p.getByRole('tab', { name: /导演/ })).toBeHidden();
    await expect(p.getByLabel('岗位', { exact: true }).getByRole('option', { name: '导演' })).toHaveCount(0);
  }
  await pace(controller, '36×').click();
  await expect(clock(one)).toContainText(/06:(0[1-9]|[1-5])/, { timeout: 30_000 });
  await controller.getByLabel('暂停并告知全体').fill('各组报告到岗情况');
  await controller.getByRole('button', { name: '暂停并发出' }).click();
  for (const p of [one, wall])
    await expect(p.getByRole('alert').filter({ hasText: '各组报告到岗情况' })).toBeVisible();

  // The controller draws the curtain: what is being filled in behind it is kept, and nobody acts until it is gone.
  await one.getByRole('button', { name: '命令' }).click();
  await one.getByPlaceholder(/./).first().fill('sync.hold');
  await one.keyboard.press('Enter');
  await expect(one.getByRole('form')).toBeVisible();
  await controller.getByLabel('暂停并告知全体').fill('请听讲评');
  await controller.getByRole('button', { name: '暂停并锁屏' }).click();
  for (const p of [one, wall])
    await expect(p.getByRole('dialog', { name: '导演已锁定屏幕' })).toContainText('请听讲评');
  await one.keyboard.press('Escape');
  await expect(one.getByRole('dialog', { name: '导演已锁定屏幕' })).toBeVisible();
  await expect(controller.getByRole('dialog')).toHaveCount(0);
  await controller.getByRole('button', { name: '解锁屏幕' }).click();
  await expect(one.getByRole('dialog')).toBeHidden();
  await one.getByRole('form').first().getByRole('button', { name: '取消' }).click();

  // An inject that was sent too early is taken back before anybody sees it; a copy goes to one post alone.
  await tab(controller, '导演').click();
  const inject = controller
    .getByRole('list', { name: '情景注入清单' })
    .getByRole('listitem', { name: /^INJ-02/ });
  await controller.getByLabel('留给撤回的时间（情景时间）').selectOption('10');
  await inject.getByRole('button', { name: '立即注入' }).click();
  await inject.getByRole('button', { name: '撤回' }).click();
  await expect(inject.getByRole('button', { name: '立即注入' })).toBeVisible();
  await controller.getByLabel('留给撤回的时间（情景时间）').selectOption('0');
  await inject.getByRole('button', { name: '另发…' }).click();
  const copy = controller.getByRole('dialog', { name: /另发副本/ });
  await copy.getByLabel('中文内容').fill('请公安组报告警力');
  for (const post of ['值班室', '指挥长'])
    await copy.getByRole('checkbox', { name: post, exact: true }).uncheck();
  await copy.getByRole('checkbox', { name: '公安', exact: true }).check();
  await copy.getByRole('button', { name: '发出副本' }).click();
  await tab(two, '收件箱').click();
  await expect(two.getByRole('listitem').filter({ hasText: '请公安组报告警力' })).toBeVisible();
  await tab(one, '收件箱').click();
  await expect(one.getByRole('listitem').filter({ hasText: '请公安组报告警力' })).toHaveCount(0);
  const police = controller.getByRole('row', { name: /^公安/ });
  await expect(police).toContainText('值班组');
  await expect(police.getByRole('cell').nth(1)).toHaveText(/^[1-9]/);
  await tab(controller, '席位').click();

  // One orders.
  await two.getByRole('button', { name: '命令' }).click();
  await two.getByPlaceholder(/./).first().fill('duty.roster');
  await two.keyboard.press('Enter');
  const name = (await two.getByRole('form').first().getAttribute('aria-label')) ?? '';
  await give(two, name);
  await tab(one, '响应报告').click();
  const seen = one.getByRole('definition').filter({ hasText: /^06:/ });
  await expect(seen.first(), 'whoever may know sees it').toBeVisible();
  await tab(two, '席位').click();
  await expect(two.getByRole('listitem').filter({ hasText: '指挥组' })).toContainText('在线');

  // One asks, the other is told that somebody waits, and answers.
  await tab(two, '收件箱').click();
  await two.getByRole('button', { name: '发消息' }).click();
  const letter = sheet(two, '给其他岗位发消息');
  await letter.getByRole('radio', { name: '询问' }).check();
  await letter.getByRole('checkbox', { name: '指挥长' }).check();
  await letter.getByRole('textbox').first().fill('是否提前转移河滩住户？');
  await letter.getByRole('button', { name: '确认下达' }).click();
  await tab(one, '待办').click();
  const waits = one.getByRole('listitem').filter({ hasText: '是否提前转移河滩住户？' });
  await expect(waits).toContainText('待答复');
  await waits.getByRole('button', { name: '给其他岗位发消息' }).click();
  const reply = sheet(one, '给其他岗位发消息');
  await reply.getByRole('textbox').first().fill('立即转移');
  await reply.getByRole('button', { name: '确认下达' }).click();
  await expect(waits).toBeHidden();
  await expect(two.getByRole('listitem').filter({ hasText: '立即转移' })).toBeVisible();
  await expect(two.getByRole('listitem').filter({ hasText: '是否提前转移' })).toContainText('已答复');
  await two
    .getByRole('listitem')
    .filter({ hasText: '立即转移' })
    .getByRole('button', { name: '收到' })
    .click();
  await tab(one, '收件箱').click();
  await expect(one.getByRole('listitem').filter({ hasText: '立即转移' })).toContainText(/已收到：.+06:/);

  // A form half filled in when the server is killed.
  await one.getByRole('button', { name: '命令' }).click();
  await one.getByPlaceholder(/./).first().fill('sync.hold');
  await one.keyboard.press('Enter');
  const form = one.getByRole('form').first();
  const draft = (await form.getAttribute('aria-label')) ?? '';
  await expect(sheet(one, draft)).toBeVisible();
  server.kill();
  await expect(one.getByRole('alert').filter({ hasText: '正在重连' })).toBeVisible();
  await server.start(port);
  const begun = Date.now();
  for (const p of [one, two, controller])
    await expect(p.getByRole('alert').filter({ hasText: '正在重连' })).toBeHidden();
  expect(Date.now() - begun).toBeLessThan(5000);
  await expect(sheet(one, draft), 'what was being filled in is still there').toBeVisible();
  await form.getByRole('button', { name: '取消' }).click();

  // Reloaded, a page takes its seat again.
  await two.reload();
  await two.getByRole('button', { name: '回到席位' }).click();
  await expect(clock(two)).toBeVisible();
  await pace(controller, '600×').click();
  // At this pace a busy machine may show the page nothing between ten past and the end.
  await expect(clock(two)).toContainText(/06:[2-5]|07:/, { timeout: 60_000 });

  // What nobody at the posts knows is on the wall when the controller wants it there.
  await tab(controller, '席位').click();
  const shown = controller.getByRole('listitem').filter({ hasText: '大屏' });
  await shown.getByRole('button', { name: '显示实际情况' }).click();
  await controller.getByRole('dialog').getByRole('button', { name: '显示实际情况' }).click();
  await expect(wall.getByRole('banner').getByText('实际情况')).toBeVisible();
  await shown.getByRole('button', { name: '恢复为已知情况' }).click();
  await expect(wall.getByRole('banner').getByText('实际情况')).toBeHidden();

  // The end is the controller's; then everybody opens the review on his own screen.
  await tab(controller, '导演').click();
  await controller.getByRole('button', { name: '结束演练' }).first().click();
  const sure = controller.getByRole('dialog', { name: '结束演练' });
  await sure.getByRole('textbox').fill('时间到');
  await sure.getByRole('button', { name: '结束演练' }).click();
  await one.getByRole('banner').getByRole('button', { name: '复盘' }).click();
  await expect(one.getByLabel('总分', { exact: true })).toBeVisible({ timeout: 60_000 });

  const record = join(
    server.data,
    readdirSync(server.data).find((f) => f.endsWith('.tuiyan.jsonl'))!,
  );
  await expect.poll(() => cli('verify', record, '--json').status, { timeout: 120_000 }).toBe(0);
  const replay = cli('replay', record, '--json');
  expect(replay.status).toBe(0);
  expect(JSON.parse(replay.out)).toMatchObject({ identical: true });
  const text = readFileSync(record, 'utf8');
  expect(text).toContain('"seat":"值班组","role":"duty","cmd":{"type":"duty.roster"');
  expect(text).toContain('"who":"指挥组","roles":["commander"],"here":true');
});
