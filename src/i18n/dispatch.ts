/** What an order promises before it is given, who is on the way after it, orders for several at once, places that are full. */
import type { Words } from './index.ts';

export const dispatchWords = {
  'ui.outlook': { zh: '下达前预计', en: 'Expected, before you order' },
  'ui.outlook.arrive': {
    zh: '预计 {{at}} 到达（约 {{in}}）· {{km}} 公里 · 按已知路况',
    en: 'There at {{at}} (in about {{in}}) · {{km}} km · on roads as known',
  },
  'ui.outlook.here': { zh: '就在现场，立即展开', en: 'On the spot; begins at once' },
  'ui.outlook.via': { zh: '途经 {{roads}}', en: 'By {{roads}}' },
  'ui.outlook.none': { zh: '按已知路况无路可达', en: 'No known open road leads there' },
  'ui.outlook.barred.none': { zh: '受阻于：{{roads}}', en: 'Barred by: {{roads}}' },
  'ui.outlook.barred.round': { zh: '绕行，避开：{{roads}}', en: 'A way round, avoiding: {{roads}}' },
  'ui.outlook.before': { zh: '出发前：{{parts}}', en: 'Before it leaves: {{parts}}' },
  'ui.outlook.carried': { zh: '派人传令 {{in}}', en: 'a messenger takes {{in}}' },
  'ui.outlook.turnout': { zh: '集结 {{in}}', en: 'turnout {{in}}' },
  'ui.outlook.vehicle': { zh: '等车 {{in}}', en: 'waits {{in}} for a vehicle' },
  'ui.outlook.fit': { zh: '专业对口：{{skill}}', en: 'Skill fits: {{skill}}' },
  'ui.outlook.unfit': {
    zh: '专业不对口：缺“{{skill}}”，用时约为 {{times}} 倍',
    en: 'Skill missing: {{skill}}; takes about {{times}} times as long',
  },
  'ui.outlook.lacks': { zh: '缺装备：{{kit}}', en: 'Equipment missing: {{kit}}' },
  'ui.outlook.tired': { zh: '已疲劳，宜轮换', en: 'Tired; better relieved' },
  'ui.outlook.goes': {
    zh: '{{village}}：{{people}} 人，最早 {{at}} 到（路程约 {{in}}）',
    en: '{{village}}: {{people}} people, the first there at {{at}} (about {{in}} on the road)',
  },
  'ui.outlook.more': { zh: '另有 {{n}} 个村', en: '{{n}} more villages' },
  'ui.outlook.cut': {
    zh: '{{village}}：{{people}} 人，按已知路况无路可达安置点',
    en: '{{village}}: {{people}} people; no known open road to the shelter',
  },
  'ui.outlook.takes': {
    zh: '{{shelter}}：余 {{left}} 个床位，接收 {{takes}} 人',
    en: '{{shelter}}: {{left}} places left, takes {{takes}}',
  },
  'ui.outlook.closed': { zh: '尚未开放', en: 'not open yet' },
  'ui.outlook.over': {
    zh: '容纳不下：还有 {{n}} 人没有去处，将留在村里等候。请再选接续安置点，或决定超员接收。',
    en: 'Too small: {{n}} people have no place and will wait at home. Name further shelters, or decide to go beyond the room.',
  },
  'ui.outlook.crowd': {
    zh: '最后一处将超员接收 {{n}} 人',
    en: 'The last one will hold {{n}} people beyond its room',
  },
  'closedby.water': { zh: '被水淹', en: 'under water' },
  'closedby.blocked': { zh: '阻断', en: 'blocked' },
  'closedby.order': { zh: '已管制', en: 'closed by order' },
  'kit.uav': { zh: '无人机', en: 'UAV' },
  'kit.sat-phone': { zh: '卫星电话', en: 'satellite phone' },
  'kit.boats': { zh: '船艇', en: 'boats' },
  'kit.lifejackets': { zh: '救生衣', en: 'life jackets' },
  'kit.detectors': { zh: '检测仪', en: 'detectors' },
  'kit.plugging-kit': { zh: '堵漏器材', en: 'plugging kit' },
  'kit.scba-suits': { zh: '空气呼吸器和防护服', en: 'breathing sets and suits' },
  'kit.decon-tent': { zh: '洗消帐篷', en: 'decontamination tent' },
  'shelterissue.flooded': { zh: '已进水，不可使用', en: 'flooded: do not use' },
  'shelterissue.in-reach': { zh: '在险情影响范围内，不可使用', en: 'within reach of the danger: do not use' },

  'ui.crews': { zh: '谁在处置', en: 'Who is coming' },
  'ui.crews.none': { zh: '尚未派人', en: 'nobody sent' },
  'ui.crews.coming': {
    zh: '{{unit}} · {{task}} · 预计 {{at}} 到',
    en: '{{unit}} · {{task}} · there at {{at}}',
  },
  'ui.crews.stuck': { zh: '{{unit}} · {{task}} · 途中受阻', en: '{{unit}} · {{task}} · held up on the way' },
  'ui.crews.working': {
    zh: '{{unit}} · {{task}} · {{at}} 到场作业',
    en: '{{unit}} · {{task}} · at work since {{at}}',
  },
  'ui.crews.unheard': { zh: '命令传送中', en: 'order on its way' },

  'cmd.unit.cancel': { zh: '撤回命令', en: 'Take an order back' },
  'event.ORDER_WITHDRAWN': { zh: '撤回未送达的命令', en: 'Order taken back unheard' },
  'REJ-150': { zh: '没有给“{{unit}}”下达过命令', en: '"{{unit}}" has been given no order' },
  'REJ-151': {
    zh: '“{{unit}}”已经收到命令：请改派或召回',
    en: '"{{unit}}" has heard the order: redirect or recall it',
  },
  'REJ-152': {
    zh: '给“{{unit}}”的命令是{{role}}下达的，只能由其本人或指挥长撤回',
    en: 'the order to "{{unit}}" was given by {{role}}; only they or the commander can take it back',
  },

  'field.more': { zh: '接续安置点（前一处满员后）', en: 'Further shelters (when the one before is full)' },
  'field.crowd': { zh: '最后一处超员也全部接收', en: 'The last one takes everybody, beyond its room' },
  'event.SHELTER_FULL': { zh: '安置点满员', en: 'Shelter full' },
  'msg.shelter-full': {
    zh: '{{shelter}}已满员，{{village}}还有人没有去处，留在村里等候：请另定安置点',
    en: '{{shelter}} is full; people of {{village}} have no place and wait at home: name another shelter',
  },
  'msg.shelter-passed-on': {
    zh: '{{shelter}}已满员，{{village}}其余的人转往{{next}}',
    en: '{{shelter}} is full; the rest of {{village}} go on to {{next}}',
  },
  'ui.villages.waiting': { zh: '{{n}} 人无处安置', en: '{{n}} without a place' },
  'ui.shelters.left': { zh: '余 {{n}}', en: '{{n}} left' },

  'ui.group.on': { zh: '改为多支队伍', en: 'Send several units' },
  'ui.group.off': { zh: '改为一支队伍', en: 'Send one unit' },
  'ui.group.each': { zh: '逐一下达', en: 'One order each' },
  'ui.group.given': { zh: '“{{name}}”已下达 {{n}} 份', en: '"{{name}}" given to {{n}}' },
  'ui.group.partly': {
    zh: '“{{name}}”已下达 {{n}} 份，{{refused}} 份被拒，原因见表单',
    en: '"{{name}}" given to {{n}}; {{refused}} refused, reasons in the form',
  },
  'ui.group.refused': { zh: '其中不能下达的', en: 'Those refused' },
  'ui.group.drop': { zh: '去掉这 {{n}} 项', en: 'Leave these {{n}} out' },
  'ui.units.choose': { zh: '选择{{name}}', en: 'Choose {{name}}' },
  'ui.units.acts': { zh: '对所选队伍', en: 'For the chosen units' },
  'ui.units.group.assign': { zh: '成组派出', en: 'Send together' },
  'ui.units.group.redirect': { zh: '成组改派', en: 'Redirect together' },
  'ui.units.group.recall': { zh: '成组召回', en: 'Recall together' },
  'ui.units.cancel': { zh: '撤回命令', en: 'Take back' },
  'ui.units.unheard': { zh: '命令未送达', en: 'order not heard yet' },
} as const satisfies Words;
