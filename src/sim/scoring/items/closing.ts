/** Levels that rise, the book of decisions and closing, C-34…C-39. */
import type { SimLogEvent } from '../../events.ts';
import { act, acts, ANSWERED, byHand, missing, notApplicable, several, type Finding } from '../finding.ts';
import { to, type ItemRecord } from '../item.ts';
import type { LogIndex } from '../log-index.ts';
import { told } from '../shared-rules.ts';
import { after, levelActs, levelChanges, nextStep, standingFrom, stood } from '../stood.ts';
import { levelCorrectness } from '../timing.ts';

/** Closing work is asked once it is over, if anything happened at all. */
const afterwards = (log: LogIndex): number => (log.known('incident') < 0 ? -1 : log.closing());

export const CLOSING: readonly ItemRecord[] = [
  {
    id: 'C-34',
    title: { zh: '响应调整', en: 'Level change' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-3',
    axes: ['unified'],
    duty: 'coordination',
    roles: ['commander'],
    planClause: '三（二）3 动态',
    basis: '突发事件应对法 71–72',
    status: 'design',
    requirement: {
      zh: '触发条件越过后调整，可越级',
      en: 'Up or down after a trigger is crossed; jumps allowed',
    },
    decision: true,
    evidence: ['LEVEL_CHANGE'],
    answer: to('response.activate'),
    rule: (log, i) => {
      // Every step up after the first, which is C-16's, asks for a change, however the response began.
      let top = 0;
      const parts: Finding[] = [];
      for (const wanted of log.all('WARRANTED')) {
        const s = wanted.data.level === 0 ? 0 : 5 - wanted.data.level;
        if (s <= top) continue;
        const begins = top === 0;
        top = s;
        if (begins) continue;
        const given = [...levelActs(log), ...log.all('END')].sort((a, b) => a.n - b.n);
        const enough = standingFrom(given, wanted.t).flatMap((e) =>
          e.kind !== 'END' && 5 - e.data.level >= s ? [e] : [],
        );
        const done = enough.at(0);
        const f =
          done && done.t <= wanted.t
            ? act<SimLogEvent>(i, log, wanted.t, done, () => 1, 1)
            : acts(i, log, wanted.t, enough, (e) => levelCorrectness(e.data.level, wanted.data.level));
        const until = nextStep(log, wanted.t + 60 * (i.targetMin ?? 0));
        parts.push(stood(i, log, told(i, log, f), levelChanges(log), until));
      }
      return several(i, parts);
    },
  },
  {
    id: 'C-35',
    title: { zh: '全程记录', en: 'Record decisions' },
    weight: 1,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-1',
    duty: 'base',
    roles: ['commander'],
    planClause: '三（二）1 总结评估',
    basis: '生产安全事故应急条例 24',
    status: 'design',
    requirement: { zh: '记下重要决定的理由', en: 'Reasons of important decisions kept' },
    evidence: ['DECISION_NOTE'],
    answer: to('decision.note'),
    rule: (log, i) => byHand(0, i, log.all('DECISION_NOTE')),
  },
  {
    id: 'C-36',
    title: { zh: '终止响应', en: 'End response' },
    weight: 3,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    axes: ['unified'],
    roles: ['commander'],
    planClause: '三（四）4',
    basis: '突发事件应对法 86',
    status: 'design',
    requirement: {
      zh: '条件具备后终止，保留必要措施',
      en: 'Only after all end conditions; keep needed measures',
    },
    decision: true,
    closing: true,
    evidence: ['END'],
    answer: to('response.end'),
    rule: (log, i) => {
      const end = log.first('END');
      const ready = log.all('END_READY').at(-1);
      const undone = log.all('END_UNREADY').at(-1);
      if (!end)
        return !ready || (undone && undone.t >= ready.t)
          ? notApplicable()
          : log.last - ready.t > 3600
            ? missing(ready.t, i)
            : notApplicable('still-open', ready.t);
      return {
        applicable: true,
        knownSince: ready?.t ?? end.t,
        doneAt: end.t,
        t: null,
        k: end.data.fields,
        c: end.data.met ? 1 : 0,
        evidence: [end.n],
        note: '',
        ...ANSWERED,
      };
    },
  },
  {
    id: 'C-37',
    title: { zh: '损失评估与恢复计划', en: 'Assess loss and plan recovery' },
    weight: 1,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['emergency'],
    planClause: '三（四）4',
    basis: '突发事件应对法 87',
    status: 'design',
    requirement: {
      zh: '损失表（死亡、倒损户、直接损失与各部门核报相符）、恢复计划、上报',
      en: 'Loss table (dead, houses and direct loss as the returns have them), recovery plan, reported up',
    },
    closing: true,
    evidence: ['ASSESS_LOSS'],
    answer: to('loss.assess'),
    rule: (log, i) => {
      const over = afterwards(log);
      // As a report is: half for what it leaves open, nothing for what the returns do not bear out.
      return acts(i, log, over, after(log, over, log.all('ASSESS_LOSS')), ({ data: { faults } }) =>
        (faults?.under.length ?? 0) + (faults?.over.length ?? 0) > 0
          ? 0
          : faults?.blank.length === 0
            ? 1
            : 0.5,
      );
    },
  },
  {
    id: 'C-38',
    title: { zh: '征用返还补偿', en: 'Return and compensate' },
    weight: 1,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['emergency'],
    planClause: '五（二）',
    basis: '生产安全事故应急条例 26；防汛条例 32',
    status: 'design',
    requirement: { zh: '征用清单销号', en: 'Requisition list closed' },
    closing: true,
    evidence: ['REQUISITION_CLOSED'],
    answer: to('requisition.close'),
    rule: (log, i) => acts(i, log, log.first('EMERGENCY_PERIOD')?.t ?? -1, log.all('REQUISITION_CLOSED')),
  },
  {
    id: 'C-39',
    title: { zh: '总结改进', en: 'Lessons' },
    weight: 3,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['commander'],
    planClause: '三（二）1；五（四）',
    basis: '突发事件应对法 92',
    status: 'design',
    requirement: { zh: '原因、经验、措施、上报', en: 'Cause, lessons, measures, reported' },
    closing: true,
    evidence: ['LESSONS'],
    answer: to('lessons.record'),
    rule: (log, i) => {
      const over = afterwards(log);
      return over < 0 ? notApplicable() : byHand(over, i, after(log, over, log.all('LESSONS')));
    },
  },
];
