/** Names that follow a line letter by letter, and numbers in shields on it. Spots are counted from the line's own beginning. */
import type { Glyph, Taken } from './labels.ts';
import { along, lengthOf, type Box } from './lines.ts';
import { letterWidth, textWidth } from './text.ts';
import type { Flat } from './types.ts';

/** px between two names of one line, between two shields, and of free line that a shield needs. */
const REPEAT = 420;
const SHIELD_REPEAT = 340;
/** Space between letters, em. */
const SPACING = 0.22;
/** Largest bend between two letters, and over the whole name, radians. */
const BEND = 0.5;
const BEND_ALL = 1.2;

const turn = (a: number, b: number): number => Math.abs(Math.atan2(Math.sin(b - a), Math.cos(b - a)));

function at(
  line: Flat,
  said: string,
  from: number,
  size: number,
  unit: number,
): { glyphs: Glyph[]; boxes: Box[] } | null {
  const letters = [...said];
  const wide = letters.map((c) => (letterWidth(c) + SPACING) * size * unit);
  const total = wide.reduce((a, b) => a + b, 0);
  const [first, last] = [along(line, from), along(line, from + total)];
  // Read from left to right, whichever way the line was drawn.
  const back = last.x < first.x;
  const glyphs: Glyph[] = [];
  const boxes: Box[] = [];
  let s = back ? from + total : from;
  let before: number | null = null;
  let bent = 0;
  for (let i = 0; i < letters.length; i++) {
    const q = along(line, s + ((back ? -1 : 1) * wide[i]) / 2);
    const angle = back ? q.angle + Math.PI : q.angle;
    if (before !== null) {
      const t = turn(before, angle);
      bent += t;
      if (t > BEND || bent > BEND_ALL) return null;
    }
    before = angle;
    glyphs.push({ letter: letters[i], x: q.x, y: q.y, angle });
    const half = 0.62 * size * unit;
    boxes.push({ x0: q.x - half, y0: q.y - half, x1: q.x + half, y1: q.y + half });
    s += (back ? -1 : 1) * wide[i];
  }
  return { glyphs, boxes };
}

export function alongLine(
  lines: readonly Flat[],
  said: string,
  size: number,
  unit: number,
  taken: Taken,
): { glyphs: readonly Glyph[]; boxes: readonly Box[] }[] {
  const out: { glyphs: readonly Glyph[]; boxes: readonly Box[] }[] = [];
  const need = [...said].reduce((a, c) => a + letterWidth(c) + SPACING, 0) * size * unit;
  for (const line of lines) {
    const whole = lengthOf(line);
    if (whole < need * 1.15) continue;
    const step = REPEAT * unit;
    const count = Math.max(1, Math.floor(whole / step));
    for (let k = 0; k < count; k++) {
      const middle = (whole * (k + 0.5)) / count;
      // Where it does not lie well, a little up or down the line.
      for (const shift of [0, 0.12, -0.12, 0.25, -0.25, 0.38, -0.38]) {
        const from = middle + (shift * whole) / count - need / 2;
        if (from < 0 || from + need > whole) continue;
        const p = at(line, said, from, size, unit);
        if (!p || !p.boxes.every((b) => taken.free(b))) continue;
        p.boxes.forEach((b) => taken.add(b));
        out.push(p);
        break;
      }
    }
  }
  return out;
}

export function shieldSpots(
  lines: readonly Flat[],
  said: string,
  size: number,
  unit: number,
  taken: Taken,
  symbols: Taken,
): Box[] {
  const w = (textWidth(said, size, true) + 8) * unit;
  const h = (size + 6) * unit;
  const out: Box[] = [];
  for (const line of lines) {
    const whole = lengthOf(line);
    const step = SHIELD_REPEAT * unit;
    const count = Math.max(1, Math.round(whole / step));
    if (whole < 2 * w) continue;
    for (let k = 0; k < count; k++)
      for (const shift of [0, 0.12, -0.12, 0.24, -0.24, 0.36, -0.36]) {
        const q = along(line, (whole * (k + 0.5 + shift)) / count);
        const box = { x0: q.x - w / 2, y0: q.y - h / 2, x1: q.x + w / 2, y1: q.y + h / 2 };
        if (!taken.free(box) || !symbols.free(box)) continue;
        taken.add(box);
        out.push(box);
        break;
      }
  }
  return out;
}
