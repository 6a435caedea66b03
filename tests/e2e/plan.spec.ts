/** The traceability page, by keyboard, from the lobby and back. */
import { expect, test } from '@playwright/test';

test('every item of the plan can be found, read and followed to what judges it, by keyboard alone', async ({
  page,
}) => {
  await page.goto('./');
  await page.getByRole('button', { name: '规划对照' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { name: '规划条目对照' })).toBeVisible();
  const rows = page.getByRole('table').getByRole('row');
  await expect(rows).toHaveCount(1 + 158);
  // The search has the focus.
  await page.keyboard.type('现场应急处置指挥部');
  await expect(rows).toHaveCount(1 + 1);
  const detail = page.getByRole('complementary', { name: 'CMD-04' });
  await expect(detail).toContainText('根据事故灾害情况，设立现场应急处置指挥部');
  // The scored item it leads to shows target and limit, ground, and how sure the number is.
  await expect(detail).toContainText('C-18 设立现场指挥部');
  await expect(detail).toContainText('60 / 90');
  await expect(detail).toContainText('突发事件应对法（2024）72');
  await expect(detail).toContainText('训练设定');
  // The same item as it stood in 2021.
  await page.getByLabel('依据口径').selectOption('plan-2021');
  await expect(detail).toContainText('突发事件应对法（2007）48');
  await page.getByRole('searchbox').fill('');
  await page.getByLabel('章').selectOption('IND');
  await expect(rows).toHaveCount(1 + 16);
  await page.getByRole('button', { name: 'IND-1', exact: true }).focus();
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('complementary', { name: 'IND-2' })).toContainText('一次演练算不出');
  await page.getByRole('button', { name: /^仅引用 / }).press('Enter');
  await expect(rows.nth(1)).toContainText('IND-2');
  await page.getByRole('button', { name: 'EN' }).click();
  await expect(page.getByRole('heading', { name: 'The plan, item by item' })).toBeVisible();
  await expect(page.getByRole('complementary')).toContainText('An annual statistic');
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: 'The plan, traced' })).toBeVisible();
});
