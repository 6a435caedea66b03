/**
 * The script of a discussion. SCN-013 no move is after the end · SCN-016 moves come in the order of time · SCN-050 moves, questions, points
 * and choices are each named once · SCN-044 whoever is asked plays · SCN-012, SCN-046 points and references name what there is · SCN-067 a
 * discussion has moves · SCN-068 a point says what of the exercise it is about · SCN-069 one choice is none · SCN-110 advice on their number.
 */
import { PLAN_ITEMS } from '../../plan/index.ts';
import { nearest } from '../diagnostics.ts';
import { seconds } from '../schema.ts';
import { before } from './desk.ts';
import { needItem } from './items.ts';
import type { Rule } from './index.ts';

const PLAN_IDS: ReadonlySet<string> = new Set(PLAN_ITEMS.map((x) => x.id));
/** A discussion of fewer moves shows little of the incident, of more no day is long enough. */
const FEW = 3;
const MANY = 10;

export const moves: Rule = (input) => {
  const { scenario: s, at } = input;
  if (s.about.form === 'discussion' && s.moves.length === 0) at(['about', 'form'], 'SCN-067');
  if (s.moves.length === 0) return;
  if (s.moves.length < FEW || s.moves.length > MANY)
    at(['moves'], 'SCN-110', { n: s.moves.length, few: FEW, many: MANY }, 'warning', true);
  const item = needItem(input);
  const seen = new Map<string, number>();
  /** @param kind what shares its names; everything of a kind is counted through all moves. */
  const once = (kind: string, id: string, path: PropertyKey[]): void => {
    const first = seen.get(`${kind} ${id}`);
    if (first !== undefined) at(path, 'SCN-050', { id, first });
    else seen.set(`${kind} ${id}`, [...seen.keys()].filter((k) => k.startsWith(`${kind} `)).length + 1);
  };
  const plan = (ids: readonly string[], path: PropertyKey[]): void =>
    ids.forEach((id, k) => {
      if (!PLAN_IDS.has(id)) at([...path, k], 'SCN-012', { kind: 'plan', id, near: nearest(id, PLAN_IDS) });
    });
  const objectives = s.about.objectives.map((o) => o.id);
  s.moves.forEach((m, i) => {
    const path = ['moves', i];
    once('move', m.id, [...path, 'id']);
    before(input, m.at, [...path, 'at']);
    if (i > 0 && seconds(m.at) <= seconds(s.moves[i - 1].at)) at([...path, 'at'], 'SCN-016', { at: m.at });
    plan(m.references, [...path, 'references']);
    m.questions.forEach((q, k) => {
      const here = [...path, 'questions', k];
      once('question', q.id, [...here, 'id']);
      q.to.forEach((role, n) => {
        if (!s.about.roles.includes(role)) at([...here, 'to', n], 'SCN-044', { role });
      });
      q.choices.forEach((c, n) => once(`choice of ${q.id}`, c.id, [...here, 'choices', n, 'id']));
      if (q.choices.length === 1) at([...here, 'choices'], 'SCN-069', { id: q.id });
    });
    m.points.forEach((p, k) => {
      const here = [...path, 'points', k];
      once('point', p.id, [...here, 'id']);
      p.items.forEach((id, n) => item(id, [...here, 'items', n]));
      if (p.objective !== undefined && !objectives.includes(p.objective))
        at([...here, 'objective'], 'SCN-012', {
          kind: 'objective',
          id: p.objective,
          near: nearest(p.objective, objectives),
        });
      if (p.items.length === 0 && p.objective === undefined) at(here, 'SCN-068', { id: p.id });
      plan(p.references, [...here, 'references']);
    });
  });
};
