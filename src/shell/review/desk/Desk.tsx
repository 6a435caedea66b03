/** The evaluator's desk: everything that he adds after the end, kept after each entry, merged with colleagues' and in the report. */
import type { ReactNode } from 'react';
import { bring, write } from '../../../stores/desk.ts';
import { exportFile, toast } from '../../../stores/session.ts';
import { download, wallTime } from '../../format.ts';
import { FileButton } from '../../FileButton.tsx';
import { useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { Causes } from './Causes.tsx';
import { Conclude } from './Conclude.tsx';
import { Conflicts } from './Conflicts.tsx';
import { Hand } from './Hand.tsx';
import { HotWash } from './HotWash.tsx';
import { OwnTables } from './OwnTables.tsx';
import { Observe } from './Observe.tsx';
import { Rate } from './Rate.tsx';
import { Sheets } from './Sheets.tsx';
import { WordLook } from './WordLook.tsx';
import { useDesk, useDeskStore } from './use-desk.ts';
import { Who } from './Who.tsx';

/** As the core refuses: told before it is read. */
const MAX_FILE = 8 * 1024 * 1024;

export function Desk(): ReactNode {
  const { t, lang } = useWords();
  const { desk, who, closed, tell } = useDesk();
  const kept = useDeskStore((s) => s.kept);
  const brought = useDeskStore((s) => s.brought);
  const begun = `${who} ${brought}`;
  const last = desk?.entries.findLast((e) => e.who === who && e.kind !== 'undo' && !e.undone);
  const open = async (f: File): Promise<void> => {
    if (f.size > MAX_FILE) return toast(t('EVL-001'), false);
    if (tell(await bring(await f.text()))) toast(t('desk.brought', { name: f.name }));
  };
  const save = async (): Promise<void> => {
    const f = await exportFile('evaluation');
    if (f) download(f.name, f.mime, f.bytes);
  };
  const undo = async (): Promise<void> => {
    if (last) tell(await write({ kind: 'undo', who, entry: last.id }));
  };
  const n = desk?.entries.length ?? 0;
  return (
    <div className="evaluation">
      <Section title={t('ui.review.desk')}>
        <div className="row wrap">
          <Who />
          <span role="status">
            {desk === null
              ? t('desk.wait')
              : t(`desk.kept.${n === 0 ? 'no' : kept === 'failed' ? 'failed' : 'yes'}`, { n })}
          </span>
          <span className="grow" />
          <button disabled={closed || !last} onClick={() => void undo()}>
            {t('desk.undo')}
          </button>
          <FileButton accept=".jsonl" label={t('desk.bring')} disabled={desk === null} onFile={open}>
            {t('desk.bring')}
          </FileButton>
          <button disabled={n === 0} onClick={() => void save()}>
            ⤓ {t('ui.file.evaluation')}
          </button>
        </div>
      </Section>
      <Conflicts />
      <Observe />
      <Rate />
      {/* Begun anew for another writer, or when a colleague's file or what was kept has come. */}
      <Sheets key={`sheets ${begun}`} />
      <Causes key={`causes ${begun}`} />
      <Hand key={`hand ${begun}`} />
      <OwnTables />
      <HotWash key={`hotwash ${begun}`} />
      <Conclude />
      <WordLook />
      {n > 0 && (
        <Section title={t('desk.log')}>
          <ol className="plain log">
            {desk!.entries.map((e, i) => (
              <li key={e.id}>
                {i + 1}. {wallTime(Date.parse(e.at), lang)} · {e.who} · {t(`entry.${e.kind}`)}
                {'item' in e && e.item ? ` · ${e.item}` : ''}
                {e.undone && <span className="tag">{t('desk.log.undone')}</span>}
              </li>
            ))}
          </ol>
        </Section>
      )}
    </div>
  );
}
