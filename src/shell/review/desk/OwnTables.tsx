/** A bureau's own 评估表: a blank one to take along, one to bring in, and its marks, written together. */
import { useState, type ReactNode } from 'react';
import type { DeskState } from '../../../bridge/protocol.ts';
import { bringTable, writeAll } from '../../../stores/desk.ts';
import { exportFile, toast } from '../../../stores/session.ts';
import { FileButton } from '../../FileButton.tsx';
import { download, fixed } from '../../format.ts';
import { useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { Faults, type FaultList } from './Faults.tsx';
import { useDesk } from './use-desk.ts';

/** As the reader refuses: told before it is read. */
const MAX_FILE = 2 * 1024 * 1024;
const HEAD = [
  ...['no', 'group', 'indicator', 'weight'].map((c) => `report.col.${c}`),
  'desk.own.others',
  'desk.hand.mark',
  'template.note',
];
type Table = DeskState['standing']['tables'][number];

export function OwnTables(): ReactNode {
  const { t } = useWords();
  const { desk, who, closed, tell } = useDesk();
  const [refused, setRefused] = useState<{ name: string; faults: FaultList } | null>(null);
  const open = async (f: File): Promise<void> => {
    setRefused(null);
    if (f.size > MAX_FILE)
      return setRefused({ name: f.name, faults: [{ code: 'TBL-001', at: '', field: '' }] });
    const error = await bringTable(who, f.name, new Uint8Array(await f.arrayBuffer()));
    if (error !== null && error !== 'unanswered' && !('code' in error))
      return setRefused({ name: f.name, faults: error });
    if (tell(error)) toast(t('desk.own.brought', { name: f.name }));
  };
  const template = async (): Promise<void> => {
    const f = await exportFile('table');
    if (f) download(f.name, f.mime, f.bytes);
  };
  return (
    <Section title={t('report.bureau')}>
      <p className="hint">{t('desk.own.hint')}</p>
      <div className="row wrap">
        <button onClick={() => void template()}>⤓ {t('desk.own.template')}</button>
        <FileButton accept=".xlsx,.csv" label={t('desk.own.bring')} disabled={closed} onFile={open}>
          {t('desk.own.bring')}
        </FileButton>
      </div>
      {refused && <Faults title={t('desk.own.faults', { name: refused.name })} faults={refused.faults} />}
      {desk?.standing.tables.map((x) => (
        <Filled key={`${x.digest} ${who}`} table={x} />
      ))}
    </Section>
  );
}

function Filled({ table: x }: { table: Table }): ReactNode {
  const { t } = useWords();
  const { who, closed, tell } = useDesk();
  const written = (i: number) => x.rows[i].marks.find((e) => e.who === who);
  const [marks, setMarks] = useState<Readonly<Record<number, string>>>({});
  const [notes, setNotes] = useState<Readonly<Record<number, string>>>({});
  const skipped = t('report.bureau.skipped');
  const markOf = (i: number): string => {
    const mine = written(i);
    return marks[i] ?? (mine === undefined ? '' : (mine.mark ?? skipped).toString());
  };
  const noteOf = (i: number): string => notes[i] ?? written(i)?.note ?? '';
  const changed = [...new Set([...Object.keys(marks), ...Object.keys(notes)].map(Number))].filter(
    (i) => markOf(i) !== '',
  );
  const write = async (): Promise<void> => {
    const entries = changed.map((i) => {
      const said = markOf(i);
      const note = noteOf(i).trim();
      return {
        kind: 'mark' as const,
        who,
        table: x.digest,
        indicator: i + 1,
        mark: said === skipped ? null : x.scale.kind === 'words' ? said : Number(said),
        ...(note === '' ? {} : { note }),
      };
    });
    if (!tell(await writeAll(entries))) return;
    setMarks({});
    setNotes({});
    toast(t('desk.saved'));
  };
  const choices =
    x.scale.kind === 'words'
      ? x.scale.words
      : x.scale.kind === 'range' && x.scale.to - x.scale.from <= 10
        ? Array.from({ length: x.scale.to - x.scale.from + 1 }, (_, k) =>
            String((x.scale as { from: number }).from + k),
          )
        : null;
  return (
    <form
      aria-label={x.name}
      onSubmit={(e) => {
        e.preventDefault();
        void write();
      }}
    >
      <table className="own-table">
        <caption>{t('report.bureau.of', { name: x.name })}</caption>
        <thead>
          <tr>
            {HEAD.map((key) => (
              <th key={key} scope="col">
                {t(key)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {x.rows.map((r, i) => (
            <tr key={i}>
              <td>{i + 1}</td>
              <td>{r.group}</td>
              <td>
                {r.text}
                {r.guide && <em className="hint"> {r.guide}</em>}
              </td>
              <td>{r.weight}</td>
              <td>
                {r.marks
                  .filter((e) => e.who !== who)
                  .map((e) => t('desk.hand.of', { who: e.who, mark: e.mark ?? skipped }))
                  .join(' · ')}
              </td>
              <td>
                {choices ? (
                  <select
                    aria-label={t('desk.own.mark', { text: r.text })}
                    value={markOf(i)}
                    onChange={(e) => setMarks({ ...marks, [i]: e.target.value })}
                  >
                    <option value="">—</option>
                    {[...choices, skipped].map((c) => (
                      <option key={c} value={c}>
                        {c}
                      </option>
                    ))}
                  </select>
                ) : (
                  <>
                    <input
                      className="short"
                      type="text"
                      inputMode="decimal"
                      list={`own-${x.digest.slice(0, 8)}`}
                      aria-label={t('desk.own.mark', { text: r.text })}
                      placeholder={t('desk.own.most', {
                        from: x.scale.kind === 'range' ? x.scale.from : 0,
                        to: x.scale.kind === 'range' ? x.scale.to : r.weight,
                      })}
                      value={markOf(i)}
                      onChange={(e) => setMarks({ ...marks, [i]: e.target.value.trim() })}
                    />
                  </>
                )}
              </td>
              <td>
                <input
                  type="text"
                  maxLength={500}
                  aria-label={t('desk.own.why', { text: r.text })}
                  value={noteOf(i)}
                  onChange={(e) => setNotes({ ...notes, [i]: e.target.value })}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <datalist id={`own-${x.digest.slice(0, 8)}`}>
        <option value={skipped} />
      </datalist>
      <div className="row end">
        <span role="status">
          {x.percent === null
            ? t('report.bureau.none', { all: x.rows.length })
            : t('report.bureau.total', {
                percent: fixed(x.percent, 1),
                reached: fixed(x.reached, 1),
                weight: fixed(x.weight, 1),
                marked: x.marked,
                all: x.rows.length,
                skipped: x.skipped,
              })}
        </span>
        <button type="submit" disabled={closed || changed.length === 0}>
          {t('desk.own.write', { n: changed.length })}
        </button>
      </div>
    </form>
  );
}
