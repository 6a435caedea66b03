/** Leads through the first exercise in the room itself: the clock stands while there is something to do, the act ends the step. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { useStore } from 'zustand';
import {
  beginLesson,
  carryLesson,
  coachStore,
  declineLesson,
  endLesson,
  leaveLesson,
  stepOn,
} from '../../stores/coach.ts';
import { setSpeed } from '../../stores/session.ts';
import { uiStore } from '../../stores/panel.ts';
import { useHints, useSession, useWords } from '../hooks.ts';
import { atBeginning, standing, type Lesson } from './lesson.ts';
import { lessonOf } from './lessons.ts';
import { Callout } from './Callout.tsx';
import { goTo, useTarget } from './target.ts';

/** Pace of the clock between two steps. */
const PACE = 60;
const NOWHERE: readonly string[] = [];

export function Coach(): ReactNode {
  const scenario = useSession((s) => s.briefing!.scenario);
  const save = useSession((s) => s.save?.id ?? '');
  const alone = useSession((s) => s.seat?.remote !== true);
  const fresh = useSession((s) => !s.fromRecord && atBeginning(s.view!.t));
  const over = useSession((s) => s.over);
  const hints = useHints();
  const at = useStore(coachStore, (s) => s.at);
  const wanted = useStore(coachStore, (s) => s.wanted);
  const offered = useStore(coachStore, (s) => s.offered);
  const [busy, setBusy] = useState(false);
  const lesson = lessonOf(scenario);
  const mine = useRef(false);
  const playable = lesson !== undefined && alone && hints && !over && save !== '';
  useEffect(() => {
    if (!playable) return;
    if (wanted === lesson.id) beginLesson(lesson.id, save);
    // The exercise that is led through here may be kept under another id.
    else if (mine.current && at && at.save !== save) carryLesson(save);
    mine.current = at?.lesson === lesson.id && at.save === save;
  }, [playable, wanted, at, save, lesson]);
  if (!playable) return null;
  if (at?.lesson === lesson.id && at.save === save) return <Led key={at.save} lesson={lesson} />;
  if (fresh && !busy && wanted === null && !offered.includes(lesson.id))
    return <Offer lesson={lesson} onYes={() => beginLesson(lesson.id, save)} onBusy={() => setBusy(true)} />;
  return null;
}

interface OfferProps {
  readonly lesson: Lesson;
  readonly onYes: () => void;
  readonly onBusy: () => void;
}
/** Whoever goes to work below the bar is in nobody's way: the offer goes, and is made again in the next room. */
function Offer({ lesson, onYes, onBusy }: OfferProps): ReactNode {
  const { t } = useWords();
  useEffect(() => {
    const note = (e: Event): void => {
      if (!(e.target as Element).closest('.coach, header')) onBusy();
    };
    window.addEventListener('pointerdown', note, true);
    return () => window.removeEventListener('pointerdown', note, true);
  }, [onBusy]);
  return (
    <Callout title={t('coach.offer')} target={null} onEscape={() => declineLesson(lesson.id)}>
      <p>{t('coach.offer.text', { n: lesson.steps.length })}</p>
      <div className="row">
        <button className="primary" onClick={onYes}>
          {t('coach.offer.yes')}
        </button>
        <button onClick={() => declineLesson(lesson.id)}>{t('coach.skip')}</button>
      </div>
    </Callout>
  );
}

function Led({ lesson }: { lesson: Lesson }): ReactNode {
  const { t } = useWords();
  const view = useSession((s) => s.view)!;
  const given = useSession((s) => s.given);
  const speed = useSession((s) => s.speed);
  const ratio = useSession((s) => s.briefing!.timeRatio);
  const read = useStore(uiStore, (s) => s.read);
  const tab = useStore(uiStore, (s) => s.tab);
  const { step: from, left } = useStore(coachStore, (s) => s.at)!;
  const [use, setUse] = useState<{ step: number; of: readonly string[] }>({ step: -1, of: [] });
  const used = use.step === from ? use.of : NOWHERE;
  const now = standing(lesson, from, { view, read, tab, given, used });
  const at = now?.step ?? lesson.steps.length;
  const step = lesson.steps[at];
  useEffect(() => {
    if (at > from) stepOn();
  }, [at, from]);
  // While there is something to do the clock stands, whoever starts it.
  const held = !left && (now === null || now.ready);
  useEffect(() => {
    if (held && speed > 0) setSpeed(0);
  }, [held, speed]);
  const waits = !left && now?.ready === false;
  useEffect(() => {
    if (waits) setSpeed(PACE);
  }, [waits]);
  const target = useTarget(left || waits || !step ? NOWHERE : step.at);
  useEffect(() => {
    if (!step || left) return;
    const note = (e: Event): void => {
      const el = e.target as Element;
      const hit = step.at.filter((q) => el.closest(q) !== null);
      if (hit.length > 0) setUse({ step: at, of: hit });
    };
    window.addEventListener('click', note, true);
    return () => window.removeEventListener('click', note, true);
  }, [step, at, left]);

  if (left)
    return (
      <button className="coach-back" onClick={() => leaveLesson(false)}>
        {t('coach.back', { i: at + 1, n: lesson.steps.length })}
      </button>
    );
  if (!step)
    return (
      <Callout key="done" title={t('coach.done')} target={null} onEscape={endLesson}>
        <p>{t('coach.done.text')}</p>
        <div className="row">
          <button className="primary" onClick={() => (endLesson(), setSpeed(ratio))}>
            {t('coach.done.go')}
          </button>
        </div>
      </Callout>
    );
  return (
    <Callout
      key={step.id}
      title={t(`lesson.${lesson.id}.${step.id}`)}
      count={t('coach.count', { i: at + 1, n: lesson.steps.length })}
      target={target?.box ?? null}
      onEscape={() => leaveLesson(true)}
    >
      <p>{t(waits ? 'coach.waits' : `lesson.${lesson.id}.${step.id}.text`)}</p>
      <div className="row">
        {target && (
          <button className="primary" onClick={() => goTo(target.el)}>
            {t('coach.go')}
          </button>
        )}
        {waits && speed === 0 && (
          <button className="primary" onClick={() => setSpeed(PACE)}>
            {t('coach.run')}
          </button>
        )}
        <button onClick={stepOn}>{t('coach.skip')}</button>
        <button onClick={() => leaveLesson(true)}>{t('coach.leave')}</button>
      </div>
    </Callout>
  );
}
