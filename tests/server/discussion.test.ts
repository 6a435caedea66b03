/** A discussion in a room: what each seat and the big screen read of a move, step by step, and that the record goes the same way again. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import type { Command, Role } from '../../src/bridge/protocol.ts';
import { loadCountyNode } from '../../src/cli/county/load-node.ts';
import { loadScenario, readRecord, replayRecord } from '../../src/sim/index.ts';
import type { SeatLine } from '../../src/server/client.ts';
import { FIRST, join_, killAll, open, startServer, type Running } from './room.ts';

let s: Running;
beforeAll(async () => {
  s = await startServer();
});
afterAll(killAll);

/** The lesson with a move whose words can be told apart. */
function file(): string {
  const doc = parseDocument(FIRST);
  const word = (w: string) => ({ zh: w, en: w });
  doc.set('moves', [
    {
      id: 'MV-1',
      at: '0:05',
      title: word('TITLE-1'),
      situation: word('SITUATION-1'),
      minutes: 5,
      questions: [{ id: 'Q1', to: ['commander', 'police'], text: word('QUESTION-1') }],
      points: [{ id: 'P1', text: word('POINT-1'), items: ['C-01'], references: ['DUT-01'] }],
    },
    {
      id: 'MV-2',
      at: '0:30',
      title: word('TITLE-2'),
      situation: word('SITUATION-2'),
      minutes: 5,
      questions: [{ id: 'Q2', to: ['commander'], text: word('QUESTION-2') }],
      points: [{ id: 'P2', text: word('POINT-2'), items: ['C-01'] }],
    },
  ]);
  return doc.toString();
}

it('a move is told, asked, answered and shown: each seat reads what has been shown to it and no word more', async () => {
  const o = await open(s, file());
  const [a, b, screen] = await Promise.all([
    join_(s, o, '指挥组', ['commander']),
    join_(s, o, '公安组', ['police']),
    join_(s, o, '大屏', ['commander'], true, true),
  ]);
  let id = 1;
  const give = async (line: SeatLine, role: Role, cmd: Command): Promise<string> => {
    const n = id++;
    line.send({ type: 'command', id: n, role, cmd });
    const r = await line.message('answer', (m) => m.id === n);
    return r.ok ? '' : r.rejection!.code;
  };
  const lead = (type: string, more: Record<string, unknown> = {}): Promise<string> =>
    give(o.controller, 'trainer', { type: `move.${type}`, move: 'MV-1', ...more });
  const answer = (text: string): Command => ({ type: 'move.answer', question: 'Q1', text });
  const all = [a.line, b.line, screen.line];
  const step = (line: SeatLine): string | undefined => line.view!.discussion?.moves[0]?.step;
  const words = (line: SeatLine): string[] => [
    ...new Set(line.read.join('\n').match(/(?:TITLE|SITUATION|QUESTION|POINT|OURS|THEIRS)-\d/g) ?? []),
  ];

  expect(await lead('present')).toBe('');
  o.controller.send({ type: 'skip-to', t: 5000 });
  for (const line of all) await line.until(() => step(line) === 'informed');
  // It ran to the second of the move and no further, however far it was sent.
  expect(a.line.view!.t).toBe(300);
  for (const line of all) expect(words(line).sort()).toEqual(['SITUATION-1', 'TITLE-1']);
  expect(await give(a.line, 'commander', answer('early'))).toBe('REJ-004');
  // No player leads, and nobody answers for another.
  expect(await give(a.line, 'commander', { type: 'move.next', move: 'MV-1' })).toBe('REJ-002');
  expect(await lead('next')).toBe('');
  expect(await lead('next')).toBe('');
  for (const line of all) await line.until(() => step(line) === 'deciding');
  expect(await give(a.line, 'commander', answer('OURS-1'))).toBe('');
  expect(await give(b.line, 'police', answer('THEIRS-1'))).toBe('');
  await o.controller.until(() => o.controller.view!.discussion!.moves[0].answers.length === 2);
  expect(await lead('next')).toBe('');
  for (const line of all) await line.until(() => step(line) === 'expressed');
  const asked = ['QUESTION-1', 'SITUATION-1', 'TITLE-1'];
  expect(words(a.line).sort()).toEqual(['OURS-1', ...asked]);
  expect(words(b.line).sort()).toEqual([...asked, 'THEIRS-1'].sort());
  // The wall shows the question, and nobody’s answer, the commander’s neither.
  expect(words(screen.line).sort()).toEqual(asked);

  expect(await lead('show', { what: 'answers' })).toBe('');
  for (const line of all) await line.until(() => line.view!.discussion!.moves[0].answers.length === 2);
  for (const line of all) expect(words(line)).not.toContain('POINT-1');
  expect(await lead('show', { what: 'points' })).toBe('');
  for (const line of all) await line.until(() => line.view!.discussion!.moves[0].points?.length === 1);
  expect(await lead('conclude', { text: '先转移' })).toBe('');
  const mark = { type: 'move.mark', point: 'P1', mark: 'partly', roles: ['police'], why: '迟', who: '导演' };
  expect(await give(o.controller, 'evaluator', mark)).toBe('');
  await b.line.until(() => b.line.view!.discussion!.moves[0].conclusion === '先转移');
  expect(b.line.view!.discussion!.moves[0].marks).toEqual([]);
  for (const line of all) expect(words(line).filter((w) => w.endsWith('-2'))).toEqual([]);
  expect(await lead('run-on')).toBe('');
  o.controller.send({ type: 'skip-to', t: 600 });
  await a.line.until(() => a.line.view!.t >= 600);

  const read = readRecord(await o.controller.record());
  if (!read.ok) throw new Error(JSON.stringify(read.error));
  const pack = loadCountyNode('fuliang');
  const loaded = loadScenario(
    read.value.header.scenarioText,
    '',
    pack,
    read.value.header.difficulty,
    'record',
  );
  if (!loaded.ok) throw new Error('scenario');
  expect(replayRecord(read.value, loaded.value, pack).identical).toBe(true);
  expect(
    read.value.commands.filter((c) => c.cmd.type === 'move.answer' && !c.code).map((c) => c.seat),
  ).toEqual(['指挥组', '公安组']);
}, 60_000);
