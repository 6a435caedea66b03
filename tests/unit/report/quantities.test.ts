/** One registry: a quantity has one id, one name, one definition and one value, whoever reads it. */
import { describe, expect, it } from 'vitest';
import { doctrineBot } from '../../../src/bots/doctrine.ts';
import { playBot } from '../../../src/bots/run.ts';
import { REPORT_AUDIENCES } from '../../../src/export/audiences.ts';
import { buildBlocks } from '../../../src/export/audience.ts';
import { printer } from '../../../src/export/format.ts';
import { reportHtml } from '../../../src/export/html.ts';
import { WORDS } from '../../../src/i18n/index.ts';
import { quantityValue } from '../../../src/i18n/quantity-text.ts';
import { translator } from '../../../src/i18n/index.ts';
import type { Quantity } from '../../../src/sim/index.ts';
import { give, firstSteps, firstStepsText, county } from '../../support/tiny.ts';
import { HAZARD_SCENARIOS, reportOn, shortPlay } from '../../support/report.ts';

const run = playBot(firstSteps, firstStepsText, county, '1', doctrineBot());
const model = reportOn(run.session.ex, firstSteps, { recordText: run.close(null) });
const of = (id: string): Quantity => model.quantities.find((q) => q.id === id)!;

describe('the registry of quantities', () => {
  it.each(Object.values(HAZARD_SCENARIOS))('has each once, with a name and a definition: %s', (id) => {
    const { quantities } = shortPlay(id, 60).model;
    const ids = quantities.map((q) => q.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toEqual(expect.arrayContaining(['dead', 'evacuated', 'damage', 'orders', 'total']));
    for (const q of ids) {
      expect(WORDS[`quantity.${q}`], q).toBeDefined();
      expect(WORDS[`quantity.${q}.means`], q).toBeDefined();
    }
  });
  it('no two have one name', () => {
    for (const lang of ['zh', 'en'] as const) {
      const names = Object.keys(WORDS)
        .filter((k) => /^quantity\..+(?<!\.means)$/.test(k))
        .map((k) => WORDS[k][lang]);
      expect(names.filter((n, i) => names.indexOf(n) !== i)).toEqual([]);
    }
  });
  it('rivers and dams are counted only where water moves, and burnt land only where some has burnt', () => {
    const ids = (id: string, minutes = 10) => shortPlay(id, minutes).model.quantities.map((q) => q.id);
    expect(ids('flood-first-steps')).toContain('leveesBreached');
    for (const id of ['forest-fire-lightning', 'hazmat-kiln-gas'])
      expect(ids(id)).not.toEqual(expect.arrayContaining(['leveesBreached']));
    expect(ids('forest-fire-qingming', 120)).toContain('burntHa');
    expect(ids('flood-first-steps')).not.toContain('burntHa');
  });
  it('agrees with outcome, villages, curve, reports and record', () => {
    expect(of('evacuated').value).toBe(model.score.outcome.evacuated);
    expect(of('evacuated').value).toBe(model.villages.reduce((n, v) => n + v.moved, 0));
    expect(of('evacuated').value).toBe(model.evacuation.arrived.points.at(-1)![1]);
    expect(of('orders').value).toBe(run.session.ex.commands.filter((c) => !c.code).length);
    expect(of('reportsSent').value).toBe(model.deadlines.filter((d) => d.sentAt >= 0).length);
    expect(of('damage').value).toBe(Object.values(model.score.outcome.losses).reduce((n, x) => n + x, 0));
    expect(of('total').value).toBe(model.score.total);
    for (const q of model.quantities) expect(q.at).toBe(model.scenario.durationS);
  });
  it('says what the headquarters knew and what it reported, and when', () => {
    const { known } = of('dead');
    const last = run.session.ex.world.log.filter((e) => e.kind === 'REPORT').at(-1)!;
    expect(known).toEqual({ at: last.t, value: 0, reported: 0 });
    // Nobody reports: what came in by itself is all that is known.
    const { model: idle, ex } = shortPlay('hazmat-kiln-gas', 90);
    const told = ex.world.log.filter((e) => e.kind === 'CASUALTY_REPORT');
    expect(told.length).toBeGreaterThan(0);
    expect(idle.quantities.find((q) => q.id === 'seriouslyInjured')!.known).toMatchObject({
      at: told.at(-1)!.t,
      reported: null,
    });
  });
  it('every cut in both languages prints people moved with that value and no other', () => {
    for (const lang of ['zh', 'en'] as const) {
      const value = quantityValue(translator(lang), lang, of('evacuated'));
      for (const audience of REPORT_AUDIENCES) {
        const said = reportHtml(model, lang, audience);
        if (audience === 'township') {
          const sum = model.villages.reduce((n, v) => n + v.moved, 0);
          expect(`${sum}`).toBe(`${of('evacuated').value}`);
        } else expect(said, `${lang} ${audience}`).toContain(value);
      }
    }
  });
  it('a money value reads the same in both units', () => {
    const q = { unit: 'wan', value: 5143 };
    expect(quantityValue(translator('zh'), 'zh', q)).toBe('5,143 万元');
    expect(quantityValue(translator('en'), 'en', q)).toBe('CNY 51.43 million');
  });
});

describe('attendance', () => {
  it('comes from the seats of the record: orders, refusals, first and last act; empty posts are named', () => {
    const { model: m } = shortPlay('flood-first-steps', 20, (ex, minute) => {
      if (minute > 0) return;
      expect(give(ex, 'commander', { type: 'observation.note', params: {} } as never)).not.toBeNull();
      expect(give(ex, 'commander', { type: 'sync.hold', params: { channel: 'video' } } as never)).not.toBe(
        undefined,
      );
    });
    const commander = m.attendance.find((r) => r.role === 'commander')!;
    expect(commander.orders + commander.refused).toBe(2);
    expect(commander.refused).toBeGreaterThan(0);
    expect(commander).toMatchObject({ seat: 'test', firstAt: 0, lastAt: 0 });
    const duty = m.attendance.find((r) => r.role === 'duty')!;
    expect(duty).toMatchObject({ seat: '', orders: 0, firstAt: -1 });
  });
  it('what posts wrote to each other is counted apart from orders, and said with how soon questions were answered', () => {
    const message = (more: object) => ({ type: 'message.send', text: 'x', about: '', ...more });
    const { model: m } = shortPlay('flood-first-steps', 30, (ex, minute) => {
      const asked = String(ex.world.log.findLast((e) => e.kind === 'SEAT_MESSAGE')?.data.message);
      if (minute === 0) give(ex, 'duty', message({ kind: 'ask', roles: ['police'] }));
      if (minute === 10) give(ex, 'police', message({ kind: 'answer', roles: ['duty'], about: asked }));
      if (minute === 20) give(ex, 'duty', message({ kind: 'ask', roles: ['health'] }));
    });
    expect(m.attendance.find((r) => r.role === 'duty')).toMatchObject({ orders: 0, written: 2 });
    expect(m.talk).toEqual({ sent: 3, asked: 2, answered: 1, medianS: 600 });
    expect(reportHtml(m, 'zh')).toContain('询问 2 次，得到答复 1 次，答复用时中位数 10 分钟');
    expect(reportHtml(model, 'zh'), 'silence is not mentioned').not.toContain('岗位之间共发');
  });
  it('a full run has every planned post once', () => {
    const held = model.attendance.filter((r) => r.seat !== '').map((r) => r.role);
    for (const role of firstSteps.scenario.about.roles)
      expect(model.attendance.filter((r) => r.role === role)).toHaveLength(1);
    expect(held).toContain('commander');
  });
  it('a seat is told by what sits there: the computer, one person at a page, a named seat, nobody', () => {
    const row = { role: 'duty', orders: 1, refused: 0, written: 0, firstAt: 0, lastAt: 60 } as const;
    const seats = ['bot-doctrine', 'browser', '李工 2 号席', ''].map((seat) => ({ ...row, seat }));
    const said = buildBlocks(printer({ ...model, attendance: seats }, 'zh')).find(
      (b) => b.kind === 'table' && b.caption.endsWith('岗位与席位'),
    );
    expect(said).toMatchObject({
      rows: [{ 1: '计算机代演' }, { 1: '参演人员' }, { 1: '李工 2 号席' }, { 1: '无人' }],
    });
  });
});
