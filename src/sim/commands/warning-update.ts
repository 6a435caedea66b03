/** C-07 预警调整: another colour, more villages, or new text. */
import { SHAPES } from '../kernel/shape.ts';
import { raise, wouldTake } from '../drive.ts';
import { emit } from '../log.ts';
import { sendWarning } from '../people/warning.ts';
import { define, reject } from './command.ts';
import { COLOURS, colourNumber, drawWarning, namesNobody, villagesOf } from './warning-issue.ts';
import { as } from './moves.ts';

export const warningUpdate = define({
  type: 'warning.update',
  moves: as('warning.issue'),
  roles: ['commander', 'hq-office', 'natural-resources'],
  fields: {
    warning: { kind: 'ref', to: 'warning' },
    colour: { kind: 'choice', of: COLOURS },
    villages: { kind: 'refs', to: 'village', min: 0 },
    townships: { kind: 'refs', to: 'township', min: 0 },
    area: { kind: 'area', of: SHAPES },
    text: { kind: 'text', max: 500, optional: true, long: true },
  },
  check: (w, p) =>
    wouldTake(w, 'warning', p.warning, 'update') ? namesNobody(w, p) : reject('REJ-050', 'warning'),
  apply(w, p, role) {
    const x = w.resp.warnings[Number(p.warning)];
    const added = villagesOf(w, p).filter((v) => !x.villages.includes(v));
    x.colour = colourNumber(p.colour);
    x.villages = [...x.villages, ...added].sort((a, b) => a - b);
    if (p.text) x.text = p.text;
    x.updatedAt = w.t;
    raise(w, 'warning', p.warning, 'update');
    emit(w, 'WARN_UPDATE', role, { warning: x.id, colour: x.colour, added });
    drawWarning(w, x.id, p.area, role);
    sendWarning(w, { ...x, villages: added });
  },
});
