/** What of the county's plan this hazard's items and scenarios hold, by plan item. */
export const PLAN: Readonly<Record<string, readonly string[]>> = {
  'DUT-02': ['H-02'],
  'DUT-05': ['H-16'],
  'PLN-08': ['scenario:hazmat-kiln-gas', 'H-10'],
  'MON-07': ['H-01', 'H-05', 'scenario:hazmat-ammonia-park'],
  'MON-08': ['H-09', 'scenario:hazmat-kiln-gas'],
  'MON-10': ['H-11', 'scenario:hazmat-ammonia-park'],
  'RSK-05': ['H-03'],
  'TEA-08': ['H-01'],
  'TEA-13': ['H-08'],
  'TEA-17': ['scenario:hazmat-ammonia-park'],
};
