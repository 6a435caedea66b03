import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { advance, createExercise, isOver } from '../../sim/index.ts';
import { playBot } from '../../bots/run.ts';
import { parse, type Io } from '../args.ts';
import { needScenario } from '../files.ts';
import { makeBot } from '../policy.ts';

/** `bench`: figures for people to compare, never asserted: whole exercises, worst tick, water step. */
export function run(io: Io, argv: readonly string[]): number {
  const { flags, files } = parse(argv, {});
  const list =
    files.length > 0
      ? files
      : readdirSync('scenarios')
          .filter((f) => f.endsWith('.yaml'))
          .map((f) => join('scenarios', f));
  const rows: Record<string, string | number>[] = [];
  for (const file of list) {
    const s = needScenario(io, file);
    if (!s) return 1;
    for (const policy of ['idle', 'doctrine']) {
      const begun = performance.now();
      const run = playBot(s.loaded, s.text, s.pack, '1', makeBot(policy, '1'));
      const wall = (performance.now() - begun) / 1000;
      const { t } = run.session.ex.world;
      rows.push({
        scenario: s.loaded.scenario.id,
        policy,
        simSeconds: t,
        wallSeconds: round(wall),
        simPerSecond: Math.round(t / wall),
        recordKB: round(run.close(null).length / 1024),
      });
    }
    // Ticks one by one, without bot or record: the worst one and the share of the water.
    const ex = createExercise(s.loaded.scenario, s.pack, '1');
    let worst = 0;
    let over = 0;
    const begun = performance.now();
    while (!isOver(ex)) {
      const t0 = performance.now();
      advance(ex, 1);
      const ms = performance.now() - t0;
      if (ms > worst) worst = ms;
      if (ms > 16) over++;
    }
    rows.push({
      scenario: s.loaded.scenario.id,
      policy: 'ticks',
      simSeconds: ex.world.t,
      wallSeconds: round((performance.now() - begun) / 1000),
      worstTickMs: round(worst),
      ticksOver16ms: over,
    });
  }
  if (flags.json) io.json({ rows });
  else
    for (const r of rows)
      io.out(
        Object.entries(r)
          .map(([k, v]) => `${k}=${v}`)
          .join('  '),
      );
  return 0;
}
const round = (x: number): number => Math.round(x * 100) / 100;
