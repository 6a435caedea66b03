/** C-03 发布预警: the eight fields of the Emergency Response Law art 64. Rain signals belong to the met station alone. */
import { SHAPES, type Area } from '../kernel/shape.ts';
import { beginChart } from '../drive.ts';
import { emit } from '../log.ts';
import { listOf, type WarningKind } from '../hazards/specs.ts';
import { sendWarning, WARNING_CHANNELS } from '../people/warning.ts';
import { drawArea, villagesInside } from '../resources/areas.ts';
import type { Role } from '../roles.ts';
import type { World } from '../world.ts';
import { define, reject, type Rejection } from './command.ts';
import { less } from './moves.ts';

/** What a warning may be of, hazard by hazard. */
const WARNING_KINDS = listOf('warnings');
export const COLOURS = ['red', 'orange', 'yellow', 'blue'] as const;
export const colourNumber = (c: string): 1 | 2 | 3 | 4 =>
  (COLOURS.indexOf(c as (typeof COLOURS)[number]) + 1) as 1 | 2 | 3 | 4;
interface Whom {
  readonly villages: readonly string[];
  readonly townships: readonly string[];
  readonly area: Area;
}
/** Villages named one by one, in that order, then all other villages of named townships, then those in the area. */
export function villagesOf(w: World, { villages, townships, area }: Whom): number[] {
  const set = new Set(villages.map((v) => w.env.index.village.get(v)!));
  w.env.county.villages.forEach((v, i) => {
    if (townships.includes(v.township)) set.add(i);
  });
  if (area.length > 0) for (const x of villagesInside(w, area)) set.add(x.village);
  return [...set];
}
/** Drawn where nobody lives, and nobody named beside it. */
export const namesNobody = (w: World, p: Whom): Rejection | null =>
  p.area.length > 0 && villagesOf(w, p).length === 0 ? reject('REJ-167', 'area') : null;
/** A warning's area is in force as long as the warning. */
export function drawWarning(w: World, warning: number, area: Area, by: Role): void {
  if (area.length > 0) drawArea(w, { use: 'warning', ref: String(warning), area, by });
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
    area: { kind: 'area', of: SHAPES },
    channels: { kind: 'choices', of: WARNING_CHANNELS, min: 1 },
    text: { kind: 'text', max: 500, long: true },
    cautions: { kind: 'text', max: 300, optional: true },
    measures: { kind: 'text', max: 300, optional: true },
  },
  check: (w, p) =>
    p.villages.length + p.townships.length + p.area.length === 0
      ? reject('REJ-051', 'villages')
      : namesNobody(w, p),
  apply(w, p, role) {
    const villages = villagesOf(w, p);
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
    drawWarning(w, warning.id, p.area, role);
    sendWarning(w, warning);
  },
});
