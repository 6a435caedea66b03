/** Floods’ other sources: chemical stores and tailings ponds. */
import { p, share, type Parameter } from '../../scenario/parameters/parameter.ts';

export const PARAMETERS = {
  'PRM-FLD-SPILL': p(0.5, 'm', [0, 5], '危化品库：进水多深泄漏', 'Chemical store: water that opens it'),
  'PRM-FLD-ALARM': share(
    50,
    '尾矿库：超高用去多少报警',
    'Tailings pond: freeboard gone when the keeper calls',
  ),
  'PRM-FLD-MUD': share(
    3,
    '尾矿库溃坝：坝脚在家的人死亡',
    'Tailings pond fails: of people at home at its foot, dead',
  ),
} as const satisfies Readonly<Record<string, Parameter>>;
