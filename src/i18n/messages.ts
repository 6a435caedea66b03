import type { Words } from './index.ts';

/** What messages say, by the core’s code. */
export const messageWords: Words = {
  'msg.gauge-near-warning': {
    zh: '{{gauge}}水位 {{level}} 米，距警戒 {{warning}} 米不足 1 米',
    en: '{{gauge}}: {{level}} m, less than 1 m below warning ({{warning}} m)',
  },
  'msg.gauge-over-warning': {
    zh: '{{gauge}}水位 {{level}} 米，超过警戒 {{warning}} 米',
    en: '{{gauge}}: {{level}} m, above warning ({{warning}} m)',
  },
  'msg.gauge-over-guarantee': {
    zh: '{{gauge}}水位 {{level}} 米，超过保证 {{guarantee}} 米',
    en: '{{gauge}}: {{level}} m, above guarantee ({{guarantee}} m)',
  },
  'msg.stage-forecast': {
    zh: '水文预报：{{gauge}}将于 {{peakAt}} 前后达到 {{peak}} 米（警戒 {{warning}}、保证 {{guarantee}}）',
    en: 'Forecast: {{gauge}} to reach {{peak}} m about {{peakAt}} (warning {{warning}}, guarantee {{guarantee}})',
  },
  'msg.reservoir-over-limit': {
    zh: '{{reservoir}}水位 {{level}} 米，超汛限 {{limit}} 米',
    en: '{{reservoir}}: {{level}} m, above its flood limit ({{limit}} m)',
  },
  'msg.reservoir-spill': { zh: '{{reservoir}}开始溢洪', en: '{{reservoir}} has begun to spill' },
  'msg.reservoir-failed': { zh: '{{reservoir}}大坝失事', en: '{{reservoir}}: the dam has failed' },
  'msg.rain-signal': { zh: '气象台发布暴雨{{colour}}预警信号', en: 'Rainstorm signal: {{colour}}' },
  'msg.levee-danger': { zh: '{{levee}}发现险情：{{kind}}', en: '{{levee}}: danger found ({{kind}})' },
  'msg.levee-breach': { zh: '{{levee}}决口', en: '{{levee}} has breached' },
  'msg.risk-closed': { zh: '清单隐患已整改闭环', en: 'A listed hidden danger has been closed' },
  'msg.risk-closed-late': {
    zh: '清单隐患已整改，但险情已经发生',
    en: 'A listed hidden danger has been closed, after it had happened',
  },
  'msg.danger-treated': { zh: '{{levee}}险情已处置，情况稳定', en: '{{levee}}: danger treated, stable' },
  'msg.danger-method-fails': {
    zh: '{{levee}}抢护无效，方法可能不对路',
    en: '{{levee}}: the fix does not hold; the method may be wrong',
  },
  'msg.village-flooded': {
    zh: '{{village}}进水，初报被困 {{trapped}} 人',
    en: '{{village}} is flooded; first count of people trapped: {{trapped}}',
  },
  'msg.casualties-first': {
    zh: '{{place}}报告人员伤亡：死亡 {{dead}} 人、重伤 {{injured}} 人（待核实）',
    en: '{{place}}: {{dead}} dead and {{injured}} seriously hurt reported (to be verified)',
  },
  'msg.casualties': {
    zh: '核实通报：{{place}}死亡 {{here}} 人；全县累计死亡 {{dead}} 人、重伤 {{injured}} 人',
    en: 'Verified: {{here}} dead at {{place}}; {{dead}} dead and {{injured}} seriously hurt in all',
  },
  'msg.township-silent': {
    zh: '{{township}}联系不上：电话无人接听，平台离线',
    en: '{{township}} cannot be reached by phone or platform',
  },
  'msg.call-answered': {
    zh: '{{township}}应答，已恢复联系',
    en: '{{township}} has answered; contact is restored',
  },
  'msg.call-unanswered': { zh: '{{township}}无人应答', en: '{{township}} does not answer' },
  'msg.slope-sign': {
    zh: '{{slope}}出现前兆：裂缝扩大、坡脚渗水（{{village}}）',
    en: '{{slope}} shows signs: cracks widen, the toe seeps ({{village}})',
  },
  'msg.slope-slide': { zh: '{{slope}}发生滑坡（{{village}}）', en: '{{slope}} has slid ({{village}})' },
  'msg.unit-blocked': {
    zh: '{{unit}}受阻：前往{{target}}的道路不通，正在绕行或等待',
    en: '{{unit}} is blocked on the way to {{target}}',
  },
  'msg.road-closed': { zh: '{{unit}}报告：{{road}}不能通行', en: '{{unit}} reports {{road}} impassable' },
  'msg.recon-report': {
    zh: '{{target}}查看完毕：被困 {{trapped}} 人，死亡 {{dead}} 人',
    en: '{{target}} looked over: {{trapped}} trapped, {{dead}} dead',
  },
  'msg.supply-arrived': {
    zh: '物资到达{{place}}：{{item}} {{quantity}}，请签收（调拨单 {{supply}}）',
    en: 'Goods at {{place}}: {{item}} {{quantity}}; please sign (consignment {{supply}})',
  },
  'msg.city-knows-nothing': {
    zh: '市里：我们没有收到你们的报告，请先报初报，再派力量。',
    en: 'The city: we have had no report from you. Report first, then we send help.',
  },
  'msg.city-asks-blanks': {
    zh: '市里来电追问：报告有空项，请补报。',
    en: 'The city rings: your report leaves figures blank. Please fill them in.',
  },
  'msg.aid-arrived': { zh: '{{from}}支援力量到达：{{unit}}', en: 'Help from {{from}} has arrived: {{unit}}' },
  'msg.release-approved': { zh: '市防指批准泄洪申请', en: 'The city headquarters approves the release' },
  'from.duty-desk': { zh: '值班室', en: 'Duty desk' },
  'from.hydrology': { zh: '水文中心', en: 'Hydrology centre' },
  'from.met-station': { zh: '气象台', en: 'Met station' },
  'from.city-flood-office': { zh: '市防指', en: 'City flood headquarters' },
  'from.city': { zh: '市级', en: 'City' },
  'from.military': { zh: '军队武警', en: 'Military' },
  'from.social': { zh: '社会力量', en: 'Social forces' },
};
