/** C-12 通报毗邻与驻军. */
import { emit } from '../log.ts';
import { define } from './command.ts';
import { more } from './moves.ts';

export const PARTIES = [
  'downstream-district',
  'qimen-county',
  'wuyuan-county',
  'garrison',
  'railway',
  'expressway',
  'power-company',
  'telecom',
] as const;

export const neighboursNotify = define({
  type: 'neighbours.notify',
  moves: more(
    'exposedPersonMinutes',
    'PRM-AID-GARRISON',
    'PRM-AID-NEIGHBOUR',
    'PRM-NTF-TRAFFIC',
    'PRM-NTF-REPAIR',
  ),
  roles: ['duty', 'commander', 'hq-office'],
  fields: { parties: { kind: 'choices', of: PARTIES, min: 1 }, text: { kind: 'text', max: 300 } },
  check: () => null,
  apply(w, p, role) {
    for (const x of p.parties) w.resp.told[x] ??= w.t;
    emit(w, 'NOTIFY', role, { parties: [...p.parties], fields: Math.min(1, p.parties.length / 4) });
  },
});
