import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { advance, createExercise, isOver, PROBES, TRIALS } from '../../sim/index.ts';
import { playBot } from '../../bots/run.ts';
import { parse, type Io } from '../args.ts';
import { chartCost } from '../chart-cost.ts';
import { needScenario } from '../files.ts';
import { makeBot } from '../policy.ts';

type Row = Record<string, string | number>;
/** Windows in which kernels are measured; the last is the county grid. */
const SIZES = [
  [256, 256],
  [512, 512],
  [512, 640],
] as const;
const WARM_STEPS = 5;
const MEASURE_MS = 400;

/** One kernel at each size: ms a step, ns a cell and step, and how the step grows from the size before. */
function kernelRows(): Row[] {
  const rows: Row[] = [];
  for (const p of PROBES) {
    let before = 0;
    for (const [cols, r] of SIZES) {
      const step = p.make(cols, r);
      for (let k = 0; k < WARM_STEPS; k++) step();
      // The middle step of some hundred milliseconds: what else the machine does falls out.
      const taken: number[] = [];
      let cells = 0;
      const begun = performance.now();
      while (performance.now() - begun < MEASURE_MS || taken.length < 5) {
        const t0 = performance.now();
        cells = step();
        taken.push(performance.now() - t0);
      }
      const ms = taken.sort((x, y) => x - y)[taken.length >> 1];
      rows.push({
        kernel: p.kernel,
        grid: `${cols}x${r}`,
        cells,
        msPerStep: round(ms),
        nsPerCellStep: round((ms * 1e6) / cells),
        ...(before > 0 ? { timesTheSizeBefore: round(ms / before) } : {}),
      });
      before = ms;
    }
  }
  return rows;
}

/** Two ways in which a kernel may work, against each other. */
const trialRows = (): Row[] =>
  TRIALS.map(({ kernel, grid, run }) => ({
    kernel,
    grid,
    ...Object.fromEntries(Object.entries(run(() => performance.now())).map(([k, v]) => [k, round(v)])),
  }));

const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
};

/** `bench`: figures for people to compare, never asserted: kernels by size, whole exercises, worst tick, what charts cost. */
export function run(io: Io, argv: readonly string[]): number {
  const { flags, files } = parse(argv, { kernels: { type: 'boolean' } });
  const list =
    files.length > 0
      ? files
      : readdirSync('scenarios')
          .filter((f) => f.endsWith('.yaml'))
          .map((f) => join('scenarios', f));
  const rows: Row[] = [...kernelRows(), ...trialRows()];
  for (const file of flags.kernels ? [] : list) {
    const s = needScenario(io, file);
    if (!s) return 1;
    const charts: Row[] = [];
    for (const policy of ['idle', 'doctrine']) {
      const begun = performance.now();
      let first = begun;
      const run = playBot(s.loaded, s.text, s.pack, '1', makeBot(policy, '1'), (t) => {
        if (t === 0) first = performance.now();
      });
      const wall = (performance.now() - first) / 1000;
      const { t } = run.session.ex.world;
      rows.push({
        scenario: s.loaded.scenario.id,
        policy,
        simSeconds: t,
        startSeconds: round((first - begun) / 1000),
        wallSeconds: round(wall),
        simPerSecond: Math.round(t / wall),
        recordKB: round(run.close(null).length / 1024),
      });
      const { commands } = run.session.ex;
      const cost = chartCost(s.loaded.scenario, s.pack, '1', commands, () => performance.now(), cpuMs);
      charts.push({
        scenario: s.loaded.scenario.id,
        policy: `${policy} charts`,
        simSeconds: cost.simSeconds,
        chartSteps: cost.steps,
        chartCpuMsPerSimHour: round(cost.msPerSimHour),
        chartPercent: round(cost.percent),
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
    rows.push(...charts);
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
