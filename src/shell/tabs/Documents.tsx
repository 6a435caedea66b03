/** Formal papers made from what was done: each can be printed; all are marked as exercise papers. */
import type { ReactNode } from 'react';
import { clock, download, hm } from '../format.ts';
import { paperFile } from '../../stores/session.ts';
import { useNames, useSession, useSettings, useWords } from '../hooks.ts';
import { setPerson } from '../../stores/settings.ts';
import { printPaper, type Paper } from '../paper.ts';
import { Empty, Section } from '../ui.tsx';
import { useMessageText } from '../message-text.ts';

const COLOURS = ['', 'red', 'orange', 'yellow', 'blue'];

export function Documents(): ReactNode {
  const words = useWords();
  const { t, x, lang, first } = words;
  const name = useNames();
  const say = useMessageText();
  const view = useSession((s) => s.view)!;
  const briefing = useSession((s) => s.briefing)!;
  const at = (s: number): string => clock(view.startsAt, s, lang);
  const head = { mark: t('report.mark'), place: x(briefing.place), exercise: x(briefing.title), lang };
  const person = useSettings((s) => s.person);
  const named = useSettings((s) => s.named);
  const by = (role: string): string =>
    named && person.trim() !== '' ? `${t(`role.${role}`)} ${person.trim()}` : t(`role.${role}`);
  const reports: Paper[] = view.reports.map((r) => ({
    title: `${t(`report.kind.${r.kind}`)} · ${at(r.t)}`,
    rows: [
      [t('field.to'), r.to.map((k) => t(`choice.${k}`)).join(lang === 'zh' ? '、' : ', ')],
      [t('ui.doc.by'), by(r.by)],
      ...Object.entries(r.fields)
        .filter(([, v]) => v !== '' && v !== -1)
        .map(([k, v]): [string, string] => [first([`field.${k}`]), String(v)]),
    ],
  }));
  const orders: Paper[] = view.tasks.map((k) => ({
    title: `${t('ui.doc.order')} #${k.id} · ${at(k.createdAt)}`,
    rows: [
      [t('field.unit'), name(k.unit)],
      [t('field.order'), k.order.task || first([`choice.task.${k.kind}`, `choice.${k.kind}`])],
      [t('field.place'), k.order.place || name(k.target)],
      [t('field.time'), k.order.time],
      [t('field.safety'), k.order.safety],
      [t('field.comms'), k.order.comms],
      [t('field.contact'), k.order.contact],
      [t('ui.doc.by'), by(k.by)],
    ],
  }));
  const warnings: Paper[] = view.warnings.map((w) => ({
    title: `${t(`choice.${COLOURS[w.colour]}`)}${lang === 'zh' ? '' : ' '}${t(`choice.${w.kind}`)}${lang === 'zh' ? '' : ' '}${t('ui.doc.warning')} · ${at(w.issuedAt)}`,
    rows: [
      [t('field.text'), w.text],
      [t('field.villages'), w.villages.map(name).join(lang === 'zh' ? '、' : ', ')],
      [t('field.channels'), w.channels.map((c) => t(`choice.${c}`)).join(lang === 'zh' ? '、' : ', ')],
    ],
  }));
  const log: Paper = {
    title: t('ui.doc.log'),
    rows: view.messages.map((m) => [at(m.t), `${name(m.from)}${lang === 'zh' ? '：' : ': '}${say(m)}`]),
  };
  const word = async (p: Paper): Promise<void> => {
    const f = await paperFile({
      ...p,
      mark: head.mark,
      subtitle: `${head.exercise} · ${head.place}`,
      signatures: [t('ui.doc.signed'), t('ui.doc.approved'), t('ui.doc.filed')],
    });
    if (f) download(f.name, f.mime, f.bytes);
  };
  const list = (xs: readonly string[]): string =>
    xs.length === 0 ? t('ui.doc.none') : xs.join(lang === 'zh' ? '\u3001' : ', ');
  // What the next shift must know, from what this post knows now.
  const handover: Paper = {
    title: `${t('ui.doc.handover')} · ${at(view.t)}`,
    rows: [
      [t('ui.doc.handover.level'), ['\u2014', '\u2160', '\u2161', '\u2162', '\u2163'][view.response.level]],
      ...(view.rivers
        ? ([
            [
              t('ui.doc.handover.gauges'),
              list(
                view.gauges
                  .filter((g) => g.level !== null && g.level >= g.warningM)
                  .map((g) => `${name(g.id)} ${g.level!.toFixed(2)} m`),
              ),
            ],
            [
              t('ui.doc.handover.dangers'),
              list(view.dangers.filter((d) => d.state === 'active').map((d) => name(d.levee))),
            ],
          ] as const)
        : []),
      [
        t('ui.doc.handover.people'),
        `${view.casualties.evacuated} / ${view.casualties.trapped} / ${view.casualties.dead}`,
      ],
      [
        t('ui.doc.handover.tasks'),
        list(
          view.tasks
            .filter((k) => k.state !== 'done' && k.state !== 'cancelled')
            .map((k) => `${name(k.unit)} → ${name(k.target)}`),
        ),
      ],
      [t('ui.doc.handover.silent'), list(view.townships.filter((k) => k.silentKnown).map((k) => name(k.id)))],
      [
        t('ui.doc.handover.open'),
        list(
          view.messages.filter((m) => m.verifiable && !m.verified).map((m) => `${at(m.t)} ${name(m.from)}`),
        ),
      ],
      [
        t('ui.doc.handover.reports'),
        view.reports.length === 0
          ? t('ui.doc.none')
          : `${t(`report.kind.${view.reports.at(-1)!.kind}`)} ${at(view.reports.at(-1)!.t)}`,
      ],
    ],
  };
  const group = (title: string, list: readonly Paper[]): ReactNode => (
    <Section title={title}>
      {list.length === 0 && <Empty>{t('ui.doc.none')}</Empty>}
      <ul className="plain">
        {[...list].reverse().map((p) => (
          <li key={p.title} className="row">
            <span className="grow">{p.title}</span>
            <button onClick={() => void printPaper(p, head)}>{t('ui.doc.print')}</button>
            <button onClick={() => void word(p)}>Word</button>
          </li>
        ))}
      </ul>
    </Section>
  );
  return (
    <>
      <p className="hint">{t('ui.doc.hint')}</p>
      <div className="tools" title={t('ui.doc.names.hint')}>
        <label className="check">
          <input type="checkbox" checked={named} onChange={(e) => setPerson(person, e.target.checked)} />
          {t('ui.doc.names')}
        </label>
        <input
          aria-label={t('ui.doc.person')}
          placeholder={t('ui.doc.person')}
          value={person}
          disabled={!named}
          maxLength={40}
          onChange={(e) => setPerson(e.target.value, named)}
        />
      </div>
      {group(t('ui.doc.handover'), [handover])}
      {group(t('ui.doc.reports'), reports)}
      {group(t('ui.doc.warnings'), warnings)}
      {group(t('ui.doc.orders'), orders)}
      <Section
        title={t('ui.doc.log')}
        extra={
          <span className="row">
            <button onClick={() => void printPaper(log, head)}>{t('ui.doc.print')}</button>
            <button onClick={() => void word(log)}>Word</button>
          </span>
        }
      >
        <p className="hint">
          {t('ui.doc.log.n', { n: view.messages.length, at: hm(view.startsAt, view.t) })}
        </p>
      </Section>
    </>
  );
}
