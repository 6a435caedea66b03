/** What `--help` prints: the commands, or one with its arguments and options. */
import type { Io } from './args.ts';

interface Usage {
  readonly args: string;
  /** Options and what stands after them; `--json` and `--lang` belong to every command. */
  readonly options: Readonly<Record<string, string>>;
}
const RUN = { formats: 'html,docx,pdf,xlsx,json,csv,cap,geojson', out: 'DIR' };
const GROUPS = { formats: 'html,docx,pdf,csv,json', out: 'DIR' };
export const USAGES: Readonly<Record<string, Usage>> = {
  lint: { args: 'FILE…', options: {} },
  run: {
    args: 'FILE',
    options: {
      policy: 'idle|doctrine|random|script:FILE',
      seed: 'S',
      difficulty: 'introductory|standard|hard',
      ...RUN,
    },
  },
  replay: { args: 'RECORD', options: { hashes: '' } },
  verify: { args: 'RECORD', options: { evaluation: 'FILE,FILE', table: 'FILE,FILE' } },
  script: { args: 'RECORD', options: {} },
  report: {
    args: 'RECORD',
    options: {
      ...RUN,
      audience: 'county|superior|township|public',
      evaluation: 'FILE,FILE',
      table: 'FILE,FILE',
      evaluator: 'NAME',
      template: 'FILE.docx',
    },
  },
  documents: {
    args: 'FILE',
    options: {
      formats: 'html,docx,pdf',
      only: 'plan,players,…',
      difficulty: 'introductory|standard|hard',
      template: 'FILE.docx',
      out: 'DIR',
    },
  },
  template: { args: '', options: { out: 'DIR' } },
  whatif: { args: 'RECORD', options: { top: 'N', items: 'ID,ID' } },
  compare: { args: 'RECORD…', options: { group: 'NAME=RECORD,RECORD', ...GROUPS } },
  batch: {
    args: 'FILE',
    options: {
      policies: 'idle,doctrine,random,script:FILE',
      seeds: 'N',
      workers: 'N',
      difficulty: 'introductory|standard|hard',
      ...GROUPS,
    },
  },
  rehearse: { args: 'FILE', options: { seeds: 'N', difficulty: 'introductory|standard|hard' } },
  model: { args: '[NAME]', options: {} },
  machines: { args: '[NAME…]', options: { format: 'mermaid' } },
  schema: { args: '', options: {} },
  ids: { args: '[KIND…]', options: { county: 'ID', guide: '' } },
  county: { args: 'build|check [ID]', options: {} },
  bench: { args: '[FILE…]', options: { kernels: '' } },
  trace: { args: '', options: { status: 'STATUS', chapter: 'CHAPTER' } },
  serve: {
    args: '',
    options: {
      port: 'N',
      build: '',
      host: 'ADDRESS',
      data: 'DIR',
      cert: 'FILE',
      key: 'FILE',
      name: 'NAME,NAME',
      workers: 'N',
      redis: 'URL',
      public: 'HOST:PORT',
    },
  },
  'review-sheet': {
    args: '[FILLED.csv]',
    options: { doctrine: 'current-law|plan-2021', into: 'FILE', out: 'DIR', 'as-of': 'YYYY-MM' },
  },
};
const wanted = (a: string): boolean => a === '--help' || a === '-h';
export const asksHelp = (argv: readonly string[]): boolean => argv.some(wanted);

export function printHelp(io: Io, later: readonly string[], name?: string): void {
  const call = `${io.t('help.usage')}: npm run -s tuiyan --`;
  const lines = (rows: readonly (readonly [string, string])[]): void => {
    const wide = Math.max(...rows.map(([a]) => a.length));
    for (const [a, b] of rows) io.out(`  ${a.padEnd(wide)}  ${b}`);
  };
  if (name === undefined) {
    io.out(`${call} <command> …\n\n${io.t('help.commands')}`);
    lines(Object.keys(USAGES).map((k) => [k, io.t(`help.${k}`)]));
    io.out(`\n${io.t('help.later')}: ${later.join(' ')}\n${io.t('help.more')}`);
    return;
  }
  const { args, options } = USAGES[name];
  io.out(`${call} ${name} ${args}\n${io.t(`help.${name}`)}\n\n${io.t('help.options')}`);
  lines(
    [...Object.entries(options), ['json', ''], ['lang', 'zh|en']].map(([k, v]) => [
      `--${k} ${v}`.trim(),
      io.t(`help.opt.${k}`),
    ]),
  );
}
