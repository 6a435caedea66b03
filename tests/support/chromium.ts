/** Finds Chromium, or installs Debian's package with a CJK font when run as root on a bare machine. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { install } from './debian.ts';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];
const found = (): string | undefined =>
  [process.env.CHROMIUM, ...PLACES].find((p): p is string => p !== undefined && existsSync(p));

/** Path of a usable Chromium; throws with what to do when there is none and none can be installed. */
export function ensureChromium(): string {
  const here = found();
  if (here && hasCjkFont()) return here;
  install('chromium', 'fonts-noto-cjk', 'fontconfig');
  const now = found();
  if (!now)
    throw new Error(
      'Chromium is needed for the browser tests: install the package "chromium", or set CHROMIUM to its path.',
    );
  return now;
}
function hasCjkFont(): boolean {
  const r = spawnSync('fc-list', [':lang=zh', 'family'], { encoding: 'utf8' });
  return r.status === 0 && r.stdout.trim() !== '';
}

/**
 * How Chromium is started: as on an office computer without a graphics card. The page is painted and put together by the
 * processor, as Chromium does there by itself, and WebGL is drawn by SwiftShader. Painting the page by SwiftShader as well,
 * which nobody's computer does, costs half as much processor time again.
 */
export const WITHOUT_CARD: readonly string[] = [
  '--no-sandbox',
  '--use-gl=angle',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-gpu-rasterization',
  '--disable-gpu-compositing',
];
