/** Goldens in sections: one text file, a section a subject. `UPDATE_GOLDEN=1` writes them anew, never on CI. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { afterAll, expect } from 'vitest';

/** @returns compares the lines of a subject with its section of the file. */
export function goldenOf(file: string, head: string): (subject: string, lines: readonly string[]) => void {
  const path = `tests/small/golden/${file}.txt`;
  const update = process.env.UPDATE_GOLDEN === '1' && !process.env.CI;
  const old = new Map<string, string>();
  if (existsSync(path))
    for (const part of readFileSync(path, 'utf8').split('\n## ').slice(1)) {
      const at = part.indexOf('\n');
      old.set(part.slice(0, at), part.slice(at + 1).trimEnd());
    }
  const now = new Map<string, string>();
  if (update)
    afterAll(() => {
      mkdirSync(dirname(path), { recursive: true });
      const parts = [...now].map(([k, v]) => `## ${k}\n${v}\n`);
      writeFileSync(path, `# ${head}\n\n${parts.join('\n')}`);
    });
  return (subject, lines) => {
    const text = lines.join('\n').trimEnd();
    now.set(subject, text);
    if (!update) expect(text).toBe(old.get(subject) ?? `no section "${subject}" in ${path}`);
  };
}
