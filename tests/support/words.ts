/** The interface's words outside the page, as `useWords` gives them inside it. */
import { createI18n } from '../../src/i18n/index.ts';
import type { Words } from '../../src/shell/hooks.ts';

export function wordsIn(lang: Words['lang']): Words {
  const i18n = createI18n(lang);
  const t = (key: string, params = {}): string => i18n.t(key, { ...params });
  return {
    t,
    lang,
    x: (text) => text[lang],
    first: (keys, params = {}) => {
      const key = keys.find((k) => i18n.exists(k));
      return key ? t(key, params) : (keys.at(-1) ?? '');
    },
  };
}
