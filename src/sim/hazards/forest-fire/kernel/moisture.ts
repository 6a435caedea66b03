/** Dead-fuel moisture from the weather of the day, and the weather itself between the rows of a day. */
import { PI, atan2, cos, sin } from '../../../kernel/det-math.ts';

/** Weather at one moment. Wind at 10 m, blowing from `windFromDeg` clockwise from north. */
export interface FireWeather {
  readonly tempC: number;
  readonly rhPct: number;
  readonly windMs: number;
  readonly windFromDeg: number;
}
export interface WeatherRow extends FireWeather {
  /** Seconds since the exercise start. */
  readonly t: number;
}
export interface DeadMoisture {
  readonly m1h: number;
  readonly m10h: number;
}

/** Equilibrium moisture of fine dead fuel, % (Simard 1968, °F and %). */
export function equilibriumPct(tempC: number, rhPct: number): number {
  const t = (tempC * 9) / 5 + 32;
  const h = rhPct;
  if (h < 10) return 0.03229 + 0.281073 * h - 5.78e-4 * h * t;
  if (h <= 50) return 2.22749 + 0.160107 * h - 0.014784 * t;
  return 21.0606 + 0.005565 * h * h - 3.5e-4 * h * t - 0.483199 * h;
}

/** 1 h = 1.03 and 10 h = 1.28 × equilibrium (Fosberg & Deeming 1971, NFDRS; factors from memory). Fractions. */
export function deadMoisture(tempC: number, rhPct: number): DeadMoisture {
  const e = Math.max(1, equilibriumPct(tempC, rhPct)) / 100;
  return { m1h: 1.03 * e, m10h: 1.28 * e };
}

/** The weather of a day at `t`: linear between rows in time order, wind as a vector; the ends hold. */
export function weatherAt(day: readonly WeatherRow[], t: number): FireWeather {
  let k = 0;
  while (k + 1 < day.length && day[k + 1].t <= t) k++;
  const a = day[k];
  if (t <= a.t || k + 1 === day.length) return a;
  const b = day[k + 1];
  const s = (t - a.t) / (b.t - a.t);
  const mix = (x: number, y: number): number => x + s * (y - x);
  const north = (w: FireWeather): number => w.windMs * cos((w.windFromDeg * PI) / 180);
  const east = (w: FireWeather): number => w.windMs * sin((w.windFromDeg * PI) / 180);
  const x = mix(east(a), east(b));
  const y = mix(north(a), north(b));
  const deg = (atan2(x, y) * 180) / PI;
  return {
    tempC: mix(a.tempC, b.tempC),
    rhPct: mix(a.rhPct, b.rhPct),
    windMs: Math.sqrt(x * x + y * y),
    windFromDeg: deg < 0 ? deg + 360 : deg,
  };
}
