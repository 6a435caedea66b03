/** What of the county's plan this hazard's items and scenarios hold, by plan item. */
export const PLAN: Readonly<Record<string, readonly string[]>> = {
  'CMD-02': ['E-02'],
  'DUT-05': ['E-15'],
  'DUT-09': ['E-03'],
  'PLN-08': ['scenario:earthquake-m51-aftershocks', 'E-06'],
  'MON-06': ['E-01', 'E-17'],
  'MON-09': ['E-12'],
  'RSK-08': ['E-14', 'scenario:earthquake-m60-night'],
  'ENG-09': ['E-06'],
  'ENG-10': ['E-10', 'E-11'],
  'REL-05': ['E-13'],
  'TEA-09': ['E-04'],
  'TEA-10': ['E-04'],
};
