/** Charts that every exercise has: what they and their states are called. */
import type { Words } from './index.ts';
import { stateWords } from './state-words.ts';

export const commonStates: Words = {
  ...stateWords('exercise', '演练', 'Exercise', [
    ['setup', '准备', 'set up'],
    ['briefing', '简报', 'briefing'],
    ['running', '进行中', 'running'],
    ['paused', '暂停', 'paused'],
    ['ended', '结束', 'ended'],
    ['stopped', '因真实情况中止', 'stopped for a real emergency'],
    ['review', '复盘', 'review'],
  ]),
  ...stateWords('inject', '注入', 'Inject', [
    ['waiting', '等待', 'waiting'],
    ['held', '暂缓', 'held back'],
    ['overdue', '到时未放', 'due and held back'],
    ['delivered', '已注入', 'delivered'],
    ['skipped', '已跳过', 'skipped'],
    ['withdrawn', '已撤回', 'withdrawn'],
  ]),
  ...stateWords('task', '任务', 'Task', [
    ['assigned', '已下达', 'ordered'],
    ['enRoute', '途中', 'on the way'],
    ['blocked', '途中受阻', 'held up on the way'],
    ['working', '作业中', 'at work'],
    ['done', '完成', 'done'],
    ['cancelled', '取消', 'cancelled'],
  ]),
  ...stateWords('response', '应急响应', 'Response', [
    ['none', '未启动', 'not active'],
    ['level4', 'Ⅳ级', 'level IV'],
    ['level3', 'Ⅲ级', 'level III'],
    ['level2', 'Ⅱ级', 'level II'],
    ['level1', 'Ⅰ级', 'level I'],
    ['ended', '已终止', 'ended'],
  ]),
  ...stateWords('response-end', '终止条件', 'End of the response', [
    ['unready', '不具备', 'not met'],
    ['calm', '已具备，观察中', 'met, being watched'],
    ['ready', '可以终止', 'may be ended'],
  ]),
  ...stateWords('report-chain', '信息报告', 'Reports upward', [
    ['idle', '无须报告', 'nothing to report'],
    ['firstDue', '应报首报', 'first report due'],
    ['following', '续报阶段', 'follow-ups'],
    ['closed', '已终报', 'final report sent'],
  ]),
  ...stateWords('procedure', '程序条款', 'Procedure', [
    ['pending', '未触发', 'not yet due'],
    ['due', '应办', 'due'],
    ['late', '已迟', 'late'],
    ['overdue', '超限', 'over the limit'],
    ['done', '已办', 'done'],
  ]),
  ...stateWords('warning', '预警', 'Warning', [
    ['inForce', '有效', 'in force'],
    ['inForce.issued', '已发布', 'issued'],
    ['inForce.updated', '已更新', 'updated'],
    ['spent', '已过时', 'out of date'],
    ['cancelled', '已解除', 'cancelled'],
  ]),
  ...stateWords('evacuation', '转移', 'Evacuation', [
    ['word', '通知', 'the order'],
    ['word.waiting', '通知未到', 'has not reached them'],
    ['word.heard', '通知已到', 'has reached them'],
    ['people', '人员', 'people'],
    ['people.going', '转移中', 'on the move'],
    ['people.there', '已安置', 'where they were sent'],
    ['people.back', '已返回', 'home again'],
  ]),
  ...stateWords('shelter', '安置点', 'Shelter', [
    ['closed', '未开放', 'closed'],
    ['open', '已开放', 'open'],
    ['crowded', '超员', 'crowded'],
  ]),
  ...stateWords('township-contact', '乡镇联络', 'Contact with the township', [
    ['net', '通信正常', 'by the normal network'],
    ['cut-off', '失联', 'cut off'],
    ['cut-off.unnoticed', '失联，尚未发现', 'cut off, not yet noticed'],
    ['cut-off.missed', '失联，已发现', 'cut off, known to be silent'],
    ['emergency-link', '应急通信联络', 'by an emergency link'],
  ]),
  'thing.public-rumour.silence': { zh: '无官方消息', en: 'nothing official heard' },
  ...stateWords('public-rumour', '传言', 'Rumour', [
    ['spreading', '扩散中', 'spreading'],
    ['believed', '有人信', 'believed'],
    ['answered', '已回应，尚未平息', 'answered, not yet calm'],
    ['over', '已平息', 'over'],
  ]),
  ...stateWords('supply-order', '物资调运', 'Supplies', [
    ['ordered', '已下单', 'ordered'],
    ['underWay', '运输中', 'under way'],
    ['blocked', '途中受阻', 'held up'],
    ['delivered', '已送达', 'delivered'],
    ['received', '已签收', 'signed for'],
  ]),
};
