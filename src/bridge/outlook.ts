/** What an order promises, with its way as a line for the map. */
import { outlook, type Command, type Exercise } from '../sim/index.ts';
import type { OutlookAnswer } from './client.ts';

export function outlookWithLine(ex: Exercise, cmd: Command): OutlookAnswer {
  const found = outlook(ex, cmd);
  const way = found?.crew?.way ?? found?.supply ?? found?.move?.villages[0]?.way;
  const { nodes, edges } = ex.world.env.county.roads;
  if (!way?.edges) return { outlook: found, line: null };
  let node = way.start;
  const at = (): [number, number] => [nodes[node].at.lon, nodes[node].at.lat];
  const line = [at()];
  for (const k of way.edges) {
    node = edges[k].a === node ? edges[k].b : edges[k].a;
    line.push(at());
  }
  return { outlook: found, line };
}
