/** E-12 次生灾害源排查: dams, tailings, chemicals, kilns, slopes, gas and fires, each by its department. */
import { emit } from '../../../log.ts';
import { checkDams } from '../dams.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const SECONDARY = [
  'dams',
  'tailings',
  'chemicals',
  'gas-kilns',
  'slopes',
  'gas-network',
  'fires',
] as const;
export const secondaryCheck = define({
  type: 'secondary.check',
  moves: more('dead', 'PRM-EQK-GAS-OFF', 'PRM-EQK-GAS-LEAST', 'PRM-EQK-FIRE'),
  hazards: ['earthquake'],
  roles: ['commander', 'hq-office', 'emergency', 'natural-resources'],
  fields: { sources: { kind: 'choices', of: SECONDARY, min: 1 } },
  check: () => null,
  apply(w, p, role) {
    emit(w, 'SECONDARY_CHECK', role, {
      sources: [...p.sources],
      fields: p.sources.length / SECONDARY.length,
    });
    if (p.sources.includes('dams')) checkDams(w);
    const q = w.incidents.earthquake!;
    if (p.sources.includes('gas-network') && q.gasOffAt < 0) q.gasOffAt = w.t;
    // C-33 asks for the same list whatever the hazard.
    emit(w, 'SECONDARY', role, { fields: p.sources.length / SECONDARY.length });
  },
});
