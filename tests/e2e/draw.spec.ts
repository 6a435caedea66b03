/** Drawing on the map: who is inside is counted, and the orders that fit act on the shape. */
import { expect, test } from '@playwright/test';
import { enterHalted, mapMiddle, sheet } from './player.ts';

test('a cordon is drawn, its people are counted, and the order shuts the roads that it cuts', async ({
  page,
}) => {
  await enterHalted(page);
  const [x, y] = await mapMiddle(page);
  const bar = page.getByRole('group', { name: '划范围' });
  const inside = /范围内 ([\d,]+) 人、(\d+) 个村组、(\d+) 段路/;
  const people = async (): Promise<number> =>
    Number((inside.exec((await bar.getByRole('status').textContent())!)?.[1] ?? '-1').replaceAll(',', ''));

  // A polygon: the last corner is taken back with Backspace, Enter ends.
  await page.getByRole('button', { name: '划范围' }).click();
  await bar.getByRole('button', { name: '多边形' }).click();
  for (const [dx, dy] of [
    [-80, -60],
    [80, -60],
    [80, 60],
  ])
    await page.mouse.click(x + dx, y + dy);
  await expect(bar.getByRole('status')).toHaveText(inside);
  await expect.poll(people).toBeGreaterThan(-1);
  const three = await people();
  await page.mouse.click(x - 80, y + 60);
  await expect.poll(people).toBeGreaterThan(three);
  await page.getByRole('application').press('Backspace');
  await expect.poll(people).toBe(three);
  await page.mouse.click(x - 80, y + 60);
  await page.getByRole('application').press('Enter');

  await bar.getByRole('button', { name: '封闭道路' }).click();
  const form = sheet(page, '封闭道路');
  await expect(form.getByRole('combobox', { name: '范围' })).toHaveValue('polygon');
  await expect(form.getByText(inside)).toBeVisible();
  await form.getByRole('button', { name: '确认下达' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('status').getByText('“封闭道路”已下达')).toBeVisible();
  await page.getByRole('button', { name: '不画了' }).click();
  await page.getByRole('button', { name: '图例' }).click();
  const legend = page.getByRole('region', { name: '图例', exact: true });
  await expect(legend.getByText('警戒、封控范围')).toBeVisible();
  await expect(legend.getByText('中断路段')).toBeVisible();
});
