/** C-09 初报 · C-10 续报 · C-11 核报/终报: the seven fields of 江西省突发事件应对条例 34 and their values. */
import { isIn, raise, wouldTake } from '../drive.ts';
import { responseLevel } from '../information/response.ts';
import { askedBack } from '../information/superiors.ts';
import { emit } from '../log.ts';
import { faultsOf, FIGURES, toldSoFar } from '../people/figures.ts';
import { sendWaiting } from '../resources/aid.ts';
import { strength, type Level, type Role } from '../roles.ts';
import type { Report, World } from '../world.ts';
import { define, reject, type Params, type Rejection } from './command.ts';
import { more } from './moves.ts';

export const RECEIVERS = ['city-government', 'city-flood-office', 'city-emergency', 'province'] as const;
const fields = {
  to: { kind: 'choices', of: RECEIVERS, min: 1 },
  place: { kind: 'text', max: 120, optional: true },
  source: { kind: 'text', max: 120, optional: true },
  dead: { kind: 'number', min: 0, max: 100000, unit: 'person', optional: true },
  injured: { kind: 'number', min: 0, max: 100000, unit: 'person', optional: true },
  missing: { kind: 'number', min: 0, max: 100000, unit: 'person', optional: true },
  evacuated: { kind: 'number', min: 0, max: 1000000, unit: 'person', optional: true },
  /** Which level is in force, '0' none: that a response begins, rises or ends is itself reported. */
  response: { kind: 'choice', of: ['0', '4', '3', '2', '1'], optional: true },
  scope: { kind: 'text', max: 200, optional: true },
  trend: { kind: 'text', max: 200, optional: true },
  measures: { kind: 'text', max: 400, optional: true, long: true },
} as const;
const roles: readonly Role[] = ['duty', 'hq-office', 'emergency', 'commander'];

function file(w: World, kind: Report['kind'], p: Params<typeof fields>, role: Role): void {
  const { to, ...values } = p;
  const told = toldSoFar(w);
  const faults = faultsOf(p, told);
  const level = responseLevel(w);
  const stated = p.response === '' ? null : (Number(p.response) as Level);
  if (stated !== null && stated !== level)
    faults[strength(stated) > strength(level) ? 'over' : 'under'].push('response');
  const report: Report = {
    id: w.resp.reports.length,
    kind,
    t: w.t,
    subject: w.env.scenario.about.hazard,
    to: [...to],
    fields: { ...values },
    faults,
    by: role,
  };
  w.resp.reports.push(report);
  raise(w, CHAIN, 'county', kind);
  if (faults.blank.length > 0) askedBack(w, 'city-asks-blanks');
  sendWaiting(w);
  const wrong = new Set([...faults.blank, ...faults.under, ...faults.over]);
  // To the government and to the office that leads; each figure and the level right. Prose is for the reader and earns nothing.
  const receivers =
    (to.includes('city-government') ? 1 : 0) + (to.some((x) => x !== 'city-government') ? 1 : 0);
  const right = receivers + FIGURES.length + 1 - wrong.size - (stated === null ? 1 : 0);
  emit(w, 'REPORT', role, {
    report: report.id,
    kind,
    to: [...to],
    fields: right / (3 + FIGURES.length),
    ...(stated === null ? {} : { response: stated }),
    dead: p.dead,
    known: told.dead,
    faults,
    ...(faults.over.length > 0 ? { untrue: faults.over } : {}),
  });
}

const CHAIN = 'report-chain';
/** What the chain's state does not take is refused by the name of that state. */
const refuse = (w: World, kind: Report['kind']): Rejection | null =>
  wouldTake(w, CHAIN, 'county', kind)
    ? null
    : reject(kind === 'first' ? 'REJ-092' : isIn(w, CHAIN, 'closed') ? 'REJ-091' : 'REJ-090');

export const reportFirst = define({
  type: 'report.first',
  moves: more('exposedPersonMinutes', 'PRM-AID-CITY'),
  roles,
  fields,
  check: (w) => refuse(w, 'first'),
  apply: (w, p, role) => file(w, 'first', p, role),
});
export const reportFollowUp = define({
  type: 'report.follow-up',
  moves: more('exposedPersonMinutes', 'PRM-AID-SHORT', 'PRM-AID-OLD'),
  roles,
  fields,
  when: 'closing',
  check: (w) => refuse(w, 'follow-up'),
  apply: (w, p, role) => file(w, 'follow-up', p, role),
});
export const reportFinal = define({
  type: 'report.final',
  moves: 'scored-only',
  roles,
  fields,
  when: 'closing',
  check: (w) => refuse(w, 'final'),
  apply: (w, p, role) => file(w, 'final', p, role),
});
