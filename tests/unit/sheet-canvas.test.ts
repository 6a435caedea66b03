/** A picture of a part of the sheet lies where that part is, however the window moves and whatever it shows of it. */
import { describe, expect, it } from 'vitest';
import { lay } from '../../src/map/sheet-canvas.ts';

const at = { x0: 100, y0: 40, scale: 2 };
/** Where a map unit lies on the screen by the picture's own transform. */
function shown(view: { x: number; y: number }, scale: number, [x, y]: readonly [number, number]): number[] {
  const canvas = { style: { transform: '' } };
  lay(canvas as HTMLCanvasElement, at, view as never, scale);
  const [, dx, dy, k] = /^translate\((.+)px, (.+)px\) scale\((.+)\)$/
    .exec(canvas.style.transform)!
    .map(Number);
  return [dx + k * (x - at.x0) * at.scale, dy + k * (y - at.y0) * at.scale];
}

describe('a picture of the sheet', () => {
  it.each([
    [{ x: 100, y: 40 }, 2],
    [{ x: 130.5, y: 20 }, 2],
    [{ x: 90, y: 60 }, 3.7],
  ])('in a window from %o at %d px a unit', (view, scale) => {
    for (const q of [
      [100, 40],
      [150, 90],
      [212, 44],
    ] as const) {
      const [x, y] = shown(view, scale, q);
      expect(x).toBeCloseTo((q[0] - view.x) * scale, 6);
      expect(y).toBeCloseTo((q[1] - view.y) * scale, 6);
    }
  });
});
