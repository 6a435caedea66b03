/** Chinese input: keys that an input method takes close no form, give no order and set no pace. Real compositions, by the browser's own protocol. */
import { expect, test, type CDPSession, type Page } from '@playwright/test';
import { clock, openFirstSteps, sheet } from './player.ts';

async function compose(cdp: CDPSession, text: string): Promise<void> {
  await cdp.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
}
/** As Chromium sends a key that an input method has taken, and as others do: the real code while composing. */
async function keyInComposition(cdp: CDPSession, key: string, code: number): Promise<void> {
  for (const windowsVirtualKeyCode of [229, code]) {
    await cdp.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', key, code: key, windowsVirtualKeyCode });
    await cdp.send('Input.dispatchKeyEvent', { type: 'keyUp', key, code: key, windowsVirtualKeyCode });
  }
}
async function start(page: Page): Promise<CDPSession> {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  return page.context().newCDPSession(page);
}
const openOrder = async (page: Page, name: string): Promise<void> => {
  await page.getByRole('button', { name: /命令$/ }).click();
  await page.getByRole('dialog').getByRole('option', { name }).first().click();
};

test('a form stays open and unsent while a candidate is picked or dropped', async ({ page }) => {
  const cdp = await start(page);
  await openOrder(page, '决策记录');
  const form = sheet(page, '决策记录');
  const field = form.getByRole('textbox').first();
  await field.fill('水位');
  await compose(cdp, 'shang');
  await keyInComposition(cdp, 'Enter', 13);
  await expect(form).toBeVisible();
  await keyInComposition(cdp, 'Escape', 27);
  await expect(form).toBeVisible();
  await cdp.send('Input.insertText', { text: '上涨' });
  await expect(field).toHaveValue('水位上涨');
  // The composition over, Escape closes as ever.
  await page.keyboard.press('Escape');
  await expect(form).toBeHidden();
});

test('the list of orders opens none and stays', { tag: '@whole' }, async ({ page }) => {
  const cdp = await start(page);
  await page.getByRole('button', { name: /命令$/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('combobox').focus();
  await compose(cdp, 'yujing');
  await keyInComposition(cdp, 'Enter', 13);
  await expect(dialog).toBeVisible();
  await keyInComposition(cdp, 'Escape', 27);
  await expect(dialog).toBeVisible();
  await expect(page.getByRole('form')).toHaveCount(0);
  await cdp.send('Input.insertText', { text: '预警' });
  await expect(dialog.getByRole('combobox')).toHaveValue('预警');
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('form')).toHaveCount(1);
});

test('a list that filters takes nothing and stays open', { tag: '@whole' }, async ({ page }) => {
  const cdp = await start(page);
  await openOrder(page, '派出力量');
  const form = sheet(page, '派出力量');
  const target = form.getByLabel('目的地', { exact: true });
  await target.click();
  await compose(cdp, 'xiang');
  await keyInComposition(cdp, 'Enter', 13);
  await keyInComposition(cdp, 'Escape', 27);
  await expect(form).toBeVisible();
  await expect(form.getByLabel('查找结果')).toBeVisible();
  await cdp.send('Input.insertText', { text: '湘湖镇' });
  await expect(target).toHaveValue('湘湖镇');
  await page.keyboard.press('Enter');
  await expect(form.getByLabel('查找结果')).toBeHidden();
  await expect(target).toHaveValue(/湘湖镇/);
});

test(
  'a reason to confirm, and a key of code 229 alone as Safari sends it after the composition',
  { tag: '@whole' },
  async ({ page }) => {
    const cdp = await start(page);
    await page.getByRole('button', { name: /真实/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').focus();
    await compose(cdp, 'huo');
    await keyInComposition(cdp, 'Escape', 27);
    await expect(dialog).toBeVisible();
    await cdp.send('Input.insertText', { text: '火' });
    await cdp.send('Input.dispatchKeyEvent', {
      type: 'rawKeyDown',
      key: 'Escape',
      code: 'Escape',
      windowsVirtualKeyCode: 229,
    });
    await expect(dialog).toBeVisible();
    await expect(dialog.getByRole('textbox')).toHaveValue('火');
    await page.keyboard.press('Escape');
    await expect(dialog).toBeHidden();
  },
);
