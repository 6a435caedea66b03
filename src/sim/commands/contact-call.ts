/** F-15 三断联络: the duty desk calls a silent township by satellite phone or radio; the answer comes, or not, a while later. */
import { notNow } from './not-now.ts';
import { rand, streamId } from '../kernel/rng.ts';
import { schedule } from '../kernel/scheduler.ts';
import { emit } from '../log.ts';
import { has, mediaOfTownship } from '../information/coverage.ts';
import { reachable } from '../information/links.ts';
import { define, reject } from './command.ts';

const ANSWER = streamId('satellite-answer');
/** What carries the call: open sky for the satellite, a mast in reach for the radio. */
const CARRIER = { satellite: 'satellite', radio: 'narrowband' } as const;

export const contactCall = define({
  type: 'contact.call',
  // It brings a township back on the line; whom that saves is another matter each time, so that no quantity shows it on four seeds of five.
  moves: 'scored-only',
  roles: ['duty', 'emergency', 'commander', 'hq-office'],
  fields: {
    township: { kind: 'ref', to: 'township' },
    channel: { kind: 'choice', of: ['satellite', 'radio'] },
  },
  check(w, p) {
    const t = w.env.index.township.get(p.township)!;
    if (reachable(w, t)) return notNow(w, 'REJ-043', 'township', 'township-contact', p.township);
    return w.schedule.items.some((x) => x.event.kind === 'call' && x.event.township === t)
      ? reject('REJ-044', 'township')
      : null;
  },
  apply(w, p, role) {
    const n = w.env.numbers;
    const township = w.env.index.township.get(p.township)!;
    // The plan gives every township a set of each; it must be charged and manned.
    const heard =
      has(mediaOfTownship(w, township), CARRIER[p.channel as keyof typeof CARRIER]) &&
      rand(w.env.key, ANSWER, township, Math.floor(w.t / 900)) < n['PRM-LNK-MANNED'];
    emit(w, 'CALL', role, { township: p.township, channel: p.channel });
    schedule(w.schedule, w.t + n['PRM-LNK-CALL'] * 60, { kind: 'call', township, heard });
  },
});
