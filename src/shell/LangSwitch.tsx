import type { ReactNode } from 'react';
import { setLang } from '../stores/settings.ts';
import { useSettings } from './hooks.ts';

/** One button to the other language, named in that language. */
export function LangSwitch(): ReactNode {
  const lang = useSettings((s) => s.lang);
  const other = lang === 'zh' ? 'en' : 'zh';
  return (
    <button className="ghost" lang={other === 'zh' ? 'zh-CN' : 'en'} onClick={() => setLang(other)}>
      {other === 'zh' ? '中文' : 'English'}
    </button>
  );
}
