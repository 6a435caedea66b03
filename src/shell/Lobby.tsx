/** Choose an exercise, go on with a saved one, or open a record file. */
import { useEffect, useState, type ReactNode } from 'react';
import type { Difficulty } from '../bridge/protocol.ts';
import { deleteSave, listSaves, MOST_RECORD_BYTES, type Save } from '../stores/saves.ts';
import { isOpenElsewhere } from '../stores/keeper.ts';
import { resumeSave, takeOverSave } from '../stores/resume.ts';
import { takeUpdate, useOffline } from '../stores/offline.ts';
import { hasRooms, openRoom } from '../stores/room.ts';
import { wantLesson } from '../stores/coach.ts';
import { openPlan } from '../stores/plan.ts';
import { startExercise, toast } from '../stores/session.ts';
import { bytes, download, elapsed, wallTime } from './format.ts';
import { HAZARD_IDS } from './hazards/index.ts';
import { FileButton } from './FileButton.tsx';
import { useWords } from './hooks.ts';
import { Appearance } from './Appearance.tsx';
import { LangSwitch } from './LangSwitch.tsx';
import { OwnScenarios } from './OwnScenarios.tsx';
import { Glossary } from './parts.ts';
import { ScenarioItem } from './ScenarioItem.tsx';
import { newSeed, SCENARIOS, type ScenarioCard } from './scenarios.ts';
import { SourcesDialog } from './Sources.tsx';
import { TrainingsDialog } from './Trainings.tsx';
import { Entrance, type Hosting } from './seats/Entrance.tsx';
import { CoachButton } from './coach/CoachButton.tsx';
import { Confirm, Empty } from './ui.tsx';

/** Hazards that have scenarios, in the order of the county's plan. */
const HAZARDS = HAZARD_IDS.filter((k) => SCENARIOS.some((s) => s.hazard === k));
const ALL = 'all';

export function Lobby(): ReactNode {
  const { t, x, lang } = useWords();
  const [seed, setSeed] = useState(newSeed);
  const [saves, setSaves] = useState<readonly Save[] | null>(null);
  const [storage, setStorage] = useState(true);
  const [removing, setRemoving] = useState<Save | null>(null);
  const [taking, setTaking] = useState<Save | null>(null);
  const [sources, setSources] = useState(false);
  const [terms, setTerms] = useState(false);
  const [trainings, setTrainings] = useState(false);
  const [hosting, setHosting] = useState<Hosting | null>(null);
  const [only, setOnly] = useState(ALL);
  const offline = useOffline();
  const refresh = (): void =>
    void listSaves().then(setSaves, () => {
      setStorage(false);
      setSaves([]);
    });
  useEffect(refresh, []);
  useEffect(() => wantLesson(null), []);

  const begin = async (s: ScenarioCard, difficulty: Difficulty): Promise<void> => {
    const text = await s.text().catch(() => null);
    if (text === null) return toast(t('ui.lobby.gone', { file: s.file }), false);
    if (hosting) {
      const { file } = s;
      const refused = await openRoom({ ...hosting, text, file, seed: seed.trim() || newSeed(), difficulty });
      if (refused) toast(`${x(refused.message)} ${refused.code}`, false);
      return;
    }
    startExercise({
      difficulty,
      scenarioText: text,
      scenarioName: s.file,
      id: s.id,
      title: s.title,
      seed: seed.trim() || newSeed(),
    });
  };
  const label = hosting ? t('seats.open') : undefined;
  const resume = async (s: Save): Promise<void> => {
    if (await isOpenElsewhere(s.id)) setTaking(s);
    else await resumeSave(s);
  };
  const open = async (f: File): Promise<void> => {
    if (f.size > MOST_RECORD_BYTES) return toast(t('REC-001'), false);
    // The worker's door judges it, as it does every save, and says what it is a record of.
    startExercise({
      scenarioText: '',
      scenarioName: '',
      id: 'record',
      title: { zh: f.name, en: f.name },
      seed: '',
      record: { saveId: `import-${Date.now()}`, text: await f.text(), t: 0, imported: true },
    });
  };
  const update = async (): Promise<void> => {
    if (!(await takeUpdate())) toast(t('ui.lobby.update.open'), false);
  };
  return (
    <div className="lobby">
      {offline.waiting && (
        <p className="update" role="status">
          {t('ui.lobby.update')} <button onClick={() => void update()}>{t('ui.lobby.update.take')}</button>
        </p>
      )}
      <header>
        <div>
          <h1>
            推演 <span>Tuiyan</span>
          </h1>
          <p>{t('ui.lobby.about')}</p>
        </div>
        <span className="grow" />
        <button onClick={openPlan}>{t('plan.page.open')}</button>
        <button onClick={() => setTrainings(true)}>{t('ui.trainings')}</button>
        <button onClick={() => setTerms(true)}>{t('ui.glossary')}</button>
        <button onClick={() => setSources(true)}>{t('ui.sources')}</button>
        <Appearance />
        <LangSwitch />
      </header>
      <main>
        {hasRooms() && <Entrance hosting={hosting} onHost={setHosting} />}
        <section aria-label={t('ui.lobby.new')}>
          <h2>{t('ui.lobby.new')}</h2>
          <label className="seed">
            {t('ui.lobby.seed')}
            <input value={seed} maxLength={64} onChange={(e) => setSeed(e.target.value)} />
            <button onClick={() => setSeed(newSeed())}>{t('ui.lobby.reseed')}</button>
            <em>{t('ui.lobby.seed.hint')}</em>
          </label>
          {SCENARIOS.length === 0 && <Empty>{t('ui.lobby.none')}</Empty>}
          <div className="tools" role="group" aria-label={t('ui.lobby.hazard')}>
            {[ALL, ...HAZARDS].map((k) => (
              <button
                key={k}
                className={only === k ? 'chip on' : 'chip'}
                aria-pressed={only === k}
                onClick={() => setOnly(k)}
              >
                {t(k === ALL ? 'ui.lobby.all' : `hazard.${k}`)}{' '}
                {SCENARIOS.filter((s) => k === ALL || s.hazard === k).length}
              </button>
            ))}
          </div>
          {HAZARDS.filter((k) => only === ALL || only === k).map((k) => (
            <section key={k} className="hazard-group" aria-label={t(`hazard.${k}`)}>
              <h3>{t(`hazard.${k}`)}</h3>
              <ul className="cards">
                {SCENARIOS.filter((s) => s.hazard === k).map((s) => (
                  <ScenarioItem key={s.id} s={s} onBegin={(a, d) => void begin(a, d)} label={label}>
                    {!hosting && <CoachButton scenario={s.id} onBegin={() => void begin(s, s.difficulty)} />}
                  </ScenarioItem>
                ))}
              </ul>
            </section>
          ))}
        </section>
        <section aria-label={t('ui.lobby.saves')}>
          <h2>{t('ui.lobby.saves')}</h2>
          {!storage && <p className="error">{t('ui.lobby.nostorage')}</p>}
          {saves?.length === 0 && <Empty>{t('ui.lobby.nosaves')}</Empty>}
          <ul className="saves">
            {saves?.map((s) => (
              <li key={s.id}>
                <div>
                  <b>{x(s.title)}</b>
                  <em>
                    {t('ui.lobby.save', {
                      t: elapsed(s.t),
                      seed: s.seed,
                      at: wallTime(s.updatedAt, lang),
                      size: bytes(s.text.length),
                    })}{' '}
                    {s.finished && t('ui.lobby.finished')}
                    {s.origin && <br />}
                    {s.origin &&
                      t('branch.origin', {
                        record: s.origin.record.slice(0, 12),
                        at: elapsed(s.origin.t),
                        by: t(`branch.by.${s.origin.by}`),
                      })}
                  </em>
                </div>
                <span className="grow" />
                <button className="primary" onClick={() => void resume(s)}>
                  {t(s.finished ? 'ui.lobby.look' : 'ui.lobby.resume')}
                </button>
                <button
                  onClick={() => download(`${s.scenario}.tuiyan.jsonl`, 'application/x-ndjson', s.text)}
                >
                  {t('ui.lobby.export')}
                </button>
                <button onClick={() => setRemoving(s)}>{t('ui.lobby.delete')}</button>
              </li>
            ))}
          </ul>
          <OwnScenarios onBegin={(a, d) => void begin(a, d)} label={label} />
          <h2>{t('ui.lobby.import')}</h2>
          <p className="hint">{t('ui.lobby.import.hint')}</p>
          <FileButton accept=".jsonl,.tuiyan.jsonl" label={t('ui.lobby.import')} onFile={open}>
            {t('ui.lobby.choose')}
          </FileButton>
        </section>
      </main>
      <footer className="lobby-foot">
        {t('ui.lobby.notice')} {offline.ready && t('ui.lobby.offline')}
      </footer>
      {trainings && <TrainingsDialog onClose={() => setTrainings(false)} />}
      {terms && <Glossary onClose={() => setTerms(false)} />}
      {sources && <SourcesDialog onClose={() => setSources(false)} />}
      {taking && (
        <Confirm
          title={t('ui.taken.title')}
          text={t('ui.taken.ask', { title: x(taking.title) })}
          yes={t('ui.taken.over')}
          onNo={() => setTaking(null)}
          onYes={() => (setTaking(null), void takeOverSave(taking.id))}
        />
      )}
      {removing && (
        <Confirm
          title={t('ui.lobby.delete')}
          text={t('ui.lobby.delete.text', { title: x(removing.title), t: elapsed(removing.t) })}
          yes={t('ui.lobby.delete')}
          onNo={() => setRemoving(null)}
          onYes={() => void deleteSave(removing.id).then(() => (setRemoving(null), refresh()))}
        />
      )}
    </div>
  );
}
