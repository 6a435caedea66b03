/** The button beside each item of the procedures list leads to the order that meets it; a player who follows it does well. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { doctrineBot } from '../../src/bots/doctrine.ts';
import { idleBot } from '../../src/bots/idle.ts';
import { playBot } from '../../src/bots/run.ts';
import { answerOf, CATALOGUE, COMMANDS, score } from '../../src/sim/index.ts';
import { RECORDS } from '../../src/sim/scoring/catalogue.ts';
import { valuesFor } from '../../src/shell/answer.ts';
import { playByList } from '../support/list-bot.ts';
import { county, load } from '../support/tiny.ts';
import { baselinesOf } from '../support/baselines.ts';
import { sampleOf } from '../support/whole.ts';

describe('the order beside an item', () => {
  it.each(CATALOGUE.map((c) => c.id))(
    '%s has one, its fields and values exist; only the outcome has none',
    (id) => {
      const answer = answerOf(id);
      if (id === 'F-18') return expect(answer).toBeNull();
      const def = COMMANDS.get(answer!.command)!;
      expect(def, answer!.command).toBeDefined();
      const item = CATALOGUE.find((c) => c.id === id)!;
      if (def.hazards && item.hazard !== 'common') expect(def.hazards).toContain(item.hazard);
      for (const [k, v] of Object.entries(answer!.values)) {
        const f = def.fields[k];
        expect(f, `${answer!.command}.${k}`).toBeDefined();
        if (f.kind === 'choice') expect(f.of).toContain(v);
        if (f.kind === 'flag') expect(typeof v).toBe('boolean');
      }
      if (answer!.subject) expect(def.fields[answer!.subject], answer!.subject).toBeDefined();
      return undefined;
    },
  );
  it('a patrol of slopes is no reservoir release (F-13), and follows what proves the item', () => {
    expect(answerOf('F-13')).toMatchObject({ command: 'unit.assign', values: { task: 'geo-patrol' } });
    expect(RECORDS.find((r) => r.id === 'F-13')!.evidence).toEqual(['GEO_PATROL']);
    expect(answerOf('F-04')!.command).toBe('gate.order');
  });
  it('begins with what the open occasion is about', () => {
    expect(valuesFor(answerOf('F-15')!, '360222103')).toEqual({ task: 'contact', target: '360222103' });
    expect(valuesFor(answerOf('C-32')!, '7')).toEqual({ topic: 'rumour', answers: '7' });
    expect(valuesFor(answerOf('C-32')!, '')).toEqual({});
  });
});

const PLAYED = sampleOf(
  [
    'flood-first-steps',
    'hazmat-ammonia-park',
    'flood-tailings-pond',
    'forest-fire-qingming',
    'earthquake-m51-aftershocks',
  ],
  (_, i) => i < 2,
);
const GOOD = 85;
describe.each(PLAYED)('%s by the list alone', (id) => {
  const text = readFileSync(`scenarios/${id}.yaml`, 'utf8');
  const loaded = load(text);
  it('what was ordered by a button shows as evidence of its item', () => {
    const { session, asked } = playByList(loaded, text, county, '1');
    const { done } = session.ex.world.resp;
    // A crew sent in the last hour and a half may still be on its way.
    const { endAt } = session.ex;
    const early = (orders: readonly number[]): boolean => orders.some((t) => t < endAt - 5400);
    // Relief is proved by goods, a roof and care together, which are three orders.
    const empty = [...asked].filter(
      ([item, orders]) => item !== 'C-25' && early(orders) && done[item] === undefined,
    );
    expect(empty.map(([item]) => item)).toEqual([]);
    expect(
      [...asked].filter(([item, orders]) => orders.length > 0 && done[item] !== undefined).length,
    ).toBeGreaterThan(15);
    if (!PLAYED.slice(0, 2).includes(id)) return;
    const loss = (bot: ReturnType<typeof idleBot>): number =>
      playBot(loaded, text, county, '1', bot).score(null).outcome.total;
    const baselines = baselinesOf(loss(idleBot()), loss(doctrineBot()));
    const sheet = score({ events: session.ex.world.log, scenario: loaded.scenario, baselines });
    expect(sheet.total).toBeGreaterThanOrEqual(GOOD);
  });
});
