/** Flags and files of a command line; unknown flags are errors, never ignored. */
import { parseArgs, type ParseArgsConfig } from 'node:util';
import { cleanText, DIFFICULTIES, type Difficulty } from '../sim/index.ts';
import { translator, type Lang, type Translate } from '../i18n/index.ts';

/** Wrong use of the command line: exit 2. */
export class UsageError extends Error {
  constructor(
    readonly code: string,
    readonly params: Record<string, string | number> = {},
  ) {
    super(code);
  }
}
export interface Io {
  readonly t: Translate;
  readonly lang: Lang;
  out(text: string): void;
  err(text: string): void;
  json(value: unknown): void;
}
export function makeIo(lang: Lang): Io {
  const t = translator(lang);
  return {
    t,
    lang,
    out: (s) => void process.stdout.write(`${s}\n`),
    err: (s) => void process.stderr.write(`${s}\n`),
    json: (v) => void process.stdout.write(`${JSON.stringify(v)}\n`),
  };
}

type Options = NonNullable<ParseArgsConfig['options']>;
export interface Parsed {
  readonly files: string[];
  readonly flags: Readonly<Record<string, string | boolean | undefined>>;
  /** Of options that may be given more than once. */
  readonly lists: Readonly<Record<string, readonly string[]>>;
}
export function parse(argv: readonly string[], options: Options): Parsed {
  try {
    const r = parseArgs({
      args: [...argv],
      options: { ...options, lang: { type: 'string' }, json: { type: 'boolean' } },
      allowPositionals: true,
      strict: true,
    });
    const values: readonly (readonly [string, unknown])[] = Object.entries(r.values);
    const of = <T>(is: (v: unknown) => boolean): Readonly<Record<string, T>> =>
      Object.fromEntries(values.filter(([, v]) => is(v))) as Record<string, T>;
    return { files: r.positionals, flags: of((v) => !Array.isArray(v)), lists: of(Array.isArray) };
  } catch (e) {
    throw new UsageError('CLI-FLAG', { detail: e instanceof Error ? e.message : String(e) });
  }
}
/** The language asked for on the command line, before anything else is parsed. */
export function langOf(argv: readonly string[]): Lang {
  const i = argv.findIndex((a) => a === '--lang' || a.startsWith('--lang='));
  const v = i < 0 ? 'zh' : argv[i].includes('=') ? argv[i].slice(7) : argv[i + 1];
  return v === 'en' ? 'en' : 'zh';
}
export const seedOf = (v: string | boolean | undefined): string => {
  const s = v === undefined ? '1' : String(v);
  if (s.length < 1 || s.length > 64 || s !== cleanText(s)) throw new UsageError('CLI-SEED');
  return s;
};
const MOST_SEEDS = 1000;
/** `--seeds N`: the seeds "1" to "N". */
export function seedsOf(v: string | boolean | undefined, usual: number): string[] {
  const n = v === undefined ? usual : Number(v);
  if (!Number.isInteger(n) || n < 1 || n > MOST_SEEDS)
    throw new UsageError('CLI-SEEDS', { found: String(v), most: MOST_SEEDS });
  return Array.from({ length: n }, (_, i) => String(i + 1));
}
/** `--difficulty`, undefined when not given: the scenario as written. */
export function difficultyOf(v: string | boolean | undefined): Difficulty | undefined {
  if (v === undefined) return undefined;
  const found = DIFFICULTIES.find((d) => d === v);
  if (!found) throw new UsageError('CLI-DIFFICULTY', { found: String(v), offered: DIFFICULTIES.join(', ') });
  return found;
}
/** The values of a flag, with commas between; each must be one of those known. */
export function listed<T extends string>(
  v: string | boolean,
  known: readonly T[],
  flag: string,
): readonly T[] {
  const list = String(v)
    .split(',')
    .filter((x) => x !== '');
  for (const x of list)
    if (!(known as readonly string[]).includes(x))
      throw new UsageError('CLI-FLAG', { detail: `--${flag} ${known.join('|')}` });
  return list as T[];
}
