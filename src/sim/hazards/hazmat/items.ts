/** Rules of H-01…H-18 and the violations of a hazardous-materials accident, read from the event log. */
import {
  act,
  acts,
  missing,
  notApplicable,
  plain,
  shareOf,
  type Finding,
  type ItemRule,
} from '../../scoring/finding.ts';
import { found, type Found } from '../../scoring/found.ts';
import type { LogIndex } from '../../scoring/log-index.ts';
import { mean } from '../../scoring/timing.ts';
import type { SimLogEvent } from '../../world.ts';

const alarm = (log: LogIndex): number => log.known('release:alarm');
const closing = (e: SimLogEvent | undefined, c: number | null): Finding =>
  e ? plain(e, null, 1, c) : notApplicable();

export const HAZMAT_RULES: Readonly<Record<string, ItemRule>> = {
  'H-01': (log, i) => acts(i, log, alarm(log), log.all('PLANT_ACTION')),
  'H-02': (log, i) => acts(i, log, alarm(log), log.all('PLANT_REPORT')),
  'H-03': (log, i) => acts(i, log, alarm(log), log.all('INQUIRY')),
  'H-04': (log) => shareOf(log.all('STAGE'), (e) => (e.data.approach === 'downwind' ? 0 : 1)),
  'H-05': (log, i) => act(i, log, alarm(log), log.first('DETECT'), null, 1),
  'H-06': (log, i) => acts(i, log, alarm(log), log.all('ZONES'), (e) => e.data.right, 1),
  'H-07': (log, i) => {
    const hits = log.hits().map(({ t, data }) => ({ t, at: ('receptor' in data && data.receptor) || '' }));
    const orders = log.all('PROTECT_ACTION');
    return acts(i, log, alarm(log), orders, () => {
      // Right when every place the cloud reached had been told before, and nobody was sent along it.
      const told = new Map<string, number>();
      for (const e of orders)
        for (const r of e.data.receptors) told.set(r, Math.min(told.get(r) ?? Infinity, e.t));
      const before =
        hits.length === 0 ? 1 : mean(hits.map((h) => ((told.get(h.at) ?? Infinity) <= h.t ? 1 : 0)));
      return orders.some((e) => e.data.way === 'downwind') ? before / 2 : before;
    });
  },
  'H-08': (log) => shareOf(log.all('HOT_ENTRY'), (e) => (e.data.safe ? (e.data.backup ? 1 : 0.5) : 0)),
  'H-09': (log, i) => acts(i, log, alarm(log), log.all('IGNITION')),
  'H-10': (log, i) => {
    const done = log.first('CONTROL', (e) => e.data.closed);
    const went = log.first('DISPATCH', (e) => e.data.kind === 'plug');
    return act(i, log, alarm(log), went, () => (done ? 1 : 0.5), done ? 1 : 0.5);
  },
  'H-11': (log, i) => {
    const signs = log.known('release:signs');
    return act(
      i,
      log,
      signs,
      signs < 0 ? undefined : log.first('DISPATCH', (e) => e.data.kind === 'cooling'),
      null,
      log.first('COOL') ? 1 : 0.5,
    );
  },
  'H-12': (log) => {
    const dirty = log.all('LEFT_DIRTY');
    const clean = log.all('DECON');
    return shareOf([...clean, ...dirty], (e) => (e.kind === 'DECON' ? 1 : 0));
  },
  'H-13': (log, i) => acts(i, log, alarm(log), log.all('ENV')),
  'H-14': (log, i) => {
    const trigger = log.known('people:trapped', 'casualties');
    return act(
      i,
      log,
      trigger,
      trigger < 0 ? undefined : log.first('DISPATCH', (e) => e.data.kind === 'medical'),
      null,
      log.first('TRIAGE') ? 1 : 0.5,
    );
  },
  'H-15': (log, i) => {
    const signs = log.known('release:signs');
    return acts(i, log, signs, log.all('WITHDRAW'));
  },
  'H-16': (log, i) => {
    const trigger = log.known('release:settlement', 'media:asks');
    return acts(i, log, trigger, log.all('STATEMENT'));
  },
  'H-17': (log, i) => {
    const done = log.first('PRESERVE');
    return log.known('release:controlled') < 0 && !done
      ? notApplicable()
      : done
        ? closing(done, null)
        : missing(log.known('release:controlled'), i);
  },
  'H-18': (log) => {
    const lift = log.first('LIFT');
    return closing(lift, lift?.data.ok === true ? 1 : 0);
  },
};

export function findHazmatViolations(log: LogIndex): Found[] {
  const out: Found[] = [];
  const unit = (e: { data: { unit: string } }): { unit: string } => ({ unit: e.data.unit });
  for (const e of log.all('STAGE'))
    if (e.data.approach === 'downwind') out.push(found('N-27', e.t, [e.n], unit(e), 'H-04'));
  for (const e of log.all('HOT_ENTRY')) {
    if (!e.data.safe) out.push(found('N-28', e.t, [e.n], unit(e), 'H-08', true));
    if (!e.data.detected && e.data.task !== 'enter-rescue')
      out.push(found('N-29', e.t, [e.n], unit(e), 'H-05'));
    if (!e.data.ignition) out.push(found('N-30', e.t, [e.n], unit(e), 'H-09'));
  }
  for (const e of log.all('CLOUD_IGNITED'))
    if (e.data.neglected) out.push(found('N-30', e.t, [e.n], { source: e.data.source }, 'H-09', true));
  for (const e of log.all('LEFT_DIRTY')) out.push(found('N-31', e.t, [e.n], unit(e), 'H-12'));
  for (const e of log.all('PROTECT_ACTION'))
    if (e.data.way === 'downwind') out.push(found('N-32', e.t, [e.n], {}, 'H-07'));
  for (const e of log.all('BURST')) if (e.data.hit > 0) out.push(found('N-33', e.t, [e.n], {}, 'H-15', true));
  for (const e of log.all('INTAKE_HIT')) out.push(found('N-34', e.t, [e.n], {}, 'H-13'));
  return out;
}
