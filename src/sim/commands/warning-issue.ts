/** C-03 发布预警: the eight fields of the Emergency Response Law art 64. Rain signals belong to the met station alone. */
import { beginChart } from '../drive.ts';
import { emit } from '../log.ts';
import { listOf, type WarningKind } from '../hazards/specs.ts';
import { sendWarning, WARNING_CHANNELS } from '../people/warning.ts';
import type { World } from '../world.ts';
import { define, reject } from './command.ts';
import { less } from './moves.ts';

/** What a warning may be of, hazard by hazard. */
const WARNING_KINDS = listOf('warnings');
export const COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;
export const colourNumber = (c: string): 1 | 2 | 3 | 4 =>
  (COLOURS.indexOf(c as (typeof COLOURS)[number]) + 1) as 1 | 2 | 3 | 4;
/** Villages named one by one, in that order, then all other villages of named townships. */
export function villagesOf(w: World, villages: readonly string[], townships: readonly string[]): number[] {
  const set = new Set(villages.map((v) => w.env.index.village.get(v)!));
  w.env.county.villages.forEach((v, i) => {
    if (townships.includes(v.township)) set.add(i);
  });
  return [...set];
}

export const warningIssue = define({
  type: 'warning.issue',
  moves: less('evacuated', 'PRM-EVA-UNWARNED'),
  roles: ['commander', 'hq-office', 'natural-resources'],
  fields: {
    kind: {
      kind: 'choice',
      of: WARNING_KINDS,
    },
    colour: { kind: 'choice', of: COLOURS },
    villages: { kind: 'refs', to: 'village', min: 0 },
    townships: { kind: 'refs', to: 'township', min: 0 },
    channels: { kind: 'choices', of: WARNING_CHANNELS, min: 1 },
    text: { kind: 'text', max: 500, long: true },
    cautions: { kind: 'text', max: 300, optional: true },
    measures: { kind: 'text', max: 300, optional: true },
  },
  check: (_w, p) => (p.villages.length + p.townships.length === 0 ? reject('REJ-051', 'villages') : null),
  apply(w, p, role) {
    const villages = villagesOf(w, p.villages, p.townships);
    const warning = {
      id: w.resp.warnings.length,
      kind: p.kind as WarningKind,
      colour: colourNumber(p.colour),
      villages,
      townships: [...p.townships],
      channels: [...p.channels],
      text: p.text,
      cautions: p.cautions,
      measures: p.measures,
      issuedAt: w.t,
      updatedAt: -1,
      by: role,
    };
    w.resp.warnings.push(warning);
    beginChart(w, 'warning', String(warning.id));
    emit(w, 'WARN', role, {
      warning: warning.id,
      kind: p.kind,
      colour: warning.colour,
      villages: [...villages],
      channels: [...p.channels],
      // Class, level, start, area, issuer and time are always there; what is written is for the evaluator to read.
      fields: 1,
    });
    sendWarning(w, warning);
  },
});
