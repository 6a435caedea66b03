import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cli, here } from '../support/cli.ts';

const dir = mkdtempSync(join(tmpdir(), 'tuiyan-cli-'));
afterAll(() => rmSync(dir, { recursive: true, force: true }));
const scenario = 'scenarios/flood-first-steps.yaml';
const record = join(dir, 'out', 'flood-first-steps.tuiyan.jsonl');

describe('run, replay, verify, report', () => {
  let run: Record<string, unknown>;
  beforeAll(() => {
    const r = cli(['run', scenario, '--policy', 'doctrine', '--seed', '7', '--out', join(dir, 'out'), '--formats', 'html,docx,json,csv', '--lang', 'both', '--json']);
    expect(r.stderr).toBe('');
    expect(r.status).toBe(0);
    run = JSON.parse(r.stdout) as Record<string, unknown>;
  });
  it('prints the keys that scripts rely on', () => {
    for (const k of ['scenario', 'policy', 'seed', 'ticks', 'simSeconds', 'wallSeconds', 'stateHash', 'score', 'outcome', 'kpis', 'files']) expect(run).toHaveProperty(k);
    expect(run.score).toMatchObject({ total: expect.any(Number), raw: expect.any(Number), grade: expect.any(String), caps: [], dimensions: expect.any(Object) });
    const items = (run.score as { items: Record<string, unknown>[] }).items;
    for (const k of ['id', 'status', 'weight', 'clock', 't', 'k', 'c', 'points', 'max', 'knownSince', 'doneAt', 'target', 'limit', 'evidence']) expect(items[0]).toHaveProperty(k);
    expect(Number.isInteger((run.outcome as { dead: number }).dead)).toBe(true);
  });
  it('always writes record, events and score; formats add reports in both languages', () => {
    const names = (run.files as { path: string }[]).map((f) => f.path.split('/').at(-1));
    for (const n of ['flood-first-steps.tuiyan.jsonl', 'events.jsonl', 'score.json', 'report.zh.html', 'report.en.html', 'report.zh.docx', 'report.en.docx', 'report.zh.csv', 'report.zh.json']) expect(names).toContain(n);
  });
  it('a report by `run` and one made from its record have the same maps', () => {
    const maps = (html: string): string[] => html.match(/data-sheet="map" [^>]*>/g) ?? [];
    cli(['report', join(dir, 'out', 'flood-first-steps.tuiyan.jsonl'), '--formats', 'html,cap,geojson', '--out', join(dir, 'maps')]);
    expect(readdirSync(join(dir, 'maps'))).toEqual(expect.arrayContaining(['warning-1.zh.cap.xml', 'situation.zh.geojson']));
    const [own, again] = ['out', 'maps'].map((x) => maps(readFileSync(join(dir, x, 'report.zh.html'), 'utf8')));
    expect(own.length).toBeGreaterThanOrEqual(2);
    expect(again).toEqual(own);
  });
  it('a standalone report: no script, no request, no untranslated key, in both languages', () => {
    for (const lang of ['zh', 'en']) {
      const html = readFileSync(join(dir, 'out', `report.${lang}.html`), 'utf8');
      expect(/<script|https?:\/\/(?!www\.w3\.org)|src=/.test(html)).toBe(false);
      const keys = html.replace(/<style>[\s\S]*?<\/style>/, '').match(/>(?:report|event|dim|kpi|status|number|rating|severity|lead|lane|outcome|poete)\.[a-zA-Z0-9_.-]+/g);
      expect(keys).toBeNull();
    }
    expect(readFileSync(join(dir, 'out', 'report.zh.docx')).subarray(0, 2).toString()).toBe('PK');
  });
  it('replays identically from the file alone, with at least ten checkpoints', async () => {
    const r = (await here(['replay', record, '--json']));
    expect(r.status).toBe(0);
    const j = JSON.parse(r.stdout) as { identical: boolean; checkpoints: number; mismatches: number };
    expect(j).toMatchObject({ identical: true, mismatches: 0, firstDivergence: null });
    expect(j.checkpoints).toBeGreaterThanOrEqual(10);
  });
  it('the orders of a record become a script that plays the same exercise', async () => {
    const r = (await here(['script', record]));
    expect(r.status).toBe(0);
    // Beside the scenario it is its approved script, and a reference of whatever is played of it.
    const copy = join(dir, 'flood-first-steps.yaml');
    writeFileSync(copy, readFileSync(scenario, 'utf8'));
    mkdirSync(join(dir, 'approved'));
    const file = join(dir, 'approved', 'flood-first-steps.jsonl');
    writeFileSync(file, r.stdout);
    const again = cli(['run', copy, '--policy', `script:${file}`, '--seed', '7', '--out', join(dir, 'again'), '--formats', '', '--json']);
    expect(again.stderr).toBe('');
    const { stateHash, outcome } = JSON.parse(again.stdout) as { stateHash: string; outcome: { total: number } };
    expect({ stateHash, outcome }).toEqual({ stateHash: run.stateHash, outcome: run.outcome });
    const { baselines } = JSON.parse(readFileSync(join(dir, 'again', 'score.json'), 'utf8')) as { baselines: { approved: { loss: number } } };
    expect(baselines.approved.loss).toBe(outcome.total);
  });
  it('verify names the line of one changed byte, exit 1; replay of a changed hash, exit 3', async () => {
    expect((await here(['verify', record, '--json']))).toMatchObject({ status: 0, stdout: '{"state":"whole","intact":true,"firstBadLine":null,"until":6000}\n' });
    const lines = readFileSync(record, 'utf8').split('\n');
    const at = lines.findIndex((l) => l.includes('"hashes"') && l.startsWith('{"t":600,'));
    const bad = join(dir, 'bad.tuiyan.jsonl');
    writeFileSync(bad, lines.map((l, i) => (i === at ? l.replace(/"hashes":\["./, (m) => `${m.slice(0, -1)}${m.endsWith('0') ? '1' : '0'}`) : l)).join('\n'));
    const v = (await here(['verify', bad, '--json']));
    expect(v.status).toBe(1);
    expect(JSON.parse(v.stdout)).toMatchObject({ state: 'changed', intact: false, firstBadLine: at + 1 });
    const r = (await here(['replay', bad, '--json']));
    expect(r.status).toBe(3);
    expect(JSON.parse(r.stdout)).toMatchObject({ identical: false, firstDivergence: { t: 600 } });
  });
});

describe('usage and faults', () => {
  it('lint: located, with codes, exit 1 if and only if there is an error', async () => {
    expect(await here(['lint', scenario, '--json'])).toMatchObject({ status: 0 });
    const bad = join(dir, 'flood-bad.yaml');
    writeFileSync(bad, readFileSync(scenario, 'utf8').replace('county: fuliang', 'county: fuliang\nconditons: {}'));
    const r = await here(['lint', bad, scenario, '--lang', 'en']);
    expect(r.status).toBe(1);
    expect(r.stdout).toMatch(/flood-bad\.yaml:\d+:1: error SCN-005: unknown key "conditons"; did you mean "conditions"\?/);
    const j = JSON.parse((await here(['lint', bad, '--json'])).stdout) as { files: { diagnostics: object[] }[]; errors: number };
    expect(j.errors).toBeGreaterThan(0);
    for (const k of ['rule', 'severity', 'line', 'column', 'message']) expect(j.files[0].diagnostics[0]).toHaveProperty(k);
  });
  it('lint: 40,000 brackets and a 10 MB file are refused at 1:1, not crashed on', async () => {
    const deep = join(dir, 'flood-deep.yaml');
    writeFileSync(deep, `a: ${'['.repeat(40000)}`);
    expect(await here(['lint', deep])).toMatchObject({ status: 1, stdout: expect.stringContaining('flood-deep.yaml:1:1:') });
    const big = join(dir, 'flood-big.yaml');
    writeFileSync(big, 'a: b\n'.repeat(2 * 1024 * 1024));
    expect(await here(['lint', big])).toMatchObject({ status: 1, stdout: expect.stringContaining('SCN-002') });
  });
  it('wrong use is exit 2 and says what', async () => {
    expect(cli(['fly'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-UNKNOWN') });
    expect(await here([])).toMatchObject({ status: 2 });
    expect(await here(['fly'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-UNKNOWN') });
    expect(await here(['run', scenario, '--speed', '9'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-FLAG') });
    expect(await here(['run', scenario, '--policy', 'genius'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-POLICY') });
    expect(await here(['run', scenario, '--formats', 'gif'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-FORMAT') });
    const { CHROMIUM } = process.env;
    process.env.CHROMIUM = '/nowhere';
    expect(await here(['run', scenario, '--formats', 'pdf'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-CHROMIUM') });
    if (CHROMIUM === undefined) delete process.env.CHROMIUM;
    else process.env.CHROMIUM = CHROMIUM;
    expect(await here(['run', 'nowhere.yaml'])).toMatchObject({ status: 2, stderr: expect.stringContaining('nowhere.yaml:1:1') });
    expect(await here(['migrate'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-NOTYET') });
    expect(await here(['replay', scenario])).toMatchObject({ status: 1, stderr: expect.stringContaining('REC-002') });
  });
  it('a folder that takes no file is refused before the run, exit 2', async () => {
    const file = join(dir, 'not-a-folder');
    writeFileSync(file, 'x');
    const run = ['run', scenario, '--policy', 'idle'];
    const report = ['report', 'tests/fixtures/records/line-separator-in-order.tuiyan.jsonl'];
    for (const [args, out] of [[run, file], [run, join(file, 'deeper')], [run, '/proc/tuiyan'], [report, file], [['review-sheet'], file]] as const) {
      const r = await here([...args, '--out', out]);
      expect(r, `${args[0]} ${out}`).toMatchObject({ status: 2, stdout: '', stderr: expect.stringContaining(out) });
      expect(r.stderr.split('\n').filter((l) => l.startsWith('CLI-OUT')), args[0]).toHaveLength(1);
    }
  });
  it('a file is whole or not there: nothing half written stays, an old one is replaced at once', async () => {
    const out = join(dir, 'whole');
    expect(await here(['review-sheet', '--out', out])).toMatchObject({ status: 0 });
    expect(readdirSync(out).sort()).toEqual(['review-sheet.csv', 'review-sheet.docx']);
    // A folder where the file should go: refused by name, the part file taken away.
    const blocked = join(dir, 'blocked');
    mkdirSync(join(blocked, 'review-sheet.docx', 'x'), { recursive: true });
    expect(await here(['review-sheet', '--out', blocked])).toMatchObject({ status: 2, stderr: expect.stringContaining('review-sheet.docx') });
    expect(readdirSync(blocked).sort()).toEqual(['review-sheet.csv', 'review-sheet.docx']);
  });
  it('what is no plain file is refused, endless ones too', async () => {
    for (const args of [['verify', '/dev/zero'], ['replay', '/dev/zero'], ['lint', '/dev/zero'], ['run', '/dev/zero'], ['verify', dir], ['review-sheet', '/dev/zero'], ['run', scenario, '--policy', 'script:/dev/zero']])
      expect(await here(args), args.join(' ')).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-FILE') });
  });
  it('a record is judged by the same door in every command', async () => {
    const odd = 'tests/fixtures/records/object-for-scalar.tuiyan.jsonl';
    for (const command of ['verify', 'replay', 'report'])
      expect(await here([command, odd, '--lang', 'en']), command).toMatchObject({ status: 1, stdout: '', stderr: expect.stringMatching(/object-for-scalar\.tuiyan\.jsonl:2:1: error REC-007: "hashes\.3"/) });
    const cut = await here(['verify', 'tests/fixtures/records/last-lines-deleted.tuiyan.jsonl', '--json']);
    expect(cut.status).toBe(1);
    expect(JSON.parse(cut.stdout)).toMatchObject({ state: 'not-closed', intact: false, firstBadLine: 11, until: 1440 });
  });
});

describe('help and ids', () => {
  it('--help explains every command with its options, exit 0', async () => {
    const all = await here(['--help']);
    expect(all.status).toBe(0);
    const names = [...all.stdout.matchAll(/^ {2}([a-z-]+) {2,}/gm)].map((m) => m[1]);
    expect(names).toContain('ids');
    for (const name of names) {
      const r = await here([name, '--help', '--lang', 'en']);
      expect([name, r.status, r.stderr]).toEqual([name, 0, '']);
      expect(r.stdout).toMatch(/--json .*prints one JSON document/);
      expect(r.stdout).not.toMatch(/help\.|[\u4e00-\u9fff]/);
    }
    expect((await here(['rnu', '--lang', 'en'])).stderr).toContain('did you mean "run"?');
  });
  it('ids prints one kind or all, in words or as one JSON document', async () => {
    expect((await here(['ids', 'gauges'])).stdout).toContain('shendu  深渡站');
    const { kinds } = JSON.parse((await here(['ids', 'units', 'effects', '--json'])).stdout) as { kinds: Record<string, { id: string; name: { zh: string; en: string } }[]> };
    expect(Object.keys(kinds)).toEqual(['units', 'effects']);
    expect(kinds.units.find((u) => u.id === 'flood-team-2')?.name.en).toBe('Flood-control team, no. 2');
    expect(await here(['ids', 'gague'])).toMatchObject({ status: 2, stderr: expect.stringContaining('CLI-KIND') });
  });
});

describe('models, machines, schema, county', () => {
  it('model answers by the file’s own keys, unknown ids exit 2', () => {
    const rows = [{ id: 'a', modelId: 'flood.scs-cn', inputs: { P_mm: 100, CN: 60 } }];
    const r = cli(['model', 'flood.scs-cn'], JSON.stringify(rows));
    expect(r.status).toBe(0);
    const [row] = JSON.parse(r.stdout) as { id: string; outputs: { Q_mm: number } }[];
    expect(row.id).toBe('a');
    expect(row.outputs.Q_mm).toBeCloseTo(18.57425, 4);
    const far = cli(['model', 'flood.scs-cn', '--lang', 'en'], JSON.stringify([{ id: 'b', inputs: { P_mm: 100, CN: 110 } }]));
    expect(far.status).toBe(1);
    expect(JSON.parse(far.stdout)).toEqual([{ id: 'b', outputs: {}, error: 'MOD-DOMAIN', message: expect.stringMatching(/CN = 110 is outside the domain 0 < CN ≤ 100/) }]);
    expect(cli(['model', 'flood.nothing'], '[]').status).toBe(2);
    expect(cli(['model', 'flood.scs-cn'], '{').status).toBe(2);
  });
  it('machines print as diagrams, schema as JSON, the county holds its checks', async () => {
    expect((await here(['machines', '--format', 'mermaid'])).stdout).toContain('stateDiagram-v2');
    const rows = JSON.parse((await here(['machines', '--json'])).stdout) as { id: string; hazard: string | null }[];
    expect(rows.find((r) => r.id === 'task')?.hazard).toBeNull();
    expect(rows.find((r) => r.id === 'hazmat-vessel')).toMatchObject({
      hazard: 'hazmat',
      states: expect.arrayContaining(['failing', 'burst']),
      transitions: expect.arrayContaining([
        {
          from: 'failing',
          to: 'burst',
          event: '',
          guard: null,
          after: 'lastsS',
          effects: ['burst', 'deliver vessel-burst'],
        },
      ]),
    });
    expect(JSON.parse((await here(['schema'])).stdout)).toHaveProperty('properties.about');
    expect((await here(['schema'])).stdout.trim()).toBe(readFileSync('scenarios/scenario.schema.json', 'utf8').trim());
    expect((await here(['county', 'check', 'fuliang'])).status).toBe(0);
    expect((await here(['county', 'check', 'atlantis'])).status).toBe(2);
  });
});
