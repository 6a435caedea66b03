/** Colours and size of type. */
import type { Words } from './index.ts';

export const lookWords: Words = {
  'ui.look': { zh: '外观', en: 'Appearance' },
  'ui.look.colours': { zh: '颜色', en: 'Colours' },
  'ui.look.auto': { zh: '随系统', en: 'As the system' },
  'ui.look.light': { zh: '浅色', en: 'Light' },
  'ui.look.dark': { zh: '深色', en: 'Dark' },
  'ui.look.contrast': { zh: '高对比', en: 'High contrast' },
  'ui.look.large': { zh: '大字（放大 25%）', en: 'Large type (25 % larger)' },
};
