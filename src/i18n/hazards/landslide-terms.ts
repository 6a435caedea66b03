/** Terms of slides and lakes behind them. */
import { term, type Term } from '../term.ts';

const FLOOD = { zh: '防洪法；防汛条例', en: 'Flood Control Law; Flood Regulation' };

export const slideTerms: readonly Term[] = [
  term(
    '山洪、滑坡、堰塞湖',
    'flash flood, landslide, barrier lake',
    '暴雨后的急涨洪水；坡体滑落；滑坡堵河形成的湖',
    'A sudden flood after rain; a slope that comes down; the lake behind a slide across a river',
    FLOOD,
  ),
];
