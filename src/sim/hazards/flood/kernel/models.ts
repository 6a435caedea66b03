/** Flood formulas under the names by which `tuiyan model` and the reference cases call them. */
import { from, oneOf, over, SHARE, withNumbers, type Model } from '../../model.ts';
import { froehlich1995Peak, froehlich2008, macdonald1984 } from '../../shared/kernel/breach.ts';
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
  'flood.uniform-flow': withNumbers(
    { h_m: over(0, 100), n: from(0.005, 1), slope: over(0, 1) },
    ({ h_m, n, slope }) => {
      const v = (pow23(h_m) * Math.sqrt(slope)) / n;
      return { q_m2_s: v * h_m, v_m_s: v };
    },
  ),
  'flood.scs-cn': withNumbers({ P_mm: from(0, 2000), CN: over(0, 100) }, ({ P_mm, CN }) => ({
    Q_mm: scsRunoffMm(P_mm, CN),
  })),
  'flood.scs-cn-inch': withNumbers({ P_in: from(0, 80), CN: over(0, 100) }, ({ P_in, CN }) => ({
    Q_in: scsRunoffInch(P_in, CN),
    Q_mm: scsRunoffInch(P_in, CN) * 25.4,
  })),
  'flood.green-ampt': withNumbers(
    { K_cm_h: over(0, 1000), psi_cm: from(0, 1000), dTheta: SHARE, t_h: over(0, 1000) },
    (x) => {
      const g = greenAmpt(x.K_cm_h, x.psi_cm, x.dTheta, x.t_h);
      return { F_cm: g.infiltrated, f_cm_h: g.rate };
    },
  ),
  'flood.green-ampt-pond': withNumbers(
    { K_cm_h: over(0, 1000), psi_cm: from(0, 1000), pond_m: from(0, 10), dTheta: SHARE, t_h: over(0, 1000) },
    (x) => {
      const g = greenAmpt(x.K_cm_h, x.psi_cm + 100 * x.pond_m, x.dTheta, x.t_h);
      return { F_cm: g.infiltrated, f_cm_h: g.rate };
    },
  ),
  'flood.muskingum': withNumbers(
    { K_h: over(0, 1000), X: from(0, 0.5), dt_h: over(0, 1000), outflow0: from(0) },
    (x, all) => {
      const inflow = all.inflow_cfs;
      if (!Array.isArray(inflow) || !inflow.every((v) => Number.isFinite(v)))
        return { code: 'input.inflow_cfs' };
      const [C1, C2, C3] = muskingum(x.K_h, x.X, x.dt_h);
      return { C1, C2, C3, outflow: routeMuskingum(inflow as number[], x.K_h, x.X, x.dt_h, x.outflow0) };
    },
    {
      // Between them no coefficient is negative.
      derived: [
        { name: 'dt_h / (2 K_h X)', of: (x) => x.dt_h / (2 * x.K_h * x.X || Number.MIN_VALUE), in: from(1) },
        { name: 'dt_h / (2 K_h (1 − X))', of: (x) => x.dt_h / (2 * x.K_h * (1 - x.X)), in: from(0, 1) },
      ],
    },
  ),
  'flood.unit-hydrograph': withNumbers(
    { A_km2: over(0, 5000), tc_h: over(0, 200), tr_min: over(0, 1440) },
    (x) => {
      const u = scsUnitHydrograph(x.A_km2, x.tc_h, x.tr_min / 60);
      return { Tp_h: u.tpH, qp_m3_s_cm: u.qpPerCm };
    },
  ),
  'flood.breach-froehlich': withNumbers({ Vw_m3: over(0, 1e9), hb_m: over(0, 200) }, (x, all) => {
    if (!oneOf(all.mode, ['overtop', 'piping'])) return { code: 'input.mode' };
    const b = froehlich2008(x.Vw_m3, x.hb_m, all.mode as 'overtop' | 'piping');
    return {
      Bavg_m: b.meanWidthM,
      tf_s: b.formationS,
      z: b.sideSlope,
      Qp1995_m3_s: froehlich1995Peak(x.Vw_m3, x.hb_m),
    };
  }),
  'flood.breach-macdonald': withNumbers({ Vout_m3: over(0, 1e9), hw_m: over(0, 200) }, (x, all) => {
    const b = macdonald1984(x.Vout_m3, x.hw_m, all.dam === 'earthfill');
    return { Veroded_m3: b.erodedM3, tf_h: b.formationH };
  }),
  'flood.mortality': withNumbers({ h_m: from(0, 20) }, (x, all) =>
    oneOf(all.zone, ['breach', 'rapidlyRising', 'remaining'])
      ? { FD: mortality(all.zone as MortalityZone, x.h_m) }
      : { code: 'input.zone' },
  ),
  'flood.hazard-rating': withNumbers({ d_m: from(0, 20), v_m_s: from(0, 20) }, (x, all) => {
    if (!oneOf(all.land, ['pasture', 'woodland', 'urban'])) return { code: 'input.land' };
    const HR = hazardRating(x.d_m, x.v_m_s, all.land as LandCover);
    return { HR, cls: hazardClass(HR) };
  }),
};
