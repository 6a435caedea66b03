/**
 * The registry of what a report counts. A quantity has one id, one value and one time as of which it holds; every section, cut and
 * format reads it from here. Its name and definition stand once in the words (`quantity.<id>`, `quantity.<id>.means`).
 */
import type { EventKind } from '../events.ts';
import type { LogIndex } from '../scoring/log-index.ts';
import type { ScoreSheet } from '../scoring/types.ts';
import type { SimLogEvent } from '../world.ts';
import type { AttendanceRow, FindingRow, PictureRow, Quantity, ReportDeadline, VillageRow } from './types.ts';

export interface Counted {
  readonly log: LogIndex;
  readonly score: ScoreSheet;
  readonly water: boolean;
  readonly villages: readonly VillageRow[];
  readonly picture: readonly PictureRow[];
  readonly deadlines: readonly ReportDeadline[];
  readonly findings: readonly FindingRow[];
  readonly attendance: readonly AttendanceRow[];
  readonly units: number;
  readonly injects: { readonly planned: number; readonly delivered: number };
}

/** What the headquarters itself last held of a figure, and what it reported upwards; null where it keeps no account of it. */
type Known = Quantity['known'];
const atLast = <K extends EventKind>(
  rows: readonly SimLogEvent<K>[],
  value: (rows: readonly SimLogEvent<K>[]) => number,
): Known => {
  const last = rows.at(-1);
  return last === undefined ? null : { at: last.t, value: value(rows), reported: null };
};
const sum = <T>(rows: readonly T[], of: (x: T) => number): number => rows.reduce((n, x) => n + of(x), 0);

function knownDead(log: LogIndex): Known {
  const report = log.all('REPORT').at(-1);
  if (report) return { at: report.t, value: report.data.known, reported: report.data.dead };
  return atLast(log.all('CASUALTY_REPORT'), (rows) => sum(rows, (e) => e.data.dead));
}
/** Minutes from one moment to another, none where it came before; null where either never came. */
const between = (from: number, to: number): number | null =>
  from < 0 || to < 0 ? null : Math.max(0, Math.round((to - from) / 60));

/** What a disaster begins with. */
const ONSETS = [
  'MAIN_SHOCK',
  'RELEASE',
  'IGNITION_FIRE',
  'STAGE_OVER',
  'POND_ALARM',
  'INCIDENT_BEGAN',
] as const;

export function quantitiesOf(x: Counted): Quantity[] {
  const { log, score } = x;
  const { outcome, kpis } = score;
  const out: Quantity[] = [];
  const put = (
    group: Quantity['group'],
    id: string,
    unit: Quantity['unit'],
    value: number | null,
    known: Known = null,
  ): void => void out.push({ id, group, unit, value, at: log.end, known });
  const count = (n: number): number => Math.round(n);

  put('people', 'dead', 'person', count(outcome.dead), knownDead(log));
  put(
    'people',
    'seriouslyInjured',
    'person',
    count(outcome.seriouslyInjured),
    atLast(log.all('CASUALTY_REPORT'), (rows) => sum(rows, (e) => e.data.injured)),
  );
  put('people', 'trapped', 'person', count(outcome.trapped));
  put('people', 'rescued', 'person', count(outcome.rescued));
  put('people', 'evacuated', 'person', count(outcome.evacuated));
  if (outcome.evacuatedInVain > 0) put('people', 'evacuatedInVain', 'person', count(outcome.evacuatedInVain));
  const away = log.all('RECEPTOR_AWAY');
  if (away.length > 0) put('people', 'sitesCleared', 'person', count(sum(away, (e) => e.data.people)));
  const hits = new Set(x.villages.filter((v) => v.hitAt >= 0).map((v) => v.village));
  const heard = x.picture.filter((r) => r.kind.startsWith('VILLAGE_') && hits.has(r.place) && r.knownAt >= 0);
  put(
    'people',
    'villagesHit',
    'village',
    hits.size,
    hits.size === 0
      ? null
      : {
          at: heard.length === 0 ? log.end : Math.max(...heard.map((r) => r.knownAt)),
          value: new Set(heard.map((r) => r.place)).size,
          reported: null,
        },
  );
  put('people', 'villagesWarned', 'village', x.villages.filter((v) => v.warnedAt >= 0).length);

  if (x.water || outcome.floodedHouseholds > 0)
    put(
      'loss',
      x.water ? 'floodedHouseholds' : 'damagedHouseholds',
      'household',
      count(outcome.floodedHouseholds),
    );
  const burntHa = log.first('OUTCOME')?.data.burntHa ?? 0;
  if (burntHa > 0 || log.first('IGNITION_FIRE')) put('loss', 'burntHa', 'hectare', count(burntHa));
  const wan = Object.entries(outcome.losses);
  put('loss', 'damage', 'wan', count(sum(wan, ([, n]) => n)));
  for (const [sector, n] of wan) if (n > 0) put('loss', `damage.${sector}`, 'wan', count(n));
  if (x.water) {
    put('loss', 'leveesBreached', 'place', count(outcome.leveesBreached));
    put('loss', 'damsFailed', 'place', count(outcome.damsFailed));
  }
  put('loss', 'lossIndex', 'index', count(outcome.total));

  const onsets = ONSETS.flatMap((k) => log.first(k)?.t ?? []);
  const began = onsets.length === 0 ? -1 : Math.min(...onsets);
  const knew = log.known('incident');
  put('response', 'knownAfter', 'minute', between(began, knew));
  put('response', 'activatedAfter', 'minute', between(knew, log.first('ACTIVATE')?.t ?? -1));
  put('response', 'reportedAfter', 'minute', between(knew, log.first('REPORT')?.t ?? -1));
  const sent = x.deadlines.filter((d) => d.sentAt >= 0);
  put('response', 'reportsSent', 'time', sent.length);
  put('response', 'reportsLate', 'time', sent.filter((d) => d.dueAt >= 0 && d.sentAt > d.dueAt).length);
  put(
    'response',
    'orders',
    'time',
    sum(x.attendance, (r) => r.orders),
  );
  put('response', 'units', 'unit', x.units);
  put('response', 'injectsPlanned', 'time', x.injects.planned);
  put('response', 'injectsDelivered', 'time', x.injects.delivered);
  for (const k of [
    'reportTimeliness',
    'warningVillage',
    'warningHousehold',
    'warningPerson',
    'reliefWithin10h',
  ] as const)
    if (kpis[k] !== null) put('indicator', k, 'share', kpis[k]);
  put('indicator', 'noDeaths', 'flag', kpis.noDeaths ? 1 : 0);
  if (x.water) {
    put('indicator', 'noDamFailure', 'flag', kpis.noDamFailure ? 1 : 0);
    put('indicator', 'noLeveeBreach', 'flag', kpis.noLeveeBreach ? 1 : 0);
  }
  put('score', 'total', 'point', score.total);
  put('score', 'raw', 'point', score.raw);
  for (const grade of ['deficiency', 'correction', 'improvement'] as const)
    put('score', `findings.${grade}`, 'item', x.findings.filter((f) => f.severity === grade).length);
  return out;
}
