/** Browser tests: real Chromium on the built app, two pages at a time; a person waits more than the machine works. `npm test` builds first. */
import { defineConfig } from '@playwright/test';
import { WITHOUT_CARD } from './tests/support/chromium.ts';
import { WHOLE } from './tests/support/whole.ts';

const PORT = process.env.E2E_PORT ?? '4519';
const ADDRESS = `http://127.0.0.1:${PORT}/`;

export default defineConfig({
  testDir: 'tests/e2e',
  // What is marked so is another case of what the others hold: `npm run proof -- whole` plays it.
  grepInvert: WHOLE ? undefined : /@whole/,
  outputDir: 'test-results',
  workers: 2,
  fullyParallel: false,
  timeout: 180_000,
  expect: { timeout: 20_000 },
  reporter: 'list',
  forbidOnly: process.env.CI !== undefined,
  use: {
    baseURL: ADDRESS,
    viewport: { width: 1366, height: 768 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    acceptDownloads: true,
    // The copy of the whole app that each page would put aside costs a tenth of the time; offline.spec.ts keeps it.
    serviceWorkers: 'block',
    // A room starts its graphics in software while up to four other pages do so too.
    actionTimeout: 30_000,
    // Keeping a trace of each step costs a quarter of the time; TRACE=1 keeps those of tests that fail.
    trace: process.env.TRACE ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        ...WITHOUT_CARD,
        '--disable-background-networking',
        '--disable-component-update',
        '--no-first-run',
        // Two pages and their workers fill two processors: compiling beside them costs a third more. What is computed is the same.
        '--js-flags=--no-concurrent-recompilation',
      ],
    },
  },
  webServer: {
    command: 'node --import tsx src/cli/start.ts --no-build',
    url: ADDRESS,
    env: { PORT },
    reuseExistingServer: false,
    timeout: 30_000,
  },
});
