import { expect, test, type Locator, type Page } from '@playwright/test';
import { clock, expectTotal, sheet } from './player.ts';

/** Tab, or Shift and Tab, until the thing has the focus. */
async function reach(page: Page, target: Locator): Promise<void> {
  for (let i = 0; i < 150; i++) {
    const way = await target.evaluate((el) => {
      const here = document.activeElement ?? document.body;
      return el === here
        ? ''
        : here.compareDocumentPosition(el) & Node.DOCUMENT_POSITION_PRECEDING
          ? 'Shift+Tab'
          : 'Tab';
    });
    if (way === '') return;
    await page.keyboard.press(way);
  }
  throw new Error('not reachable with Tab');
}
async function press(page: Page, target: Locator, key = 'Enter'): Promise<void> {
  await reach(page, target);
  await page.keyboard.press(key);
}
async function open(page: Page, name: string): Promise<Locator> {
  await page.keyboard.press('Control+k');
  const search = page.getByRole('combobox', { name: '命令面板' });
  await expect(search).toBeVisible();
  await reach(page, search);
  await page.keyboard.type(name);
  await page.keyboard.press('Enter');
  const form = sheet(page, name);
  await expect(form).toBeVisible();
  return form;
}
async function confirm(page: Page, form: Locator, template = true): Promise<void> {
  if (template) await press(page, form.getByRole('button', { name: '填入范文' }));
  await press(page, form.getByRole('button', { name: '确认下达' }));
  await expect(form).toBeHidden();
}
/** Chooses in a filter box: what is typed narrows the list, Enter takes the first. */
async function choose(page: Page, box: Locator, text: string): Promise<void> {
  await reach(page, box);
  await page.keyboard.type(text);
  await page.keyboard.press('Enter');
  await expect(box).toHaveValue(new RegExp(text));
}

/** Arrows move inside a group of radio buttons. */
async function pick(page: Page, form: Locator, name: string): Promise<void> {
  const wanted = form.getByRole('radio', { name, exact: true });
  const group = form.getByRole('group').filter({ has: page.getByRole('radio', { name, exact: true }) });
  await press(page, group.getByRole('radio').first(), 'Space');
  await expect(group.getByRole('radio').first()).toBeChecked();
  for (let i = 0; i < 6 && !(await wanted.isChecked()); i++) await page.keyboard.press('ArrowRight');
  await expect(wanted).toBeChecked();
}

/** Opens a scenario from its card, on a machine without WebGL. */
async function begin(page: Page, title: string): Promise<void> {
  await page.addInitScript(() => {
    const get = HTMLCanvasElement.prototype.getContext as (
      this: HTMLCanvasElement,
      ...a: unknown[]
    ) => unknown;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, ...a: unknown[]) {
      return /webgl/.test(String(a[0])) ? null : get.apply(this, a);
    } as never;
  });
  await page.goto('./');
  await press(
    page,
    page.getByRole('listitem').filter({ hasText: title }).getByRole('button', { name: '进入简报' }),
  );
  await press(page, page.getByRole('button', { name: '开始演练' }));
  await expect(clock(page)).toBeVisible();
  await expect(page.getByText('无 WebGL')).toBeVisible();
  await expect(page.getByRole('img', { name: '态势图' })).toBeVisible();
}
/** Plays on to the end, closes, and takes the record. */
async function end(page: Page, timeout = 90_000): Promise<void> {
  await page.keyboard.press('6');
  await expect(page.getByRole('button', { name: '600×' })).toHaveAttribute('aria-pressed', 'true');
  const close = page.getByRole('button', { name: '结束并复盘' });
  await expect(close).toBeVisible({ timeout });
  await press(page, close);
  await page.keyboard.press('Enter');
  await expectTotal(page);
  const download = page.waitForEvent('download');
  await press(page, page.getByRole('button', { name: /演练记录/ }));
  expect((await download).suggestedFilename()).toMatch(/\.tuiyan\.jsonl$/);
}
/** One of each other hazard, with orders that it alone has; how long its hours take at 600×, ms. */
const OTHERS: readonly {
  readonly title: string;
  readonly orders: readonly { readonly name: string; readonly tick?: true }[];
  readonly timeout: number;
}[] = [
  { title: '园区液氨泄漏', orders: [{ name: '划定警戒区' }], timeout: 120_000 },
  { title: '清明祭扫失火近省界', orders: [{ name: '通报火场气象' }], timeout: 180_000 },
  { title: '浅源 5.1 级地震与余震', orders: [{ name: '逐乡镇收集灾情', tick: true }], timeout: 360_000 },
];
test('the exercise can be finished by keyboard alone, without WebGL', async ({ page }) => {
  await begin(page, '防汛第一课');

  await confirm(page, await open(page, '值班名册'));

  const warning = await open(page, '发布预警');
  await pick(page, warning, '洪水');
  await pick(page, warning, '橙色');
  await press(page, warning.getByRole('checkbox', { name: /浮梁镇/ }).first(), 'Space');
  await confirm(page, warning);

  const response = await open(page, '启动／调整响应');
  await pick(page, response, 'Ⅳ级');
  await press(page, response.getByRole('checkbox', { name: '实测水位' }), 'Space');
  await confirm(page, response, false);
  await expect(page.getByRole('banner').getByText('Ⅳ级')).toBeVisible();

  await confirm(page, await open(page, '信息初报'));

  const unit = await open(page, '派出力量');
  await choose(page, unit.getByLabel('力量', { exact: true }), '消防');
  await reach(page, unit.getByLabel('任务', { exact: true }));
  // The second task: help a village to move; only villages are offered then.
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await choose(page, unit.getByLabel('目的地', { exact: true }), '白石塔村');
  await confirm(page, unit, false);

  const move = await open(page, '组织转移');
  await press(page, move.getByRole('checkbox').first(), 'Space');
  await pick(page, move, '低洼住户');
  await reach(page, move.getByLabel('安置点', { exact: true }));
  await page.keyboard.press('Enter');
  await expect(move.getByLabel('安置点', { exact: true })).not.toHaveValue('');
  await confirm(page, move);

  await end(page);
});

for (const { title, orders, timeout } of OTHERS)
  test(`${title}: to its end by keyboard alone, without WebGL`, { tag: '@whole' }, async ({ page }) => {
    test.setTimeout(timeout + 120_000);
    await begin(page, title);
    await confirm(page, await open(page, '值班名册'));
    // The incident has begun when its own orders can be given.
    await page.keyboard.press('4');
    await expect(page.getByText('急报').first()).toBeVisible({ timeout: 60_000 });
    for (const { name, tick } of orders) {
      const form = await open(page, name);
      if (tick) await press(page, form.getByRole('checkbox').first(), 'Space');
      await confirm(page, form, !tick);
    }
    await end(page, timeout);
  });
