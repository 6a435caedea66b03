/** The lobby's part for exercises with many seats: join by code, go back to one's seat, or open one as controller. */
import { useCallback, useEffect, useState, type ReactNode } from 'react';
import type { Role } from '../../bridge/protocol.ts';
import { MAX_GROUPS } from '../../bridge/seats.ts';
import {
  enterRoom,
  forgetSeat,
  fromAddress,
  isRefusal,
  joinRoom,
  keptSeat,
  lookUp,
  type Found,
  type Refusal,
} from '../../stores/room.ts';
import { useWords } from '../hooks.ts';
import { CodeField, Refused } from './CodeField.tsx';
import { Dialog } from '../ui.tsx';
import { RoleChoice } from './RoleChoice.tsx';

export interface Hosting {
  readonly key: string;
  readonly name: string;
  /** Groups that play beside each other, each in a room of its own. */
  readonly groups: number;
}
export function Entrance(p: { hosting: Hosting | null; onHost: (h: Hosting | null) => void }): ReactNode {
  const { t, x } = useWords();
  const [given] = useState(fromAddress);
  const [code, setCode] = useState(given.code);
  const [key, setKey] = useState(given.key);
  const [name, setName] = useState(t('role.trainer'));
  const [groups, setGroups] = useState(1);
  const [found, setFound] = useState<Found | null>(null);
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const [kept, setKept] = useState(keptSeat);
  const take = useCallback((r: Found | Refusal) => (isRefusal(r) ? setWrong(r) : setFound(r)), []);
  const look = async (): Promise<void> => {
    setBusy(true);
    setWrong(null);
    const r = await lookUp(code);
    setBusy(false);
    take(r);
  };
  // An invitation asks at once.
  useEffect(() => {
    if (given.code !== '') void lookUp(given.code).then(take);
  }, [given, take]);
  return (
    <section className="entrance" aria-label={t('seats.title')}>
      <h2>{t('seats.title')}</h2>
      {kept && (
        <p className="row wrap">
          {t('seats.kept', { title: x(kept.title) })}
          <button className="primary" onClick={() => void enterRoom(kept)}>
            {t('seats.back')}
          </button>
          <button onClick={() => (forgetSeat(), setKept(null))}>{t('seats.forget')}</button>
        </p>
      )}
      <div className="entrance-ways">
        <form
          onSubmit={(e) => {
            e.preventDefault();
            void look();
          }}
        >
          <CodeField code={code} onChange={setCode} />
          <button className="primary" disabled={busy}>
            {t('seats.join')}
          </button>
        </form>
        {p.hosting ? (
          <p className="row wrap" role="status">
            <b>{t('seats.hosting')}</b>
            <button onClick={() => p.onHost(null)}>{t('seats.hosting.end')}</button>
          </p>
        ) : (
          <form
            onSubmit={(e) => {
              e.preventDefault();
              p.onHost({ key: key.trim(), name: name.trim(), groups });
            }}
          >
            <label className="field">
              <span>{t('seats.key')}</span>
              <input
                type="password"
                value={key}
                required
                autoComplete="off"
                onChange={(e) => setKey(e.target.value)}
              />
            </label>
            <label className="field">
              <span>{t('seats.name')}</span>
              <input value={name} maxLength={40} required onChange={(e) => setName(e.target.value)} />
            </label>
            <label className="field">
              <span>{t('seats.groups')}</span>
              <select value={groups} onChange={(e) => setGroups(Number(e.target.value))}>
                {Array.from({ length: MAX_GROUPS }, (_, i) => (
                  <option key={i} value={i + 1}>
                    {t(i === 0 ? 'seats.groups.one' : 'seats.groups.n', { n: i + 1 })}
                  </option>
                ))}
              </select>
            </label>
            <button>{t('seats.host')}</button>
          </form>
        )}
      </div>
      <Refused wrong={wrong} />
      {found && <Join code={code} found={found} onClose={() => setFound(null)} />}
    </section>
  );
}

/** Name and posts; then the controller decides. */
function Join({ code, found, onClose }: { code: string; found: Found; onClose: () => void }): ReactNode {
  const { t, x } = useWords();
  const [name, setName] = useState('');
  const [roles, setRoles] = useState<readonly Role[]>([]);
  const [wrong, setWrong] = useState<Refusal | null>(null);
  const [busy, setBusy] = useState(false);
  const go = async (): Promise<void> => {
    setBusy(true);
    const r = await joinRoom(code, name, roles);
    setBusy(false);
    if (r) setWrong(r);
  };
  return (
    <Dialog title={t('seats.join.title', { title: x(found.title) })} onClose={onClose}>
      <form
        className="role-form"
        onSubmit={(e) => {
          e.preventDefault();
          void go();
        }}
      >
        <label className="field">
          <span>{t('seats.name')}</span>
          <input
            value={name}
            maxLength={40}
            required
            data-first
            autoComplete="off"
            onChange={(e) => setName(e.target.value)}
          />
        </label>
        <RoleChoice offered={[...found.roles, 'evaluator']} chosen={roles} onChange={setRoles} />
        <p className="hint">{t('seats.join.hint')}</p>
        <Refused wrong={wrong} />
        <div className="row end">
          <button type="button" onClick={onClose}>
            {t('ui.cancel')}
          </button>
          <button className="primary" disabled={busy || roles.length === 0}>
            {t('seats.ask')}
          </button>
        </div>
      </form>
    </Dialog>
  );
}
