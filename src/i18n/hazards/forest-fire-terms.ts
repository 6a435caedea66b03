/** Terms of a forest fire. */
import { term, type Term } from '../term.ts';

const FIRE = { zh: '森林防火条例', en: 'Forest Fire Prevention Regulation' };

export const fireTerms: readonly Term[] = [
  term(
    '火头、火翼、火尾',
    'head, flank, rear',
    '火场蔓延最快的一侧、两侧和后侧',
    'The side of a fire that spreads fastest, its sides, and its back',
    FIRE,
  ),
  term(
    '明火扑灭、余火清理、看守',
    'containment, mop-up, guarding',
    '火线不再蔓延；清除仍热的地方；派人守到不再复燃',
    'The edge spreads no more; what is still hot is cooled; people stay until nothing rekindles',
    FIRE,
  ),
  term(
    '安全撤离四要素（LCES）',
    'LCES',
    '瞭望、通信、撤离路线、安全区',
    'Lookouts, communications, escape routes, safety zones',
    { zh: 'NWCG', en: 'NWCG' },
  ),
];
