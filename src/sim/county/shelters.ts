/** What a shelter's kind says of it: whether people are under a roof there. */
import type { ShelterKind } from './types.ts';

const OPEN_AIR: readonly ShelterKind[] = ['park', 'square', 'green'];

/** Open ground, without buildings: a park, a square or green space. */
export const isOpenAir = (kind: ShelterKind | undefined): boolean =>
  kind !== undefined && OPEN_AIR.includes(kind);
