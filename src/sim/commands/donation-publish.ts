/** 捐赠公示: what was received is made public (慈善法; 救灾捐赠管理办法). */
import { emit } from '../log.ts';
import type { Donation, World } from '../world.ts';
import { define, reject } from './command.ts';

const open = (w: World): Donation[] =>
  w.resp.relief.donations.filter((d) => d.answer === 'accept' && d.arrivedAt >= 0 && d.publishedAt < 0);

export const donationPublish = define({
  type: 'donation.publish',
  moves: 'scored-only',
  roles: ['emergency', 'publicity', 'commander'],
  fields: { text: { kind: 'text', max: 300, optional: true, long: true } },
  when: 'closing',
  check: (w) => (open(w).length === 0 ? reject('REJ-136') : null),
  apply(w, _p, role) {
    const list = open(w);
    for (const d of list) d.publishedAt = w.t;
    emit(w, 'DONATION_PUBLISHED', role, { donations: list.map((d) => d.id) });
  },
});
