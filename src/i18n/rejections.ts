import type { Words } from './index.ts';

/** Why a command was refused, and what to do. */
export const rejectionWords: Words = {
  'REJ-001': { zh: '没有“{{type}}”这个命令', en: 'there is no command "{{type}}"' },
  'REJ-002': {
    zh: '“{{role}}”无权下达此命令，请切换角色',
    en: 'the role "{{role}}" may not give this order; switch roles',
  },
  'REJ-003': { zh: '此项填写不合要求，请检查', en: 'this field is missing or not valid; check it' },
  'REJ-004': {
    zh: '找不到所选对象“{{id}}”，它可能尚未为指挥部所知',
    en: '"{{id}}" does not exist or is not known to the headquarters',
  },
  'REJ-005': {
    zh: '演练当前阶段（{{phase}}）不能执行此命令',
    en: 'this order cannot be given in the present phase ({{phase}})',
  },
  'REJ-020': { zh: '“{{unit}}”不可用', en: '"{{unit}}" is not available' },
  'REJ-021': {
    zh: '按已知路况无路可达目的地：换一支队伍、换目的地或先抢通道路',
    en: 'no known open road leads there: choose another unit or target, or have the road repaired first',
  },
  'REJ-022': {
    zh: '“{{unit}}”是未登记的社会力量，请先登记核验',
    en: '"{{unit}}" is an unregistered social force; register it first',
  },
  'REJ-023': {
    zh: '“{{task}}”不能在那里执行：请另选地点',
    en: '"{{task}}" cannot be done there: choose another place',
  },
  'REJ-024': { zh: '目的地不在路网上', en: 'the target is not on the road network' },
  'REJ-025': {
    zh: '“{{unit}}”正在执行任务（{{state}}），请用“改派力量”或先召回',
    en: '"{{unit}}" has a task ({{state}}); redirect or recall it',
  },
  'REJ-026': { zh: '“{{unit}}”没有任务或已在驻地', en: '"{{unit}}" has no task or is at base already' },
  'REJ-027': {
    zh: '这处险情{{danger}}，不需要抢护或值守',
    en: 'this danger needs neither fixing nor guarding: {{danger}}',
  },
  'REJ-028': { zh: '“{{unit}}”不是社会力量，无需登记', en: '"{{unit}}" is not a social force' },
  'REJ-030': { zh: '请写明启动依据', en: 'state the grounds' },
  'REJ-031': { zh: '响应已是这一级别', en: 'the response is at this level already' },
  'REJ-032': {
    zh: '响应{{state}}，无可终止',
    en: 'there is no response to end: it is {{state}}',
  },
  'REJ-034': { zh: 'Ⅱ级、Ⅰ级响应须由指挥长批准', en: 'levels II and I need the commander' },
  'REJ-035': { zh: '尚未设立现场指挥部', en: 'there is no command post yet' },
  'REJ-040': { zh: '这条消息无需核实', en: 'this message needs no verification' },
  'REJ-041': { zh: '这条消息已核实过', en: 'this message is verified already' },
  'REJ-043': {
    zh: '该乡镇联系得上（{{state}}），无需呼叫',
    en: 'this township is in contact {{state}}; no call is needed',
  },
  'REJ-044': { zh: '正在呼叫该乡镇，请等待结果', en: 'a call to this township is under way' },
  'REJ-050': { zh: '该预警已解除', en: 'this warning is cancelled already' },
  'REJ-051': { zh: '请至少选一个村或乡镇', en: 'choose at least one village or township' },
  'REJ-160': {
    zh: '划定的范围看不懂，或不是此处可用的图形',
    en: 'the area is not a shape that can be used here',
  },
  'REJ-161': {
    zh: '点太少：多边形至少三点，沿路至少两点',
    en: 'too few points: a polygon needs three, a road two',
  },
  'REJ-162': {
    zh: '点太多：多边形最多 40 点，沿路最多 120 点',
    en: 'too many points: 40 for a polygon, 120 along a road',
  },
  'REJ-163': { zh: '边线自己相交，请改点', en: 'the outline crosses itself; move a point' },
  'REJ-164': { zh: '范围超出本县', en: 'the area lies outside the county' },
  'REJ-165': {
    zh: '范围太大：不超过 900 平方公里、半径 20 公里、沿路宽 4 公里',
    en: 'the area is too large: at most 900 km², 20 km of radius, 4 km of width',
  },
  'REJ-166': {
    zh: '范围太小：半径至少 20 米，沿路宽至少 10 米',
    en: 'the area is too small: at least 20 m of radius, 10 m of width',
  },
  'REJ-167': { zh: '范围内没有可通知或转移的人', en: 'nobody in the area can be told or moved' },
  'REJ-168': { zh: '范围内没有可封闭的道路或场所', en: 'nothing in the area can be closed' },
  'REJ-169': { zh: '画的线不在火场一带', en: 'the drawn line is not near the fire' },
  'REJ-060': { zh: '该安置点未开放', en: 'this shelter is not open' },
  'REJ-062': {
    zh: '{{village}}已有转移令在执行（人员{{state}}）',
    en: '{{village}} is already ordered to move; its people are {{state}}',
  },
  'REJ-063': { zh: '该安置点已开放', en: 'this shelter is open already' },
  'REJ-064': { zh: '安置点内还有 {{people}} 人', en: '{{people}} people still live in it' },
  'REJ-065': { zh: '{{village}}没有转移', en: '{{village}} was not evacuated' },
  'REJ-070': { zh: '库存只剩 {{left}}', en: 'only {{left}} left in store' },
  'REJ-071': { zh: '物资{{state}}，尚未到达', en: 'the goods are {{state}} and have not arrived' },
  'REJ-072': { zh: '物资已签收', en: 'the goods are signed for already' },
  'REJ-080': { zh: '已宣布紧急防汛期', en: 'the emergency period is declared already' },
  'REJ-081': {
    zh: '尚不具备宣布条件：未接近保证水位、设计水位，也无重大险情',
    en: 'conditions are not met: no stage near guarantee or design level, no major danger',
  },
  'REJ-090': { zh: '请先发初报', en: 'send the first report first' },
  'REJ-091': { zh: '已发终报', en: 'the final report is sent already' },
  'REJ-093': {
    zh: '市里还没有接到报告：请先报初报，再申请飞机',
    en: 'the city has had no report yet: send the first report, then ask for aircraft',
  },
  'REJ-092': { zh: '初报已发，请用续报', en: 'the first report is sent; use a follow-up' },
  'REJ-100': { zh: '超过最大下泄能力 {{max}} m³/s', en: 'more than the greatest release, {{max}} m³/s' },
  'REJ-101': { zh: '该水库没有可调闸门', en: 'this reservoir has no gates to operate' },
  'REJ-110': { zh: '所选路段已封闭', en: 'these stretches are closed already' },
  'REJ-111': { zh: '所选路段没有封闭', en: 'none of these stretches is closed' },
  'REJ-120': {
    zh: '该注入“{{state}}”，不能再注入或跳过',
    en: 'this inject is {{state}}: it can be neither fired nor skipped',
  },
  'REJ-123': { zh: '该注入“{{state}}”，不能再暂缓', en: 'this inject is {{state}}: it cannot be held back' },
  'REJ-124': {
    zh: '该注入“{{state}}”，没有被暂缓，不能放行',
    en: 'this inject is {{state}}: there is nothing to let go',
  },
};
