/** Slopes, ponds, links, health, return and the three noes, F-13…F-18. */
import { about, act, ANSWERED, missing, notApplicable, several } from '../../../scoring/finding.ts';
import { proof, task, to, type ItemRecord } from '../../../scoring/item.ts';
import { silent } from '../../../scoring/readings.ts';
import { mean } from '../../../scoring/timing.ts';

export const AFTER: readonly ItemRecord[] = [
  {
    id: 'F-13',
    title: { zh: '地灾巡查', en: 'Landslide checks' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-2',
    roles: ['natural-resources'],
    planClause: '专栏4-4',
    basis: '地质灾害防治条例 15、28',
    status: 'design',
    requirement: { zh: '巡查隐患点', en: 'Inspect hidden-danger points' },
    evidence: ['GEO_PATROL'],
    answer: task('geo-patrol'),
    rule: (log, i) =>
      act(i, log, log.known('rain:yellow', 'rain:orange', 'rain:red'), log.first('GEO_PATROL'), null, 1),
  },
  {
    id: 'F-14',
    title: { zh: '尾矿危化防护', en: 'Tailings and chemicals' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 120,
    limitMin: 240,
    capability: 'CPB-5',
    roles: ['emergency'],
    planClause: '四（二）2',
    basis: '突发事件应对法 67(4)',
    status: 'design',
    requirement: { zh: '停产、降水位、转移', en: 'Stop, lower the level, move stock' },
    evidence: [proof('DISPATCH', (e) => e.data.kind === 'protect'), 'PROTECT'],
    answer: task('protect'),
    rule: (log, i) => act(i, log, log.known('tailings:alarm'), log.first('PROTECT'), null, 1),
  },
  {
    id: 'F-15',
    title: { zh: '三断乡镇恢复联络', en: 'Reconnect cut-off township' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 180,
    capability: 'CPB-6',
    axes: ['linked'],
    roles: ['commander', 'emergency'],
    planClause: '专栏6-4',
    basis: '规划',
    status: 'design',
    requirement: { zh: '天通、无人机、徒步', en: 'Satellite phone, UAV, foot party' },
    evidence: ['CONTACT', 'CALL'],
    answer: task('contact'),
    rule: (log, i) =>
      several(
        i,
        silent(log).map((s) =>
          about(
            s.id,
            act(
              i,
              log,
              s.t,
              log.first('CONTACT', (e) => e.data.township === s.id),
              null,
              1,
            ),
          ),
        ),
      ),
  },
  {
    id: 'F-16',
    title: { zh: '防疫与饮水', en: 'Health and water' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 1440,
    limitMin: 2880,
    capability: 'CPB-7',
    roles: ['health'],
    planClause: '三（四）3',
    basis: '防汛条例 36',
    status: 'design',
    requirement: { zh: '消杀、检测', en: 'Disinfect, test' },
    evidence: ['HEALTH'],
    answer: to('township.order', { action: 'disinfection' }),
    rule: (log, i) => act(i, log, log.first('EVAC_DONE')?.t ?? -1, log.first('HEALTH'), null, 1),
  },
  {
    id: 'F-17',
    title: { zh: '退水复查与返迁', en: 'Re-check and return' },
    weight: 3,
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['emergency'],
    planClause: '三（四）4',
    basis: '突发事件应对法 86',
    status: 'design',
    requirement: { zh: '查房查坡后返迁', en: 'Houses and slopes checked before return' },
    evidence: ['RETURN_OK'],
    answer: to('return.approve'),
    rule: (log, i) => {
      const ok = log.all('RETURN_OK');
      const early = log.all('EARLY_RETURN');
      if (ok.length === 0 && early.length === 0) return notApplicable();
      if (ok.length === 0) return missing(early[0].t, i);
      const dry = ok.filter((e) => e.data.wet === 0).length / ok.length;
      return {
        applicable: true,
        knownSince: ok[0].t,
        doneAt: ok[0].t,
        t: dry,
        k: mean(ok.map((e) => e.data.fields)),
        c: null,
        evidence: ok.map((e) => e.n),
        note: '',
        ...ANSWERED,
      };
    },
  },
  {
    id: 'F-18',
    title: { zh: '三不目标核验', en: 'Triad check' },
    weight: 5,
    clock: 'none',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-10',
    roles: ['commander'],
    planClause: '一（一）3',
    basis: '规划',
    status: 'plan',
    requirement: { zh: '不死一人、不垮一坝、不决一堤', en: 'Nobody dead, no dam lost, no levee breached' },
    decision: true,
    evidence: [],
    answer: null,
    rule: (log, i) => {
      const out = log.first('OUTCOME');
      if (!out) return notApplicable();
      const kept =
        [out.data.dead === 0, out.data.damsFailed === 0, out.data.leveesBreached === 0].filter(Boolean)
          .length / 3;
      return {
        applicable: true,
        knownSince: out.t,
        doneAt: out.t,
        t: null,
        k: 1,
        c: kept,
        evidence: [out.n],
        note: i.id,
        ...ANSWERED,
      };
    },
  },
];
