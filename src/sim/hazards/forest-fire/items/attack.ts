/** From the danger signal to the first attack, W-01…W-08. */
import type { SimLogEvent } from '../../../events.ts';
import { act, acts, missing, notApplicable, plain, work } from '../../../scoring/finding.ts';
import { to, type ItemRecord } from '../../../scoring/item.ts';
import { earliest, type LogIndex } from '../../../scoring/log-index.ts';
import { stated } from '../../../scoring/report-content.ts';
import { postStood } from '../../../scoring/shared-rules.ts';
import { after } from '../../../scoring/stood.ts';
import { mean } from '../../../scoring/timing.ts';
import { confirmed } from './readings.ts';

const danger = (log: LogIndex): number =>
  log.known('fire-danger:yellow', 'fire-danger:orange', 'fire-danger:red');

export const ATTACK: readonly ItemRecord[] = [
  {
    id: 'W-01',
    title: { zh: '火险预警响应', en: 'Fire-danger actions' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-2',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '四（三）2',
    basis: '江西森林火险预警响应',
    // The list is the province's; the minutes are ours.
    status: 'design',
    requirement: { zh: '按黄橙红清单落实', en: 'By the list of the colour in force' },
    evidence: ['DANGER_ACTIONS'],
    answer: to('danger.actions'),
    rule: (log, i) => acts(i, log, danger(log), log.all('DANGER_ACTIONS')),
  },
  {
    id: 'W-02',
    title: { zh: '禁火令', en: 'Fire ban' },
    weight: 1,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 180,
    capability: 'CPB-2',
    roles: ['commander', 'hq-office'],
    planClause: '四（三）2 防火检查站点',
    basis: '江西橙色预警响应',
    status: 'design',
    requirement: { zh: '禁火令覆盖全县，检查站上岗', en: 'Ban over the whole county, checkpoints manned' },
    evidence: ['BAN'],
    answer: to('fire.ban'),
    rule: (log, i) =>
      acts(i, log, log.known('fire-danger:orange', 'fire-danger:red'), log.all('BAN'), (e) => e.data.share),
  },
  {
    id: 'W-03',
    title: { zh: '火情发现核查', en: 'Verify the smoke' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-1',
    axes: ['agile'],
    duty: 'analysis',
    roles: ['duty', 'hq-office', 'emergency'],
    planClause: '四（三）2 林火视频监控',
    basis: '森林防火条例 31',
    status: 'design',
    requirement: { zh: '点位、燃料、风、坡、人和目标', en: 'Point, fuel, wind, slope, people, targets' },
    evidence: ['VERIFY'],
    answer: to('report.verify', {}, 'message'),
    rule: (log, i) => {
      const since = log.known('fire:reported');
      const looked = [...log.all('VERIFY'), ...log.all('FIRE_RECON')].sort((a, b) => a.n - b.n);
      return act<SimLogEvent>(i, log, since, after(log, since, looked)[0], null, 1);
    },
  },
  {
    id: 'W-04',
    title: { zh: '就近先期扑救', en: 'Initial attack' },
    weight: 5,
    spares: 'source',
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 60,
    capability: 'CPB-5',
    axes: ['specialised'],
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '一（一）3 专业、半专业队',
    basis: '森林防火条例 31；国务院令 822',
    status: 'design',
    requirement: { zh: '就近专业半专业队打早打小打了', en: 'The nearest trained crew, early and small' },
    evidence: ['ON_FIRE'],
    answer: to('fire.assign', { task: 'fire-attack' }),
    rule: (log, i) => {
      const at = confirmed(log);
      const went = log.first('DISPATCH', (e) => e.data.kind === 'fire-attack' || e.data.kind === 'fire-line');
      const there = log.first('ON_FIRE');
      // Moving in time, on the fire in time, and trained for it.
      return work(
        i,
        log,
        at,
        { order: went, effect: there, by: 'order' },
        null,
        there && (there.t - at <= 90 * 60 ? 1 : 0.6) * (there.data.skilled ? 1 : 0.5),
      );
    },
  },
  {
    id: 'W-05',
    title: { zh: '火情报告', en: 'Report up' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 30,
    limitMin: 60,
    capability: 'CPB-1',
    duty: 'reporting',
    roles: ['duty', 'hq-office'],
    planClause: '分项 100%',
    basis: '江西森防 27',
    // The regulation says at once; the minutes are ours.
    status: 'design',
    requirement: { zh: '火情确认即报，扑灭后全报', en: 'At once when confirmed, in full when out' },
    gravest: true,
    evidence: ['REPORT'],
    answer: to('report.first'),
    rule: (log, i) =>
      acts(i, log, confirmed(log), after(log, confirmed(log), log.all('REPORT').filter(stated))),
  },
  {
    id: 'W-06',
    title: { zh: '疏散受威胁群众', en: 'Evacuate' },
    weight: 5,
    spares: 'lives',
    clock: 'lead',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-4',
    roles: ['commander', 'hq-office', 'police'],
    planClause: '三（五）2',
    basis: '森林防火条例 34',
    status: 'design',
    requirement: { zh: '火到之前转移完', en: 'Moved before the fire arrives' },
    evidence: ['EVAC'],
    answer: to('evacuate.order', {}, 'villages'),
    rule: (log, i) => {
      const threat = log.known('fire:village-threatened');
      const hits = log.hits();
      if (threat < 0 && hits.length === 0) return notApplicable();
      const orders = log.all('EVAC');
      if (orders.length === 0) return missing(earliest(threat, hits[0]?.t ?? -1), i);
      const lead = hits.map((h) => {
        const o = orders.find((e) => e.data.villages.includes(h.data.village));
        const done = log.first('EVAC_DONE', (e) => e.data.village === h.data.village);
        return done && done.t <= h.t - 3600
          ? 1
          : done && done.t <= h.t
            ? 0.8
            : o && o.t < h.t
              ? 0.5
              : h.data.athome < 10
                ? 1
                : 0;
      });
      const prompt = threat < 0 ? 1 : orders[0].t - threat <= 3600 ? 1 : 0.6;
      return {
        ...plain(
          orders[0],
          lead.length === 0 ? prompt : mean(lead),
          Math.max(...orders.map((e) => e.data.fields)),
        ),
        knownSince: threat < 0 ? orders[0].t : threat,
      };
    },
  },
  {
    id: 'W-07',
    title: { zh: '前线指挥部', en: 'Front headquarters' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 90,
    limitMin: 180,
    capability: 'CPB-3',
    axes: ['unified'],
    roles: ['commander'],
    planClause: '三（一）1',
    basis: '森林防火条例 33；江西森防 28',
    status: 'design',
    requirement: { zh: '统一指挥、分片包干', en: 'One command, sectors with one responsible each' },
    evidence: ['ICP_UP'],
    answer: to('icp.setup'),
    rule: (log, i) => postStood(i, log, confirmed(log), log.first('FIRE_PLAN') ? 1 : 0.6),
  },
  {
    id: 'W-08',
    title: { zh: '火场侦察与方案', en: 'Recon and plan' },
    weight: 5,
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-3',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '专栏6-2 无人机',
    basis: '森林防火条例 33',
    status: 'design',
    requirement: { zh: '先侦察定方案，后投入扑打', en: 'Look and plan before crews are committed' },
    evidence: ['FIRE_PLAN'],
    answer: to('fire.plan'),
    rule: (log) => {
      const first = log.first('ON_FIRE');
      if (!first) return notApplicable();
      const recon = log.first('FIRE_RECON');
      // A plan for ground where nothing burns is none.
      const plan = log.all('FIRE_PLAN').find((e) => e.data.near);
      const late = (e: SimLogEvent | undefined): number =>
        !e ? 0 : e.t <= first.t ? 1 : e.t - first.t <= 3600 ? 0.7 : 0.4;
      return plain(first, (late(recon) + late(plan)) / 2, (recon ? 0.5 : 0) + (plan ? 0.5 : 0));
    },
  },
];
