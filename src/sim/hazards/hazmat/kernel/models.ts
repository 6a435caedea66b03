/** Hazmat formulas under the names by which `tuiyan model` and the reference cases call them. */
import { ANY, from, oneOf, over, SHARE, withNumbers, type Model } from '../../model.ts';
import { airDensity, gasOutflow, holeArea, KELVIN, liquidOutflow } from './source.ts';
import { densePlume, densePlumeAt, densePuffAt, puffBeta, reducedGravity } from './dense-gas.ts';
import { ergMetres, ergRow } from './erg.ts';
import { fireballCcps, fireballTno, overpressure } from '../../shared/kernel/fire-explosion.ts';
import { plumeConcentration, puffConcentration } from './plume.ts';
import { chanceOf, thermalProbit } from '../../shared/kernel/heat-probit.ts';
import { toxicProbit } from './probit.ts';
import { briggsY, briggsZ, ccpsPlumeF, ccpsPuff, isc3Z, STABILITIES, type Country } from './sigma.ts';
import type { SubstanceId } from '../../shared/kernel/substances.data.ts';
import { AEGL, AEGL_MINUTES, PROBITS } from './toxic.data.ts';
import { aegl } from './toxic.ts';

/** Class index of a letter, or of the urban pairs `AB` and `EF`; −1 if unknown. */
function classOf(v: unknown): number {
  if (v === 'AB' || v === 'A-B') return 0;
  if (v === 'EF' || v === 'E-F') return 4;
  return STABILITIES.indexOf(v as never);
}
function sigmasOf(all: Record<string, unknown>, x: number): { sigmaY_m: number; sigmaZ_m: number } | null {
  const cls = classOf(all.stability);
  if (cls < 0 || !oneOf(all.terrain, ['rural', 'urban'])) return null;
  const country = all.terrain as Country;
  return { sigmaY_m: briggsY(country, cls, x), sigmaZ_m: briggsZ(country, cls, x) };
}
/** Downwind, m: the curves are drawn from 100 m to some 10 km and stretched a little either way. */
const DISTANCE = from(1, 30000);
/** m/s: below, nothing is carried by the mean wind. */
const WIND = from(0.5, 30);
const BAD_CLASS = { code: 'input.stability' };
/** Purple Book short names. */
const ALIAS: Readonly<Record<string, SubstanceId>> = { H2S: 'hydrogen sulfide' };
/** Initial and protective distances of ERG 2024 Table 3. */
export const ergModel: Model = withNumbers({}, (_, all) => {
  const r = ergRow(String(all.un), String(all.container));
  if (!r) return { code: 'input.container' };
  const [dayLow, dayMod, dayHigh, nightLow, nightMod, nightHigh] = r.miles;
  return {
    isolation_ft: r.isolationFt,
    isolation_m: ergMetres(r.isolationFt),
    protective_mi: { dayLow, dayMod, dayHigh, nightLow, nightMod, nightHigh },
  };
});
/** AEGL-1 … -3 for tabulated durations. */
export const aeglModel: Model = withNumbers({}, (_, all) => {
  if (!oneOf(all.substance, Object.keys(AEGL))) return { code: 'input.substance' };
  const minutes = all.durations_min;
  if (!Array.isArray(minutes) || !minutes.every((m) => AEGL_MINUTES.includes(m as 10)))
    return { code: 'input.durations_min' };
  const id = all.substance as SubstanceId;
  return { AEGL: Object.fromEntries(minutes.map((m) => [String(m), aegl(id, m as number)])) };
});

export const hazmatModels: Readonly<Record<string, Model>> = {
  'hazmat.aegl': aeglModel,
  'hazmat.erg': ergModel,
  'hazmat.briggs-sigma': withNumbers({ x_m: DISTANCE }, (x, all) => sigmasOf(all, x.x_m) ?? BAD_CLASS),
  'hazmat.isc3-sigma-z': withNumbers({ x_m: DISTANCE }, (x, all) =>
    oneOf(all.stability, STABILITIES) ? { sigmaZ_m: isc3Z(classOf(all.stability), x.x_m) } : BAD_CLASS,
  ),
  'hazmat.plume': withNumbers(
    {
      Q_kg_s: over(0, 1e5),
      u_m_s: WIND,
      x_m: DISTANCE,
      y_m: from(-DISTANCE.max, DISTANCE.max),
      z_m: from(0, 2000),
      H_m: from(0, 500),
    },
    (x, all) => {
      const s = sigmasOf(all, x.x_m);
      if (!s) return BAD_CLASS;
      const c = plumeConcentration(x.Q_kg_s, x.u_m_s, s.sigmaY_m, s.sigmaZ_m, x.y_m, x.z_m, x.H_m);
      return { ...s, c_kg_m3: c };
    },
  ),
  'hazmat.plume-given-sigma': withNumbers(
    { Q_g_s: over(0, 1e8), u_m_s: WIND, sigmaY_m: over(0, 1e4), sigmaZ_m: over(0, 1e4), H_m: from(0, 500) },
    (x, all) => {
      const y = Number(all.y_m ?? 0);
      return { c_g_m3: plumeConcentration(x.Q_g_s, x.u_m_s, x.sigmaY_m, x.sigmaZ_m, y, 0, x.H_m) };
    },
  ),
  'hazmat.plume-ccps': withNumbers({ Q_kg_s: over(0, 1e5), u_m_s: WIND, x_m: DISTANCE }, (x, all) => {
    if (all.stability !== 'F') return BAD_CLASS;
    const s = ccpsPlumeF(x.x_m);
    return { c_kg_m3: plumeConcentration(x.Q_kg_s, x.u_m_s, s.y, s.z, 0, 0, 0) };
  }),
  'hazmat.puff-ccps': withNumbers(
    { m_kg: over(0, 1e7), x_m: DISTANCE, u_m_s: WIND, t_s: over(0, 1e5) },
    (x, all) => {
      if (!oneOf(all.stability, STABILITIES)) return BAD_CLASS;
      const s = ccpsPuff(classOf(all.stability), x.x_m);
      const off = x.x_m - x.u_m_s * x.t_s;
      return {
        sigmaXY_m: s.xy,
        sigmaZ_m: s.z,
        c_kg_m3: puffConcentration(x.m_kg, s.xy, s.xy, s.z, off, 0, 0, 0),
      };
    },
  ),
  'hazmat.orifice-liquid': withNumbers(
    { Cd: over(0, 1), d_m: over(0, 2), rho: over(0, 2e4), P1_Pa: over(0, 1e8), P2_Pa: over(0, 1e8) },
    (x) => {
      const m = liquidOutflow(x.Cd, holeArea(x.d_m), x.rho, x.P1_Pa - x.P2_Pa);
      return { m_kg_s: m, v_m_s: m / (x.rho * holeArea(x.d_m)) };
    },
    { derived: [{ name: 'P1_Pa / P2_Pa', of: (x) => x.P1_Pa / x.P2_Pa, in: from(1) }] },
  ),
  'hazmat.orifice-gas': withNumbers(
    {
      Cd: over(0, 1),
      d_m: over(0, 2),
      k: over(1, 2),
      rho1: over(0, 1000),
      P1_Pa: over(0, 1e8),
      T1_K: over(0, 2000),
      P2_Pa: over(0, 1e8),
    },
    (x) => {
      const g = gasOutflow(x.Cd, holeArea(x.d_m), x.k, x.rho1, x.P1_Pa, x.T1_K, x.P2_Pa);
      return { m_kg_s: g.rate, Pj_Pa: g.throatPa, Tj_K: g.throatK };
    },
    { derived: [{ name: 'P1_Pa / P2_Pa', of: (x) => x.P1_Pa / x.P2_Pa, in: from(1) }] },
  ),
  'hazmat.dense-plume': withNumbers(
    {
      V_liq_m3_s: over(0, 100),
      rhoLiq: over(0, 3000),
      rhoGas: over(0, 100),
      T_C: over(-KELVIN, 200),
      u10_m_s: WIND,
      Ta_K: from(200, 340),
      x_m: DISTANCE,
    },
    (x) => {
      const g0 = reducedGravity(x.rhoGas, airDensity(x.Ta_K));
      const q = (x.V_liq_m3_s * x.rhoLiq) / x.rhoGas;
      const p = densePlume(g0, q, x.u10_m_s, (x.T_C + KELVIN) / x.Ta_K);
      return { volFraction: densePlumeAt(p, x.x_m) };
    },
    { derived: [{ name: 'rhoGas / rhoAir', of: (x) => x.rhoGas / airDensity(x.Ta_K), in: over(1) }] },
  ),
  'hazmat.dense-puff-correlation': withNumbers({ alpha: from(-0.75, 0.75) }, (x, all) => {
    const ratios = all.cRatio;
    if (!Array.isArray(ratios) || ratios.some((r) => Number.isNaN(puffBeta(0, r as number))))
      return { code: 'input.cRatio' };
    return { beta: ratios.map((r) => puffBeta(x.alpha, r as number)) };
  }),
  'hazmat.dense-puff': withNumbers(
    {
      V0_m3: over(0, 1e7),
      rho_kg_m3: over(0, 100),
      rhoAir_kg_m3: over(0, 3),
      u10_m_s: from(0.5, 15),
      c0_volFraction: SHARE,
      x_m: from(0, 30000),
      y_m: ANY,
      z_m: from(0, 2000),
      t_s: over(0, 1e5),
    },
    (x, all) => {
      if (all.isothermal !== true) return { code: 'input.isothermal' };
      const g0 = reducedGravity(x.rho_kg_m3, x.rhoAir_kg_m3);
      const c = densePuffAt(g0, x.V0_m3, x.u10_m_s, 1, x.x_m, x.y_m, x.z_m, x.t_s);
      return { c_volFraction: x.c0_volFraction * c };
    },
    { derived: [{ name: 'rho_kg_m3 / rhoAir_kg_m3', of: (x) => x.rho_kg_m3 / x.rhoAir_kg_m3, in: over(1) }] },
  ),
  'hazmat.fireball': withNumbers({ m_kg: over(0, 1e7) }, (x) => {
    const b = fireballTno(x.m_kg);
    return { D_m: b.diameterM, t_s: b.durationS };
  }),
  'hazmat.fireball-ccps': withNumbers({ m_kg: over(0, 1e7) }, (x) => {
    const b = fireballCcps(x.m_kg);
    return { Dmax_m: b.diameterM, t_s: b.durationS, H_m: b.heightM };
  }),
  'hazmat.blast': withNumbers({ W_kgTNT: over(0, 1e7), R_m: over(0, 1e5) }, (x) => ({
    P_kPa: overpressure(x.W_kgTNT, x.R_m),
  })),
  'hazmat.probit': withNumbers({ c_mg_m3: over(0, 1e7), t_min: over(0, 1440) }, (x, all) => {
    const id = ALIAS[String(all.substance)] ?? all.substance;
    if (!oneOf(id, Object.keys(PROBITS))) return { code: 'input.substance' };
    const Pr = toxicProbit(id as SubstanceId, x.c_mg_m3, x.t_min) as number;
    return { Pr, P: chanceOf(Pr) };
  }),
  'hazmat.thermal-probit': withNumbers({ I_W_m2: over(0, 1e6), t_s: over(0, 3600) }, (x) => {
    const Pr = thermalProbit(x.I_W_m2, x.t_s);
    return { Pr, P: chanceOf(Pr) };
  }),
};
