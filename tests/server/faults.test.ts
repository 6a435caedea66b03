/** Two minutes of bad lines and killed processes while bots play: nothing told is lost or given twice, and everybody is soon back. */
import { afterAll, expect, it } from 'vitest';
import { BACK_MS, KINDS, runFaults } from '../support/faults/run.ts';
import { killAll } from './room.ts';

const SECONDS = Number(process.env.FAULTS_SECONDS ?? 120);
afterAll(killAll);

it('through every kind of fault no order is lost or doubled, no record diverges, every seat is back within five seconds', async () => {
  const r = await runFaults({ seconds: SECONDS, rooms: 2, seed: '1' });
  expect(Object.keys(r.faults).sort()).toEqual([...KINDS].sort());
  expect(r.resets).toBeGreaterThan(0);
  expect(r.piecesLost).toBeGreaterThan(0);
  expect(r.orders, 'bots have played').toBeGreaterThan(100);
  const { lost, doubled, disordered, divergent, unanswered, notBack, stood } = r;
  expect({ lost, doubled, disordered, divergent, unanswered, notBack, stood }).toEqual({
    lost: 0,
    doubled: 0,
    disordered: 0,
    divergent: 0,
    unanswered: 0,
    notBack: 0,
    stood: [],
  });
  expect(r.failures.filter((c) => c !== 'SRV-WORKER' && c !== 'SRV-CLOSED')).toEqual([]);
  // Where lines were only slow nobody had to come back: there the bound is the one of `notBack`.
  for (const [kind, times] of Object.entries(r.back).filter(([k]) => k !== 'latency' && k !== 'loss'))
    expect(Math.max(...times), `back after ${kind}, ms`).toBeLessThanOrEqual(BACK_MS);
}, 400_000);
