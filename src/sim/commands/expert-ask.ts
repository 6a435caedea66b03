/** 专家咨询 (plan 专栏1, 三（六）1): a question to an expert; the advice comes later, with how sure it is. */
import { dangerAdvice } from '../hazards/answers.ts';
import { COMMAND_ROLES, deliverLater } from '../information/deliver.ts';
import { emit } from '../log.ts';
import { EXPERTS, type ExpertField } from '../information/experts.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const expertAsk = define({
  type: 'expert.ask',
  moves: more('damageMillion', 'PRM-FLD-UNADVISED'),
  roles: ['commander', 'hq-office', 'emergency', 'health', 'natural-resources'],
  fields: {
    field: { kind: 'choice', of: Object.keys(EXPERTS) as ExpertField[] },
    danger: { kind: 'ref', to: 'danger', optional: true },
    question: { kind: 'text', max: 200, optional: true },
  },
  check: () => null,
  apply(w, p, role) {
    const confidence = w.env.numbers[EXPERTS[p.field as ExpertField]];
    const later = w.env.numbers['PRM-XPT-MIN'] * 60;
    emit(w, 'EXPERT_ASKED', role, { field: p.field, danger: p.danger });
    if (p.field === 'water' && p.danger !== '') w.resp.advised[p.danger] ??= w.t;
    const percent = Math.round(100 * confidence);
    const advice = p.field === 'water' && p.danger !== '' ? dangerAdvice(w, p.danger, confidence) : null;
    if (!advice)
      return deliverLater(w, later, {
        from: `expert-${p.field}`,
        to: COMMAND_ROLES,
        channel: 'video',
        code: `expert-${p.field}`,
        params: { percent },
      });
    deliverLater(w, later, {
      from: 'expert-water',
      to: COMMAND_ROLES,
      channel: 'video',
      code: 'expert-danger',
      params: { ...advice, percent },
    });
  },
});
