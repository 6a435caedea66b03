/** What is drawn (features) and how (rules of the style sheet). Plain data; painters add nothing of their own. */
import type { Text } from '../bridge/protocol.ts';
import type { Colour } from './palette.ts';
import type { ShapeId } from './symbols.ts';

/** x0, y0, x1, y1 … in map units (`projection.ts`), north up. */
export type Flat = readonly number[];
export type Point = readonly [x: number, y: number];

/** What the layers list of the room switches. */
export const SWITCHES = [
  'terrain',
  'cover',
  'rivers',
  'roads',
  'places',
  'water',
  'hazard',
  'coverage',
  'levees',
  'units',
  'routes',
  'warnings',
  'evacuation',
  'facilities',
  'plan',
] as const;
export type Switch = (typeof SWITCHES)[number];

export interface Word {
  readonly key: string;
  readonly params?: Readonly<Record<string, string | number>>;
}
/** One thing on the map: a point, lines or an area (even-odd). */
export interface Feature {
  /** Unique within its layer. */
  readonly id: string;
  readonly layer: string;
  readonly class: string;
  readonly point?: Point;
  readonly lines?: readonly Flat[];
  readonly rings?: readonly Flat[];
  readonly name?: Text | Word;
  /** A second line under the name: a figure, a time. */
  readonly note?: string | Word;
  /** Smaller is named first. */
  readonly rank?: number;
  /** 1 fresh … 0.4 old. */
  readonly fade?: number;
  /** 0 … 1: how full, for gauges and shares. */
  readonly share?: number;
  /** Degrees clockwise from north. */
  readonly turn?: number;
  /** A small sign in its symbol: what a crew can do. */
  readonly badge?: ShapeId;
  /** Place, site or unit that a click on it picks. */
  readonly picks?: string;
}

/** A width or size in screen pixels by zoom, linear between its stops. */
export type Ramp = number | readonly (readonly [zoom: number, px: number])[];
export type Pattern = 'diagonal' | 'dots' | 'cross';

/** Who places names first: smaller numbers. */
export type Priority = 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7;
export interface LabelStyle {
  readonly size: Ramp;
  readonly colour: Colour;
  readonly priority: Priority;
  readonly bold?: boolean;
  /** From which zoom it is named, if later than it is drawn. */
  readonly from?: number;
  /** Letters follow the line, or stand in a box on it. */
  readonly as?: 'along' | 'shield';
  /** Always named: with a leader line where there is no room beside it. */
  readonly must?: boolean;
}
/** One row of the style sheet: what it draws, from which zoom to which, and how. */
export interface StyleRule {
  readonly id: string;
  /** Layer of the features, and their classes if not all. */
  readonly from: string;
  readonly is?: readonly string[];
  readonly zoom?: readonly [from: number, to: number];
  /** Hidden when this switch is off. */
  readonly switch?: Switch;
  readonly fill?: { readonly colour: Colour; readonly alpha: number; readonly pattern?: Pattern };
  readonly line?: {
    readonly colour: Colour;
    readonly width: Ramp;
    readonly dash?: readonly number[];
    readonly alpha?: number;
    /** Soft light on both sides, px. */
    readonly glow?: number;
    /** Arrow head at the end of each line. */
    readonly arrow?: boolean;
  };
  /** Painted under all lines of the same stretch of the sheet, so that crossings join; px on each side. */
  readonly casing?: { readonly colour: Colour; readonly width: number };
  readonly symbol?: {
    readonly shape: ShapeId;
    readonly size: Ramp;
    readonly colour: Colour;
    /** The feature's note stands in it: how many it is. */
    readonly count?: boolean;
    /** px that it stands off its point, against the way that it is turned to. */
    readonly off?: number;
  };
  readonly label?: LabelStyle;
  /** Only what lies in the county is shown: beyond its line the field is not the county's matter. */
  readonly inCounty?: boolean;
  /** No name may lie on it. */
  readonly incident?: boolean;
  /** Beats slowly where motion is welcome: it is news. */
  readonly pulse?: boolean;
  /** Stirs a little where motion is welcome: water, or what the wind carries. */
  readonly moves?: 'wave' | 'puff';
  /** Word of the legend; without one the rule is explained by another. */
  readonly legend?: string;
}
/** Zoom as on the web: 0 = the world in 256 px; 14 is about 1:36,000 on a screen. */
export const zoomOf = (metresPerPixel: number): number => Math.log2(156_543.034 / metresPerPixel);
export const metresPerPixelAt = (zoom: number): number => 156_543.034 / 2 ** zoom;

export const ramp = (...stops: readonly (readonly [zoom: number, px: number])[]): Ramp => stops;
export function px(r: Ramp, zoom: number): number {
  if (typeof r === 'number') return r;
  let k = 0;
  while (k < r.length - 2 && zoom > r[k + 1][0]) k++;
  const [[z0, a], [z1, b]] = [r[k], r[Math.min(k + 1, r.length - 1)]];
  return z1 === z0 ? a : a + (b - a) * Math.min(1, Math.max(0, (zoom - z0) / (z1 - z0)));
}
/** Where a symbol stands. */
export function spotOf(r: StyleRule, f: Feature, unit: number): Point {
  const [x, y] = f.point!;
  const off = (r.symbol?.off ?? 0) * unit;
  const a = ((f.turn ?? 0) * Math.PI) / 180;
  return off === 0 ? [x, y] : [x - off * Math.sin(a), y + off * Math.cos(a)];
}
export const drawnAt = (r: StyleRule, zoom: number): boolean =>
  r.zoom === undefined || (zoom >= r.zoom[0] && zoom < r.zoom[1]);
