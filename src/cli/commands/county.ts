import { parse, UsageError, type Io } from '../args.ts';
import { countyBuild, countyCheck } from '../county/command.ts';

/** `county build|check ID`. */
export function run(io: Io, argv: readonly string[]): number {
  const { files, flags } = parse(argv, {});
  const [what, id = 'fuliang'] = files;
  if (what === 'new') throw new UsageError('CLI-NOTYET', { what: 'county new' });
  if (!['build', 'check'].includes(what) || files.length > 2)
    throw new UsageError('CLI-ARGS', { command: 'county', need: 'build|check [ID]' });
  try {
    if (what === 'check') return countyCheck(id, flags.json === true);
    countyBuild(id);
    return 0;
  } catch (e) {
    if ((e as NodeJS.ErrnoException).code === 'ENOENT') throw new UsageError('CLI-COUNTY', { id });
    throw e;
  } finally {
    void io;
  }
}
