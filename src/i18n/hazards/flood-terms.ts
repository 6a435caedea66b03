/** Terms of a flood. */
import { term, type Term } from '../term.ts';

const FLOOD = { zh: '防洪法；防汛条例', en: 'Flood Control Law; Flood Regulation' };

export const floodTerms: readonly Term[] = [
  term(
    '险情',
    'danger at works',
    '堤坝等工程出现的可能导致失事的异常',
    'A sign at a levee or dam that it may fail',
    FLOOD,
  ),
  term(
    '管涌',
    'piping',
    '水流从堤脚冒出并带出泥沙',
    'Water that comes up behind a levee and carries soil with it',
    FLOOD,
  ),
  term('溃口', 'breach', '堤防或坝体被冲开的缺口', 'The gap where a levee or dam has given way', FLOOD),
  term(
    '警戒水位、保证水位',
    'warning stage, guarantee stage',
    '需要加强巡查的水位；堤防设计能够安全通过的最高水位',
    'The stage at which patrols are doubled; the highest that the levee is built for',
    FLOOD,
  ),
];
