/** One chart as it is now: its states, where its things stand, what may come next and why. Laid out by dagre, loaded with this file. */
import { Graph, layout } from '@dagrejs/dagre';
import { useMemo, useState, type ReactNode } from 'react';
import type { ChartView } from '../../bridge/protocol.ts';
import { duration } from '../format.ts';
import { useWords } from '../hooks.ts';
import type { StateWords } from './words.ts';

interface Box {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly group: boolean;
}
interface Line {
  readonly key: string;
  readonly d: string;
  readonly moves: readonly number[];
}
const LETTER = 7;
/** Width of a text, px: a Chinese character is two letters wide. */
const wide = (s: string): number =>
  [...s].reduce((n, c) => n + (c.codePointAt(0)! > 0x2e80 ? 2 * LETTER : LETTER), 0);

/** States inside states are clusters; an edge to or from a cluster goes to its first state, as dagre needs. */
function place(
  chart: ChartView,
  title: (state: string) => string,
): { boxes: Box[]; lines: Line[]; w: number; h: number } {
  const g = new Graph({ compound: true, multigraph: false });
  g.setGraph({ rankdir: 'TB', nodesep: 18, ranksep: 34, marginx: 12, marginy: 12 });
  g.setDefaultEdgeLabel(() => ({}));
  const parentOf = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('.')));
  const holds = new Set(chart.states.map(parentOf).filter((p) => p !== ''));
  const inside = (path: string): string =>
    holds.has(path) ? inside(chart.states.find((s) => parentOf(s) === path)!) : path;
  for (const s of chart.states)
    g.setNode(s, holds.has(s) ? { label: s } : { label: s, width: wide(title(s)) + 20, height: 30 });
  for (const s of chart.states) if (parentOf(s) !== '') g.setParent(s, parentOf(s));
  const moves = new Map<string, number[]>();
  chart.transitions.forEach((t, n) => {
    if (t.from === t.to) return;
    const from = t.from === '' ? '' : inside(t.from);
    const to = inside(t.to);
    if (from === '' || from === to) return;
    const key = `${from}→${to}`;
    if (!moves.has(key)) g.setEdge(from, to, {});
    moves.set(key, [...(moves.get(key) ?? []), n]);
  });
  layout(g);
  const boxes = chart.states.map((path): Box => {
    const n = g.node(path) as { x: number; y: number; width: number; height: number };
    return {
      path,
      x: n.x - n.width / 2,
      y: n.y - n.height / 2,
      w: n.width,
      h: n.height,
      group: holds.has(path),
    };
  });
  const lines = g.edges().map((e): Line => {
    const { points } = g.edge(e) as { points: readonly { x: number; y: number }[] };
    const [a, ...rest] = points;
    return {
      key: `${e.v}→${e.w}`,
      d: `M${a.x} ${a.y}${rest.map((q) => `L${q.x} ${q.y}`).join('')}`,
      moves: moves.get(`${e.v}→${e.w}`) ?? [],
    };
  });
  const { width, height } = g.graph() as { width: number; height: number };
  // Groups first, so that what they hold stands on them.
  return { boxes: [...boxes].sort((a, b) => Number(b.group) - Number(a.group)), lines, w: width, h: height };
}

export default function Diagram({
  chart,
  t,
  words,
}: {
  chart: ChartView;
  t: number;
  words: StateWords;
}): ReactNode {
  const { t: say, lang } = useWords();
  const title = (s: string): string => words.state(chart.id, s);
  const { boxes, lines, w, h } = useMemo(
    () => place(chart, title),
    // The shape of a chart never changes, only where its things stand.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [chart.id, lang],
  );
  const [instance, setInstance] = useState('');
  const row = chart.rows.find((r) => r.instance === instance) ?? chart.rows[0];
  const here = (path: string): number => chart.rows.filter((r) => r.active.includes(path)).length;
  const next = row?.next ?? [];
  const nameOf = (id: string): string => words.thing({ chart: chart.id, instance: id, subject: id }) || id;
  return (
    <figure className="diagram">
      <figcaption>
        {words.chart(chart.id)}
        {chart.rows.length > 1 && (
          <select
            aria-label={say('ui.states.instance')}
            value={row?.instance ?? ''}
            onChange={(e) => setInstance(e.target.value)}
          >
            {chart.rows.map((r) => (
              <option key={r.instance} value={r.instance}>
                {nameOf(r.instance)}
              </option>
            ))}
          </select>
        )}
      </figcaption>
      <div className="diagram-scroll">
        <svg
          viewBox={`0 0 ${w} ${h}`}
          width={w}
          height={h}
          role="img"
          aria-label={say('ui.states.picture', {
            chart: words.chart(chart.id),
            list: (row?.active ?? []).map(title).join(', '),
          })}
        >
          <defs>
            <marker
              id="tip"
              viewBox="0 0 8 8"
              refX="7"
              refY="4"
              markerWidth="7"
              markerHeight="7"
              orient="auto"
            >
              <path d="M0 0L8 4L0 8Z" />
            </marker>
          </defs>
          {boxes.map((b) => (
            <g
              key={b.path}
              className={`${b.group ? 'group' : 'state'} ${row?.active.includes(b.path) ? 'on' : ''}`}
            >
              <rect x={b.x} y={b.y} width={b.w} height={b.h} rx="5" />
              {b.group ? (
                <text x={b.x + 6} y={b.y + 12} className="small">
                  {title(b.path)}
                </text>
              ) : (
                <text x={b.x + b.w / 2} y={b.y + b.h / 2 + 4} textAnchor="middle">
                  {title(b.path)}
                  {chart.rows.length > 1 && here(b.path) > 0 ? ` ${here(b.path)}` : ''}
                </text>
              )}
            </g>
          ))}
          {lines.map((l) => (
            <path
              key={l.key}
              d={l.d}
              className={l.moves.some((n) => next.some((x) => x.n === n)) ? 'move may' : 'move'}
              markerEnd="url(#tip)"
            />
          ))}
        </svg>
      </div>
      {row && (
        <table className="next-moves">
          <thead>
            <tr>
              <th>{say('ui.states.move')}</th>
              <th>{say('ui.states.on')}</th>
              <th>{say('ui.states.guard')}</th>
              <th>{say('ui.states.delay')}</th>
            </tr>
          </thead>
          <tbody>
            {next.map(({ n, holds, dueAt }) => {
              const m = chart.transitions[n];
              return (
                <tr key={n}>
                  <td>
                    {m.from === m.to
                      ? title(m.to || chart.id)
                      : `${m.from === '' ? '*' : title(m.from)} → ${title(m.to)}`}
                  </td>
                  <td>{m.event === 'minute' ? say('ui.states.minute') : <code>{m.event}</code>}</td>
                  <td className={holds === null || m.guard === 'always' ? undefined : holds ? 'yes' : 'no'}>
                    {m.guard !== null && m.guard !== 'always' && (
                      <>
                        <code>{m.guard}</code>{' '}
                        {holds === null ? '' : say(holds ? 'ui.states.yes' : 'ui.states.no')}
                      </>
                    )}
                  </td>
                  <td>
                    {dueAt === null
                      ? ''
                      : say('ui.states.left', { left: duration(Math.max(0, dueAt - t), lang) })}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      {row && Object.keys(row.context).length > 0 && (
        <p className="context">
          {Object.entries(row.context)
            .map(([k, v]) => `${k} = ${v}`)
            .join(' · ')}
        </p>
      )}
    </figure>
  );
}
