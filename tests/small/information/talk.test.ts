/** Messages between people of the exercise: who reads what, what is passed on, and that nothing else comes of it. */
import { describe, expect, it } from 'vitest';
import { learn } from '../../../src/sim/information/deliver.ts';
import {
  HASH_PARTS,
  ORDERS,
  projectView,
  stateHashes,
  submit,
  type Exercise,
  type Role,
} from '../../../src/sim/index.ts';
import { events, inject, minutes, refusal, submitted, tiny, unitOf } from '../../support/tiny-world.ts';

const RUMOUR = inject('INJ-01', { at: '0:01', to: ['duty'], verifiable: true, truth: false, type: 'rumour' });
const NEWS = inject('INJ-02', { at: '0:01', to: ['duty'], facts: ['people-cut-off'] });
const begun = (): Exercise => {
  const ex = tiny({ msel: [RUMOUR, NEWS] });
  minutes(ex, 2);
  return ex;
};
const of = (ex: Exercise, role: Role) => projectView(ex, role).messages;
const send = (more: Record<string, unknown>) => ({
  type: 'message.send',
  kind: 'inform',
  roles: ['police'],
  text: '路断了',
  about: '',
  ...more,
});

describe('messages between roles', () => {
  it('are read by those they are for and by who wrote them, by nobody else', () => {
    const ex = begun();
    const before = of(ex, 'health').length;
    submitted(ex, 'duty', send({ roles: ['police', 'emergency'] }));
    for (const r of ['duty', 'police', 'emergency'] as const)
      expect(of(ex, r).at(-1), r).toMatchObject({
        from: 'duty',
        text: { zh: '路断了' },
        talk: { by: 'duty', kind: 'inform' },
      });
    expect(of(ex, 'health')).toHaveLength(before);
    expect(of(ex, 'trainer').at(-1)!.talk).toBeDefined();
    expect(events(ex, 'SEAT_MESSAGE').at(-1)!).toMatchObject({
      role: 'duty',
      data: { what: 'inform', to: 'police emergency' },
    });
  });
  it('a question is open until somebody who was asked answers it; the first answer stands', () => {
    const ex = begun();
    submitted(ex, 'duty', send({ kind: 'ask' }));
    const asked = of(ex, 'police').at(-1)!;
    expect([asked.severity, asked.talk!.answeredAt]).toEqual(['important', -1]);
    const answer = { kind: 'answer', roles: ['duty'], text: '没有', about: String(asked.id) };
    expect(refusal(ex, 'health', send(answer)), 'was not asked').toBe('REJ-171');
    minutes(ex, 3);
    submitted(ex, 'police', send(answer));
    const at = ex.world.t;
    minutes(ex, 3);
    submitted(ex, 'police', send(answer));
    expect(of(ex, 'duty').find((m) => m.id === asked.id)!.talk!.answeredAt).toBe(at);
    const told = of(ex, 'duty').at(-1)!;
    expect(
      refusal(ex, 'duty', send({ ...answer, roles: ['police'], about: String(told.id) })),
      'no question',
    ).toBe('REJ-173');
  });
  it('收到 is said once, by whom it was for, with the time', () => {
    const ex = begun();
    submitted(ex, 'duty', send({}));
    const { id } = of(ex, 'police').at(-1)!;
    const seen = { type: 'message.acknowledge', message: String(id) };
    expect(refusal(ex, 'health', seen)).toBe('REJ-171');
    expect(refusal(ex, 'duty', seen), 'not by who wrote it').toBe('REJ-171');
    expect(refusal(ex, 'duty', { ...seen, message: '0' }), 'nobody’s question').toBe('REJ-171');
    submitted(ex, 'police', seen);
    expect(of(ex, 'duty').at(-1)!.talk!.seen).toEqual({ police: ex.world.t });
    expect(refusal(ex, 'police', seen)).toBe('REJ-175');
  });
  it('what is passed on keeps its words, and makes known what the one who passes it on knew, no more', () => {
    const ex = begun();
    const { info } = ex.world;
    const news = info.messages.find((m) => m.inject === 'INJ-02')!;
    (news.facts as string[]).splice(0, 9, 'people-cut-off', 'never-learnt');
    learn(ex.world, 'people-cut-off', ['duty']);
    expect(info.known['people-cut-off'].police).toBeUndefined();
    expect(refusal(ex, 'police', send({ kind: 'forward', roles: ['health'], about: String(news.id) }))).toBe(
      'REJ-171',
    );
    expect(refusal(ex, 'duty', send({ kind: 'forward' }))).toBe('REJ-172');
    submitted(ex, 'duty', send({ kind: 'forward', text: '请你处置', about: String(news.id) }));
    expect(of(ex, 'police').at(-1)).toMatchObject({
      from: 'duty',
      text: news.text,
      talk: { note: '请你处置', origin: news.from, about: news.id },
    });
    expect(info.known['people-cut-off'].police).toBe(ex.world.t);
    expect(info.known['never-learnt']).toBeUndefined();
    // Passed on once more, it is still whose it was.
    const got = of(ex, 'police').at(-1)!;
    submitted(ex, 'police', send({ kind: 'forward', roles: ['health'], about: String(got.id) }));
    expect(of(ex, 'health').at(-1)!.talk!.origin).toBe(news.from);
  });
  it('a doubtful one that is passed on is as doubtful as it was', () => {
    const ex = begun();
    const rumour = ex.world.info.messages.find((m) => m.inject === 'INJ-01')!;
    submitted(ex, 'duty', send({ kind: 'forward', about: String(rumour.id) }));
    expect(of(ex, 'police').at(-1)).toMatchObject({ verifiable: true, verified: null });
    expect(ex.world.info.messages.at(-1)!.truth).toBe(false);
  });
  it('a question that is passed on waits for its answer all the same', () => {
    const ex = begun();
    submitted(ex, 'police', send({ kind: 'ask', roles: ['duty'], text: '几时到' }));
    const asked = of(ex, 'duty').at(-1)!;
    const answeredAt = () => of(ex, 'duty').find((m) => m.id === asked.id)!.talk!.answeredAt;
    submitted(ex, 'duty', send({ kind: 'forward', roles: ['health'], about: String(asked.id) }));
    expect(answeredAt()).toBe(-1);
    submitted(ex, 'duty', send({ kind: 'answer', about: String(asked.id), text: '七点' }));
    expect(answeredAt()).toBe(ex.world.t);
  });
  it('nobody writes to himself, nor more than twenty in a minute', () => {
    const ex = begun();
    expect(refusal(ex, 'duty', send({ roles: ['duty', 'police'] }))).toBe('REJ-170');
    for (let i = 0; i < 20; i++) submitted(ex, 'duty', send({ text: `第${i}条` }));
    expect(refusal(ex, 'duty', send({}))).toBe('REJ-174');
    expect(refusal(ex, 'police', send({ roles: ['duty'] })), 'others may').toBe('');
    minutes(ex, 1);
    expect(refusal(ex, 'duty', send({}))).toBe('');
  });
  it('the controller speaks as anybody, and answers what was asked of him', () => {
    const ex = begun();
    submitted(ex, 'duty', send({ kind: 'ask', roles: ['trainer'], text: '省里来人吗' }));
    const asked = of(ex, 'trainer').at(-1)!;
    submitted(ex, 'trainer', {
      type: 'message.simulate',
      as: 'province',
      kind: 'answer',
      roles: ['duty'],
      text: '工作组已出发',
      about: String(asked.id),
    });
    expect(of(ex, 'duty').at(-1)).toMatchObject({ from: 'province', text: { zh: '工作组已出发' } });
    expect(of(ex, 'duty').find((m) => m.id === asked.id)!.talk!.answeredAt).toBe(ex.world.t);
    expect(refusal(ex, 'evaluator', send({}))).not.toBe('');
  });
  it('are no orders, and nothing but the messages goes differently', () => {
    expect(ORDERS.filter((d) => d.type.startsWith('message.'))).toEqual([]);
    const [silent, spoken] = [begun(), begun()];
    submitted(spoken, 'duty', send({ kind: 'ask' }));
    submitted(
      spoken,
      'police',
      send({ kind: 'answer', roles: ['duty'], about: String(spoken.world.info.messages.length - 1) }),
    );
    for (const ex of [silent, spoken]) minutes(ex, 60);
    const spokenTo = stateHashes(spoken);
    const differ = HASH_PARTS.filter((_, i) => stateHashes(silent)[i] !== spokenTo[i]);
    // The clock's part counts commands.
    expect(differ).toEqual(['clock', 'information', 'log']);
    expect(submit(spoken, 'test', 'duty', send({ text: '' }))).not.toBeNull();
    expect(unitOf(spoken, spoken.world.res.units[0].id).status).toBe(
      unitOf(silent, silent.world.res.units[0].id).status,
    );
  });
});
