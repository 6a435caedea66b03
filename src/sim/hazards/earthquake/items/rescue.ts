/** From the parameters to the rubble, E-01…E-08. */
import type { SimLogEvent } from '../../../events.ts';
import {
  about,
  act,
  acts,
  missing,
  notApplicable,
  plain,
  several,
  shareOf,
  type Finding,
} from '../../../scoring/finding.ts';
import { to, type ItemRecord } from '../../../scoring/item.ts';
import type { LogIndex } from '../../../scoring/log-index.ts';
import { levelStood } from '../../../scoring/shared-rules.ts';
import { after } from '../../../scoring/stood.ts';
import { mean } from '../../../scoring/timing.ts';
import { params } from './readings.ts';

/** Sites that were known with people inside, and since when. */
const knownSites = (log: LogIndex): { id: string; t: number }[] =>
  log
    .knownLike('site:', '')
    .filter((x) => !x.fact.endsWith(':cleared'))
    .map((x) => ({ id: x.fact.slice(5), t: x.t }));

/** How long a crew took to leave a collapse. */
const minutesOf = (e: SimLogEvent<'WITHDRAW'>): number => ('minutes' in e.data ? e.data.minutes : 0);

export const RESCUE: readonly ItemRecord[] = [
  {
    id: 'E-01',
    title: { zh: '震情速报接收', en: 'Receive the parameters' },
    weight: 3,
    clock: 'elapsed',
    targetMin: 5,
    limitMin: 15,
    capability: 'CPB-1',
    axes: ['agile'],
    duty: 'analysis',
    roles: ['duty'],
    planClause: '一（一）3',
    basis: '地震应急预案（2025 版目录 3.2）',
    status: 'design',
    requirement: { zh: '时间、震级、震中、深度报指挥部', en: 'Time, magnitude, epicentre, depth to the HQ' },
    evidence: ['EQ_PARAM'],
    answer: to('quake.relay'),
    rule: (log, i) => acts(i, log, params(log), after(log, params(log), log.all('EQ_PARAM'))),
  },
  {
    id: 'E-02',
    title: { zh: '按震级自动启动', en: 'Activate by magnitude' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 30,
    capability: 'CPB-3',
    axes: ['unified'],
    roles: ['commander', 'hq-office'],
    planClause: '一（一）3',
    basis: '防震减灾法 49',
    status: 'design',
    requirement: { zh: '按初判震级定级，不等伤亡数字', en: 'Level by magnitude; no waiting for casualties' },
    decision: true,
    evidence: ['ACTIVATE'],
    answer: to('response.activate'),
    rule: (log, i) => levelStood(i, log, params(log)),
  },
  {
    id: 'E-03',
    title: { zh: '灾情快速收集', en: 'Rapid damage picture' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 60,
    limitMin: 120,
    capability: 'CPB-1',
    axes: ['linked'],
    roles: ['duty', 'hq-office', 'emergency'],
    planClause: '三（四）3；专栏6-2',
    basis: '突发事件应对法 60；防震减灾法 50、52',
    status: 'design',
    requirement: {
      zh: '16 个乡镇逐一有回音，失联即按最重对待',
      en: 'Every township answers or is put down as silent; silence counts as the worst',
    },
    evidence: ['TOWN_STATUS'],
    answer: to('damage.collect'),
    rule: (log, i) => {
      const asked = after(log, params(log), log.all('TOWN_STATUS'));
      const best = asked.reduce((n, e) => Math.max(n, e.data.fields), 0);
      return act(i, log, log.first('MAIN_SHOCK') ? params(log) : -1, asked[0], null, best);
    },
  },
  {
    id: 'E-04',
    title: { zh: '自救互救', en: 'Self and mutual rescue' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 15,
    limitMin: 60,
    capability: 'CPB-4',
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '三（五）2',
    basis: '防震减灾法 50(1)',
    status: 'design',
    requirement: { zh: '乡镇村组就地自救互救', en: 'Townships and villages rescue where they are' },
    evidence: ['FIRST_ACTION'],
    answer: to('township.order', { action: 'self-rescue' }),
    rule: (log, i) => acts(i, log, params(log), log.all('FIRST_ACTION')),
  },
  {
    id: 'E-05',
    title: { zh: '力量配置方案', en: 'Allocation plan' },
    weight: 5,
    clock: 'elapsed',
    targetMin: 90,
    limitMin: 180,
    capability: 'CPB-3',
    axes: ['unified'],
    roles: ['commander', 'hq-office', 'emergency'],
    planClause: '三（五）4',
    basis: '防震减灾法 50',
    status: 'design',
    requirement: { zh: '分区分片，先救活人', en: 'Sectors; trapped alive first' },
    decision: true,
    evidence: ['SECTOR_PLAN'],
    answer: to('sector.plan'),
    rule: (log, i) => {
      const known = Math.min(...knownSites(log).map((s) => s.t), Infinity);
      const since = Number.isFinite(known) ? known : -1;
      return acts(i, log, since, after(log, since, log.all('SECTOR_PLAN')), (e) =>
        e.data.priority === 'trapped-alive' ? 1 : 0.5,
      );
    },
  },
  {
    id: 'E-06',
    title: { zh: '压埋人员搜救', en: 'Search and rescue' },
    weight: 5,
    spares: 'lives',
    clock: 'elapsed',
    targetMin: 90,
    limitMin: 180,
    capability: 'CPB-5',
    axes: ['specialised'],
    roles: ['commander', 'emergency'],
    planClause: '三（五）1 地质和地震灾害',
    basis: '防震减灾法 54',
    status: 'design',
    requirement: { zh: '已知压埋点都有队伍', en: 'A crew at every known site' },
    evidence: ['SAR'],
    answer: to('rescue.assign', { task: 'search-rescue' }, 'target'),
    saves: (log, { village, t }) => {
      const since = log.known('hazard:confirmed');
      // Whoever dies before anybody could be there is the shock's.
      if (since < 0 || t - since < 180 * 60) return null;
      const crew = log.first('SAR', (e) => e.data.village === village);
      if (!crew || crew.t > t) return { how: 'missing', since, evidence: [] };
      return crew.t - since > 180 * 60 ? { how: 'late', since, evidence: [crew.n] } : null;
    },
    rule: (log, i) =>
      several(
        i,
        knownSites(log)
          .filter((s) => log.inTime(s.t))
          .map((s) =>
            about(
              s.id,
              act(
                i,
                log,
                s.t,
                log.first('SAR', (e) => e.data.site === s.id),
                null,
                1,
              ),
            ),
          ),
      ),
  },
  {
    id: 'E-07',
    title: { zh: '进场前安全评估', en: 'Safety check before entry' },
    weight: 5,
    spares: 'crews',
    clock: 'precondition',
    targetMin: null,
    limitMin: null,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '三（一）1 安全救援',
    basis: '搜救安全评估要求',
    status: 'design',
    requirement: {
      zh: '结构、燃气、电力、危化品查后才进',
      en: 'Structure, gas, power and chemicals before anybody goes in',
    },
    evidence: ['SITE_SAFE'],
    answer: to('rescue.assign', { task: 'site-check' }),
    rule: (log) => shareOf(log.all('SAR'), (e) => (e.data.checked ? 1 : 0)),
  },
  {
    id: 'E-08',
    title: { zh: '余震警戒与撤离', en: 'Aftershock watch and withdrawal' },
    weight: 5,
    spares: 'crews',
    clock: 'elapsed',
    targetMin: 2,
    limitMin: 5,
    capability: 'CPB-5',
    roles: ['commander', 'emergency'],
    planClause: '一（一）3',
    basis: '搜救惯例',
    status: 'memory',
    requirement: {
      zh: '观察员、信号、集合点；有信号即撤',
      en: 'Lookout, signal, rally point; out on the signal',
    },
    evidence: ['WITHDRAW'],
    answer: to('rescue.assign', { task: 'search-rescue', lookout: true }),
    rule: (log, i) => {
      const sar = log.all('SAR');
      if (sar.length === 0) return notApplicable();
      const out = log.all('WITHDRAW').filter((e) => e.data.site !== undefined);
      const stayed = log.all('CREW_STAYED');
      const parts: Finding[] = [
        ...out.map((e): Finding => ({ ...act(i, log, e.t - minutesOf(e) * 60, e), k: 1 })),
        ...stayed.map((e) => missing(e.t, i)),
      ];
      // No strong shock came while anybody was inside: the orders show whether they would have left.
      if (parts.length === 0) {
        const share = mean(sar.map((e) => (e.data.signal ? 1 : 0)));
        return { ...plain(sar[0], share, share), evidence: sar.slice(0, 10).map((e) => e.n) };
      }
      return several(i, parts);
    },
  },
];
