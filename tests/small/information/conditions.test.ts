/** What conditions of injects ask of charts and of who knows what, and what lint says of a question that nobody can answer. */
import { describe, expect, it } from 'vitest';
import { compileCondition } from '../../../src/sim/scenario/conditions.ts';
import { loadScenario } from '../../../src/sim/index.ts';
import { tinyCounty } from '../../support/tiny-county.ts';
import { events, fileOf, inject, leave, minutes, order, tiny, type Wish } from '../../support/tiny-world.ts';

const WARNING = {
  kind: 'flood',
  colour: 'orange',
  villages: ['v5'],
  channels: ['sms', 'broadcast', 'door-knock'],
  text: 'x',
  cautions: 'x',
  measures: 'x',
};
const MOVE = leave('v5', 'shelter-3');
const REPORT = {
  to: ['city-government'],
  place: 'x',
  source: 'x',
  dead: 3,
  injured: 0,
  missing: 0,
  evacuated: 0,
  scope: 'x',
  trend: 'x',
  measures: 'x',
};
/** Minutes at which an inject with this condition comes; a leak begins in minute 2, its village smells it in minute 4. */
const comes = (when: string, more: Wish = {}): number[] => {
  const ex = tiny({ hazard: 'hazmat', rain: null, msel: [inject('INJ-01', { when })], ...more });
  minutes(ex, 3);
  order(ex, 'commander', { type: 'zones.set', isolateM: 300, downwindM: 1500 });
  minutes(ex, 37);
  return events(ex, 'INJECT').map((e) => e.t / 60);
};

describe('conditions ask charts', () => {
  it.each([
    ['in("hazmat-leak", "hole.open")', [2]],
    ['in("hazmat-leak", "hole.open", "leak")', [2]],
    ['in("hazmat-leak", "hole.open", "another")', []],
    ['in("hazmat-receptor", "air.gassed")', [4]],
    ['!in("hazmat-leak", "hole.waiting") && in("hazmat-zones", "guided")', [4]],
    ['since("hazmat-leak", "hole.open") >= 5.0', [7]],
    ['since("hazmat-leak", "hole.open", "leak") > 5.0', [8]],
    // Not in the state: −1, never in it that long.
    ['minutesIn("hazmat-leak", "hole.waiting") >= 1.5', [2]],
    ['since("hazmat-leak", "hole.closed") >= 0.0', []],
    ['since("hazmat-leak", "hole.waiting") >= 1.0', [1]],
    ['known("release:alarm")', [2]],
    ['known("release:alarm", "duty")', [2]],
    ['known("release:alarm", "publicity")', []],
    // The operator keeps its meaning beside the question.
    ['in("hazmat-leak", "hole.open") && t in [4.0, 5.0]', [4]],
  ])('%s comes at %j', (when, want) => expect(comes(when)).toEqual(want));
  it.each([
    ['in("township-contact", "cut-off", "t3")', [10]],
    ['in("township-contact", "cut-off")', [10]],
    ['in("township-contact", "cut-off", "t2")', []],
    ['since("township-contact", "cut-off", "t3") >= 5.0', [15]],
    ['in("township-contact", "cut-off.missed", "t3")', [30]],
  ])('whether a township can be reached: %s comes at %j', (when, want) => {
    const cut = inject('INJ-00', { at: '0:10', effects: [{ do: 'cut-power', townships: ['t3'] }] });
    const ex = tiny({ msel: [cut, inject('INJ-01', { when })] });
    minutes(ex, 40);
    expect(
      events(ex, 'INJECT')
        .filter((e) => e.data.inject === 'INJ-01')
        .map((e) => e.t / 60),
    ).toEqual(want);
  });
});

describe('conditions ask units, villages, shelters, stores and the weather', () => {
  /** A team goes to the shelter in minute 1, a village is warned in 2 and ordered to move in 3, a report goes up in 4. */
  const comes = (when: string): number[] => {
    const zone = {
      steps: [
        ['0:00', 12],
        ['0:20', 2],
      ],
      source: 'x',
    };
    const ex = tiny({
      msel: [inject('INJ-01', { when })],
      conditions: { rain: { antecedentMm: 0, zones: { upper: zone, centre: zone } } },
      resources: { stock: { 'store-t3': { food: 300 } } },
    });
    minutes(ex, 1);
    order(ex, 'commander', { type: 'unit.assign', unit: 'team-t3', task: 'standby', target: 'shelter-1' });
    minutes(ex, 1);
    order(ex, 'commander', { type: 'warning.issue', ...WARNING });
    minutes(ex, 1);
    order(ex, 'emergency', { type: 'shelter.open', shelters: ['shelter-3'], announce: true, staffed: true });
    order(ex, 'commander', MOVE);
    minutes(ex, 1);
    order(ex, 'duty', { type: 'report.first', ...REPORT });
    minutes(ex, 86);
    return events(ex, 'INJECT').map((e) => e.t / 60);
  };
  it.each([
    ['unit("team-t3").state == "moving"', 11],
    ['unit("team-t3").place == "shelter-1"', 22],
    ['unit("team-t3").minutes >= 10.0', 32],
    ['unit("team-t2").task != ""', null],
    ['units().exists(u, u.task == "standby" && u.place == "shelter-1")', 22],
    ['units().all(u, u.task == "")', 1],
    ['village("v5").warned', 5],
    ['village("v4").warned', null],
    ['village("v5").ordered', 4],
    ['village("v5").left > 10.0', 13],
    ['village("v5").moved > 10.0', 18],
    ['villages().exists(v, v.moved >= 20.0)', 23],
    ['shelter("shelter-3").open', 4],
    ['shelter("shelter-3").people > 10.0', 18],
    ['shelter("shelter-3").room < 300.0', 6],
    ['shelters().exists(s, s.open && s.people > 10.0)', 18],
    ['store("store-t3")["food"] == 300.0', 1],
    ['weather["rain"] < 5.0', 21],
    ['weather["rain24h"] > 3.0', 16],
    ['weather["wind"] >= 0.0', null],
    ['count("EVAC") >= 1.0', 4],
    ['reported("dead") == 3.0', 5],
    ['reported("missing") >= 0.0', 5],
    ['any([t >= 30.0, village("v5").ordered])', 4],
    ['all([t >= 30.0, village("v5").ordered])', 30],
  ])('%s comes at %j', (when, want) => expect(comes(when)).toEqual(want === null ? [] : [want]));
});

describe('lint of the questions', () => {
  const rules = (when: string): string[] => {
    const r = loadScenario(
      fileOf({ hazard: 'hazmat', rain: null, msel: [inject('INJ-01', { when })] }),
      'hazmat-tiny.yaml',
      tinyCounty,
    );
    const all = r.ok ? r.value.warnings : r.error;
    return all
      .filter((d) => ['SCN-042', 'SCN-056', 'SCN-058'].includes(d.rule))
      .map((d) => `${d.rule} ${d.params.near ?? ''}`.trim());
  };
  it.each([
    ['in("hazmat-leek", "hole.open")', ['SCN-056 hazmat-leak']],
    ['in("hazmat-leak", "hole.opened")', ['SCN-058 hole.open']],
    ['since("hazmat-leak", "hol.open") > 2.0', ['SCN-058 hole.open']],
    ['known("release:alarm", "dutty")', ['SCN-042 duty']],
    ['in("hazmat-leak", "hole.open")', []],
    ['in("hazmat-leak", "hole.open", "any-name")', []],
    ['in("township-contact", "cut-of", "t3")', ['SCN-058 cut-off']],
    ['in("township-contact", "cut-off", "t3")', []],
  ])('%s: %j', (when, want) => expect(rules(when)).toEqual(want));
  it('a question with the wrong kind of answer is no condition', () => {
    for (const when of ['since("hazmat-leak", "hole.open")', 'in("hazmat-leak")', 'in("a", 5)'])
      expect(compileCondition(when).ok).toBe(false);
  });
});
