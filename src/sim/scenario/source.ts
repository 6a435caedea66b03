/** Reads hostile text safely: size and nesting are checked before the YAML parser sees it; then positions are kept. */
import {
  isMap,
  isPair,
  isScalar,
  LineCounter,
  parseDocument,
  type Document,
  type Node,
  type Pair,
} from 'yaml';
import type { Diagnostic, Severity } from './diagnostics.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import { cleanData } from '../kernel/text.ts';

export const MAX_BYTES = 2 * 1024 * 1024;
export const MAX_DEPTH = 64;

export interface Source {
  readonly doc: Document;
  readonly data: unknown;
  /** A diagnostic at a path; falls back to the nearest node that exists. `key` points at the key itself. */
  at(
    path: readonly PropertyKey[],
    rule: string,
    params?: Record<string, string | number>,
    severity?: Severity,
    key?: boolean,
  ): Diagnostic;
}

const refuse = (rule: string, params: Record<string, string | number> = {}): Result<Source, Diagnostic[]> =>
  err([{ rule, severity: 'error', line: 1, column: 1, params }]);

/** Bracket nesting of flow collections outside quotes, and the deepest indentation, both upper bounds of YAML depth. */
function nesting(text: string): number {
  let depth = 0;
  let max = 0;
  let quote = '';
  let lineStart = true;
  let indents: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const c = text[i];
    if (quote) {
      if (c === quote || (c === '\n' && quote !== '"')) quote = '';
      else if (c === '\\' && quote === '"') i++;
      continue;
    }
    if (lineStart) {
      let n = 0;
      let dashes = 0;
      while (
        text[i + n] === ' ' ||
        (text[i + n] === '-' && (text[i + n + 1] === ' ' || text[i + n + 1] === '-'))
      ) {
        if (text[i + n] === '-') dashes++;
        n++;
      }
      if (text[i + n] !== '\n' && text[i + n] !== '#') {
        indents = indents.filter((x) => x < n);
        indents.push(n);
        max = Math.max(max, indents.length + dashes);
      }
      lineStart = false;
    }
    if (c === '[' || c === '{') max = Math.max(max, ++depth);
    else if (c === ']' || c === '}') depth = Math.max(0, depth - 1);
    else if (c === '"' && /[\s[{,:]/.test(text[i - 1] ?? '\n')) quote = '"';
    else if (c === '#' && /\s/.test(text[i - 1] ?? '\n'))
      while (i + 1 < text.length && text[i + 1] !== '\n') i++;
    else if (c === '\n') lineStart = true;
  }
  return max;
}

/** A key and a full-width colon where a plain one belongs: the commonest slip of a Chinese keyboard. */
const FULL_WIDTH_KEY = /^(\s*(?:-\s+)*)([A-Za-z_][\w.-]*|"[^"]*"|'[^']*')\s*：/;
function fullWidthKeys(text: string): { text: string; found: Diagnostic[] } {
  const found: Diagnostic[] = [];
  const lines = text.split('\n').map((line, i) => {
    const m = FULL_WIDTH_KEY.exec(line);
    if (!m) return line;
    const column = line.indexOf('：') + 1;
    found.push({
      rule: 'SCN-040',
      severity: 'error',
      line: i + 1,
      column,
      params: { key: line.trim().slice(0, 60) },
    });
    return `${line.slice(0, column - 1)}: ${line.slice(column)}`;
  });
  return { text: lines.join('\n'), found };
}

/** The text as YAML; where keys end in full-width colons, as if they did not, with each named in `slips`. */
export function readSource(text: string): Result<Source & { slips: readonly Diagnostic[] }, Diagnostic[]> {
  const plain = readYaml(text);
  if (plain.ok || plain.error.some((d) => d.rule !== 'SCN-004'))
    return plain.ok ? ok({ ...plain.value, slips: [] }) : plain;
  const mended = fullWidthKeys(text);
  if (mended.found.length === 0) return plain;
  const again = readYaml(mended.text);
  return again.ok ? ok({ ...again.value, slips: mended.found }) : err([...mended.found, ...again.error]);
}

function readYaml(text: string): Result<Source, Diagnostic[]> {
  if (text.trim() === '') return refuse('SCN-001');
  // Every UTF-16 unit is at least one byte, so this never lets a file over the limit pass.
  if (text.length > MAX_BYTES)
    return refuse('SCN-002', { limit: MAX_BYTES / 1048576, size: Math.ceil(text.length / 1048576) });
  // eslint-disable-next-line no-control-regex
  if (/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffd]/.test(text)) return refuse('SCN-001');
  const depth = nesting(text);
  if (depth > MAX_DEPTH) return refuse('SCN-003', { limit: MAX_DEPTH, depth });

  const counter = new LineCounter();
  const doc = parseDocument(text, {
    version: '1.2',
    schema: 'core',
    strict: true,
    uniqueKeys: true,
    merge: false,
    customTags: [],
    lineCounter: counter,
    prettyErrors: false,
  });
  const pos = (offset: number): { line: number; column: number } => {
    const p = counter.linePos(offset);
    return { line: p.line, column: p.col };
  };
  const problems = [...doc.errors, ...doc.warnings].map((e): Diagnostic => ({
    rule: 'SCN-004',
    severity: 'error',
    ...pos(e.pos[0]),
    params: { code: e.code },
  }));
  if (problems.length > 0) return err(problems);
  let data: unknown;
  try {
    // An escape ("\uFFFE") brings in what the file's own bytes may not hold.
    data = cleanData(doc.toJS({ maxAliasCount: 50 }));
  } catch {
    return refuse('SCN-003', { limit: 50, depth: 51 });
  }

  const at: Source['at'] = (path, rule, params = {}, severity = 'error', key = false) => {
    let offset = 0;
    let node: unknown = doc.contents;
    for (let i = 0; i < path.length; i++) {
      if (isMap(node)) {
        const pair = node.items.find((p: Pair) => isScalar(p.key) && String(p.key.value) === String(path[i]));
        if (!pair || !isPair(pair)) break;
        const keyNode = pair.key as Node;
        offset = keyNode.range?.[0] ?? offset;
        node = pair.value;
        if (!(key && i === path.length - 1)) offset = (node as Node | null)?.range?.[0] ?? offset;
      } else {
        const items = (node as { items?: unknown[] } | null)?.items;
        const child = items?.[Number(path[i])] as Node | undefined;
        if (!child) break;
        node = child;
        offset = child.range?.[0] ?? offset;
      }
    }
    return { rule, severity, ...pos(offset), params };
  };
  return ok({ doc, data, at });
}
