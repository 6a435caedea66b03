/** `npm start` as a person starts and ends it: one address, one process tree, words when something is in the way. */
import { createHash } from 'node:crypto';
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { createServer, type Server } from 'node:net';
import { afterAll, describe, expect, it, vi } from 'vitest';
import { portWanted } from '../../src/cli/serve-app.ts';

const children: ChildProcess[] = [];
afterAll(() => {
  // What a failed test left, with all it started.
  for (const c of children)
    try {
      process.kill(-c.pid!, 'SIGKILL');
    } catch {
      // It has ended, as it should.
    }
});
const npmStart = (env: Record<string, string>, ...more: string[]): ChildProcess => {
  const c = spawn('npm', ['start', '-s', ...more], { env: { ...process.env, NODE_ENV: undefined, ...env }, detached: true });
  children.push(c);
  return c;
};
/** Waits for a text on standard output; rejects with everything said when the program ends before. */
const said = (c: ChildProcess, what: RegExp): Promise<{ line: string; err: string }> =>
  new Promise((resolve, reject) => {
    let out = '';
    let err = '';
    c.stderr?.on('data', (d) => (err += String(d)));
    c.stdout?.on('data', (d) => {
      out += String(d);
      const m = what.exec(out);
      if (m) resolve({ line: m[0], err });
    });
    c.once('close', (code) => reject(new Error(`ended with ${code}: ${out}${err}`)));
  });
const answers = (url: string): Promise<boolean> => fetch(url).then((r) => r.ok, () => false);
const holdPort = (port: number): Promise<Server> =>
  new Promise((resolve, reject) => {
    const s = createServer().once('error', reject);
    s.listen(port, '127.0.0.1', () => resolve(s));
  });
/** What is said of a port before the program ends, after its status. */
function refused(port: string): string {
  let said = '';
  const err = vi.spyOn(process.stderr, 'write').mockImplementation((s) => (said += String(s)) !== '');
  const exit = vi.spyOn(process, 'exit').mockImplementation((code) => {
    throw new Error(`${code}`);
  });
  try {
    portWanted(port);
    return '';
  } catch (e) {
    return `${(e as Error).message} ${said}`;
  } finally {
    err.mockRestore();
    exit.mockRestore();
  }
}
const portOf = (s: Server): number => (s.address() as { port: number }).port;

describe('npm start', () => {
  it('builds, serves, and is gone with its server when npm is told to end', async () => {
    const free = await holdPort(0);
    const port = portOf(free);
    await new Promise((done) => free.close(done));
    const c = npmStart({ PORT: String(port) });
    const { line } = await said(c, /http:\S+/);
    expect(line).toBe(`http://127.0.0.1:${port}/`);
    const r = await fetch(line);
    expect(r.status).toBe(200);
    // Scripts are files of the build, or stand in the page and are named by their digest.
    const scripts = /script-src ([^;]*)/.exec(r.headers.get('content-security-policy') ?? '')?.[1] ?? '';
    expect(scripts).not.toContain('unsafe-inline');
    const inline = [...(await r.text()).matchAll(/<script>([^]*?)<\/script>/g)].map((m) => createHash('sha256').update(m[1]).digest('base64'));
    expect(inline.length).toBe(1);
    for (const d of inline) expect(scripts).toContain(`'sha256-${d}'`);
    c.kill('SIGTERM');
    await expect.poll(() => answers(line), { timeout: 10_000 }).toBe(false);
  });
  it('refuses a bad PORT and a port that is taken in one line, before it builds', async () => {
    for (const PORT of ['abc', '0', '-1', '70000', '80.5', '4173 ']) expect(refused(PORT), PORT).toMatch(/^2 CLI-PORT.*\n$/);
    for (const [PORT, port] of [['', null], ['1', 1], ['65535', 65535]] as const) expect(portWanted(PORT)).toBe(port);
    const start = (PORT: string): unknown => spawnSync('npm', ['start', '-s'], { encoding: 'utf8', env: { ...process.env, PORT } });
    expect(start('abc')).toMatchObject({ status: 2, stdout: '', stderr: expect.stringMatching(/^CLI-PORT.*\n$/) });
    const taken = await holdPort(0);
    const r = start(String(portOf(taken)));
    taken.close();
    expect(r).toMatchObject({ status: 1, stderr: expect.stringMatching(/^CLI-PORT.*\n$/) });
  });
  it('says what it means for the saves when the usual port is taken', async () => {
    // Taken by this test, or by somebody else already.
    const usual = await holdPort(4173).catch(() => null);
    // The page has been built by the first of these tests.
    const c = npmStart({ PORT: '' }, '--', '--no-build');
    const { line, err } = await said(c, /http:\S+/);
    expect(line).not.toContain(':4173/');
    expect(err).toMatch(/4173.*存档.*Saves belong to an address/s);
    usual?.close();
    c.kill('SIGTERM');
    await expect.poll(() => answers(line), { timeout: 10_000 }).toBe(false);
  });
});
