#!/usr/bin/env -S npx tsx
/** The `tuiyan` command. */
import { langOf, makeIo } from './args.ts';
import { dispatch } from './dispatch.ts';

// A reader that closes early (head, less) is not our failure.
process.stdout.on('error', (e: NodeJS.ErrnoException) => process.exit(e.code === 'EPIPE' ? 0 : 70));
const argv = process.argv.slice(2);
process.exitCode = await dispatch(makeIo(langOf(argv)), argv);
