/**
 * A real event of the size of each shipped scenario, and what a run in which nobody acts may come to beside it. Figures are from
 * memory of published reports, not read for this table: orders of magnitude, to be checked (见各省通报、事故调查报告、灾评公报).
 */
export interface RealEvent {
  readonly event: string;
  readonly dead: string;
  readonly injured: string;
  /** Direct loss, as published. */
  readonly loss: string;
  readonly source: string;
}
export interface Believable {
  readonly real: RealEvent;
  /** Least and most of a run without anybody acting. */
  readonly dead: readonly [number, number];
  readonly seriouslyInjured: readonly [number, number];
  /** 万元. */
  readonly wan: readonly [number, number];
}
const real = (event: string, dead: string, injured: string, loss: string, source: string): RealEvent => ({
  event,
  dead,
  injured,
  loss,
  source,
});

export const REAL_EVENTS: Readonly<Record<string, Believable>> = {
  'flood-2020-changjiang': {
    // A dam that fails at night over people whom nobody warned; the water of July 2020 alone killed few where all were moved.
    real: real('沟后水库垮坝 1993-08-27（夜间，无预警）', '288', '约 300', '1.53 亿元', '垮坝调查通报'),
    dead: [30, 300],
    seriouslyInjured: [10, 300],
    wan: [10000, 200000],
  },
  'flood-first-steps': {
    real: real('衡山县岳林村滑坡 2024-07-28', '15', '6', '—', '湖南省通报'),
    dead: [4, 30],
    seriouslyInjured: [1, 15],
    wan: [50, 5000],
  },
  'flood-tailings-pond': {
    real: real('襄汾尾矿库溃坝 2008-09-08', '277', '33', '9,619 万元', '国务院事故调查报告'),
    dead: [50, 300],
    seriouslyInjured: [5, 60],
    wan: [3000, 40000],
  },
  'forest-fire-qingming': {
    real: real('西昌泸山森林火灾 2020-03-30', '19', '3', '9,731 万元', '四川省调查报告'),
    dead: [1, 31],
    seriouslyInjured: [0, 20],
    wan: [300, 15000],
  },
  'forest-fire-lightning': {
    real: real('木里雷击火 2019-03-30', '31', '—', '—', '四川省通报'),
    dead: [1, 31],
    seriouslyInjured: [0, 20],
    wan: [300, 15000],
  },
  'earthquake-m51-aftershocks': {
    real: real(
      '巧家 5.0 级 2020-05-18；九江—瑞昌 5.7 级 2005-11-26',
      '4；13',
      '28；775',
      '1 亿；20 亿元',
      '云南、江西通报',
    ),
    dead: [0, 6],
    seriouslyInjured: [1, 30],
    wan: [8000, 150000],
  },
  'earthquake-m60-night': {
    real: real(
      '长宁 6.0 级 2019-06-17 22:55；积石山 6.2 级 2023-12-18 23:59',
      '13；151',
      '226；983',
      '53 亿；146 亿元',
      '四川、甘肃通报',
    ),
    dead: [10, 151],
    seriouslyInjured: [30, 300],
    wan: [50000, 1000000],
  },
  'earthquake-barrier-lake': {
    real: real('彝良 5.7、5.6 级 2012-09-07（滑坡、堰塞）', '81', '821', '37 亿元', '云南省通报'),
    dead: [5, 81],
    seriouslyInjured: [10, 120],
    wan: [20000, 500000],
  },
  'hazmat-ammonia-night': {
    // A cloud over villages at night; badly hurt at most as many as lay in hospital then.
    real: real('京沪高速淮安液氯泄漏 2005-03-29（夜间，村庄）', '29', '350 住院', '2,901 万元', '国务院通报'),
    dead: [0, 60],
    seriouslyInjured: [0, 350],
    wan: [50, 20000],
  },
  'hazmat-ammonia-park': {
    real: real(
      '开县井喷 2003-12-23（硫化氢，村镇）',
      '243',
      '2,142 住院',
      '9,262 万元',
      '国务院事故调查报告',
    ),
    dead: [0, 243],
    seriouslyInjured: [0, 2142],
    wan: [50, 20000],
  },
  'hazmat-expressway-tanker': {
    real: real('温岭槽罐车爆炸 2020-06-13', '20', '175（重伤 24）', '9,478 万元', '国务院事故调查报告'),
    dead: [1, 40],
    seriouslyInjured: [0, 80],
    wan: [1000, 20000],
  },
  'hazmat-kiln-gas': {
    real: real('十堰燃气爆炸 2021-06-13', '26', '138（重伤 37）', '5,395 万元', '湖北省调查报告'),
    dead: [1, 30],
    seriouslyInjured: [0, 60],
    wan: [1000, 20000],
  },
};
