/** What the coach says. */
import type { Words } from './index.ts';

export const lessonWords: Words = {
  'coach.title': { zh: '带练', en: 'Coach' },
  'coach.lobby': { zh: '带练', en: 'Coached' },
  'coach.again': { zh: '再来一遍带练', en: 'Coached once more' },
  'coach.offer': { zh: '第一次演练？', en: 'Your first exercise?' },
  'coach.offer.text': {
    zh: '跟着做 {{n}} 步，约十分钟。每一步时钟停着等你，动手做完就到下一步；随时可以停下，以后接着做。',
    en: '{{n}} steps, about ten minutes. The clock waits at each, doing it leads to the next; stop at any time and go on later.',
  },
  'coach.offer.yes': { zh: '跟着做', en: 'Show me' },
  'coach.skip': { zh: '跳过', en: 'Skip' },
  'coach.leave': { zh: '先停下', en: 'Leave' },
  'coach.back': { zh: '继续带练 {{i}}/{{n}}', en: 'Go on with the coach {{i}}/{{n}}' },
  'coach.count': { zh: '{{i}}/{{n}}', en: '{{i}}/{{n}}' },
  'coach.go': { zh: '带我去', en: 'Take me there' },
  'coach.run': { zh: '让时钟走', en: 'Run the clock' },
  'coach.waits': {
    zh: '时钟正在走，等新的情况。有事要做时它会停下。',
    en: 'The clock runs until something new comes; it stops when there is something to do.',
  },
  'coach.done': { zh: '带练完成', en: 'You have been through it' },
  'coach.done.text': {
    zh: '余下的由你来处置。演练结束后点“结束并复盘”，看每一项得分和依据。大厅里可以再来一遍。',
    en: 'The rest is yours. At the end “Close and review” shows what each item scored and why. The lobby leads you through once more.',
  },
  'coach.done.go': { zh: '继续演练', en: 'Go on' },
  'lesson.first-steps.posts': { zh: '先把人定下来', en: 'First, who is on duty' },
  'lesson.first-steps.posts.text': {
    zh: '“待办”按轻重缓急排好此刻要办的事，旁边就是对应的命令。打开“值班名册”，点“填入范文”，看一遍，再“确认下达”。',
    en: '“Now” lists what is to be done, gravest first, the order beside it. Open the duty roster, fill it from the template, read it, confirm.',
  },
  'lesson.first-steps.read': { zh: '读一条消息', en: 'Read a message' },
  'lesson.first-steps.read.text': {
    zh: '第一条消息到了。打开“收件箱”，点开它；或按“全部已读”。',
    en: 'The first message is there. Open the inbox and click it, or mark all read.',
  },
  'lesson.first-steps.place': { zh: '看看在哪里', en: 'See where it is' },
  'lesson.first-steps.place.text': {
    zh: '急报会横在地图上方。坡下住着人：点“看位置”，地图转到那里。',
    en: 'Urgent news stands above the map. People live below that slope: ask where, and the map goes there.',
  },
  'lesson.first-steps.move': { zh: '先转移，后核实', en: 'Move people first' },
  'lesson.first-steps.move.text': {
    zh: '打开“组织转移”：村已经填好，选转移范围和安置点，其余用“填入范文”；看看转移多少人、要多久，再下达。',
    en: 'Open “Order evacuation”: the village is filled in. Choose the scope and a shelter, let the template add the rest; see how many leave and how long it takes, then confirm.',
  },
  'lesson.first-steps.warn': { zh: '发布预警', en: 'Warn' },
  'lesson.first-steps.warn.text': {
    zh: '所有命令都能从“命令”（Ctrl+K）按名称找到。打开“发布预警”，选种类、颜色和受威胁的村，再下达。',
    en: 'Every order can be found by name under “Orders” (Ctrl+K). Open “Issue a warning”, choose kind, colour and the villages at risk, confirm.',
  },
  'lesson.first-steps.level': { zh: '启动响应', en: 'Activate the response' },
  'lesson.first-steps.level.text': {
    zh: '河水已超警。打开“启动／调整响应”，选Ⅳ级，依据选“实测水位”，再下达；级别随即显示在顶栏。',
    en: 'The river is above its warning stage. Open the response order, choose level IV and “observed stage” as grounds, confirm; the level then stands in the top bar.',
  },
  'lesson.first-steps.report': { zh: '向上报告', en: 'Report upwards' },
  'lesson.first-steps.report.text': {
    zh: '初报有时限。打开“信息初报”，填入范文，核对数字，再下达。',
    en: 'The first report has a deadline. Open it, fill it from the template, check the figures, confirm.',
  },
  'lesson.first-steps.verify': { zh: '核实传言', en: 'Verify' },
  'lesson.first-steps.verify.text': {
    zh: '群里在传话。在“收件箱”里用回电、第二来源或无人机核实它，不要先转发。',
    en: 'Something is going round. In the inbox verify it by calling back, a second source or a drone, before it is passed on.',
  },
  'lesson.first-steps.send': { zh: '派出力量', en: 'Send a crew' },
  'lesson.first-steps.send.text': {
    zh: '圩堤出现管涌。打开“险情抢护”或“派出力量”，选一支合适的队伍和办法，看预计到达时间，再下达。',
    en: 'A boil at a levee. Open the order that fixes it or sends a unit, choose a fitting crew and method, see when it arrives, confirm.',
  },
  'lesson.first-steps.strip': { zh: '看时间条', en: 'The strip of time' },
  'lesson.first-steps.strip.text': {
    zh: '底部一条线上：何时要完成、何时到、收到过什么、下达过什么。点一个标记，就到它那里。',
    en: 'On one line at the foot: what is due, what is coming, what was told and ordered. Click a mark to go there.',
  },
};
