/** How each kind of facility is drawn: a shape of its own, so that colour is never the only sign. */
import type { Place } from '../bridge/protocol.ts';
import { COLOUR, FACILITY_ZOOM } from './palette.ts';
import type { G } from './static-layers.ts';

export function facility(
  g: G,
  q: Place,
  cx: number,
  cy: number,
  s: number,
  zoom: number,
  open: ReadonlySet<string>,
  on: boolean,
): void {
  const from = FACILITY_ZOOM[q.kind];
  const isOpen = open.has(q.id);
  if (from === undefined || !on || (zoom < from && !isOpen)) return;
  switch (q.kind) {
    case 'reservoir':
      g.fillStyle(COLOUR.reservoir, 1).fillTriangle(
        cx - 7 * s,
        cy + 5 * s,
        cx + 7 * s,
        cy + 5 * s,
        cx,
        cy - 7 * s,
      );
      break;
    case 'shelter':
      if (q.shelter?.openAir) {
        // A tent: no walls.
        const tent = [cx - 6.5 * s, cy + 5 * s, cx + 6.5 * s, cy + 5 * s, cx, cy - 6 * s] as const;
        g.fillStyle(isOpen ? COLOUR.shelter : 0xffffff, 1).fillTriangle(...tent);
        g.lineStyle(1.3 * s, COLOUR.shelter, 1).strokeTriangle(...tent);
        g.lineStyle(1.3 * s, isOpen ? 0xffffff : COLOUR.shelter, 1).lineBetween(
          cx,
          cy - 3 * s,
          cx,
          cy + 5 * s,
        );
        break;
      }
      g.fillStyle(isOpen ? COLOUR.shelter : 0xffffff, 1)
        .fillTriangle(cx - 6 * s, cy, cx + 6 * s, cy, cx, cy - 6 * s)
        .fillRect(cx - 4.5 * s, cy, 9 * s, 5 * s);
      g.lineStyle(1.3 * s, COLOUR.shelter, 1)
        .strokeTriangle(cx - 6 * s, cy, cx + 6 * s, cy, cx, cy - 6 * s)
        .strokeRect(cx - 4.5 * s, cy, 9 * s, 5 * s);
      break;
    case 'hospital':
    case 'health-centre':
      g.fillStyle(COLOUR.health, 1)
        .fillRect(cx - 1.6 * s, cy - 5 * s, 3.2 * s, 10 * s)
        .fillRect(cx - 5 * s, cy - 1.6 * s, 10 * s, 3.2 * s);
      break;
    case 'store':
      g.fillStyle(COLOUR.store, 1).fillRect(cx - 4 * s, cy - 4 * s, 8 * s, 8 * s);
      g.lineStyle(1 * s, 0xffffff, 1).lineBetween(cx - 4 * s, cy, cx + 4 * s, cy);
      break;
    case 'fire-station':
    case 'fire-post':
      g.fillStyle(COLOUR.fire, 1).fillCircle(cx, cy, 4.5 * s);
      g.lineStyle(1.2 * s, 0xffffff, 1).lineBetween(cx - 2.5 * s, cy, cx + 2.5 * s, cy);
      break;
    case 'police-station':
      g.fillStyle(COLOUR.police, 1).fillCircle(cx, cy, 4 * s);
      break;
    case 'slope':
    case 'tailings':
      g.lineStyle(1.8 * s, COLOUR.danger, 1).strokeTriangle(
        cx - 5 * s,
        cy + 4 * s,
        cx + 5 * s,
        cy + 4 * s,
        cx,
        cy - 5 * s,
      );
      break;
    case 'government':
      g.fillStyle(COLOUR.danger, 1).fillPoints(
        [0, 1, 2, 3, 4, 5, 6, 7, 8, 9].map((k) => ({
          x: cx + (k % 2 ? 3 : 7) * s * Math.sin((k * Math.PI) / 5),
          y: cy - (k % 2 ? 3 : 7) * s * Math.cos((k * Math.PI) / 5),
        })) as never,
        true,
      );
      break;
    default:
      g.fillStyle(COLOUR.other, 1).fillRect(cx - 2.5 * s, cy - 2.5 * s, 5 * s, 5 * s);
  }
}
