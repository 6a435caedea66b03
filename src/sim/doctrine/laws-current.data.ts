/** Laws in force now, where the catalogue's names need an edition or have been replaced. */
import type { Law } from './types.ts';

export const LAWS_CURRENT: readonly Law[] = [
  {
    named: '危化',
    name: '危险化学品安全法',
    articles: null,
    source: '2026-05-01 起施行，位阶高于危险化学品安全管理条例；条次未读到',
    asOf: '2026-05',
    status: 'memory',
  },
  {
    named: '突发事件应对法',
    name: '突发事件应对法（2024）',
    articles: 'same',
    source: '2024-06-28 修订，2024-11-01 起施行',
    asOf: '2025-04',
    status: 'verified',
  },
  {
    named: '森林防火条例',
    name: '森林草原防灭火条例（国务院令 822）',
    articles: null,
    source: '国务院令第 822 号，2026-01-01 起施行；条次未读到',
    asOf: '2026-01',
    status: 'memory',
  },
  {
    named: '国务院令 822',
    name: '森林草原防灭火条例（国务院令 822）',
    articles: 'same',
    source: '国务院令第 822 号',
    asOf: '2026-01',
    status: 'verified',
  },
  {
    named: '地震应急预案（2025 版目录 3.2）',
    name: '国家地震应急预案（2025）目录 3.2',
    articles: 'same',
    source: '2025-10-11 印发；只读到目录',
    asOf: '2025-10',
    status: 'verified',
  },
];
