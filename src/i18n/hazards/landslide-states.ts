/** Charts of landslides: what they and their states are called. */
import type { Words } from '../index.ts';
import { stateWords } from '../state-words.ts';

export const slideStates: Words = {
  ...stateWords('landslide-incident', '地质灾害', 'Landslides', [
    ['quiet', '平静', 'quiet'],
    ['active', '发生', 'active'],
    ['active.slopes', '有坡体险情', 'slopes in danger'],
    ['active.hidden', '堰塞湖未查明', 'a lake nobody has measured'],
    ['active.threat', '堰塞湖威胁', 'a lake threatens'],
    ['active.safe', '堰塞湖已安全', 'the lake is safe'],
    ['over', '结束', 'over'],
  ]),
  ...stateWords('landslide-slope', '隐患坡体', 'Slope', [
    ['quiet', '稳定', 'quiet'],
    ['signs', '有征兆', 'shows signs'],
    ['slid', '已下滑', 'has slid'],
  ]),
  ...stateWords('landslide-lake', '堰塞湖', 'Barrier lake', [
    ['water', '湖水', 'water'],
    ['water.none', '未形成', 'none'],
    ['water.filling', '蓄水', 'filling'],
    ['water.breached', '溃决', 'breached'],
    ['water.drained', '已泄空', 'drained'],
    ['survey', '勘测', 'survey'],
    ['survey.unmeasured', '未勘测', 'not measured'],
    ['survey.measured', '已勘测', 'measured'],
    ['spillway', '泄流槽', 'spillway'],
    ['spillway.whole', '未开挖', 'not dug'],
    ['spillway.lowered', '已开挖', 'dug'],
    ['spillway.deep', '已挖到位', 'dug deep enough'],
  ]),
};
