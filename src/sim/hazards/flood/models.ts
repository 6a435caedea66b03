/** Flood formulas under the names by which `tuiyan model` and the reference cases call them. */
import { oneOf, withNumbers, type Model } from '../model.ts';
import { froehlich1995Peak, froehlich2008, macdonald1984 } from './breach.ts';
import {
  greenAmpt,
  muskingum,
  routeMuskingum,
  scsRunoffInch,
  scsRunoffMm,
  scsUnitHydrograph,
} from './hydrology.ts';
import { hazardClass, hazardRating, mortality, type LandCover, type MortalityZone } from './impact.ts';
import { pow23 } from './root.ts';

export const floodModels: Readonly<Record<string, Model>> = {
  'flood.uniform-flow': withNumbers(['h_m', 'n', 'slope'], ({ h_m, n, slope }) => {
    const v = (pow23(h_m) * Math.sqrt(slope)) / n;
    return { q_m2_s: v * h_m, v_m_s: v };
  }),
  'flood.scs-cn': withNumbers(['P_mm', 'CN'], ({ P_mm, CN }) => ({ Q_mm: scsRunoffMm(P_mm, CN) })),
  'flood.scs-cn-inch': withNumbers(['P_in', 'CN'], ({ P_in, CN }) => ({
    Q_in: scsRunoffInch(P_in, CN),
    Q_mm: scsRunoffInch(P_in, CN) * 25.4,
  })),
  'flood.green-ampt': withNumbers(['K_cm_h', 'psi_cm', 'dTheta', 't_h'], (x) => {
    const g = greenAmpt(x.K_cm_h, x.psi_cm, x.dTheta, x.t_h);
    return { F_cm: g.infiltrated, f_cm_h: g.rate };
  }),
  'flood.green-ampt-pond': withNumbers(['K_cm_h', 'psi_cm', 'pond_m', 'dTheta', 't_h'], (x) => {
    const g = greenAmpt(x.K_cm_h, x.psi_cm + 100 * x.pond_m, x.dTheta, x.t_h);
    return { F_cm: g.infiltrated, f_cm_h: g.rate };
  }),
  'flood.muskingum': withNumbers(['K_h', 'X', 'dt_h', 'outflow0'], (x, all) => {
    const inflow = all.inflow_cfs;
    if (!Array.isArray(inflow) || !inflow.every((v) => Number.isFinite(v)))
      return { code: 'input.inflow_cfs' };
    const [C1, C2, C3] = muskingum(x.K_h, x.X, x.dt_h);
    return { C1, C2, C3, outflow: routeMuskingum(inflow as number[], x.K_h, x.X, x.dt_h, x.outflow0) };
  }),
  'flood.unit-hydrograph': withNumbers(['A_km2', 'tc_h', 'tr_min'], (x) => {
    const u = scsUnitHydrograph(x.A_km2, x.tc_h, x.tr_min / 60);
    return { Tp_h: u.tpH, qp_m3_s_cm: u.qpPerCm };
  }),
  'flood.breach-froehlich': withNumbers(['Vw_m3', 'hb_m'], (x, all) => {
    if (!oneOf(all.mode, ['overtop', 'piping'])) return { code: 'input.mode' };
    const b = froehlich2008(x.Vw_m3, x.hb_m, all.mode as 'overtop' | 'piping');
    return {
      Bavg_m: b.meanWidthM,
      tf_s: b.formationS,
      z: b.sideSlope,
      Qp1995_m3_s: froehlich1995Peak(x.Vw_m3, x.hb_m),
    };
  }),
  'flood.breach-macdonald': withNumbers(['Vout_m3', 'hw_m'], (x, all) => {
    const b = macdonald1984(x.Vout_m3, x.hw_m, all.dam === 'earthfill');
    return { Veroded_m3: b.erodedM3, tf_h: b.formationH };
  }),
  'flood.mortality': withNumbers(['h_m'], (x, all) =>
    oneOf(all.zone, ['breach', 'rapidlyRising', 'remaining'])
      ? { FD: mortality(all.zone as MortalityZone, x.h_m) }
      : { code: 'input.zone' },
  ),
  'flood.hazard-rating': withNumbers(['d_m', 'v_m_s'], (x, all) => {
    if (!oneOf(all.land, ['pasture', 'woodland', 'urban'])) return { code: 'input.land' };
    const HR = hazardRating(x.d_m, x.v_m_s, all.land as LandCover);
    return { HR, cls: hazardClass(HR) };
  }),
};
