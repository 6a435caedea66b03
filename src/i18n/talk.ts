/** Messages between people of the exercise. */
import { choiceWords } from './choices.ts';
import type { Words } from './index.ts';

const roles = Object.fromEntries(
  Object.entries(choiceWords)
    .filter(([k]) => k.startsWith('role.'))
    .flatMap(([k, w]) => [
      [`choice.roles.${k.slice('role.'.length)}`, w],
      [`choice.post.${k.slice('role.'.length)}`, w],
    ]),
);
const PARTIES: Words = {
  city: { zh: '市级', en: 'City' },
  province: { zh: '省级', en: 'Province' },
  township: { zh: '乡镇', en: 'Township' },
  villager: { zh: '群众', en: 'Villager' },
  enterprise: { zh: '企业', en: 'Enterprise' },
  media: { zh: '媒体', en: 'Media' },
};
const parties = Object.fromEntries(
  Object.entries(PARTIES).flatMap(([k, w]) => [
    [`choice.as.${k}`, w],
    ...(k === 'city' ? [] : [[`from.${k}`, w] as const]),
  ]),
);

export const talkWords = {
  ...roles,
  ...parties,
  'cmd.message.send': { zh: '给其他岗位发消息', en: 'Write to other roles' },
  'cmd.message.acknowledge': { zh: '收到', en: 'Acknowledge' },
  'cmd.message.simulate': { zh: '以模拟方名义发消息', en: 'Write as a simulated party' },
  'field.message.send.kind': { zh: '性质', en: 'Kind' },
  'field.message.simulate.kind': { zh: '性质', en: 'Kind' },
  'field.message.acknowledge.message': { zh: '消息', en: 'Message' },
  'field.roles': { zh: '发给', en: 'To' },
  'field.as': { zh: '以谁的名义', en: 'In whose name' },
  'field.about': { zh: '针对哪条消息（答复、转告时必选）', en: 'About which message (to answer or pass on)' },
  'choice.kind.inform': { zh: '告知', en: 'Tell' },
  'choice.kind.ask': { zh: '询问', en: 'Ask' },
  'choice.kind.answer': { zh: '答复', en: 'Answer' },
  'choice.kind.forward': { zh: '转告', en: 'Pass on' },
  'msg.seat-inform': { zh: '告知', en: 'Told' },
  'msg.seat-ask': { zh: '询问', en: 'A question' },
  'msg.seat-answer': { zh: '答复', en: 'An answer' },
  'event.SEAT_MESSAGE': { zh: '岗位间消息', en: 'Message between roles' },
  'event.SEAT_SEEN': { zh: '收到消息', en: 'Message acknowledged' },
  'ui.talk.write': { zh: '发消息', en: 'Write' },
  'ui.talk.answer': { zh: '答复', en: 'Answer' },
  'ui.talk.forward': { zh: '转告…', en: 'Pass on…' },
  'ui.talk.origin': { zh: '原发：{{from}}', en: 'First from: {{from}}' },
  'ui.talk.note': { zh: '{{role}}附言：{{text}}', en: '{{role}} adds: {{text}}' },
  'ui.talk.seen': { zh: '已收到：{{list}}', en: 'Acknowledged: {{list}}' },
  'ui.talk.open': { zh: '尚未答复', en: 'Not answered yet' },
  'ui.talk.answered': { zh: '{{at}} 已答复', en: 'Answered at {{at}}' },
  'report.talk': {
    zh: '岗位之间共发消息 {{sent}} 条；询问 {{asked}} 次，得到答复 {{answered}} 次',
    en: '{{sent}} messages between posts; {{asked}} questions, {{answered}} answered',
  },
  'report.talk.median': { zh: '，答复用时中位数 {{min}} 分钟', en: ', half of them within {{min}} min' },
  'report.talk.end': { zh: '。只作记录，不计分。', en: '. For the record, not scored.' },
  'now.asked': { zh: '待答复', en: 'Asks you' },
  'REJ-170': { zh: '不必发给自己', en: 'nobody writes to himself' },
  'REJ-171': { zh: '这条消息不是发给这个岗位的', en: 'this message was not sent to this role' },
  'REJ-172': { zh: '转告时请选要转的消息', en: 'choose the message to pass on' },
  'REJ-173': { zh: '答复时请选一条询问', en: 'choose the question that is answered' },
  'REJ-174': {
    zh: '一分钟内最多 {{n}} 条消息，请稍候',
    en: 'at most {{n}} messages a minute; wait a little',
  },
  'REJ-175': { zh: '已经表示收到', en: 'acknowledged already' },
} satisfies Words;
