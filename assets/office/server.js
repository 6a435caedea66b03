// Starts the exercise room for this office: every computer and tablet on the same network can open the address that is printed.
import { dirname } from 'node:path';
import { fileURLToPath } from 'node:url';

const [major, minor] = process.versions.node.split('.').map(Number);
if (major < 20 || (major === 20 && minor < 19)) {
  console.error(`需要 Node.js 20.19 或更新版本，现在是 ${process.versions.node}。`);
  console.error(`Node.js 20.19 or newer is needed; this is ${process.versions.node}.`);
  process.exit(1);
}
// Records are kept in `data` beside this file, from wherever it is started.
process.chdir(dirname(fileURLToPath(import.meta.url)));
const given = process.argv.slice(2);
const host = given.includes('--host') ? [] : ['--host', '0.0.0.0'];
process.argv.splice(2, given.length, 'serve', ...host, ...given);
await import('./program/main.js');
