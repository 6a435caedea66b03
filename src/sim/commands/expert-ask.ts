/** 专家咨询 (plan 专栏1, 三（六）1): a question to an expert; the advice comes later, with how sure it is. */
import { isRight } from '../hazards/flood/kernel/levee-watch.ts';
import { rand, streamId } from '../kernel/rng.ts';
import { COMMAND_ROLES, deliverLater } from '../information/deliver.ts';
import { emit } from '../log.ts';
import { EXPERTS, type ExpertField } from '../information/experts.ts';
import { define } from './command.ts';
import { METHODS } from './danger-fix.ts';

const ADVICE = streamId('expert-advice');
export const expertAsk = define({
  type: 'expert.ask',
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
    const danger = p.field === 'water' && p.danger !== '' ? w.flood.dangers[Number(p.danger)] : undefined;
    const percent = Math.round(100 * confidence);
    if (!danger)
      return deliverLater(w, later, {
        from: `expert-${p.field}`,
        to: COMMAND_ROLES,
        channel: 'video',
        code: `expert-${p.field}`,
        params: { percent },
      });
    // An expert can be wrong, as often as the stated confidence says.
    const right = METHODS.find((m) => isRight(danger.kind, m)) ?? METHODS[0];
    const sure = rand(w.env.key, ADVICE, danger.id, Math.floor(w.t / 3600)) < confidence;
    const method = sure ? right : METHODS[(METHODS.indexOf(right) + 1) % METHODS.length];
    deliverLater(w, later, {
      from: 'expert-water',
      to: COMMAND_ROLES,
      channel: 'video',
      code: 'expert-danger',
      params: { levee: w.env.county.levees[danger.levee].id, method, percent },
    });
  },
});
