/** What a person does, by what they see: roles, labels and words. */
import { expect, type Locator, type Page } from '@playwright/test';

/** The introductory scenario's card, opened up to its briefing. */
export async function openFirstSteps(page: Page): Promise<void> {
  await page.goto('./');
  await page
    .getByRole('listitem')
    .filter({ hasText: '防汛第一课' })
    .getByRole('button', { name: '进入简报' })
    .click();
  await expect(page.getByRole('button', { name: '开始演练' })).toBeVisible({ timeout: 30_000 });
}
export const clock = (page: Page): Locator => page.getByRole('timer');
export const pace = (page: Page, x: string): Locator =>
  page.getByRole('group', { name: /速度|Pace/ }).getByRole('button', { name: x, exact: true });
export const tab = (page: Page, name: string): Locator => page.getByRole('tab', { name: new RegExp(name) });
export const sheet = (page: Page, name: string): Locator => page.getByRole('form', { name });

/** The introductory scenario, begun and halted. */
export async function enterHalted(page: Page): Promise<void> {
  await openFirstSteps(page);
  await page.getByRole('button', { name: '开始演练' }).click();
  await expect(clock(page)).toBeVisible();
  await pace(page, '❚❚ 暂停').click();
}

/** Fills an open form from its template and gives the order; the form closes when the order is accepted. */
export async function give(page: Page, name: string, template = true): Promise<void> {
  const form = sheet(page, name);
  await expect(form).toBeVisible();
  if (template) await form.getByRole('button', { name: '填入范文' }).click();
  await form.getByRole('button', { name: '确认下达' }).click();
  await expect(form).toBeHidden();
  await expect(page.getByRole('status').getByText(`“${name}”已下达`).last()).toBeVisible();
}

/** Every address asked for, workers included. */
export function watchRequests(page: Page): string[] {
  const seen: string[] = [];
  page.context().on('request', (r) => seen.push(r.url()));
  return seen;
}
export const foreign = (seen: readonly string[], page: Page): string[] => {
  const { origin } = new URL(page.url());
  return seen.filter(
    (u) => !u.startsWith(`${origin}/`) && !u.startsWith('data:') && !u.startsWith(`blob:${origin}`),
  );
};

/** The clock has stopped at the scored end; the player closes, and the review opens. */
export async function finish(page: Page): Promise<void> {
  await page.getByRole('button', { name: '结束并复盘' }).click({ timeout: 90_000 });
  await page.getByRole('dialog').getByRole('button', { name: '结束并复盘' }).click();
}
/** The review's total is a number from 0 to 100. */
export async function expectTotal(page: Page): Promise<void> {
  await expect(page.getByLabel('总分', { exact: true }).locator('b')).toHaveText(/^\d{1,3}\.\d$/, {
    timeout: 60_000,
  });
}

/** Scenario time of a paused first exercise, once what is saved has come to it. */
export async function kept(page: Page): Promise<string> {
  const saved = (): Promise<string> =>
    page.evaluate(
      () =>
        new Promise<string>((done) => {
          const r = indexedDB.open('tuiyan');
          r.onsuccess = () => {
            const q = r.result.transaction('saves').objectStore('saves').getAll();
            q.onsuccess = () => {
              const t = Math.max(...(q.result as { t: number }[]).map((s) => s.t));
              done(new Date(Date.UTC(2020, 6, 8, 6) + t * 1000).toISOString().slice(11, 19));
              r.result.close();
            };
          };
        }),
    );
  const time = async (): Promise<string> =>
    /\d\d:\d\d:\d\d/.exec((await clock(page).textContent()) ?? '')?.[0] ?? '';
  // Pausing saves; the last view has come when the clock stands still at the saved second.
  await expect.poll(async () => (await saved()) === (await time())).toBe(true);
  return time();
}

/** Middle of the drawn map, px of the window. */
export async function mapMiddle(page: Page): Promise<readonly [x: number, y: number]> {
  await expect(page.locator('.map-canvas > canvas').last()).toBeVisible();
  // The frame: the canvas may still have the size of the layout before.
  const map = (await page.locator('.map-canvas').boundingBox())!;
  return [map.x + map.width / 2, map.y + map.height / 2];
}

/** Has every document that is printed from now on kept as text instead: no printer is asked. */
export async function keepPrints(page: Page): Promise<() => Promise<string[]>> {
  await page.addInitScript(() => {
    window.print = () => {
      const to = window.top as Window & { prints?: string[] };
      (to.prints ??= []).push(`<!doctype html>${document.documentElement.outerHTML}`);
    };
  });
  return () => page.evaluate(() => (window as Window & { prints?: string[] }).prints ?? []);
}
/** What a printer would be given of a document: the sizes of its pages, in points. */
export async function pagesOf(page: Page, html: string): Promise<(readonly [number, number])[]> {
  const other = await page.context().newPage();
  await other.setContent(html);
  const pdf = (await other.pdf({ preferCSSPageSize: true, printBackground: true })).toString('latin1');
  await other.close();
  return [...pdf.matchAll(/\/MediaBox\s*\[0 0 ([\d.]+) ([\d.]+)\]/g)].map(
    ([, w, h]) => [Math.round(+w), Math.round(+h)] as const,
  );
}
