/**
 * `npm start`: builds the app and serves it in this one process, so that the signal that ends it ends all of it.
 * `--no-build` serves what is there.
 */
import { build } from 'vite';
import { portWanted, serveApp } from './serve-app.ts';

// npm's shell does not hand a signal on; when it is gone, nobody is there to end this.
if (process.env.npm_lifecycle_event === 'start') {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), 250).unref();
}
const serveOnly = process.argv.includes('--no-build');
serveApp(portWanted(), async () => serveOnly || (await build({ logLevel: 'warn' })));
