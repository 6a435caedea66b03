/** An independent copy of a `Water`: what changes is copied, terrain and faces are shared. */
import type { Water } from './water.ts';

export function cloneWater(w: Water): Water {
  // Whole pages per array would put one cell's fields in one cache set (see `createWater`).
  let lines = 0;
  const f = (a: Float64Array): Float64Array => {
    lines = (lines + 5) % 64;
    const b = new Float64Array(new ArrayBuffer(8 * (a.length + 512)), 64 * lines, a.length);
    b.set(a);
    return b;
  };
  return {
    ...w,
    wet: w.wet.slice(),
    near: w.near.slice(),
    block: w.block.slice(),
    list: w.list.slice(),
    listed: w.listed.slice(),
    changed: w.changed.slice(),
    flags: w.flags.slice(),
    sillX: f(w.sillX),
    sillY: f(w.sillY),
    volume: f(w.volume),
    eta: f(w.eta),
    qx: f(w.qx),
    qy: f(w.qy),
    chQ: f(w.chQ),
    links: w.links.map((x) => ({ ...x })),
    walls: w.walls.map((x) => ({ ...x })),
    outflows: w.outflows.map((x) => ({ ...x })),
    stages: w.stages.map((x) => ({ ...x })),
    inflows: w.inflows.map((x) => ({ ...x })),
    nqx: f(w.nqx),
    nqy: f(w.nqy),
    nchQ: f(w.nchQ),
    chOut: f(w.chOut),
    chNet: f(w.chNet),
    scale: f(w.scale),
  };
}
