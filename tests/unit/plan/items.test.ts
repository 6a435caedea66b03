/** Every item of the plan has an answer, every answer leads to something that exists, and every quotation stands in the plan. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import {
  CATALOGUE,
  COMMANDS,
  INDICATOR_IDS,
  NEGATIVES,
  PLAN_CHAPTERS,
  PLAN_ITEMS,
} from '../../../src/sim/index.ts';

const COUNTS: Readonly<Record<(typeof PLAN_CHAPTERS)[number], number>> = {
  CMD: 22,
  DUT: 13,
  JNT: 9,
  PLN: 10,
  EXP: 2,
  WRN: 9,
  MON: 13,
  RSK: 8,
  ENG: 11,
  REL: 12,
  TEA: 22,
  COM: 6,
  REC: 5,
  IND: 16,
};
/** Ids as the inventory writes them: two digits, but one in the last chapter. */
const ids = PLAN_CHAPTERS.flatMap((c) =>
  Array.from({ length: COUNTS[c] }, (_, i) => `${c}-${c === 'IND' ? i + 1 : String(i + 1).padStart(2, '0')}`),
);
const plan = readFileSync('assets/counties/fuliang/plan.zh.txt', 'utf8').replace(/\s/g, '');
const scored = new Set([...CATALOGUE, ...NEGATIVES].map((x) => x.id));
const capabilities = new Set(CATALOGUE.map((x) => x.capability));
const kpis = new Set<string>(
  [
    .../export interface Kpis \{([^}]*)\}/
      .exec(readFileSync('src/sim/scoring/types.ts', 'utf8'))![1]
      .matchAll(/readonly (\w+):/g),
  ]
    .map((m) => m[1])
    .concat(INDICATOR_IDS),
);
const files = new Map<string, string>();
const text = (file: string): string => {
  if (!files.has(file)) files.set(file, existsSync(file) ? readFileSync(file, 'utf8') : '');
  return files.get(file)!;
};

/** A title is found where a test is declared with exactly these words. */
function declares(file: string, title: string): boolean {
  const quoted = [`'${title}'`, `"${title}"`, `\`${title}\``];
  return quoted.some((q) =>
    ['it(', 'test('].some((call) => new RegExp(`${escape(call)}\\s*${escape(q)}`).test(text(file))),
  );
}
const escape = (s: string): string => s.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

function exists(where: string): boolean {
  if (scored.has(where) || capabilities.has(where)) return true;
  const [, kind, name] = /^(kpi|command|scenario|county|test):(.+)$/.exec(where) ?? [];
  switch (kind) {
    case 'kpi':
      return kpis.has(name);
    case 'command':
      return COMMANDS.has(name);
    case 'scenario':
      return existsSync(`scenarios/${name}.yaml`);
    case 'county':
      return existsSync(`assets/counties/fuliang/${name}`);
    case 'test':
      return declares(name.split(' › ')[0], name.slice(name.indexOf(' › ') + 3));
    default:
      return false;
  }
}
/** What judges or shows an item: a scored item, or a test. */
const proves = (where: string): boolean => scored.has(where) || where.startsWith('test:');

describe('the plan, item by item', () => {
  it('holds exactly the items of the inventory, in its order', () => {
    expect(PLAN_ITEMS.map((i) => i.id)).toEqual(ids);
  });
  it('quotes the plan in its own words', () => {
    const wrong = PLAN_ITEMS.flatMap((i) =>
      i.quote.filter((q) => q === '' || !plan.includes(q.replace(/\s/g, ''))).map((q) => `${i.id} ${q}`),
    );
    expect(wrong).toEqual([]);
    expect(PLAN_ITEMS.filter((i) => i.quote.length === 0 || i.clause === '' || i.title === '')).toEqual([]);
  });
  it('names places of the plan that exist', () => {
    const place =
      /^(抄送|分项目标|专栏[1-6]|指标[1-7]|[一二三四五]（[一二三四五六]）[1-6]?(–[1-6])?|二（三）)$/;
    expect(PLAN_ITEMS.flatMap((i) => i.clause.split('；').filter((c) => !place.test(c)))).toEqual([]);
  });
  it('leads from every item only to things that exist', () => {
    const lost = PLAN_ITEMS.flatMap((i) => i.where.filter((w) => !exists(w)).map((w) => `${i.id}: ${w}`));
    expect(lost).toEqual([]);
  });
  it('proves every item it calls simulated or a parameter by a scored item or a test', () => {
    const bare = PLAN_ITEMS.filter(
      (i) => (i.status === 'simulated' || i.status === 'parameter') && !i.where.some(proves),
    );
    expect(bare.map((i) => i.id)).toEqual([]);
  });
  it('says in both languages why an item is not simulated', () => {
    const mute = PLAN_ITEMS.filter(
      (i) => (i.status === 'referenced' || i.status === 'not-simulated') && !i.note,
    );
    expect(mute.map((i) => i.id)).toEqual([]);
    expect(PLAN_ITEMS.filter((i) => i.note && (!i.note.zh || !i.note.en || i.note.zh === i.note.en))).toEqual(
      [],
    );
  });
  it('knows a lost reference when it meets one', () => {
    expect(
      [
        'C-99',
        'kpi:luck',
        'command:unit.fly',
        'scenario:no',
        'county:no.json',
        'test:tests/README.md › x',
        '',
      ].filter(exists),
    ).toEqual([]);
  });
});
