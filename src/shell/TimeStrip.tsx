/** The foot of the room: a strip of time with what was ordered, told, is on its way and due; a click goes there. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { pickPlace } from '../stores/session.ts';
import { openTab } from '../stores/panel.ts';
import { duration, hm } from './format.ts';
import { useHints, useSession, useWords } from './hooks.ts';
import { useMarkLine } from './mark-line.ts';
import { knotsOf, LANES, marksOf, PAST, SPANS, type Knot } from './strip.ts';

/** Width of a knot with its count, px. */
const KNOT_PX = 34;
/** As many lines of a knot as its hint says. */
const SAID = 8;

export function TimeStrip(): ReactNode {
  const { t, lang } = useWords();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const hints = useHints();
  const [span, setSpan] = useState(2);
  const [width, setWidth] = useState(900);
  const ref = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const el = ref.current!;
    const seen = new ResizeObserver(() => setWidth(el.clientWidth));
    seen.observe(el);
    return () => seen.disconnect();
  }, []);
  const spanS = SPANS[span];
  const from = view.t - PAST * spanS;
  const knots = knotsOf(marksOf(view, hints), view.t, spanS, Math.max(8, Math.floor(width / KNOT_PX)));

  const { line } = useMarkLine(view);
  const said = (k: Knot): string =>
    [
      ...k.marks.slice(0, SAID).map(line),
      ...(k.marks.length > SAID ? [t('ui.now.more', { n: k.marks.length - SAID })] : []),
    ].join('\n');
  /** The list itself is the hint: a name is short. */
  const short = ({ marks: [m, ...rest] }: Knot): string =>
    `${hm(view.startsAt, m.t)} ${t(`mark.${m.kind}`)}${rest.length > 0 ? ` ${t('ui.now.more', { n: rest.length })}` : ''}`;
  const go = (k: Knot): void => {
    const [m] = k.marks;
    openTab(m.tab);
    const place = base.places.find((p) => p.id === m.about);
    if (place) pickPlace(place.id, place.at);
  };
  const step = spanS <= 3600 ? 600 : spanS <= 6 * 3600 ? 3600 : 3 * 3600;
  const ticks: number[] = [];
  for (let at = Math.ceil(Math.max(0, from) / step) * step; at < from + spanS; at += step) ticks.push(at);
  const left = (share: number): string => `${(100 * share).toFixed(2)}%`;
  return (
    <section className="strip" aria-label={t('ui.strip')}>
      <div className="strip-lanes" aria-hidden="true">
        {LANES.map((l) => (
          <span key={l}>{t(`strip.${l}`)}</span>
        ))}
      </div>
      <div className="strip-time" ref={ref}>
        {ticks.map((at) => (
          <i key={at} className="tick" style={{ left: left((at - from) / spanS) }}>
            {hm(view.startsAt, at)}
          </i>
        ))}
        <i className="now" style={{ left: left(PAST) }} title={t('ui.strip.now')} />
        <ol>
          {knots.map((k) => (
            <li
              key={`${k.lane} ${k.marks[0].t} ${k.marks[0].kind} ${k.marks[0].about}`}
              style={{ left: left(k.at), top: `${LANES.indexOf(k.lane)}rem` }}
            >
              <button
                className={`knot ${k.lane}`}
                // Made when it is asked for: a strip has dozens, and all change with every view.
                onPointerEnter={(e) => (e.currentTarget.title = said(k))}
                onClick={() => go(k)}
              >
                {t(`mark.${k.marks[0].kind}.sign`)}
                {k.marks.length > 1 && <b>{k.marks.length > 99 ? '99+' : k.marks.length}</b>}
                <span className="sr"> {short(k)}</span>
              </button>
            </li>
          ))}
        </ol>
      </div>
      <div className="strip-span" role="group" aria-label={t('ui.strip.span')}>
        <button
          aria-label={t('ui.strip.shorter')}
          title={t('ui.strip.shorter')}
          disabled={span === 0}
          onClick={() => setSpan(span - 1)}
        >
          +
        </button>
        <span>{duration(spanS, lang)}</span>
        <button
          aria-label={t('ui.strip.longer')}
          title={t('ui.strip.longer')}
          disabled={span === SPANS.length - 1}
          onClick={() => setSpan(span + 1)}
        >
          −
        </button>
      </div>
    </section>
  );
}
