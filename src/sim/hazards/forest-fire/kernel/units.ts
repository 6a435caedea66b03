/** Units of the American fire models; everything outside these formulas is SI. */
export const FT = 0.3048; // m
export const MI = 1609.344; // m
/** ft/min in m/s, mi/h in ft/min, m/s in mi/h. */
export const FT_MIN = 0.00508;
export const MPH_IN_FT_MIN = 88;
export const MS_IN_MPH = 1 / 0.44704;
/** Chain, 66 ft; acre in ft² and m². */
export const CHAIN_FT = 66;
export const ACRE_FT2 = 43560;
export const ACRE_M2 = 4046.8564224;
/** Btu/ft/s in kW/m as in Behave; Btu/ft² in kJ/m². */
export const BTU_FT_S = 3.46414;
export const BTU_FT2 = BTU_FT_S / FT;
