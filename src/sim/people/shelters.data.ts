/**
 * What the kind of a shelter does (plan 四（三）4: parks, squares, green space, schools, stadiums). All three numbers are
 * design choices; the rules behind them are not: 防震减灾法 50(4) and 救助条例 18 ask for safe places, buildings that an
 * earthquake has shaken are checked before anybody goes in (procedures E-07, E-14), and a place to sleep needs a roof.
 */
const DESIGN = { source: '训练设定', asOf: '2026', status: 'design' } as const;

/** People one tent takes. Open ground shelters nobody by itself: the first three days have nights, rain and cold in them. */
export const TENT = { persons: 4, ...DESIGN } as const;
/** Intensity from which a building needs a look first: 六度 is where GB/T 17742 has the first houses damaged (from memory). */
export const CHECK_FROM = { intensity: 6, ...DESIGN, status: 'memory' } as const;
