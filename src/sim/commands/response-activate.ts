/** C-16 启动响应 and C-34 响应调整: level, grounds, expected duration, measures (突发事件应对法 72). Jumps are allowed. */
import { raise, wouldTake } from '../drive.ts';
import { responseLevel } from '../information/response.ts';
import { emit } from '../log.ts';
import type { Level } from '../roles.ts';
import { define, reject } from './command.ts';
import { more } from './moves.ts';

export const MEASURES = [
  'duty-doubled',
  'patrol',
  'evacuate',
  'teams-standby',
  'supplies-forward',
  'reservoir-dispatch',
  'traffic',
  'medical',
  'public-information',
  'monitoring',
] as const;
export const GROUNDS = [
  'forecast-stage',
  'observed-stage',
  'rain-signal',
  'levee-danger',
  'reservoir',
  'township-cut-off',
  'casualties',
  'magnitude',
  'fire-size',
  'release',
  'superior-order',
  'falling-water',
] as const;

/** Measures of an activation that are ordered under another name as well. */
const SAME: Readonly<Record<string, string>> = { 'supplies-forward': 'goods-forward' };

export const responseActivate = define({
  type: 'response.activate',
  moves: more('unmetPersonHours', 'PRM-RDY-NONE', 'PRM-RDY-RISE', 'PRM-RDY-REPORT'),
  roles: ['commander', 'hq-office'],
  fields: {
    level: { kind: 'choice', of: ['4', '3', '2', '1'] },
    grounds: { kind: 'choices', of: GROUNDS, min: 0 },
    durationHours: { kind: 'number', min: 1, max: 240, unit: 'h', optional: true },
    measures: { kind: 'choices', of: MEASURES, min: 0 },
  },
  check(w, p, role) {
    const level = Number(p.level);
    if (p.grounds.length === 0) return reject('REJ-030', 'grounds');
    if (!wouldTake(w, 'response', 'county', `to${level}`)) return reject('REJ-031', 'level', { level });
    // Ⅱ and Ⅰ are approved by the commander (procedures.md §3.1, memory: medium).
    if (level <= 2 && role !== 'commander') return reject('REJ-034', 'level', { level });
    return null;
  },
  apply(w, p, role) {
    const level = Number(p.level) as Level;
    const was = responseLevel(w);
    raise(w, 'response', 'county', `to${level}`);
    for (const m of p.measures) w.resp.measures[SAME[m] ?? m] ??= w.t;
    w.resp.changes.push({
      t: w.t,
      level,
      by: role,
      grounds: [...p.grounds],
      duration: p.durationHours,
      measures: [...p.measures],
    });
    const fields = (2 + (p.durationHours > 0 ? 1 : 0) + (p.measures.length > 0 ? 1 : 0)) / 4;
    emit(w, was === 0 ? 'ACTIVATE' : 'LEVEL_CHANGE', role, {
      level,
      was,
      warranted: w.resp.warrantedLevel,
      grounds: [...p.grounds],
      measures: [...p.measures],
      fields,
    });
  },
});
