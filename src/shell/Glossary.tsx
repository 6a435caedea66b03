/** Terms in both languages, found by any letter of either. */
import { useState, type ReactNode } from 'react';
import { GLOSSARY } from '../i18n/glossary.data.ts';
import { useWords } from './hooks.ts';
import { Dialog, Empty } from './ui.tsx';

export function Glossary({ onClose }: { onClose: () => void }): ReactNode {
  const { t, x, lang } = useWords();
  const [q, setQ] = useState('');
  const other = lang === 'zh' ? 'en' : 'zh';
  const words = q.trim().toLowerCase();
  const list = GLOSSARY.filter((g) =>
    [g.term.zh, g.term.en, g.meaning[lang]].some((s) => s.toLowerCase().includes(words)),
  );
  return (
    <Dialog title={t('ui.glossary')} onClose={onClose} wide>
      <input
        type="search"
        data-first
        value={q}
        placeholder={t('ui.search')}
        aria-label={t('ui.search')}
        onChange={(e) => setQ(e.target.value)}
      />
      {list.length === 0 && <Empty>{t('ui.glossary.none')}</Empty>}
      <dl className="glossary">
        {list.map((g) => (
          <div key={g.term.en}>
            <dt>
              <b>{x(g.term)}</b> <span lang={other}>{g.term[other]}</span>
            </dt>
            <dd>
              {x(g.meaning)} <em>{x(g.source)}</em>
            </dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}
