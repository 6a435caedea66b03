/** The conclusion, begun from what is proposed, and the signature under everything written so far. */
import { useState, type ReactNode } from 'react';
import { useSession, useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { useDesk } from './use-desk.ts';

export function Conclude(): ReactNode {
  const { t, lang } = useWords();
  const { desk, closed, save } = useDesk();
  const { report } = useSession((s) => s.review)!;
  const [own, setOwn] = useState<string | null>(null);
  const [post, setPost] = useState('');
  const text = own ?? report.conclusion[lang].join('\n');
  return (
    <Section title={t('desk.conclusion')}>
      <p className="hint">{report.conclusionNote[lang]}</p>
      <form
        onSubmit={(e) => {
          e.preventDefault();
          void save({ kind: 'conclusion', text: text.trim() }).then((ok) => ok && setOwn(null));
        }}
      >
        <textarea
          className="wide"
          rows={7}
          maxLength={8000}
          aria-label={t('desk.conclusion')}
          value={text}
          onChange={(e) => setOwn(e.target.value)}
        />
        <div className="row end">
          <button type="submit" disabled={closed || text.trim() === ''}>
            {t('desk.save')}
          </button>
        </div>
      </form>
      <form
        className="row wrap"
        onSubmit={(e) => {
          e.preventDefault();
          void save({ kind: 'signoff', ...(post.trim() === '' ? {} : { post: post.trim() }) });
        }}
      >
        <label className="row">
          {t('desk.sign.post')}
          <input type="text" maxLength={60} value={post} onChange={(e) => setPost(e.target.value)} />
        </label>
        <button type="submit" className="primary" disabled={closed || desk?.entries.length === 0}>
          {t('desk.sign')}
        </button>
        <em>{t('desk.sign.hint')}</em>
      </form>
      <ul className="plain">
        {desk?.standing.signed.map((s) => (
          <li key={s.id}>
            {s.post ?? t('report.sign.plain')}:{' '}
            {t(s.current ? 'report.sign.current' : 'report.sign.stale', {
              who: s.who,
              at: `${s.at.slice(0, 16).replace('T', ' ')} UTC`,
              n: s.covers,
            })}
          </li>
        ))}
      </ul>
    </Section>
  );
}
