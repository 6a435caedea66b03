/**
 * What command decides beside orders to crews: how ready a response level makes, how many crews one leader can lead, how old a
 * picture may be, what the city does on what it was told, how rumours grow. Directions follow the plan (三（二）, 三（三）, 四（一））
 * and command doctrine; the sizes are training settings.
 */
import { minutes, p, share, type Origin, type Parameter } from './parameter.ts';

const SPAN: Origin = {
  source: 'FEMA NIMS 2017：一名指挥员宜带 5 支力量',
  asOf: '2017',
  status: 'memory',
};
const times = (value: number, zh: string, en: string): Parameter => p(value, 'x', [0.5, 10], zh, en);

export const COMMAND = {
  'PRM-RDY-NONE': times(
    2,
    '备勤：未启动响应时出动、装车耗时',
    'Readiness: turnout and loading with no response',
  ),
  'PRM-RDY-4': times(1.5, '备勤：Ⅳ级响应时', 'Readiness: at level Ⅳ'),
  'PRM-RDY-3': times(1.25, '备勤：Ⅲ级响应时', 'Readiness: at level Ⅲ'),
  'PRM-RDY-2': times(1, '备勤：Ⅱ级响应时', 'Readiness: at level Ⅱ'),
  'PRM-RDY-1': times(
    0.7,
    '备勤：Ⅰ级响应时，或Ⅱ级响应已下令待命、前置',
    'Readiness: at level Ⅰ, or at Ⅱ with crews on standby and goods moved forward by order',
  ),
  'PRM-RDY-RISE': minutes(10, '备勤：启动后多久队伍集结到位', 'Readiness: crews are assembled after'),
  'PRM-RDY-CONSULTED': share(
    50,
    '备勤：一小时内会商过，集结用时按此计',
    'Readiness: assembling after a consultation within the hour, of the time without',
  ),
  'PRM-RDY-WEAR': share(
    25,
    '备勤：Ⅱ级以上待命队伍的疲劳（占作业）',
    'Readiness: standing by from level Ⅱ tires, of work',
  ),
  'PRM-RDY-REPORT': minutes(
    10,
    '报送：未启动响应时村镇多耗时',
    'Reporting: villages and townships take longer with no response by',
  ),
  'PRM-RDY-DESK': minutes(
    8,
    '值班：无值班带班安排时报送、出动多耗时',
    'Duty: without a roster, reporting and turning out take longer by',
  ),

  'PRM-RDY-POST': share(
    30,
    '报送：责任人在岗时险情报告耗时',
    'Reporting: dangers of works, with the named official on the spot, take',
  ),

  'PRM-CMD-SCENE': p(1500, 'm', [100, 20000], '现场：多远以内算一处', 'Scene: crews this near are at one'),
  'PRM-CMD-SPAN': p(
    5,
    'piece',
    [1, 20],
    '现场：无人统一指挥时几支队伍不相扰',
    'Scene: crews that work side by side without a leader',
    SPAN,
  ),
  'PRM-CMD-CROWD': times(
    2,
    '现场：队伍再多、无人指挥时最多耗时',
    'Scene: beyond that and unled, work takes at most',
  ),
  'PRM-CMD-NEAR': p(
    5000,
    'm',
    [100, 30000],
    '现场：指挥部、带队领导距现场多近',
    'Scene: command post and leader must be this near',
  ),
  'PRM-CMD-PICTURE': minutes(120, '会商：前后方态势多久算旧', 'Sync: a picture is old after'),
  'PRM-CMD-SEARCH': minutes(
    10,
    '会商：态势已旧时新到队伍找准位置',
    'Sync: on an old picture a new crew looks for its place for',
  ),

  'PRM-AID-ASKED': minutes(
    15,
    '支援：报告有空项，上级电话追问',
    'Help: blanks in a report are asked back by phone',
  ),
  'PRM-AID-CHECK': minutes(
    45,
    '支援：报告数字离谱，上级先派人核实',
    'Help: wild figures are checked before anybody sets out',
  ),
  'PRM-AID-SHORT': share(
    50,
    '支援：少报时派来的人',
    'Help: what comes where a report told of less than was known',
  ),
  'PRM-AID-GARRISON': minutes(
    30,
    '支援：已通报驻军时部队早到',
    'Help: the garrison, told beforehand, is there sooner by',
  ),
  'PRM-AID-ALERTED': minutes(
    15,
    '支援：已向市政府速报震情时市队伍早到',
    'Help: the city’s teams, once its government has the parameters of the shock, are there sooner by',
  ),
  'PRM-AID-NEIGHBOUR': minutes(
    15,
    '支援：已通报毗邻县区时市队伍早到（从毗邻县区抽调）',
    'Help: the city’s teams, drawn from neighbours that were told, are there sooner by',
  ),
  'PRM-AID-OLD': minutes(
    60,
    '支援：报告多久算旧，上级仍按旧数派人',
    'Help: what was reported this long ago is still what is acted on',
  ),
  'PRM-NTF-REPAIR': p(
    70,
    '%',
    [10, 100],
    '通报：已通报供电、通信企业时抢修耗时',
    'Notice: repairs once power or telecom company is told take',
  ),
  'PRM-NTF-TRAFFIC': share(
    50,
    '通报：已通报高速、铁路时少堵的社会车辆',
    'Notice: traffic kept away once expressway or railway is told',
  ),

  'PRM-RUM-SPREAD': minutes(30, '谣言：无人回应多久有人信', 'Rumour: believed when nobody answers for'),
  'PRM-RUM-CALM': minutes(60, '谣言：被信之后回应多久平息', 'Rumour: once believed, an answer calms it in'),
  'PRM-RUM-FADE': p(8, 'h', [1, 72], '谣言：自行消散', 'Rumour: fades by itself after'),
  'PRM-RUM-HEED': share(
    15,
    '谣言：每条被信的谣言使人不再理会',
    'Rumour: each one believed turns away people by',
  ),
  'PRM-RUM-SILENT': minutes(
    150,
    '谣言：公众多久听不到官方消息就有传言',
    'Rumour: one arises when nothing official is heard for',
  ),

  'PRM-EVA-POWERS': share(
    75,
    '转移：进入紧急防汛期后动员用时',
    'Moving: in the emergency period mobilisation takes',
  ),
  'PRM-RLF-UNSTAFFED': minutes(
    720,
    '救助：该启动未启动救助响应，乡镇自行发放慢多久',
    'Relief: a township hands out by itself, where the relief response is due and not started, later by',
  ),
  'PRM-PST-IDLE': minutes(
    30,
    '岗位：多久没有命令和消息，导演台标为闲置',
    'Posts: shown to the controller as idle after no order or message for',
  ),
  'PRM-PST-FULL': p(
    6,
    'piece',
    [1, 100],
    '岗位：待答复和未处置的消息达到几件，导演台标为过载',
    'Posts: shown to the controller as overloaded when so many questions and messages wait',
  ),
} as const satisfies Readonly<Record<string, Parameter>>;
