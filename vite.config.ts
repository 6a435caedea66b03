/** Builds the browser app: relative paths, Phaser in a chunk of its own, the county packs beside it. */
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join, resolve } from 'node:path';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { parse } from 'yaml';
import { readings } from './src/cli/readings.ts';
import Sequence from './tests/support/sequence.ts';

const ASSETS = resolve('assets');

const FILES = ['county.json', 'terrain.bin'];

/** Built county packs (never their sources) are copied on build and served in development. */
function countyPacks(): Plugin[] {
  let out = 'dist';
  return [
    {
      name: 'county-packs-build',
      apply: (_config, env) => env.command === 'build',
      configResolved: (c) => void (out = resolve(c.root, c.build.outDir)),
      closeBundle() {
        for (const id of readdirSync(join(ASSETS, 'counties')))
          for (const f of FILES) {
            const from = join(ASSETS, 'counties', id, f);
            if (existsSync(from)) cpSync(from, join(out, 'counties', id, f), { recursive: true });
          }
        cpSync(join(ASSETS, 'fonts'), join(out, 'fonts'), { recursive: true });
        cpSync(join(ASSETS, 'icon.svg'), join(out, 'icon.svg'));
      },
    },
    {
      name: 'county-packs-serve',
      apply: 'serve',
      configureServer(server) {
        server.middlewares.use((req, res, next) => {
          const m = /^\/counties\/([a-z0-9-]+)\/(county\.json|terrain\.bin)/.exec(req.url ?? '');
          const file = m && join(ASSETS, 'counties', m[1], m[2]);
          if (!file || !existsSync(file)) return next();
          res.end(readFileSync(file));
        });
      },
    },
  ];
}

/** `scenario.yaml?card`: what the first screen shows of a scenario, so that the page needs no YAML reader. */
const scenarioCards: Plugin = {
  name: 'scenario-cards',
  load(id) {
    const file = /^(.+\.yaml)\?card$/.exec(id)?.[1];
    if (!file) return null;
    this.addWatchFile(file);
    const { id: scenario, about, difficulties = [] } = parse(readFileSync(file, 'utf8'));
    const { title, place, summary, hazard, duration, difficulty, timeRatio } = about;
    const others = difficulties.map(({ level, note }: Record<string, unknown>) => ({ level, note }));
    const card = { id: scenario, title, place, summary, hazard, duration, difficulty, timeRatio, others };
    return `export default ${JSON.stringify(card)}`;
  },
};

const PHASER = resolve('node_modules/phaser/src');
/** Phaser's own build flags: WebGL only, no sound, no physics. */
const phaserFlags: Plugin = {
  name: 'phaser-flags',
  enforce: 'pre',
  transform(code, id) {
    if (!id.includes('/phaser/src/')) return null;
    let text = code;
    if (id.endsWith('/device/Features.js')) {
      // It would ask for a context as it is loaded, and the page would wait; the map has asked before (`src/map/index.ts`).
      text = code.replace('Features.webGL = testWebGL();', 'isUint8 = Features.webGL = true;');
      if (text === code) this.error(`${id} asks for graphics in another way`);
    }
    return {
      code: text
        .replace(/typeof WEBGL_RENDERER/g, 'true')
        .replace(/typeof (CANVAS_RENDERER|FEATURE_SOUND|WEBGL_DEBUG|PLUGIN_\w+)/g, 'false'),
      map: null,
    };
  },
};

/** Everything the page may ask for is kept in the browser, so that a reload without a network comes back. */
const offline = VitePWA({
  // A new version waits until the person asks for it: never in the middle of an exercise.
  registerType: 'prompt',
  injectRegister: null,
  manifest: {
    name: '推演 Tuiyan',
    short_name: '推演',
    description: '县级应急桌面推演 · County emergency tabletop exercises',
    lang: 'zh-CN',
    display: 'standalone',
    background_color: '#f4f1ea',
    theme_color: '#17324d',
    icons: [{ src: 'icon.svg', sizes: 'any', type: 'image/svg+xml', purpose: 'any' }],
  },
  workbox: {
    globPatterns: ['**/*'],
    globIgnores: ['**/*.map', 'sw.js', 'workbox-*.js'],
    maximumFileSizeToCacheInBytes: 16 * 1024 * 1024,
    navigateFallback: 'index.html',
    cleanupOutdatedCaches: true,
  },
});

export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [phaserFlags, scenarioCards, readings, react(), countyPacks(), offline],
  resolve: {
    alias: [
      { find: /^phaser-src\//, replacement: `${PHASER}/` },
      { find: /^phaser$/, replacement: resolve('src/map/phaser-core.cjs') },
    ],
  },
  define: { global: 'globalThis' },
  server: { host: '127.0.0.1' },
  worker: { format: 'es' },
  // Browser tests are Playwright's; a whole exercise takes seconds, on a busy machine a minute.
  test: {
    exclude: ['tests/e2e/**', 'node_modules/**', 'out/**'],
    // Vitest leaves one processor free by default, which halves the speed of a machine with two.
    maxWorkers: availableParallelism(),
    sequence: { sequencer: Sequence },
    // Nothing outside a test keeps state, so a worker need not load the core anew for each file.
    pool: 'threads',
    isolate: false,
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
  build: {
    target: 'chrome86',
    chunkSizeWarningLimit: 1500,
    rolldownOptions: {
      output: {
        codeSplitting: {
          groups: [
            { name: 'phaser', test: /node_modules[\\/]phaser|phaser-core/ },
            { name: 'react', test: /node_modules[\\/](react|react-dom|scheduler)[\\/]/ },
          ],
        },
      },
    },
  },
});
