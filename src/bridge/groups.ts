/** Many runs side by side, without an exercise of one's own: each is played again once in a second worker, then set in its group. */
import { exportGroups, groupPrinter, type GroupFormat } from '../export/groups/index.ts';
import type { ExportedFile, Rasterise } from '../export/index.ts';
import type { RunSummary } from '../sim/index.ts';
import { compareGroups, type GroupedRun } from '../sim/compare/index.ts';
import { startJob } from './job-worker.ts';
import { loadCounty, openRecord } from './opening.ts';
import type { FromSim, GivenRun, GroupsState } from './protocol.ts';
import { keepSummary, keptSummary } from './summaries.ts';

type Found = NonNullable<Awaited<ReturnType<typeof loadCounty>>>;

export class Groups {
  private readonly counties = new Map<string, Found>();
  private state: GroupsState = { running: null, error: null, faults: [], comparison: null, when: {} };
  /** Ends the run that is played; what was asked before it is no longer wanted. */
  private stopJob: (() => void) | null = null;
  private turn = 0;
  private place: Found['pack'] | null = null;

  constructor(private readonly post: (m: FromSim) => void) {}

  stop(): void {
    this.turn++;
    this.stopJob?.();
    this.stopJob = null;
    this.tell({ running: null });
  }
  async compare(given: readonly GivenRun[], assets: string): Promise<void> {
    this.stop();
    const turn = this.turn;
    const faults: GroupsState['faults'][number][] = [];
    const runs: GroupedRun[] = [];
    const when: Record<string, number> = {};
    const places = new Map<string, Found['pack']>();
    this.tell({ error: null, faults: [], comparison: null });
    for (const [i, { name, group, repeat, when: at, text }] of given.entries()) {
      const tell = (share: number): void =>
        this.tell({ running: { done: i + share, of: given.length, name } });
      tell(0);
      const before = faults.length;
      const fault = (code: string, message: GroupsState['faults'][number]['message']): void =>
        void faults.push({ name, code, message });
      const record = openRecord(text, fault)?.record;
      const id = record?.header.county;
      const county =
        id === undefined ? null : (this.counties.get(id) ?? (await loadCounty(id, assets, fault)));
      if (turn !== this.turn) return;
      // A record that was changed proves nothing: it is named, and not counted.
      if (!county || faults.length > before) continue;
      this.counties.set(county.pack.id, county);
      const run = (await keptSummary(text)) ?? (await this.play(text, county, turn, tell));
      if (turn !== this.turn) return;
      if (!run) return this.tell({ running: null, error: 'failed', faults });
      void keepSummary(text, run);
      runs.push({ name, group, repeat, run });
      if (at !== null) when[run.record] = at;
      places.set(run.countyHash, county.pack);
    }
    if (turn !== this.turn) return;
    const comparison = compareGroups(runs, [...new Set(given.map((g) => g.group))], true);
    this.place = places.get(comparison.of?.countyHash ?? '') ?? null;
    this.tell({ running: null, faults, comparison, when });
  }
  /** null where nothing is compared. */
  async file(format: GroupFormat, lang: 'zh' | 'en', rasterise: Rasterise): Promise<ExportedFile | null> {
    const { comparison, when } = this.state;
    if (!comparison || !this.place) return null;
    return exportGroups(groupPrinter(comparison, lang, when), this.place, format, rasterise);
  }
  private tell(more: Partial<GroupsState>): void {
    this.state = { ...this.state, ...more };
    this.post({ type: 'groups', state: this.state });
  }
  private play(
    text: string,
    ground: Found,
    turn: number,
    tell: (share: number) => void,
  ): Promise<RunSummary | null> {
    if (turn !== this.turn) return Promise.resolve(null);
    return new Promise((resolve) => {
      let found: RunSummary | null = null;
      const end = (): void => {
        this.stopJob = null;
        resolve(found);
      };
      const stop = startJob(
        { kind: 'summary', record: text },
        { json: ground.json, terrain: ground.terrain },
        (n) => {
          if (n.kind === 'played') tell(n.t / Math.max(1, n.of));
          else if (n.kind === 'summary') found = n.summary;
        },
        end,
      );
      this.stopJob = () => (stop(), end());
    });
  }
}
