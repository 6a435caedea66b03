/** Colours of the map; every meaning also has a shape or a pattern. */
export const COLOUR = {
  outline: 0x5b4a7a,
  river: 0x3b82c4,
  rail: 0x4b5563,
  road: { motorway: 0xc2410c, trunk: 0xb45309, primary: 0xca8a04, secondary: 0x8a6d3b, tertiary: 0x9a8260, village: 0xa8a29e, ramp: 0xc2410c } as Record<string, number>,
  closed: 0xb91c1c,
  levee: 0x7c2d12,
  danger: 0xb91c1c,
  township: 0x1f2937,
  grey: 0x9ca3af,
  village: 0x374151,
  gauge: 0x0369a1,
  gaugeWarning: 0xd97706,
  gaugeGuarantee: 0xb91c1c,
  reservoir: 0x0e7490,
  shelter: 0x15803d,
  store: 0x6d28d9,
  health: 0xbe123c,
  fire: 0xc2410c,
  police: 0x1d4ed8,
  other: 0x6b7280,
  warned: [0, 0xdc2626, 0xea580c, 0xca8a04, 0x2563eb],
  evacuation: 0x15803d,
  select: 0x111827,
  route: 0x7c3aed,
  preview: 0xdb2777,
  unit: { county: 0x1d4ed8, township: 0x0f766e, fire: 0xb91c1c, city: 0x7c3aed, military: 0x3f6212, social: 0xa16207, village: 0x0f766e } as Record<string, number>,
} as const;
/** Facilities worth a symbol, by the zoom from which they show. */
export const FACILITY_ZOOM: Readonly<Record<string, number>> = {
  reservoir: 0.35, shelter: 0.8, store: 1.1, hospital: 0.9, 'health-centre': 1.6, 'fire-station': 0.9, 'fire-post': 1.6, 'police-station': 1.8, slope: 1.1, tailings: 0.8, substation: 1.6,
  'base-station': 2.2, underpass: 1.6, government: 0.7, 'rail-station': 1.6, chemical: 1.6, gas: 1.6, helipad: 2.2, school: 2.2,
};
