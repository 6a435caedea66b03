/** C-37 损失评估与恢复计划: the departments' figures are put together, and the checklist says what recovery still lacks. */
import { emit } from '../log.ts';
import { CHECKLIST } from '../people/recovery.data.ts';
import { lossFigures, recoveryChecklist } from '../people/recovery.ts';
import type { LossFaults } from '../events/people.ts';
import type { LossFigures } from '../world.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

const FIGURES = ['dead', 'houses', 'lossWan'] as const;
/** The figures stated against the departments' returns: the dead to a man, the others so far off as returns may be. */
function faultsOf(
  p: Readonly<Record<(typeof FIGURES)[number], number>>,
  { dead, houses, lossMillion }: LossFigures,
  offBy: number,
): LossFaults {
  const told = { dead, houses, lossWan: 100 * lossMillion };
  const off = (k: (typeof FIGURES)[number]): number => (k === 'dead' ? 0 : Math.max(1, offBy * told[k]));
  return {
    blank: FIGURES.filter((k) => p[k] < 0),
    under: FIGURES.filter((k) => p[k] >= 0 && p[k] < told[k] - off(k)),
    over: FIGURES.filter((k) => p[k] > told[k] + off(k)),
  };
}

export const lossAssess = define({
  type: 'loss.assess',
  moves: more('unmetPersonHours', 'PRM-RLF-PROVINCE', 'PRM-RLF-PROVINCE-MIN'),
  roles: ['emergency', 'commander'],
  fields: {
    parts: {
      kind: 'choices',
      of: ['casualties', 'houses', 'crops', 'roads', 'works', 'recovery-plan', 'reported-up'],
      min: 1,
    },
    dead: { kind: 'number', min: 0, max: 100000, unit: 'person', optional: true },
    houses: { kind: 'number', min: 0, max: 1000000, unit: 'household', optional: true },
    lossWan: { kind: 'number', min: 0, max: 100000000, unit: 'wan', optional: true },
  },
  when: 'closing',
  check: () => null,
  apply(w, p, role) {
    const { relief } = w.resp;
    relief.lossAt = w.t;
    relief.loss = lossFigures(w);
    const done = recoveryChecklist(w);
    const faults = faultsOf(p, relief.loss, w.env.numbers['PRM-RLF-OFF']);
    const said = (k: 'dead' | 'houses'): boolean =>
      [faults.blank, faults.under, faults.over].every((f) => !f.includes(k));
    if (relief.assessedAt < 0 && p.parts.includes('reported-up') && said('dead') && said('houses'))
      relief.assessedAt = w.t;
    const wrong = faults.blank.length + faults.under.length + faults.over.length;
    emit(w, 'ASSESS_LOSS', role, {
      parts: [...p.parts],
      // The sheet's parts, and each figure that it states and that the returns bear out.
      fields: (Math.min(1, p.parts.length / 5) + FIGURES.length - wrong) / (1 + FIGURES.length),
      faults,
      ...relief.loss,
      open: CHECKLIST.filter((_, i) => !done[i]),
    });
  },
});
