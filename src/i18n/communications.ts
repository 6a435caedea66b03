import type { Words } from './index.ts';

/** Means of communication, watch cameras, aircraft without crews, satellite passes. */
export const communicationWords: Words = {
  'medium.cellular': { zh: '公网基站', en: 'Cellular' },
  'medium.narrowband': { zh: '370MHz窄带', en: '370 MHz radio' },
  'medium.vehicle': { zh: '指挥车中继', en: 'Command vehicle' },
  'medium.kit5g': { zh: '5G单兵', en: '5G kit' },
  'medium.satellite': { zh: '天通卫星', en: 'Tiantong satellite' },
  'medium.video': { zh: '视频会商', en: 'Video conference' },
  'REJ-037': {
    zh: '指挥部所在地没有公网，也没有指挥车，传不了图像：改用电台或卫星，或调指挥车',
    en: 'neither base station nor command vehicle reaches the post, so no picture gets out: use radio or satellite, or send the vehicle',
  },
  'from.forest-caller': { zh: '群众或护林员来电（12119）', en: 'Call from a ranger or resident' },
  'from.satellite-centre': { zh: '卫星林火监测', en: 'Satellite fire monitoring' },
  'msg.fire-hotspot': {
    zh: '卫星{{minutes}}分钟前过境，在{{township}}一带发现热点，辐射功率约{{mw}}兆瓦，请核实',
    en: 'A satellite pass {{minutes}} min ago shows a hot spot by {{township}}, about {{mw}} MW radiant power; please check',
  },
  'event.SMOKE_IN_SIGHT': { zh: '视频可见烟柱', en: 'Smoke in a camera’s sight' },
  'event.SATELLITE_PASS': { zh: '卫星过境', en: 'Satellite pass' },
  'choice.uav-recon': { zh: '无人机侦察', en: 'UAV reconnaissance' },
  'REJ-038': { zh: '{{unit}}没有无人机', en: '{{unit}} has no UAV' },
  'REJ-039': { zh: '{{unit}}的无人机电池都在充电', en: 'every UAV battery of {{unit}} is charging' },
  'REJ-042': { zh: '没有可飞的无人机', en: 'no UAV is ready to fly' },
  'msg.uav-report': {
    zh: '无人机飞过{{target}}：受灾村{{villages}}个，目测被困{{trapped}}人，断路{{roads}}处',
    en: 'UAV over {{target}}: {{villages}} villages hit, about {{trapped}} people trapped in sight, {{roads}} roads cut',
  },
  'event.UAV_RECON': { zh: '无人机侦察', en: 'UAV reconnaissance' },
  'from.ecology-monitor': { zh: '生态环境监测', en: 'Ecology monitoring' },
  'msg.air-reading': {
    zh: '环境监测：{{village}}空气超标最重，为首级限值的{{times}}倍',
    en: 'Air monitoring: {{village}} reads worst, {{times}} times the first limit',
  },
  'msg.air-clean': {
    zh: '环境监测：周边各村空气未见超标',
    en: 'Air monitoring: clean in every village around',
  },
  'msg.stream-reading': {
    zh: '水质监测：消防废水正流入溪沟，按此流量约{{minutes}}分钟后到取水口，请围堵',
    en: 'Water monitoring: fire water runs into the stream and will reach the intake in some {{minutes}} min; dike it',
  },
  'msg.river-reading': {
    zh: '水质监测：{{facility}}下泄污染带已到下游约{{km}}公里，沿线取水口应停取',
    en: 'Water monitoring: the foul water of {{facility}} is some {{km}} km down; intakes along it should stop',
  },
  'ui.layer.coverage': { zh: '通信覆盖', en: 'Communications coverage' },
  'legend.coverage': { zh: '通信覆盖', en: 'Coverage' },
  'legend.coverage.1': { zh: '仅公网', en: 'cellular only' },
  'legend.coverage.2': { zh: '仅370MHz', en: '370 MHz only' },
  'legend.coverage.3': { zh: '公网和370MHz', en: 'both' },
  'legend.coverage.4': { zh: '指挥车', en: 'command vehicle' },
  'legend.coverage.5': { zh: '无覆盖（天通除外）', en: 'none but satellite' },
  'ui.coverage.title': { zh: '各乡镇通信手段', en: 'Means of communication by township' },
  'ui.coverage.none': { zh: '联系不上', en: 'out of reach' },
  'ui.coverage.reach': { zh: '可用：{{media}}', en: 'reached by {{media}}' },
  'ui.coverage.crews': {
    zh: '{{n}}支队伍联系不上，命令和报告要派人传，慢半小时',
    en: '{{n}} teams out of reach: orders and reports are carried, half an hour late',
  },
  'ui.coverage.yes': { zh: '通', en: 'yes' },
  'ui.coverage.no': { zh: '不通', en: 'no' },
  'msg.mast-down': {
    zh: '{{facility}}的370MHz中继台震坏，周边电台不通',
    en: 'The 370 MHz mast at {{facility}} is down; radios around it are dead',
  },
  'msg.mast-up': { zh: '{{facility}}的370MHz中继台修复', en: 'The 370 MHz mast at {{facility}} works again' },
  'event.ORDER_CARRIED': { zh: '命令派人传达', en: 'Order carried by messenger' },
  'event.REPORT_CARRIED': { zh: '现场报告派人带回', en: 'Report carried by messenger' },
};
