/** Causal threads: what happened, who could know since when, which order was missing, late or wrong, and what it cost. */
import type { FindingRow } from '../sim/index.ts';
import type { Printer } from './format.ts';
import { findingText } from './finding-text.ts';

export interface ThreadText {
  readonly title: string;
  readonly happened: string;
  readonly known: string;
  readonly order: string;
  readonly cost: string;
}
const posts = (p: Printer, item: string): string => {
  const roles = p.m.catalogue.find((c) => c.id === item)?.roles ?? [];
  return roles.length === 0
    ? p.t('report.posts.any')
    : roles.map((r) => p.t(`role.${r}`)).join(p.lang === 'zh' ? '、' : ', ');
};
/** What the log says of an event, where the timeline has it. */
const eventText = (p: Printer, n: number): string => {
  const row = p.m.timeline.find((r) => r.event === n);
  return row ? `${p.at(row.t)}  ${p.event(row)}` : `ev#${n}`;
};
/** Points that the item did not bring, and what caps the total for it. */
function pointsText(p: Printer, item: string, cap: string): string {
  const i = p.m.score.items.find((x) => x.id === item);
  const limit = p.m.score.caps.filter((c) => c.id === cap || c.id === item).map((c) => c.limit);
  const lost = i ? p.t('thread.points', { n: (i.max - i.points).toFixed(2) }) : '';
  const capped = limit.length > 0 ? p.t('thread.cap', { n: Math.min(...limit) }) : '';
  return [lost, capped].filter((x) => x !== '').join(p.lang === 'zh' ? '；' : '; ');
}

function lossThreads(p: Printer): ThreadText[] {
  const { t, m } = p;
  return m.score.avoidable.flatMap((a) =>
    a.threads.map((x): ThreadText => {
      const what = t(`thread.what.${a.what}`, { n: x.count });
      const i = m.score.items.find((k) => k.id === x.item);
      const ordered = i && i.orderedAt >= 0 ? t('thread.ordered', { at: p.at(i.orderedAt) }) : '';
      return {
        title: `${p.name(x.place)}  ${what}`,
        happened: `${eventText(p, x.event)} (ev#${x.event})`,
        known: t('thread.known.before', {
          at: p.at(x.since),
          posts: posts(p, x.item),
          before: Math.round((x.t - x.since) / 60),
        }),
        order: t('thread.order.slip', { item: p.title(x.item), how: t(`slip.${x.how}`), ordered }),
        cost: [what, pointsText(p, x.item, a.id)].filter((s) => s !== '').join(p.lang === 'zh' ? '；' : '; '),
      };
    }),
  );
}
/** Of what caps the total without a loss: the lowest limit first. */
function capThreads(p: Printer): ThreadText[] {
  const { t, m } = p;
  const told = new Set(m.score.avoidable.flatMap((a) => a.threads.map((x) => x.item)));
  const caps = [...m.score.caps].sort((a, b) => a.limit - b.limit);
  const seen = new Set<string>();
  return caps.flatMap((c): ThreadText[] => {
    const f: FindingRow | undefined = m.findings.find((x) => x.item === c.id);
    if (!f || c.id.startsWith('OUT-') || told.has(c.id) || seen.has(c.id)) return [];
    seen.add(c.id);
    const x = findingText(p, f);
    return [
      {
        title: x.title,
        happened: x.fact,
        known:
          f.knownSince < 0
            ? t('thread.known.never', { posts: posts(p, f.about) })
            : t('thread.known.since', { at: p.at(f.knownSince), posts: posts(p, f.about) }),
        order: x.cause,
        cost: pointsText(p, f.about, c.id),
      },
    ];
  });
}

/** Losses first, the costliest of them first; then what caps the total. */
export const threadsOf = (p: Printer): ThreadText[] => [...lossThreads(p), ...capThreads(p)];
