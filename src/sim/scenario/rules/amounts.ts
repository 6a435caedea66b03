/** SCN-052 of two numbers the greater is the greater. */
import type { Rule } from './index.ts';

export const amounts: Rule = ({ scenario: s, at }) => {
  s.procedures.overrides.forEach(({ targetMin, limitMin }, i) => {
    if (targetMin !== undefined && limitMin !== undefined && targetMin > limitMin)
      at(['procedures', 'overrides', i, 'targetMin'], 'SCN-052', {
        less: 'targetMin',
        more: 'limitMin',
        a: targetMin,
        b: limitMin,
      });
  });
};
