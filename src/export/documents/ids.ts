/** Papers of an exercise before it is played; the second list may be read by participants. */
export const DOCUMENT_IDS = ['plan', 'players', 'controllers', 'evaluation', 'facts', 'sign-in'] as const;
export type DocumentId = (typeof DOCUMENT_IDS)[number];
export const FOR_PLAYERS: readonly DocumentId[] = ['players', 'sign-in'];
