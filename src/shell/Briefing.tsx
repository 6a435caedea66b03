/** 情景简表: what everybody may know before play begins, the published catalogue included. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { unitText } from '../i18n/unit-text.ts';
import { openTab, prepareMap } from '../stores/panel.ts';
import { beginPlay, leave, setSpeed } from '../stores/session.ts';
import { setTraining } from '../stores/settings.ts';
import { clock, duration } from './format.ts';
import { useSession, useSettings, useWords } from './hooks.ts';
import { Appearance } from './Appearance.tsx';
import { LangSwitch } from './LangSwitch.tsx';
import { Papers } from './Papers.tsx';

/** Numbers of how things go that are this scenario's own. */
function OwnNumbers(): ReactNode {
  const { t, x } = useWords();
  const rows = useSession((s) => s.briefing)!.ownNumbers;
  if (rows.length === 0) return null;
  return (
    <>
      <h2>{t('report.own')}</h2>
      <table>
        <thead>
          <tr>
            {['number', 'own', 'product', 'source'].map((c) => (
              <th key={c} scope="col">
                {t(`report.col.${c}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((n) => (
            <tr key={n.id}>
              <td>
                {n.id} {x(n.title)}
              </td>
              <td className="num">
                {n.own} {unitText(t, n.unit)}
              </td>
              <td className="num">
                {n.product} {unitText(t, n.unit)}
              </td>
              <td>
                {t(`number.${n.status}`)} <em lang="zh-CN">{n.source}</em>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}

export function Briefing(): ReactNode {
  const { t, x, lang } = useWords();
  const b = useSession((s) => s.briefing)!;
  const save = useSession((s) => s.save);
  const remote = useSession((s) => s.seat?.remote ?? false);
  const controls = useSession((s) => s.seat?.controls ?? true);
  const training = useSettings((s) => s.training);
  const [open, setOpen] = useState(false);
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    prepareMap();
    // Ready to be pressed, and yet the page is read from its beginning.
    start.current?.focus({ preventScroll: true });
  }, []);
  const titled = (id: string): string => {
    const c = b.catalogue.find((k) => k.id === id);
    return c ? `${id} ${x(c.title)}` : id;
  };
  const min = (n: number | null): string => (n === null ? '–' : String(n));
  return (
    <div className="briefing">
      <header>
        <p className="mark">{t('report.mark')}</p>
        <h1>{x(b.title)}</h1>
        <Appearance />
        <LangSwitch />
      </header>
      <main>
        <div className="brief-main">
          <section>
            <h2>{t('ui.brief.summary')}</h2>
            <p>{x(b.summary)}</p>
            <h2>{t('ui.brief.initial')}</h2>
            <p>{x(b.initialConditions)}</p>
            <h2>{t('ui.brief.rules')}</h2>
            <p>{x(b.briefing)}</p>
            <ul>
              {['1', '2', '3', '4'].map((k) => (
                <li key={k}>{t(`ui.brief.rule.${k}`)}</li>
              ))}
            </ul>
          </section>
          <section>
            <h2>{t('ui.brief.objectives')}</h2>
            <ol>
              {b.objectives.map((o) => (
                <li key={o.id}>
                  {x(o.text)}
                  <br />
                  <em>
                    {o.capabilities.map((c) => t(`capability.${c}`)).join(' · ')} —{' '}
                    {o.procedures.map((id) => titled(id)).join(lang === 'zh' ? '、' : ', ')}
                  </em>
                </li>
              ))}
            </ol>
            {b.planReferences.length > 0 && (
              <p className="hint">
                {t('ui.brief.plan')} {b.planReferences.map(x).join('; ')}
              </p>
            )}
          </section>
        </div>
        <aside>
          <dl className="facts">
            <dt>{t('ui.brief.hazard')}</dt>
            <dd>{t(`hazard.${b.hazard}`)}</dd>
            <dt>{t('report.place')}</dt>
            <dd>{x(b.place)}</dd>
            <dt>{t('report.start')}</dt>
            <dd>{clock(b.startsAt, 0, lang)}</dd>
            <dt>{t('report.duration')}</dt>
            <dd>{duration(b.durationS, lang)}</dd>
            <dt>{t('ui.brief.ratio')}</dt>
            <dd>
              {t('ui.brief.ratio.v', { r: b.timeRatio, m: Math.round(b.durationS / b.timeRatio / 60) })}
            </dd>
            <dt>{t('report.type')}</dt>
            <dd>{t(`exercisetype.${b.exerciseType}`)}</dd>
            <dt>{t('report.profile')}</dt>
            <dd>{t(`profile.${b.profile}`)}</dd>
            <dt>{t('doctrine.title')}</dt>
            <dd>{x(b.doctrine.title)}</dd>
            <dt>{t('doctrine.lead')}</dt>
            <dd title={`${b.doctrine.lead.source} · ${t(`number.${b.doctrine.lead.status}`)}`}>
              {x(b.doctrine.lead.body)}
              {lang === 'zh' ? '，' : ', '}
              {x(b.doctrine.lead.head)}
            </dd>
            <dt>{t('doctrine.plan')}</dt>
            <dd>{x(b.doctrine.lead.plan)}</dd>
            <dt>{t('doctrine.issuer')}</dt>
            <dd title={`${b.doctrine.issuer.source} · ${t(`number.${b.doctrine.issuer.status}`)}`}>
              {x(b.doctrine.issuer)}
            </dd>
            <dt>{t('ui.brief.roles')}</dt>
            <dd>{b.roles.map((r) => t(`role.${r}`)).join(lang === 'zh' ? '、' : ', ')}</dd>
            {save && (
              <>
                <dt>{t('report.seed')}</dt>
                <dd>{save.seed}</dd>
              </>
            )}
          </dl>
          {remote ? (
            !controls && <p className="hint">{t('seats.wait.start')}</p>
          ) : (
            <>
              <fieldset className="modes">
                <legend>{t('report.mode')}</legend>
                {[true, false].map((hints) => (
                  <label key={String(hints)} className="check">
                    <input
                      type="radio"
                      name="mode"
                      checked={training === hints}
                      onChange={() => setTraining(hints)}
                    />
                    {t(hints ? 'ui.training' : 'ui.examination')}
                  </label>
                ))}
              </fieldset>
              <p className="hint">{t('ui.mode.hint')}</p>
              <Papers />
            </>
          )}
          <div className="row">
            <button onClick={leave}>{t('ui.back')}</button>
            <button
              className="primary big"
              ref={start}
              onClick={() => {
                beginPlay();
                // In a room the controller sets the clock going when all are there.
                if (!remote) setSpeed(b.timeRatio);
                else if (controls) openTab('room');
              }}
            >
              {t(remote ? 'seats.enter' : 'ui.brief.start')}
            </button>
          </div>
        </aside>
        <section className="catalogue">
          <h2>
            {t('ui.brief.catalogue', { n: b.catalogue.length })}{' '}
            <button onClick={() => setOpen(!open)} aria-expanded={open}>
              {t(open ? 'ui.hide' : 'ui.show')}
            </button>
          </h2>
          <p className="hint">{t('report.provenance')}</p>
          {open && (
            <>
              <table>
                <thead>
                  <tr>
                    <th>{t('report.col.item')}</th>
                    <th>{t('ui.brief.requirement')}</th>
                    <th className="num">{t('ui.brief.weight')}</th>
                    <th>{t('ui.brief.clock')}</th>
                    <th className="num">{t('report.col.target')}</th>
                    <th>{t('report.col.basis')}</th>
                    <th>{t('report.col.source')}</th>
                  </tr>
                </thead>
                <tbody>
                  {b.catalogue.map((c) => (
                    <tr key={c.id}>
                      <td>
                        {c.id} {x(c.title)}
                      </td>
                      <td>{x(c.requirement)}</td>
                      <td className="num">{c.weight}</td>
                      <td>{t(`clock.${c.clock}`)}</td>
                      <td className="num">
                        {min(c.targetMin)}/{min(c.limitMin)}
                      </td>
                      <td lang="zh-CN">
                        {c.planClause}；{c.basis}
                      </td>
                      <td>
                        {t(`number.${c.status}`)} <em lang="zh-CN">{c.source}</em>
                      </td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <OwnNumbers />
              <h2>{t('ui.brief.negatives')}</h2>
              <table>
                <tbody>
                  {b.negatives.map((c) => (
                    <tr key={c.id}>
                      <td>
                        {c.id} {x(c.title)}
                      </td>
                      <td>{t(`penalty.${c.penalty}`)}</td>
                      <td lang="zh-CN">{c.basis}</td>
                      <td>{t(`number.${c.status}`)}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
            </>
          )}
        </section>
      </main>
    </div>
  );
}
