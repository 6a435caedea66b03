/** The conclusion and each finding as the report has them: fact, basis, cause, recommendation. */
import type { ReactNode } from 'react';
import { useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';
import { useWhatifLines, Whatif } from './Whatif.tsx';

const PARTS = ['fact', 'basis', 'cause', 'advice'] as const;

export function Findings(): ReactNode {
  const { t, lang } = useWords();
  const { report, score } = useSession((s) => s.review)!;
  const { findings, conclusion, conclusionNote } = report;
  const lines = useWhatifLines();
  /** A loss is tied to orders; of a finding about an item it is the item's own. */
  const itemsOf = (item: string, about: string): readonly string[] => [
    item,
    about,
    ...score.avoidable.filter((a) => a.id === item).flatMap((a) => a.threads.map((th) => th.item)),
  ];
  return (
    <>
      <Section title={t('report.conclusion')}>
        <p className="hint">{conclusionNote[lang]}</p>
        {conclusion[lang].map((s) => (
          <p key={s}>{s}</p>
        ))}
      </Section>
      <Whatif />
      <Section title={t('report.issues')}>
        <p className="hint">{t('finding.proposed')}</p>
        {findings.length === 0 && <Empty>{t('conclusion.no-problems')}</Empty>}
        {findings.map((f) => (
          <table key={f.no}>
            <caption>
              {f.no} {t(`severity.${f.severity}`)} · {f.words[lang].title}
            </caption>
            <tbody>
              {PARTS.map((k) => (
                <tr key={k}>
                  <th scope="row">{t(`finding.${k}`)}</th>
                  <td>{f.words[lang][k]}</td>
                </tr>
              ))}
              {lines(itemsOf(f.item, f.about)).map((line, i) => (
                <tr key={line}>
                  <th scope="row">{i === 0 && t('whatif.part')}</th>
                  <td>{line}</td>
                </tr>
              ))}
              {f.evidence.length > 0 && (
                <tr>
                  <th scope="row">{t('finding.evidence')}</th>
                  <td>{f.evidence.map((n) => `ev#${n}`).join(' ')}</td>
                </tr>
              )}
            </tbody>
          </table>
        ))}
      </Section>
    </>
  );
}
