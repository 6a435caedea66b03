/** W-13 气象与人工增雨: hourly weather at the fire, shifts announced, cloud seeding when there are clouds. */
import { emit } from '../../../log.ts';
import { raise } from '../../../drive.ts';
import { define } from '../../../commands/command.ts';
import { more } from '../../../commands/moves.ts';

export const weatherWatch = define({
  type: 'weather.watch',
  moves: more('damageMillion', 'PRM-FIR-UNTOLD', 'PRM-FIR-WEATHER', 'PRM-FIR-CAUGHT'),
  hazards: ['forest-fire'],
  roles: ['hq-office', 'duty', 'emergency', 'commander'],
  fields: { told: { kind: 'choices', of: ['wind', 'humidity', 'shift', 'seeding'], min: 1 } },
  check: () => null,
  apply(w, p, role) {
    emit(w, 'WX', role, { fields: p.told.length / 4 });
    if (p.told.includes('wind') || p.told.includes('humidity')) w.incidents.forestFire!.weatherAt = w.t;
    // Crews that hear of the shift have been warned (N-12).
    if (p.told.includes('shift')) raise(w, 'forest-fire-wind', 'wind', 'answered');
  },
});
