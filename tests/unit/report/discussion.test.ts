/** The discussion in the report: what was told, answered, expected, marked and concluded, in every form; nothing where none was held. */
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { buildBlocks } from '../../../src/export/audience.ts';
import { printer } from '../../../src/export/format.ts';
import { exportReport } from '../../../src/export/index.ts';
import { workbook } from '../../../src/export/workbook.ts';
import { advance, createExercise, submit, type Command, type Role } from '../../../src/sim/index.ts';
import { county } from '../../support/tiny.ts';
import { reportOn, shipped } from '../../support/report.ts';

const NO_PICTURE = (): Promise<Uint8Array> => Promise.resolve(new Uint8Array());
const loaded = shipped('flood-first-steps');
function held() {
  const ex = createExercise(loaded.scenario, county, '1');
  const give = (role: Role, cmd: Command): void => {
    const r = submit(ex, 'test', role, cmd);
    if (!r.ok) throw new Error(`${cmd.type} ${r.error.code}`);
  };
  const lead = (what: string, more: Record<string, unknown> = {}): void =>
    give('trainer', { type: `move.${what}`, move: 'MV-2', ...more });
  lead('present');
  advance(ex, 3600);
  lead('next');
  lead('next');
  const answer = (text: string, choices: string[]): Command => ({
    type: 'move.answer',
    question: 'MV2-Q1',
    text,
    choices,
  });
  give('commander', answer('第一稿', ['verify']));
  give('commander', answer('等不得 <b>专家</b>', ['move']));
  lead('next');
  const mark = (k: string, who: string): Command => ({
    type: 'move.mark',
    point: 'MV2-P1',
    mark: k,
    roles: ['commander'],
    why: `${who}的理由`,
    who,
  });
  give('evaluator', mark('partly', '王评估'));
  give('evaluator', mark('not-met', '李评估'));
  give('evaluator', mark('met', '王评估'));
  lead('conclude', { text: '见到迹象先转移' });
  return reportOn(ex, loaded);
}
const model = held();
const said = (
  audience: 'county' | 'superior' | 'township' | 'public',
  lang: 'zh' | 'en',
  m = model,
): string => JSON.stringify(buildBlocks(printer(m, lang), audience));

describe('the report of a discussion', () => {
  it('has the moves that were held and no other, with the last answer and the last mark of each evaluator', () => {
    expect(model.discussion.map((m) => [m.id, m.t])).toEqual([['MV-2', 720]]);
    const text = said('county', 'zh');
    for (const w of [
      '裂缝与浑水',
      '新屋下村支书来电',
      '✓ 先转移坡下全部人员，同时派人核实',
      '等不得 <b>专家</b>',
      '有滑坡迹象先转移、后核实',
      'C-23 转移疏散',
      '规划三（五）2（TEA-10）',
      '达到 王评估评 指挥长 王评估的理由',
      '未达到 李评估评 指挥长 李评估的理由',
      '未评定',
      '没有回答',
      '结论：见到迹象先转移',
    ])
      expect(text, w).toContain(w);
    for (const w of ['第一稿', '部分达到', '涨水的清晨']) expect(text, w).not.toContain(w);
    expect(said('county', 'en')).toContain('Cracks and muddy water');
  });
  it('goes to county and superiors, and to nobody else', () => {
    expect(said('superior', 'zh')).toContain('裂缝与浑水');
    for (const a of ['township', 'public'] as const) expect(said(a, 'zh')).not.toContain('裂缝与浑水');
  });
  it('stands in every form, as text', async () => {
    const html = await exportReport(model, 'html', 'zh', NO_PICTURE);
    const page = strFromU8(html.bytes);
    expect(page).toContain('等不得 &lt;b&gt;专家&lt;/b&gt;');
    const docx = await exportReport(model, 'docx', 'zh', NO_PICTURE);
    expect(strFromU8(unzipSync(docx.bytes)['word/document.xml'])).toContain('见到迹象先转移');
    expect(workbook(model, 'zh').find((s) => s.id === 'discussion')!.rows.length).toBe(8);
    expect(strFromU8((await exportReport(model, 'json', 'zh', NO_PICTURE)).bytes)).toContain('王评估的理由');
  });
  it('is not there where no move was held', () => {
    const ex = createExercise(loaded.scenario, county, '1');
    advance(ex, 600);
    const none = reportOn(ex, loaded);
    expect(none.discussion).toEqual([]);
    expect(said('county', 'zh', none)).not.toContain('预期要点');
    expect(workbook(none, 'zh').some((s) => s.id === 'discussion')).toBe(false);
  });
});
