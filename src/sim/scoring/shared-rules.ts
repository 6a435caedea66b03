/** Rules that items of more than one hazard share. */
import { about, act, several, type ItemRule } from './finding.ts';
import { earlier, silent } from './readings.ts';

/** Every township that fell silent is reached again, by a crew's kit or a call (C-27, E-11). */
export const contactRestored: ItemRule = (log, i) =>
  several(
    i,
    silent(log).map((s) =>
      about(
        s.id,
        act(
          i,
          log,
          s.t,
          earlier(
            log.first('COMMS', (e) => e.data.township === s.id),
            log.first('CONTACT', (e) => e.data.township === s.id),
          ),
          null,
          1,
        ),
      ),
    ),
  );
