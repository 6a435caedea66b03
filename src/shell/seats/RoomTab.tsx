/** 席位: who is there and in which posts; for the controller also who asks, the code, a word to all, and the end. */
import { useState, type ReactNode } from 'react';
import type { Role, SeatView } from '../../bridge/protocol.ts';
import { admit, askPause, closeRoom, heard, lock, notice, removeSeat, reveal } from '../../stores/room.ts';
import { Bots } from './Bots.tsx';
import { Parallel } from './Parallel.tsx';
import { useSession } from '../hooks.ts';
import { Confirm, Empty, Section } from '../ui.tsx';
import { Qr } from './Qr.tsx';
import { RoleChoice } from './RoleChoice.tsx';
import { useRoleNames } from './Waiting.tsx';

const STATES: Readonly<Record<SeatView['state'], string>> = {
  asking: '?',
  here: '●',
  away: '○',
  gone: '✕',
};

export function RoomTab(): ReactNode {
  const { t, list } = useRoleNames();
  const room = useSession((s) => s.room);
  const controls = useSession((s) => s.seat?.controls ?? false);
  if (!room) return <Empty>{t('seats.alone')}</Empty>;
  const of = (state: SeatView['state']): readonly SeatView[] => room.seats.filter((s) => s.state === state);
  const asking = of('asking');
  const asks = room.seats.filter((s) => s.asks !== null);
  return (
    <>
      {controls && <Parallel />}
      {controls && <Invitation />}
      {controls && asking.length > 0 && (
        <Section title={t('seats.asking', { n: asking.length })}>
          <ul className="seats">
            {asking.map((s) => (
              <Asking key={s.id} seat={s} />
            ))}
          </ul>
        </Section>
      )}
      {controls && asks.length > 0 && (
        <Section title={t('seats.asks')}>
          <ul className="seats">
            {asks.map((s) => (
              <li key={s.id}>
                <b>{s.name}</b> {s.asks}
                <button onClick={() => heard(s.id)}>{t('seats.heard')}</button>
              </li>
            ))}
          </ul>
        </Section>
      )}
      <Section title={t('seats.here')}>
        <ul className="seats">
          {[...of('here'), ...of('away')].map((s) => (
            <Seated key={s.id} seat={s} mine={s.id === room.me} />
          ))}
          {room.bots.skill !== 'none' && room.bots.roles.length > 0 && (
            <li>
              <span className="seat-state here" aria-hidden="true">
                ◆
              </span>
              <b>{t('seats.bots.row')}</b>
              <span className="posts">{list(room.bots.roles)}</span>
            </li>
          )}
        </ul>
      </Section>
      {controls && <Bots />}
      {controls ? <ToAll /> : <AskPause />}
    </>
  );
}

/** The code, large, and where to open it. */
function Invitation(): ReactNode {
  const { t } = useRoleNames();
  const room = useSession((s) => s.room)!;
  // As others reach this machine, where it says; else as this page reached it.
  const addresses = room.addresses.length > 0 ? room.addresses : [location.origin + location.pathname];
  const [at, setAt] = useState(0);
  const address = addresses[Math.min(at, addresses.length - 1)];
  return (
    <Section title={t('seats.invite')}>
      <div className="invitation">
        <Qr text={`${address}#join=${room.code}`} label={t('seats.qr', { address })} />
        <div>
          <p>{t('seats.invite.hint')}</p>
          {addresses.length > 1 ? (
            <select
              aria-label={t('seats.address')}
              value={at}
              onChange={(e) => setAt(Number(e.target.value))}
            >
              {addresses.map((a, i) => (
                <option key={a} value={i}>
                  {a}
                </option>
              ))}
            </select>
          ) : (
            <p className="address">{address}</p>
          )}
          <p className="hint">
            {t('screen.invite')} <span className="address">{`${address}screen`}</span>
          </p>
          <p className="big-code" aria-label={t('seats.code')}>
            {room.code}
          </p>
        </div>
      </div>
    </Section>
  );
}

function Asking({ seat }: { seat: SeatView }): ReactNode {
  const { t } = useRoleNames();
  const offered = useSession((s) => s.briefing!.roles);
  const [roles, setRoles] = useState<readonly Role[]>(seat.roles);
  return (
    <li className="asking">
      <b>{seat.name}</b>
      {seat.shows ? (
        <em>{t('screen.asks')}</em>
      ) : (
        <RoleChoice offered={[...offered, 'evaluator']} chosen={roles} onChange={setRoles} />
      )}
      <span className="row">
        <button className="primary" disabled={roles.length === 0} onClick={() => admit(seat.id, roles)}>
          {t('seats.admit')}
        </button>
        <button onClick={() => removeSeat(seat.id)}>{t('seats.refuse')}</button>
      </span>
    </li>
  );
}

function Seated({ seat, mine }: { seat: SeatView; mine: boolean }): ReactNode {
  const { t, list } = useRoleNames();
  const controls = useSession((s) => s.seat?.controls ?? false);
  const offered = useSession((s) => s.briefing!.roles);
  const [changing, setChanging] = useState<readonly Role[] | null>(null);
  const [removing, setRemoving] = useState(false);
  const [revealing, setRevealing] = useState(false);
  return (
    <li>
      <span className={`seat-state ${seat.state}`} aria-hidden="true">
        {STATES[seat.state]}
      </span>
      <b>{seat.name}</b>
      {mine && <em>{t('seats.me')}</em>}
      <span className="posts">
        {seat.shows ? t(`screen.shows.${seat.shows}`) : list(seat.roles)} · {t(`seats.state.${seat.state}`)}
      </span>
      {controls && !mine && (
        <span className="row">
          {seat.shows === 'truth' ? (
            <button onClick={() => reveal(seat.id, false)}>{t('screen.hide')}</button>
          ) : seat.shows === 'known' ? (
            <button onClick={() => setRevealing(true)}>{t('screen.reveal')}</button>
          ) : (
            <button onClick={() => setChanging(changing ? null : seat.roles)}>{t('seats.change')}</button>
          )}
          <button onClick={() => setRemoving(true)}>{t('seats.remove')}</button>
        </span>
      )}
      {changing && (
        <div className="change">
          <RoleChoice offered={[...offered, 'evaluator']} chosen={changing} onChange={setChanging} />
          <button
            className="primary"
            disabled={changing.length === 0}
            onClick={() => (admit(seat.id, changing), setChanging(null))}
          >
            {t('ui.confirm')}
          </button>
        </div>
      )}
      {revealing && (
        <Confirm
          title={t('screen.reveal')}
          text={t('screen.reveal.sure')}
          yes={t('screen.reveal')}
          onNo={() => setRevealing(false)}
          onYes={() => (setRevealing(false), reveal(seat.id, true))}
        />
      )}
      {removing && (
        <Confirm
          title={t('seats.remove')}
          text={t('seats.remove.sure', { name: seat.name })}
          yes={t('seats.remove')}
          onNo={() => setRemoving(false)}
          onYes={() => (setRemoving(false), removeSeat(seat.id))}
        />
      )}
    </li>
  );
}

/** The controller's word, which stops the clock, and the end of the room. */
function ToAll(): ReactNode {
  const { t } = useRoleNames();
  const said = useSession((s) => s.room!.notice);
  const locked = useSession((s) => s.room!.locked);
  const over = useSession((s) => s.over);
  const [text, setText] = useState('');
  const [closing, setClosing] = useState(false);
  return (
    <Section title={t('seats.control')}>
      <form
        className="row wrap to-all"
        onSubmit={(e) => {
          e.preventDefault();
          notice(text.trim());
          setText('');
        }}
      >
        <label className="field grow">
          <span>{t('seats.notice')}</span>
          <input value={text} maxLength={300} required onChange={(e) => setText(e.target.value)} />
        </label>
        <button className="primary">{t('seats.notice.send')}</button>
        {locked ? (
          <button type="button" className="primary" onClick={() => lock(false)}>
            {t('seats.unlock')}
          </button>
        ) : (
          <button type="button" onClick={() => (lock(true, text.trim()), setText(''))}>
            {t('seats.lock')}
          </button>
        )}
        {said !== null && (
          <button type="button" onClick={() => notice('')}>
            {t('seats.notice.end')}
          </button>
        )}
      </form>
      <p className="hint" role="status">
        {t(locked ? 'seats.lock.on' : 'seats.lock.hint')}
      </p>
      <p>
        <button className="danger" onClick={() => setClosing(true)}>
          {t('seats.close')}
        </button>
      </p>
      {closing && (
        <Confirm
          title={t('seats.close')}
          text={t(over ? 'seats.close.over' : 'seats.close.running')}
          yes={t('seats.close')}
          onNo={() => setClosing(false)}
          onYes={() => (setClosing(false), closeRoom())}
        />
      )}
    </Section>
  );
}

/** Players may only ask for a pause. */
function AskPause(): ReactNode {
  const { t } = useRoleNames();
  const mine = useSession((s) => s.room!.seats.find((x) => x.id === s.room!.me)?.asks ?? null);
  const [text, setText] = useState('');
  return (
    <Section title={t('seats.askpause')}>
      {mine === null ? (
        <form
          className="row wrap to-all"
          onSubmit={(e) => {
            e.preventDefault();
            askPause(text.trim());
            setText('');
          }}
        >
          <label className="field grow">
            <span>{t('field.reason')}</span>
            <input value={text} maxLength={300} required onChange={(e) => setText(e.target.value)} />
          </label>
          <button>{t('seats.askpause.send')}</button>
        </form>
      ) : (
        <p role="status">
          {t('seats.askpause.sent', { text: mine })}{' '}
          <button onClick={() => askPause('')}>{t('seats.askpause.back')}</button>
        </p>
      )}
    </Section>
  );
}
