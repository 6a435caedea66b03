/** An independent copy of a `Water`: what changes is copied, terrain and channels are shared. */
import type { Water } from './water.ts';

export function cloneWater(w: Water): Water {
  const copy: Water = {
    ...w,
    wet: w.wet.slice(),
    near: w.near.slice(),
    block: w.block.slice(),
    list: w.list.slice(),
    listed: w.listed.slice(),
    changed: w.changed.slice(),
    flags: w.flags.slice(),
    cell: w.cell.slice(),
    face: w.face.slice(),
    chQ: w.chQ.slice(),
    links: w.links.map((x) => ({ ...x })),
    walls: w.walls.map((x) => ({ ...x })),
    outflows: w.outflows.map((x) => ({ ...x })),
    stages: w.stages.map((x) => ({ ...x })),
    inflows: w.inflows.map((x) => ({ ...x })),
    nchQ: w.nchQ.slice(),
    chOut: w.chOut.slice(),
    chNet: w.chNet.slice(),
    scale: w.scale.slice(),
  };
  // Fields at fixed places, as in `createWater`.
  return { ...copy };
}
