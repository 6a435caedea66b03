/** A trainer's own scenario files: opened, checked before anything runs, kept, played, exported. */
import { useEffect, useState, type ReactNode } from 'react';
import type { Difficulty, FileCheck } from '../bridge/protocol.ts';
import {
  checkScenario,
  deleteScenario,
  keepScenario,
  listScenarios,
  type OwnScenario,
} from '../stores/own-scenarios.ts';
import { toast } from '../stores/session.ts';
import { download } from './format.ts';
import { FileButton } from './FileButton.tsx';
import { useWords } from './hooks.ts';
import { ScenarioItem } from './ScenarioItem.tsx';
import type { ScenarioCard } from './scenarios.ts';
import { Confirm, Dialog, Empty } from './ui.tsx';

const MAX_FILE = 2 * 1024 * 1024;
interface Opened {
  readonly file: string;
  readonly check: FileCheck;
}
export function OwnScenarios({
  onBegin,
  label,
}: {
  onBegin: (s: ScenarioCard, d: Difficulty) => void;
  label?: string | undefined;
}): ReactNode {
  const { t, x } = useWords();
  const [list, setList] = useState<readonly OwnScenario[]>([]);
  const [opened, setOpened] = useState<Opened | null>(null);
  const [busy, setBusy] = useState(false);
  const [removing, setRemoving] = useState<OwnScenario | null>(null);
  // Where nothing can be kept, the file is played from what is held here.
  const refresh = (): void => void listScenarios().then(setList, () => {});
  useEffect(refresh, []);

  const open = async (f: File): Promise<void> => {
    if (f.size > MAX_FILE) return toast(t('SCN-002', { limit: 2, size: Math.ceil(f.size / 1048576) }), false);
    setBusy(true);
    const text = await f.text();
    const check = await checkScenario(text, f.name);
    setBusy(false);
    if (!check) return toast(t('ui.own.failed'), false);
    setOpened({ file: f.name, check });
    const { card } = check;
    if (!card) return;
    const row = { id: card.id, file: f.name, text, card, addedAt: Date.now() };
    setList((l) => [row, ...l.filter((o) => o.id !== row.id)]);
    await keepScenario(card, f.name, text).then(refresh, () => toast(t('ui.own.unkept'), false));
  };
  return (
    <section aria-label={t('ui.own')}>
      <h2>{t('ui.own')}</h2>
      <p className="hint">{t('ui.own.hint')}</p>
      <p>
        <FileButton accept=".yaml,.yml" label={t('ui.own.open')} disabled={busy} onFile={open}>
          {t(busy ? 'ui.own.checking' : 'ui.own.open')}
        </FileButton>
      </p>
      {list.length === 0 && <Empty>{t('ui.own.none')}</Empty>}
      <ul className="cards">
        {list.map((o) => (
          <ScenarioItem
            key={o.id}
            s={{ ...o.card, file: o.file, text: () => Promise.resolve(o.text) }}
            onBegin={onBegin}
            label={label}
          >
            <button onClick={() => download(o.file, 'application/yaml', o.text)}>
              {t('ui.lobby.export')}
            </button>
            <button onClick={() => setRemoving(o)}>{t('ui.lobby.delete')}</button>
          </ScenarioItem>
        ))}
      </ul>
      {opened && <Findings {...opened} onClose={() => setOpened(null)} />}
      {removing && (
        <Confirm
          title={t('ui.lobby.delete')}
          text={t('ui.own.delete', { title: x(removing.card.title) })}
          yes={t('ui.lobby.delete')}
          onNo={() => setRemoving(null)}
          onYes={() => void deleteScenario(removing.id).then(() => (setRemoving(null), refresh()))}
        />
      )}
    </section>
  );
}

/** What the check found, with line and column; nothing has run by then. */
function Findings({ file, check, onClose }: Opened & { onClose: () => void }): ReactNode {
  const { t, x } = useWords();
  const { findings, card } = check;
  const errors = findings.filter((f) => f.severity === 'error').length;
  const counts = { file, errors, warnings: findings.length - errors };
  return (
    <Dialog title={t('ui.own.checked', { file })} onClose={onClose} wide>
      <p>{t(card ? 'ui.own.clean' : 'ui.own.bad', counts)}</p>
      {findings.length > 0 && (
        <table className="rows">
          <thead>
            <tr>
              <th className="num">{t('ui.own.line')}</th>
              <th className="num">{t('ui.own.column')}</th>
              <th>{t('ui.own.finding')}</th>
            </tr>
          </thead>
          <tbody>
            {findings.map((f, i) => (
              <tr key={i}>
                <td className="num">{f.line}</td>
                <td className="num">{f.column}</td>
                <td>
                  <span className="tag">
                    {t(`word.${f.severity}`)} {f.rule}
                  </span>{' '}
                  {x(f.message)}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="row">
        <button className="primary" data-first onClick={onClose}>
          {t('ui.close')}
        </button>
      </div>
    </Dialog>
  );
}
