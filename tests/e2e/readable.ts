/** Colours as the browser computes them. */
import { expect, type Page } from '@playwright/test';

/** Texts in the open dialog whose contrast with what lies behind them is under 4.5 (3 for large or disabled ones). */
const unreadable = (page: Page): Promise<string[]> =>
  page
    .getByRole('dialog')
    .last()
    .evaluate((dialog) => {
      const rgba = (s: string): number[] => (s.match(/[\d.]+/g) ?? []).map(Number);
      const over = (top: number[], under: number[]): number[] => {
        const a = top[3] ?? 1;
        return [0, 1, 2].map((i) => top[i] * a + under[i] * (1 - a));
      };
      const background = (el: Element | null): number[] => {
        if (!el) return [255, 255, 255];
        const own = rgba(getComputedStyle(el).backgroundColor);
        // The dialog lies in the top layer: nothing of its ancestors is behind it.
        const under = el === dialog ? [255, 255, 255] : background(el.parentElement);
        return over(own, under);
      };
      const light = (c: number[]): number => {
        const [r, g, b] = c.map((v) =>
          v / 255 <= 0.03928 ? v / 255 / 12.92 : ((v / 255 + 0.055) / 1.055) ** 2.4,
        );
        return 0.2126 * r + 0.7152 * g + 0.0722 * b;
      };
      const bad: string[] = [];
      const walk = document.createTreeWalker(dialog, NodeFilter.SHOW_TEXT);
      let texts = 0;
      const judge = (el: Element, text: string): void => {
        const style = getComputedStyle(el);
        if (!el.checkVisibility() || text.trim() === '') return;
        texts++;
        const behind = background(el);
        const [a, b] = [light(over(rgba(style.color), behind)), light(behind)];
        const ratio = (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
        const large = parseFloat(style.fontSize) >= 24 || el.matches(':disabled');
        if (ratio < (large ? 3 : 4.5)) bad.push(`${ratio.toFixed(2)} ${text.trim().slice(0, 40)}`);
      };
      for (let n = walk.nextNode(); n; n = walk.nextNode()) judge(n.parentElement!, n.textContent ?? '');
      for (const el of dialog.querySelectorAll('input, textarea, select'))
        judge(el, (el as HTMLInputElement).value || 'x');
      if (texts < 3) bad.push(`only ${texts} texts seen`);
      return bad;
    });
/** The open dialog can be read; `name` is for the report. */
export async function expectReadable(page: Page, name: string): Promise<void> {
  await expect(page.getByRole('dialog').last(), name).toBeVisible();
  await expect.poll(() => unreadable(page), { message: name, timeout: 5000 }).toEqual([]);
}
