/** What needs this seat now, gravest first, with the fitting order beside each: the first thing a role sees. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import type { Briefing, CommandForm, RoleView } from '../../bridge/protocol.ts';
import { openDraft, pickPlace } from '../../stores/session.ts';
import { markRead, openTab, uiStore } from '../../stores/panel.ts';
import { duration, hm } from '../format.ts';
import { useHints, useNames, useSession, useWords } from '../hooks.ts';
import { useMessageText, useSpots } from '../message-text.ts';
import { needsOf, type Need } from '../now.ts';
import { onceOf } from '../once-of.ts';
import { Empty } from '../ui.tsx';

/** As many rows of a kind as can be taken in; the rest is counted, with the way to where it stands. */
const OF_A_KIND = 8;
const BAD = new Set(['alarm', 'overdue', 'waiting', 'danger', 'shelter']);

/** The tab and the count on its button ask for the same. */
const needs = onceOf(
  (
    view: RoleView,
    { answers, catalogue }: Briefing,
    forms: readonly CommandForm[],
    hints: boolean,
    read: ReadonlySet<number>,
  ): readonly Need[] =>
    needsOf(view, {
      read,
      answers,
      hints,
      knows: (c) => forms.some((f) => f.type === c),
      posts: (id) => catalogue.find((c) => c.id === id)?.roles ?? [],
    }),
);
export function useNeeds(): readonly Need[] {
  const view = useSession((s) => s.view)!;
  const briefing = useSession((s) => s.briefing)!;
  const forms = useSession((s) => s.forms);
  const read = useStore(uiStore, (s) => s.read);
  return needs(view, briefing, forms, useHints(), read);
}

export function Now(): ReactNode {
  const { t } = useWords();
  const all = useNeeds();
  const seen = new Map<string, number>();
  const rows = all.filter((x) => {
    const n = seen.get(x.kind) ?? 0;
    seen.set(x.kind, n + 1);
    return n < OF_A_KIND;
  });
  if (all.length === 0) return <Empty>{t('ui.now.empty')}</Empty>;
  return (
    <ol className="needs" aria-label={t('ui.tab.now')}>
      {rows.map((x, i) => {
        const left = rows[i + 1]?.kind === x.kind ? 0 : seen.get(x.kind)! - OF_A_KIND;
        return (
          <li key={x.key} className={BAD.has(x.kind) ? 'bad' : ''}>
            <Row need={x} />
            {left > 0 && (
              <button className="link" onClick={() => openTab(x.tab)}>
                {t('ui.now.more', { n: left })}
              </button>
            )}
          </li>
        );
      })}
    </ol>
  );
}

function Row({ need: x }: { need: Need }): ReactNode {
  const { t, x: say, lang } = useWords();
  const name = useNames();
  const text = useMessageText();
  const spot = useSpots();
  const view = useSession((s) => s.view)!;
  const base = useSession((s) => s.base)!;
  const item = useSession((s) => s.briefing!.catalogue.find((c) => c.id === x.procedure?.id));
  const place = x.message ? spot(x.message) : base.places.find((p) => p.id === x.about);
  const what = x.message
    ? `${name(x.message.from)}${lang === 'zh' ? '：' : ': '}${text(x.message)}`
    : item
      ? say(item.title)
      : t(`now.${x.kind}.text`, { about: x.about === '' ? '' : name(x.about), n: x.n });
  return (
    <>
      <div className="meta">
        <span className={`tag ${BAD.has(x.kind) ? 'no' : ''}`}>{t(`now.${x.kind}`)}</span>
        {x.others && item && (
          <span className="tag">
            {item.roles.map((r) => t(`role.${r}`)).join(lang === 'zh' ? '、' : ', ')}
          </span>
        )}
        {x.since >= 0 && <time>{hm(view.startsAt, x.since)}</time>}
        {x.by >= 0 && (
          <em className={x.by < view.t ? 'late' : undefined}>
            {x.by < view.t
              ? t('ui.procedures.over', { by: duration(view.t - x.by, lang) })
              : t('ui.procedures.left', { left: duration(x.by - view.t, lang) })}
          </em>
        )}
      </div>
      <p>{what}</p>
      <div className="row">
        {x.order && (
          <button
            className="primary"
            data-order={x.order.command}
            onClick={() => {
              openDraft(x.order!.command, x.order!.values);
              if (x.kind === 'alarm') markRead([x.message!.id]);
            }}
          >
            {t(`cmd.${x.order.command}`)}
          </button>
        )}
        {place && (
          <button data-point="place" onClick={() => pickPlace(place.id, place.at, 'near')}>
            {t('ui.alarm.where')}
          </button>
        )}
        {x.kind === 'alarm' ? (
          <button onClick={() => markRead([x.message!.id])}>{t('ui.alarm.noted')}</button>
        ) : (
          <button onClick={() => openTab(x.tab)}>{t('ui.now.open', { tab: t(`ui.tab.${x.tab}`) })}</button>
        )}
      </div>
    </>
  );
}
