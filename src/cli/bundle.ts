/**
 * `npm run bundle [-- FOLDER]`: one folder with page, program, scenarios and county that runs with Node alone, without `npm install`
 * and without internet (assets/office/README.md is its guide). `out/tuiyan-<version>` unless another is named.
 */
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { build } from 'vite';
import { ROOT } from './root.ts';

/** The command, and what it starts as processes of their own (`forked.ts`). */
const ENTRIES = [
  'cli/main',
  'cli/baseline-worker',
  'cli/batch-worker',
  'cli/rehearse-worker',
  'cli/summary-worker',
  'cli/whatif-worker',
  'server/room-worker',
];
/** Its WebAssembly is a file that is read beside it. */
const KEPT = '@resvg/resvg-wasm';

interface Package {
  readonly name: string;
  readonly version: string;
  readonly license: string;
  readonly engines: Readonly<Record<string, string>>;
}
const pkg = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as Package;

async function program(to: string): Promise<void> {
  await build({
    root: ROOT,
    configFile: false,
    publicDir: false,
    logLevel: 'error',
    ssr: { noExternal: true, external: ['vite', KEPT] },
    build: {
      ssr: true,
      target: 'node20',
      outDir: to,
      emptyOutDir: true,
      rolldownOptions: {
        input: ENTRIES.map((e) => join(ROOT, 'src', `${e}.ts`)),
        output: { entryFileNames: '[name].js', chunkFileNames: 'parts/[name]-[hash].js' },
      },
    },
  });
}

/** @param to is written anew. */
export async function bundle(to: string): Promise<void> {
  await build({ root: ROOT, logLevel: 'warn' });
  rmSync(to, { recursive: true, force: true });
  mkdirSync(to, { recursive: true });
  await program(join(to, 'program'));
  cpSync(join(ROOT, 'dist'), join(to, 'dist'), { recursive: true });
  cpSync(join(ROOT, 'scenarios'), join(to, 'scenarios'), { recursive: true });
  cpSync(join(ROOT, 'assets', 'fonts'), join(to, 'assets', 'fonts'), { recursive: true });
  // Of a county what it is built to, as the page has it; its sources are for who builds it.
  cpSync(join(ROOT, 'dist', 'counties'), join(to, 'assets', 'counties'), { recursive: true });
  const lib = dirname(createRequire(import.meta.url).resolve(`${KEPT}/index_bg.wasm`));
  cpSync(lib, join(to, 'node_modules', KEPT), { recursive: true, dereference: true });
  cpSync(join(ROOT, 'assets', 'office'), to, { recursive: true });
  cpSync(join(ROOT, 'LICENSE'), join(to, 'LICENSE'));
  const { name, version, license, engines } = pkg;
  const own = { name, version, license, engines, private: true, type: 'module' };
  writeFileSync(join(to, 'package.json'), `${JSON.stringify(own, null, 2)}\n`);
}

const to = process.argv[2] ?? join('out', `tuiyan-${pkg.version}`);
// What is not ours is not written over, nor records of exercises that were played there.
const there = existsSync(to) ? readdirSync(to) : [];
if (there.includes('data') || (there.length > 0 && !existsSync(join(to, 'program', 'main.js')))) {
  process.stderr.write(
    `CLI-BUNDLE：“${to}”里有演练记录（data），或不是以前打的包；请另选文件夹。 "${to}" holds records (data) or is no earlier bundle; name another folder.\n`,
  );
  process.exit(2);
}
await bundle(to);
process.stdout.write(`${to}\n`);
