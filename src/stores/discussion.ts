/** What is being written in a discussion and not handed in yet, and since when a move is discussed as this page has seen it. */
import { createStore } from 'zustand/vanilla';
import { sessionStore } from './session.ts';

export interface AnswerDraft {
  readonly text: string;
  readonly choices: readonly string[];
}
export interface DiscussionState {
  /** By question and group. */
  readonly drafts: Readonly<Record<string, AnswerDraft>>;
  /** By move: when this page first saw that it is discussed, ms of its own clock. */
  readonly since: Readonly<Record<string, number>>;
}
export const discussionStore = createStore<DiscussionState>(() => ({ drafts: {}, since: {} }));
export const draftKey = (question: string, role: string): string => `${question} ${role}`;
export const writeDraft = (key: string, draft: AnswerDraft | null): void =>
  discussionStore.setState(({ drafts }) => {
    const rest = Object.fromEntries(Object.entries(drafts).filter(([k]) => k !== key));
    return { drafts: draft === null ? rest : { ...rest, [key]: draft } };
  });

sessionStore.subscribe((s, old) => {
  if (s.screen === 'loading' && old.screen !== 'loading')
    return discussionStore.setState({ drafts: {}, since: {} });
  const moves = s.view?.discussion?.moves;
  if (!moves || moves === old.view?.discussion?.moves) return;
  const { since } = discussionStore.getState();
  for (const m of moves)
    if (m.step === 'deciding' && since[m.id] === undefined)
      discussionStore.setState({ since: { ...since, [m.id]: Date.now() } });
});
