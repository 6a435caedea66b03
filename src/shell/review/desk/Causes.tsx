/** The cause of each finding: proposed from the record, chosen here. */
import { useState, type ReactNode } from 'react';
import type { ReviewReport } from '../../../bridge/protocol.ts';
import { useSession, useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { useDesk } from './use-desk.ts';

const ELEMENTS = ['plan', 'organisation', 'equipment', 'training', 'exercise'] as const;
type Element = (typeof ELEMENTS)[number];

export function Causes(): ReactNode {
  const { t } = useWords();
  const { findings } = useSession((s) => s.review)!.report;
  if (findings.length === 0) return null;
  return (
    <Section title={t('desk.causes')}>
      <p className="hint">{t('desk.causes.hint')}</p>
      {findings.map((f) => (
        <Cause key={f.item} f={f} />
      ))}
    </Section>
  );
}
function Cause({ f }: { f: ReviewReport['findings'][number] }): ReactNode {
  const { t, lang } = useWords();
  const { closed, save } = useDesk();
  const [element, setElement] = useState<Element>(f.cause.element);
  const [text, setText] = useState(f.chosen?.text ?? '');
  const proposed = f.chosen?.proposed.element ?? f.cause.element;
  const why = text.trim();
  return (
    <form
      className="desk-cause"
      aria-label={f.words[lang].title}
      onSubmit={(e) => {
        e.preventDefault();
        void save({ kind: 'cause', item: f.item, element, ...(why === '' ? {} : { text: why }) });
      }}
    >
      <span>
        {f.no} {t(`severity.${f.severity}`)} · {f.words[lang].title}
        {f.chosen && <span className="tag">{f.chosen.who}</span>}
      </span>
      <select
        aria-label={t('finding.cause')}
        value={element}
        onChange={(e) => setElement(e.target.value as Element)}
      >
        {ELEMENTS.map((k) => (
          <option key={k} value={k}>
            {k === proposed ? t('desk.cause.proposed', { element: t(`element.${k}`) }) : t(`element.${k}`)}
          </option>
        ))}
      </select>
      <input
        type="text"
        maxLength={500}
        aria-label={t('desk.cause.text')}
        placeholder={t('desk.cause.text')}
        value={text}
        onChange={(e) => setText(e.target.value)}
      />
      <button type="submit" disabled={closed}>
        {t('desk.save')}
      </button>
    </form>
  );
}
