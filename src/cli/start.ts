/**
 * `npm start`: builds the app and serves it in this one process, so that the signal that ends it ends all of it.
 * `--no-build` serves what is there.
 */
import { build } from 'vite';
import { endWithParent } from './parent.ts';
import { portWanted, serveApp } from './serve-app.ts';

if (process.env.npm_lifecycle_event === 'start') endWithParent();
const serveOnly = process.argv.includes('--no-build');
serveApp(portWanted(), async () => serveOnly || (await build({ logLevel: 'warn' })));
