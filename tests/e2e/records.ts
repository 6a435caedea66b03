/** Records for browser tests, made by the command. */
import { execFileSync } from 'node:child_process';
import { COMMAND } from '../support/command.ts';

/** What the command prints. */
export const tuiyan = (...args: string[]): string =>
  execFileSync(process.execPath, [...COMMAND, ...args], { encoding: 'utf8' });

/** The introductory exercise in which nobody acts, seed 3. @returns the record's path; no report stands beside it. */
export function idleRecord(dir: string): string {
  const how = ['--policy', 'idle', '--seed', '3', '--formats', ''];
  tuiyan('run', 'scenarios/flood-first-steps.yaml', ...how, '--out', dir);
  return `${dir}/flood-first-steps.tuiyan.jsonl`;
}
