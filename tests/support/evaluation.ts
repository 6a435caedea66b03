/** Evaluation files as evaluators write them: entries by name, hashed and chained by the program itself. */
import { addEntry, standingOf, toSign, type Entry, type EvaluationFile } from '../../src/sim/index.ts';

export const RECORD = 'a'.repeat(64);
export const emptyEvaluation = (record = RECORD, scenario = 'flood-first-steps'): EvaluationFile => ({
  record,
  scenario,
  entries: [],
});
type Said = Entry extends infer E ? (E extends Entry ? Omit<E, 'at' | 'who'> : never) : never;

/** Writes entry after entry, a minute apart. */
export class Pen {
  file: EvaluationFile;
  private minute: number;
  /** @param from minutes after noon at which it begins. */
  constructor(
    readonly who: string,
    file: EvaluationFile = emptyEvaluation(),
    from = 0,
  ) {
    this.file = file;
    this.minute = from;
  }
  /** The id of what was written. */
  write(said: Said): string {
    const at = new Date(Date.UTC(2026, 6, 1, 12, this.minute++)).toISOString();
    const r = addEntry(this.file, { at, who: this.who, ...said });
    if (!r.ok) throw new Error(JSON.stringify(r.error));
    this.file = r.value;
    return r.value.entries.at(-1)!.id;
  }
  sign(post = '评估组长'): string {
    return this.write({ kind: 'signoff', post, ...toSign(this.file.entries) });
  }
  get standing() {
    return standingOf(this.file);
  }
}
/** One of each kind. */
export function fullEvaluation(
  record = RECORD,
  objective = 'O1',
  item = 'C-09',
  text = '值班室先打电话后报送',
): Pen {
  const pen = new Pen('王评估', emptyEvaluation(record));
  pen.write({
    kind: 'hotwash',
    good: ['信息畅通', '分工清楚', '转移及时'],
    short: ['报告偏晚', '台账不全', '夜间照明不足'],
  });
  pen.write({
    kind: 'observation',
    text,
    event: 3,
    t: 600,
    role: 'duty',
    place: '县应急局值班室',
    item,
    objective,
  });
  const first = pen.write({ kind: 'value', item, t: 0.5, k: null, c: null, reason: '按纸质记录' });
  pen.write({ kind: 'value', item, t: 1, k: 1, c: 1, reason: '纸质传真 08:42 已发出', over: [first] });
  pen.write({ kind: 'waiver', item: 'C-12', reason: '本次不演' });
  pen.write({ kind: 'objective', objective, rating: 'S', text: '总体达到，个别环节超时' });
  pen.write({ kind: 'cause', item: 'C-16', element: 'equipment', text: '指挥台终端故障' });
  pen.write({ kind: 'conclusion', text: '演练达到预期目的。\n需修订预案第三章。' });
  const wrong = pen.write({ kind: 'observation', text: '写错了' });
  pen.write({ kind: 'undo', entry: wrong });
  pen.sign();
  return pen;
}
