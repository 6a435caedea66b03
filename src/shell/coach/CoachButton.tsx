/** Begins an exercise that has a lesson with somebody who leads through it. */
import type { ReactNode } from 'react';
import { useStore } from 'zustand';
import { coachStore, wantLesson } from '../../stores/coach.ts';
import { useWords } from '../hooks.ts';
import { lessonOf } from './lessons.ts';

export function CoachButton({ scenario, onBegin }: { scenario: string; onBegin: () => void }): ReactNode {
  const { t } = useWords();
  const done = useStore(coachStore, (s) => s.done);
  const lesson = lessonOf(scenario);
  if (!lesson) return null;
  return (
    <button onClick={() => (wantLesson(lesson.id), onBegin())}>
      {t(done.includes(lesson.id) ? 'coach.again' : 'coach.lobby')}
    </button>
  );
}
