/** The glossary: terms that every exercise uses, then those of each hazard. */
import { hazardTerms } from './hazards/index.ts';
import { term, type Term } from './term.ts';

const LAW = { zh: '突发事件应对法（2024）', en: 'Emergency Response Law (2024)' };
const PLAN = { zh: '浮梁县“十四五”应急体系规划（2021）', en: 'Fuliang emergency-system plan (2021)' };
const GUIDE = { zh: '突发事件应急演练指南（2009）；AQ/T 9007', en: 'Exercise guide (2009); AQ/T 9007' };
const STATISTICS = { zh: '自然灾害情况统计调查制度', en: 'Statistical survey rules for natural disasters' };
const HSEEP = { zh: 'HSEEP（2020）', en: 'HSEEP (2020)' };
const HERE = { zh: '本系统用语', en: 'This system' };
const FLOOD = { zh: '防洪法；防汛条例', en: 'Flood Control Law; Flood Regulation' };

export const GLOSSARY: readonly Term[] = [
  term(
    '桌面推演',
    'tabletop exercise',
    '参演人员围绕情景讨论和决策、不动用真实队伍的演练',
    'An exercise in which people decide on a scenario and no real crew moves',
    GUIDE,
  ),
  term(
    '情景',
    'scenario',
    '演练所设的灾害、地点、时间和条件',
    'The disaster, place, time and conditions that an exercise sets',
    GUIDE,
  ),
  term(
    '导调信息',
    'inject',
    '导演在约定时间或条件下给参演者的信息',
    'Information that the controller gives players at a time or on a condition',
    HSEEP,
  ),
  term(
    '主要事件清单',
    'MSEL',
    '按时间排列的全部导调信息及预期行动',
    'All injects in order of time, with the actions expected',
    HSEEP,
  ),
  term(
    '参演人员',
    'participant',
    '在演练中担任岗位、作出决策的人',
    'Who holds a post in the exercise and decides',
    GUIDE,
  ),
  term(
    '导演（控制人员）',
    'controller',
    '掌握真实情况、控制进程和导调信息的人',
    'Who knows the truth and controls the pace and the injects',
    GUIDE,
  ),
  term(
    '评估人员',
    'evaluator',
    '观察、记录并评定演练的人，不参与处置',
    'Who observes, records and rates, and does not act',
    GUIDE,
  ),
  term(
    '演练评估报告',
    'after-action report (AAR)',
    '演练结束后写明经过、成效、问题与改进的文件',
    'The paper that says what happened, what went well and what to improve',
    GUIDE,
  ),
  term('演练目标', 'objective', '一次演练要检验的能力', 'A capability that the exercise tests', HSEEP),
  term(
    '应急响应',
    'response',
    '启动后各部门按预案行动的状态',
    'The state in which departments act by their plans',
    LAW,
  ),
  term(
    '响应级别',
    'response level',
    'Ⅰ至Ⅳ级，Ⅰ级最高，由研判结果决定',
    'Ⅰ to Ⅳ, Ⅰ the highest, by what the assessment finds',
    LAW,
  ),
  term(
    '预警',
    'warning',
    '灾害可能发生时向公众发布的警示，分红、橙、黄、蓝',
    'What the public is told when a disaster may come: red, orange, yellow, blue',
    LAW,
  ),
  term(
    '会商研判',
    'consultation',
    '相关部门和乡镇一起判断形势并提出响应级别',
    'Departments and townships judge the situation together and propose a level',
    PLAN,
  ),
  term(
    '信息初报',
    'first report',
    '事发后第一次向上级报告，先说已知的',
    'The first report upward, with what is known so far',
    LAW,
  ),
  term(
    '信息续报',
    'follow-up report',
    '情况有变或到时限时的后续报告',
    'A report when something has changed or its time has come',
    LAW,
  ),
  term(
    '信息终报',
    'final report',
    '处置结束后的完整报告',
    'The whole account after the response has ended',
    LAW,
  ),
  term(
    '通报',
    'notice to neighbours',
    '把险情告诉毗邻地区和驻军',
    'Telling neighbouring counties and garrisons of a danger',
    LAW,
  ),
  term(
    '现场指挥部',
    'incident command post',
    '设在现场附近、统一指挥的机构',
    'The office near the scene from which all crews are led',
    PLAN,
  ),
  term(
    '应急救援队伍',
    'crew (resource)',
    '可派出的队伍，含装备和人员',
    'A team that can be sent, with its people and equipment',
    PLAN,
  ),
  term(
    '救灾物资',
    'relief goods',
    '食品、饮水、被褥、帐篷、药品等',
    'Food, water, bedding, tents, medicine and the like',
    PLAN,
  ),
  term(
    '避难场所',
    'shelter',
    '可以安置转移群众的地方，分室内和露天',
    'Where people who were moved can stay, indoors or on open ground',
    PLAN,
  ),
  term(
    '转移安置',
    'evacuation',
    '把受威胁的群众转移到安全处并安置',
    'Moving people in danger to safety and housing them',
    FLOOD,
  ),
  term(
    '三断',
    'cut off',
    '断路、断电、断网的乡镇或村',
    'A township or village without road, power and network',
    PLAN,
  ),
  term(
    '直接经济损失',
    'direct economic loss',
    '房屋、农林、基础设施、工商企业等实物损失',
    'What was destroyed: houses, crops and woods, works, firms',
    STATISTICS,
  ),
  term(
    '停工停课等损失',
    'standstill',
    '响应、封路、停课等使人不能劳动的代价，不属直接经济损失',
    'What it costs that people cannot work, travel or learn; no part of direct loss',
    HERE,
  ),
  term(
    '不足项、整改项、改进项',
    'deficiency, corrective action, improvement',
    '评估发现的问题，按后果由重到轻',
    'Findings by what they cost, the gravest first',
    GUIDE,
  ),
  term(
    '训练设定',
    'training setting',
    '没有法定依据、为训练选定的数字',
    'A number chosen for training, without a law behind it',
    HERE,
  ),
  ...hazardTerms,
];
