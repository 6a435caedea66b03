/** A server with rooms for browser tests, by the command. */
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdtempSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Browser, type Page } from '@playwright/test';
import { COMMAND } from '../support/command.ts';
import { clock } from './player.ts';

export class Served {
  readonly data = mkdtempSync(join(tmpdir(), 'tuiyan-rooms-'));
  private child: ChildProcess | null = null;

  /** Starts it, or starts it again where it has ended. @param more options of the command. @returns its address. */
  start(port = '0', more: readonly string[] = []): Promise<string> {
    const args = [...COMMAND, 'serve', '--port', port, '--data', this.data, '--workers', '1', ...more];
    const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    this.child = child;
    return new Promise((resolve, reject) => {
      child.once('exit', (code) => reject(new Error(`serve ended with ${code}`)));
      child.stdout.on('data', (d) => resolve(String(d).trim()));
    });
  }
  kill(): void {
    this.child?.removeAllListeners('exit');
    this.child?.kill('SIGKILL');
  }
  get key(): string {
    return readFileSync(join(this.data, 'controller.key'), 'utf8').trim();
  }
}
export const person = async (browser: Browser): Promise<Page> => (await browser.newContext()).newPage();

/** The controller opens the first lesson. @param groups how many groups play beside each other. */
export async function openLesson(page: Page, address: string, key: string, groups = 1): Promise<void> {
  await page.goto(`${address}#key=${key}`);
  if (groups > 1) await page.getByLabel('组数').selectOption(String(groups));
  await page.getByRole('button', { name: '以导演身份开设' }).click();
  expect(page.url(), 'the key does not stay in the address').toBe(address);
  await page
    .getByRole('listitem')
    .filter({ hasText: '防汛第一课' })
    .getByRole('button', { name: '开设多人推演' })
    .click();
  await page.getByRole('button', { name: '进入推演室' }).click();
}

/** A participant opens the invitation, asks for a seat and waits for the controller. */
export async function join_(
  page: Page,
  controller: Page,
  invitation: string,
  name: string,
  posts: readonly string[],
): Promise<void> {
  await page.goto(invitation);
  const dialog = page.getByRole('dialog', { name: /加入/ });
  await dialog.getByLabel('姓名或组名').fill(name);
  for (const post of posts) await dialog.getByRole('checkbox', { name: post, exact: true }).check();
  await dialog.getByRole('button', { name: '申请入席' }).click();
  await expect(page.getByRole('heading', { name: '等待导演确认入席' })).toBeVisible();
  const asking = controller.getByRole('listitem').filter({ hasText: name });
  await asking.getByRole('button', { name: '同意入席' }).click();
  await page.getByRole('button', { name: '进入推演室' }).click();
  await expect(clock(page)).toBeVisible();
}
