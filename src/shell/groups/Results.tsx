/** A comparison of groups: the report's own figure and tables, and its files. */
import { useMemo, type ReactNode } from 'react';
import { groupsFigure } from '../../export/groups/figure.ts';
import {
  differenceTable,
  leftOutTable,
  limits,
  objectivesTable,
  pairNotes,
  pairTitle,
  peopleTable,
  runsTable,
  spreadTable,
  trendTable,
  warnings,
  type Table,
} from '../../export/groups/tables.ts';
import { GROUP_FORMATS } from '../../export/groups/index.ts';
import { runCount, type GroupPrinter } from '../../export/groups/words.ts';
import type { GroupFormat, GroupsState } from '../../bridge/protocol.ts';
import { groupsFile } from '../../stores/groups.ts';
import { toast } from '../../stores/session.ts';
import { download } from '../format.ts';
import { useWords } from '../hooks.ts';
import { printDocument } from '../paper.ts';
import { Rows } from '../Rows.tsx';
import { Empty, Section } from '../ui.tsx';

export function Results({
  comparison: c,
  when,
}: {
  comparison: NonNullable<GroupsState['comparison']>;
  when: GroupsState['when'];
}): ReactNode {
  const { t, lang, x } = useWords();
  const p: GroupPrinter = useMemo(() => ({ t, lang, c, when }), [t, lang, c, when]);
  const figure = useMemo(() => groupsFigure(p), [p]);
  const save = async (format: GroupFormat): Promise<void> => {
    const f = await groupsFile(format);
    if (f) download(`${c.of?.scenario ?? ''}.${f.name}`, f.mime, f.bytes);
    else toast(t('ui.groups.file.failed'), false);
  };
  const print = async (): Promise<void> => {
    const f = await groupsFile('html');
    if (f) await printDocument(new TextDecoder().decode(f.bytes), f.name);
    else toast(t('ui.groups.file.failed'), false);
  };
  const part = (title: string, table: Table): ReactNode =>
    table.rows.length > 0 && (
      <Section title={title}>
        <div className="scroll-x">
          <Rows {...table} label={title} />
        </div>
      </Section>
    );
  const leftOut = part(t('groups.leftout'), leftOutTable(p));
  if (runCount(c) < 2 || !c.of)
    return (
      <>
        {leftOut}
        <Empty>{t('groups.nothing')}</Empty>
      </>
    );
  return (
    <div className="compared">
      <h3>
        {x(c.of.title)} · {t(`difficulty.${c.of.difficulty}`)}
      </h3>
      {warnings(p).map((w) => (
        <p key={w} className="warn" role="note">
          {w}
        </p>
      ))}
      {leftOut}
      {figure && (
        <img
          className="dots"
          src={`data:image/svg+xml;charset=utf-8,${encodeURIComponent(figure.svg)}`}
          alt={figure.alt}
        />
      )}
      {part(t('groups.spread'), spreadTable(p))}
      {part(t('groups.objectives'), objectivesTable(p))}
      {part(t('groups.people'), peopleTable(p))}
      {c.differences.map((d) => (
        <Section key={`${d.a}\n${d.b}`} title={pairTitle(p, d)}>
          <p className="hint">{pairNotes(p, d).join(' ')}</p>
          <div className="scroll-x">
            <Rows {...differenceTable(p, d)} label={pairTitle(p, d)} />
          </div>
        </Section>
      ))}
      {part(t('groups.trend'), trendTable(p))}
      {part(t('groups.runs'), runsTable(p))}
      <Section title={t('groups.limits')}>
        <ul>
          {limits(p).map((l) => (
            <li key={l}>{l}</li>
          ))}
        </ul>
      </Section>
      <div className="row wrap end" role="group" aria-label={t('ui.groups.files')}>
        <button title={t('print.report.hint')} onClick={() => void print()}>
          {t('print.report')}
        </button>
        {GROUP_FORMATS.map((f) => (
          <button key={f} onClick={() => void save(f)}>
            ⤓ {f.toUpperCase()}
          </button>
        ))}
      </div>
    </div>
  );
}
