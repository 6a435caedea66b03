import type { Words } from './index.ts';

/** The plan's items: command line and page. */
export const planWords: Words = {
  'plan.status.simulated': { zh: '已模拟', en: 'simulated' },
  'plan.status.parameter': { zh: '作为参数', en: 'parameter' },
  'plan.status.referenced': { zh: '仅引用', en: 'referenced' },
  'plan.status.not-simulated': { zh: '未模拟', en: 'not simulated' },
  'cli.trace.sum': {
    zh: '共 {{n}} 项：已模拟 {{simulated}}，作为参数 {{parameter}}，仅引用 {{referenced}}，未模拟 {{not-simulated}}',
    en: '{{n}} items: {{simulated}} simulated, {{parameter}} parameter, {{referenced}} referenced, {{not-simulated}} not simulated',
  },
  'plan.chapter.CMD': { zh: '指挥体系', en: 'Command' },
  'plan.chapter.DUT': { zh: '值守与信息报告', en: 'Duty and reporting' },
  'plan.chapter.JNT': { zh: '协同联动', en: 'Joint action' },
  'plan.chapter.PLN': { zh: '预案与演练', en: 'Plans and drills' },
  'plan.chapter.EXP': { zh: '专家', en: 'Experts' },
  'plan.chapter.WRN': { zh: '预警', en: 'Warning' },
  'plan.chapter.MON': { zh: '监测感知', en: 'Monitoring' },
  'plan.chapter.RSK': { zh: '风险底数', en: 'Risk base' },
  'plan.chapter.ENG': { zh: '防御工程', en: 'Works' },
  'plan.chapter.REL': { zh: '救助与物资', en: 'Relief and supplies' },
  'plan.chapter.TEA': { zh: '队伍与装备', en: 'Teams and equipment' },
  'plan.chapter.COM': { zh: '通信', en: 'Communications' },
  'plan.chapter.REC': { zh: '恢复重建', en: 'Recovery' },
  'plan.chapter.IND': { zh: '指标与目标', en: 'Indicators and goals' },
};
