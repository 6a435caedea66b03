/** Injects that wait, fail and act: who waits for whom, what a fault leaves, and what an effect does to the world. */
import { describe, expect, it } from 'vitest';
import type { Command, Exercise } from '../../../src/sim/index.ts';
import { takeEffect } from '../../../src/sim/information/effects.ts';
import { waitingFor, watchInjects } from '../../../src/sim/information/injects.ts';
import type { InjectEffect } from '../../../src/sim/scenario/schema.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, inject, messages, minutes, order, tiny, type Wish } from '../../support/tiny-world.ts';
import { since } from '../../../src/sim/drive.ts';

const withMsel = (...msel: Record<string, unknown>[]): Wish => ({ msel });
const effect = (e: Record<string, unknown>): Wish => withMsel(inject('INJ-01', { at: '0:05', effects: [e] }));

describe('what waits for an inject', () => {
  const chain = withMsel(
    inject('INJ-01', { at: '1:00' }),
    inject('INJ-02', { afterInject: 'INJ-01', afterMinutes: 30 }),
    inject('INJ-03', { when: 'fired["INJ-02"] && t > 5.0' }),
    inject('INJ-04', { when: 't > 600.0' }),
    inject('INJ-05', { at: '2:00' }),
  );
  it('waits directly and through others, and nothing else does', () => {
    const { world } = tiny(chain);
    expect(waitingFor(world, 'INJ-01')).toEqual(['INJ-02', 'INJ-03']);
    expect(waitingFor(world, 'INJ-02')).toEqual(['INJ-03']);
    for (const id of ['INJ-03', 'INJ-04', 'INJ-05']) expect(waitingFor(world, id)).toEqual([]);
  });
  it('does so no more once it has come', () => {
    const ex = tiny(chain);
    minutes(ex, 91);
    expect(waitingFor(ex.world, 'INJ-01')).toEqual([]);
    expect(messages(ex, 'inject').map((m) => m.inject)).toEqual(['INJ-01', 'INJ-02', 'INJ-03']);
  });
});

describe('a condition on what is not there', () => {
  it('is told once, with inject and key, and never holds; what goes wrong otherwise is told as well', () => {
    const ex = tiny(withMsel(inject('INJ-01', { when: 't >= 900.0' })));
    const { scenario } = ex.world.env;
    // Lint would have refused it; a file from elsewhere has slipped through.
    const when = (text: string): typeof scenario => ({
      ...scenario,
      msel: [{ ...scenario.msel[0], when: text }],
    });
    const w = { ...ex.world, env: { ...ex.world.env, scenario: when('fired["INJ-99"] && t >= 0.0') } };
    w.t = 1200;
    watchInjects(w);
    w.t = 1260;
    watchInjects(w);
    const told = () => w.log.filter((e) => e.kind === 'INJECT_FAULT').map((e) => e.data);
    expect(told()).toEqual([{ inject: 'INJ-01', what: 'key', about: 'fired["INJ-99"]' }]);
    expect(w.info.injectFaults['INJ-01']).toEqual({ t: 1200, what: 'key', about: 'fired["INJ-99"]' });
    expect(w.info.messages).toEqual([]);
    // Another key is another fault.
    const other = { ...w, env: { ...w.env, scenario: when('fired["INJ-98"] && t >= 0.0') } };
    watchInjects(other);
    expect(told()).toHaveLength(2);
  });
});

describe('what the controller sends later', () => {
  const msel = [inject('INJ-01', { at: '9:00' }), inject('INJ-02', { at: '9:00' })];
  const later = (...delays: readonly number[]): Exercise => {
    const ex = tiny({ msel });
    delays.forEach((delay, k) =>
      order(ex, 'trainer', { type: 'inject.fire', inject: msel[k].id, delay } as Command),
    );
    return ex;
  };
  const fired = (ex: Exercise): unknown[] => events(ex, 'INJECT').map((e) => [e.t, e.data.inject]);
  it('comes each at its own second, in whatever order it was given', () => {
    const ex = later(600, 300);
    minutes(ex, 20);
    expect(fired(ex)).toEqual([
      [300, 'INJ-02'],
      [600, 'INJ-01'],
    ]);
  });
  it.each([
    ['earlier', 300, 600],
    ['later', 600, 300],
  ])('taken back, the %s one does not come, and the other does', (_, gone, stays) => {
    const ex = later(gone, stays);
    const [{ data }] = events(ex, 'INJECT_SENDING');
    order(ex, 'trainer', { type: 'inject.take-back', sending: data.sending } as Command);
    minutes(ex, 20);
    expect(fired(ex)).toEqual([[stays, 'INJ-02']]);
  });
});

describe('an effect in fault', () => {
  it('does nothing at all where it names a place that the county has not, and says which', () => {
    const ex = tiny();
    const fault = takeEffect(ex.world, { do: 'cut-power', townships: ['t1', 't9'] } as InjectEffect, []);
    expect(fault).toBe('cut-power t9');
    expect(ex.world.info.links.every((l) => l.power)).toBe(true);
  });
  it('that breaks off is named, and the exercise goes on', () => {
    const ex = tiny();
    // Volunteers come to the seat of the county, and this county has none.
    const facilities = tinyCounty.facilities.filter((f) => f.kind !== 'government');
    const w = { ...ex.world, env: { ...ex.world.env, county: { ...tinyCounty, facilities } } };
    expect(takeEffect(w, { do: 'social-arrives' } as InjectEffect, [])).toBe('social-arrives');
    expect(takeEffect(ex.world, { do: 'social-arrives' } as InjectEffect, [])).toBe('');
  });
});

describe('an effect', () => {
  it('levee-danger begins one that breaches when the file says', () => {
    const breach = (breachMin?: number): number => {
      const ex = tiny(
        effect({ do: 'levee-danger', levee: 'levee-2', kind: 'piping', ...(breachMin ? { breachMin } : {}) }),
      );
      minutes(ex, 6);
      const d = ex.world.incidents.flood.rivers.dangers[0];
      expect(d.kind).toBe('piping');
      expect(since(ex.world, 'flood-levee', 'piping.found', d.instance)).toBe(300);
      expect(messages(ex, 'inject')[0].params).toEqual({ levee: 'levee-2', danger: 0 });
      return d.breachAt;
    };
    expect(breach(90) - breach(45)).toBe(45 * 60);
    expect(breach(45)).toBeLessThan(60 * 60);
    expect(breach()).not.toBe(breach(45));
  });
  it('slope-sign shows on the slope and in the log with its village, once', () => {
    const ex = tiny({
      also: ['landslide'],
      conditions: {
        landslide: undefined,
        slopes: [{ facility: 'slope-6', village: 'v6', exposed: 20, triggerMm: 80, sign: false }],
      },
      ...withMsel(
        inject('INJ-01', { at: '0:05', effects: [{ do: 'slope-sign', facility: 'slope-6' }] }),
        inject('INJ-02', { at: '0:06', effects: [{ do: 'slope-sign', facility: 'slope-6' }] }),
      ),
    });
    minutes(ex, 8);
    expect(events(ex, 'SLOPE_SIGN').map((e) => e.data)).toEqual([{ slope: 'slope-6', village: 'v6' }]);
    expect(messages(ex, 'inject')[0].params).toEqual({ slope: 'slope-6', village: 'v6' });
  });
  it('feed-fails lasts its minutes; a shorter one after it takes nothing back', () => {
    const ex = tiny(
      withMsel(
        inject('INJ-01', { at: '0:05', effects: [{ do: 'feed-fails', feed: 'water', minutes: 60 }] }),
        inject('INJ-02', { at: '0:10', effects: [{ do: 'feed-fails', feed: 'water', minutes: 5 }] }),
      ),
    );
    minutes(ex, 11);
    expect(ex.world.info.feeds.down.water).toBe(300 + 3600);
  });
});
