/** A record in figures, played again in a process of its own; the run is then kept beside it. */
import { figured } from '../bots/branch.ts';
import type { Lang } from '../i18n/index.ts';
import { makeIo } from './args.ts';
import { needRecord } from './files.ts';
import { playAgain } from './kept-run.ts';

const [file, lang] = JSON.parse(process.argv[2]) as [string, Lang];
const io = makeIo(lang);
const r = needRecord(io, file);
if (!r) throw new Error(file);
const { parts, parted } = playAgain(io, file, r, true);
process.send!(figured(r.record, r.text, r.loaded, r.pack, parts, parted === null), () =>
  process.disconnect(),
);
