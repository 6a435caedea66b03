/** Does nothing: the null run that outcomes are compared with. */
import type { Bot } from './bot.ts';

export const idleBot = (): Bot => ({ name: 'idle', act: () => {} });
