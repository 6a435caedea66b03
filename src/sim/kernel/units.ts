/** Time is whole seconds since the exercise start; lengths are metres; volumes m³. */
export const MINUTE = 60;
export const HOUR = 3600;
export const G = 9.81;
/** Bilingual text. The core stores it; only shells choose a language. */
export interface Text {
  readonly zh: string;
  readonly en: string;
}
export interface LonLat {
  readonly lon: number;
  readonly lat: number;
}
/** Where a number or feature comes from. `training` means invented for exercises; never show it as fact. */
export interface Provenance {
  readonly source: string;
  readonly asOf?: string;
  readonly status: 'verified' | 'regulation' | 'plan' | 'memory' | 'assumed' | 'training' | 'design';
  readonly confidence?: string;
  readonly note?: string;
}
