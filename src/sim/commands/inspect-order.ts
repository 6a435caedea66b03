/** F-01 汛前检查: unsafe dams, levees and slopes listed, fixed or watched before the storm. */
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const inspectOrder = define({
  type: 'inspect.order',
  moves: more('damageMillion', 'PRM-FLD-UNINSPECTED'),
  roles: ['hq-office', 'commander', 'natural-resources'],
  fields: {
    targets: { kind: 'choices', of: ['unsafe-dams', 'levees', 'slopes', 'tailings', 'underpasses'], min: 1 },
  },
  check: () => null,
  apply(w, p, role) {
    for (const x of p.targets) w.resp.inspected[x] ??= w.t;
    emit(w, 'INSPECT', role, { targets: [...p.targets], fields: Math.min(1, p.targets.length / 3) });
  },
});
