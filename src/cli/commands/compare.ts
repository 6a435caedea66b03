import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { figured } from '../../bots/branch.ts';
import { runCount } from '../../export/groups/words.ts';
import { cleanText, verifyRecord, type RunSummary } from '../../sim/index.ts';
import { compareGroups, type GroupedRun } from '../../sim/compare/index.ts';
import { parse, UsageError, type Io } from '../args.ts';
import { needRecord } from '../files.ts';
import { askOnce, beside } from '../forked.ts';
import { groupFormats, printGroups, sayLeftOut, writeGroups } from '../groups.ts';
import { keptRun } from '../kept-run.ts';
import { openOut } from '../out.ts';
import { langsOf } from '../reports.ts';

const LONGEST_NAME = 60;
interface Wanted {
  readonly group: string;
  readonly file: string;
}

/** `--group NAME=RECORD,RECORD`, in the order given; records that stand alone are one group without a name. */
function wantedOf(files: readonly string[], groups: readonly string[]): Wanted[] {
  const names: string[] = [];
  const named = groups.flatMap((text): Wanted[] => {
    const at = text.indexOf('=');
    const group = at < 0 ? '' : text.slice(0, at).trim();
    const list = text
      .slice(at + 1)
      .split(',')
      .filter((x) => x !== '');
    const fits = group !== '' && group.length <= LONGEST_NAME && group === cleanText(group);
    if (!fits || list.length === 0 || names.includes(group))
      throw new UsageError('CLI-GROUP', { found: text, most: LONGEST_NAME });
    names.push(group);
    return list.map((file) => ({ group, file }));
  });
  return [...named, ...files.map((file) => ({ group: '', file }))];
}
const inProcess = (file: string, io: Io): Promise<RunSummary> =>
  askOnce('cli/summary-worker', [file, io.lang], `the record ${file}`);

/** `compare RECORD… --group NAME=RECORD,RECORD`: groups and repeats of one scenario side by side. */
export async function run(io: Io, argv: readonly string[]): Promise<number> {
  const { files, flags, lists } = parse(argv, {
    group: { type: 'string', multiple: true },
    formats: { type: 'string' },
    out: { type: 'string' },
  });
  const wanted = wantedOf(files, lists.group ?? []);
  if (wanted.length < 2) throw new UsageError('CLI-ARGS', { command: 'compare', need: 'RECORD RECORD…' });
  const formats = groupFormats(flags.formats, flags.out);
  const langs = langsOf(flags.lang);
  const paths = [...new Set(wanted.map((w) => w.file))];
  // Every one is looked at before minutes of work begin.
  const opened = paths.map((file) => needRecord(io, file));
  if (opened.includes(null)) return 1;
  // A changed one proves nothing, and would pass for a run.
  const changed = opened.flatMap((o, i) => {
    const { state, firstBadLine: line } = verifyRecord(o!.text);
    return state === 'changed'
      ? [`${paths[i]}:${line}:1: ${io.t('word.error')} CLI-CHANGED: ${io.t('CLI-CHANGED')}`]
      : [];
  });
  changed.forEach((text) => io.err(text));
  if (changed.length > 0) return 1;
  const out = formats.length > 0 ? openOut(flags.out) : null;
  let done = 0;
  const summaries = await beside(paths, availableParallelism(), async (file) => {
    const r = opened[paths.indexOf(file)]!;
    const kept = keptRun(io, file, r);
    const s = kept
      ? figured(r.record, r.text, r.loaded, r.pack, kept.parts, true)
      : await inProcess(file, io);
    done++;
    if (!flags.json)
      io.err(io.t(kept ? 'cli.compare.kept' : 'cli.compare.done', { done, of: paths.length, file }));
    return s;
  });
  const runs = wanted.map(({ group, file }): GroupedRun => ({
    name: file,
    group,
    repeat: null,
    run: summaries[paths.indexOf(file)],
  }));
  const c = compareGroups(runs, [...new Set(wanted.map((w) => w.group))], true);
  sayLeftOut(io, c);
  if (runCount(c) < 2) {
    io.err(`CLI-UNLIKE: ${io.t('CLI-UNLIKE')}`);
    return 1;
  }
  const when = Object.fromEntries(paths.map((f, i) => [summaries[i].record, statSync(f).mtimeMs]));
  const { pack } = opened.find((o) => o!.record.header.countyHash === c.of!.countyHash)!;
  if (out) await writeGroups(c, pack, when, formats, langs, out);
  const written = out?.written ?? [];
  if (flags.json) io.json({ ...c, files: written });
  else {
    printGroups(io, c, langs);
    for (const f of written) io.out(`${f.path} (${f.bytes})`);
  }
  return 0;
}
