/** A person plays each of the other hazards from its card to its score; the record replays outside the browser. */
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, test, type Page } from '@playwright/test';
import { COMMAND } from '../support/command.ts';
import { clock, expectTotal, give, pace, tab } from './player.ts';

interface Case {
  readonly title: string;
  /** Level of difficulty to choose on the card, and as the record keeps it. */
  readonly level?: { readonly button: string; readonly id: string };
  /** Orders given from the incident panel: button, form when it has another name, and whether the form has a template. */
  readonly orders: readonly { readonly button: string; readonly form?: string; readonly plain?: true }[];
  /** What shows that the incident has begun. */
  readonly sign: RegExp;
}
const CASES: readonly Case[] = [
  {
    title: '浅源 5.1 级地震与余震',
    level: { button: '高难', id: 'hard' },
    orders: [{ button: '逐乡镇收集灾情', plain: true }, { button: '次生灾害源排查' }],
    sign: /5\.4 级/,
  },
  {
    title: '园区液氨泄漏',
    orders: [{ button: '消除火源' }, { button: '划定警戒区' }, { button: '侦检', form: '危化处置派遣' }],
    sign: /制冷站/,
  },
  // The zone of this one lies across a road, which its panel closes.
  {
    title: '高速公路液化气罐车翻覆',
    level: { button: '高难', id: 'hard' },
    orders: [{ button: '划定警戒区' }, { button: '封闭道路', plain: true }],
    sign: /罐车/,
  },
  { title: '清明祭扫失火近省界', orders: [{ button: '通报火场气象' }], sign: /火险信号/ },
];

async function open(page: Page, c: Case): Promise<void> {
  await page.goto('./');
  const card = page.getByRole('listitem').filter({ hasText: c.title });
  if (c.level) {
    await card.getByRole('button', { name: c.level.button }).click();
    await expect(card.getByRole('button', { name: c.level.button })).toHaveAttribute('aria-pressed', 'true');
  }
  await card.getByRole('button', { name: '进入简报' }).click();
  await page.getByRole('button', { name: '开始演练' }).click({ timeout: 30_000 });
  await expect(clock(page)).toBeVisible();
}

/** How things stood: a figure that is drawn, and the same as a table by the keyboard alone. */
async function expectLanes(page: Page): Promise<void> {
  await tab(page, '态势演化').click();
  const figure = page.getByRole('img', { name: '各对象状态演化' });
  await expect(figure).toBeVisible();
  expect(await figure.evaluate((i: HTMLImageElement) => i.naturalWidth)).toBeGreaterThan(0);
  await page.getByText('列成表').focus();
  await page.keyboard.press('Enter');
  const rows = page.getByRole('table').getByRole('row');
  expect(await rows.count()).toBeGreaterThan(4);
  await expect(rows.first()).toContainText('状态');
}

// A minute each; the first scenario is played to its end by mouse and by keyboard anyway.
for (const c of CASES)
  test(`${c.title}: from the card to the score`, { tag: '@whole' }, async ({ page }, info) => {
    await open(page, c);
    await pace(page, '150×').click();
    await tab(page, '灾情').click();
    const panel = page.getByRole('tabpanel');
    await expect(panel.getByText(c.sign).first()).toBeVisible({ timeout: 30_000 });
    for (const o of c.orders) {
      await panel.getByRole('button', { name: o.button, exact: true }).click();
      await give(page, o.form ?? o.button, !o.plain);
    }
    await pace(page, '600×').click();

    // The trainer brings the exercise to its end.
    await tab(page, '导演').click();
    await page.getByRole('button', { name: '切换到导演' }).click();
    await page.getByLabel('快进（时：分）').fill('26:00');
    await page.getByRole('button', { name: '快进', exact: true }).click();
    await page.getByRole('button', { name: '进入复盘' }).first().click({ timeout: 90_000 });
    await expectTotal(page);
    await expectLanes(page);
    const download = page.waitForEvent('download');
    await page.getByRole('button', { name: /演练记录/ }).click();
    const file = info.outputPath('run.tuiyan.jsonl');
    await (await download).saveAs(file);
    const head = JSON.parse(readFileSync(file, 'utf8').split('\n')[0]) as { difficulty: string };
    expect(head.difficulty).toBe(c.level?.id ?? 'standard');
    const replay = JSON.parse(
      execFileSync(process.execPath, [...COMMAND, 'replay', file, '--json'], {
        encoding: 'utf8',
      }),
    ) as { identical: boolean };
    expect(replay.identical).toBe(true);
  });
