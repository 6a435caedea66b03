/** Papers of an exercise from its briefing: by keyboard, in the language of the page. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { openFirstSteps } from './player.ts';

test('the briefing gives handbooks and sheets as Word files, those for participants apart', async ({
  page,
}) => {
  await openFirstSteps(page);
  await page.getByText('演练文书（Word）').focus();
  await page.keyboard.press('Enter');
  const open = page.getByRole('group', { name: '可发给参演人员' });
  await expect(open.getByRole('button')).toHaveText(['参演人员手册', '演练签到表']);
  await expect(
    page.getByRole('group', { name: '演练开始前不得向参演人员发放' }).getByRole('button'),
  ).toHaveCount(4);
  const save = async (name: string): Promise<[string, Buffer]> => {
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name, exact: true }).press('Enter');
    const file = await download;
    return [file.suggestedFilename(), readFileSync(await file.path())];
  };
  const [name, bytes] = await save('演练签到表');
  expect(name).toBe('flood-first-steps.sign-in.zh.docx');
  expect(bytes.subarray(0, 2).toString()).toBe('PK');
  await page.getByRole('button', { name: 'EN' }).click();
  const [english, handbook] = await save('Controller handbook');
  expect(english).toBe('flood-first-steps.controllers.en.docx');
  expect(handbook.length).toBeGreaterThan(bytes.length);
});
