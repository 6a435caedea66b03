/** Where the program lies: the repository, or the folder that `npm run bundle` makes of it. */
import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with `assets`, `scenarios` and the built page, whatever the working directory is. */
export const ROOT = ((): string => {
  let dir = import.meta.dirname;
  while (!existsSync(join(dir, 'assets', 'counties')) && dirname(dir) !== dir) dir = dirname(dir);
  return dir;
})();
