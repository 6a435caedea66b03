/** What tests need of the system, on a bare machine. */
import { execFileSync } from 'node:child_process';

/** Installs packages of Debian when run as root; otherwise whoever asked says what is missing. */
export function install(...packages: readonly string[]): void {
  if (process.getuid?.() !== 0) return;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  execFileSync('apt-get', ['update', '-qq'], { stdio: 'inherit' });
  execFileSync('apt-get', ['install', '-y', '-qq', '--no-install-recommends', ...packages], {
    stdio: 'inherit',
    env,
  });
}
