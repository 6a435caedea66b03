/** Where evaluators differ: what each says, and a way to settle it in one's own name. */
import type { ReactNode } from 'react';
import type { DeskState } from '../../../bridge/protocol.ts';
import { fixed } from '../../format.ts';
import { useSession, useWords } from '../../hooks.ts';
import { Section } from '../../ui.tsx';
import { useDesk } from './use-desk.ts';

type Conflict = DeskState['standing']['conflicts'][number];
type Said = Conflict['entries'][number];

export function Conflicts(): ReactNode {
  const { t, x } = useWords();
  const { desk, closed, save } = useDesk();
  const { objectives, catalogue, negatives } = useSession((s) => s.briefing)!;
  const list = desk?.standing.conflicts ?? [];
  if (list.length === 0) return null;
  const title = (key: string): string => {
    const [kind, id = ''] = key.split(' ');
    const found = [...catalogue, ...negatives].find((c) => c.id === id)?.title;
    const goal = objectives.find((o) => o.id === id)?.text;
    const text = found ?? goal;
    return t(`conflict.${kind}`, { title: text ? x(text) : id });
  };
  const why = (e: Said): string => (e.kind === 'value' || e.kind === 'waiver' ? e.reason : (e.text ?? ''));
  const what = (e: Said): string => {
    switch (e.kind) {
      case 'value':
        return [e.t, e.k, e.c].map((v) => fixed(v)).join(' / ');
      case 'waiver':
        return t('entry.waiver');
      case 'objective':
        return t(`rating.${e.rating}`);
      case 'cause':
        return t(`element.${e.element}`);
      case 'conclusion':
        return '';
    }
  };
  /** The same in one's own name, in the place of all. */
  const take = (c: Conflict, e: Said): void => {
    const over = c.entries.map((k) => k.id);
    const reason = t('desk.conflict.why', { who: e.who, why: why(e) }).slice(0, 500);
    switch (e.kind) {
      case 'value':
        return void save({ kind: e.kind, item: e.item, t: e.t, k: e.k, c: e.c, reason, over });
      case 'waiver':
        return void save({ kind: e.kind, item: e.item, reason, over });
      case 'objective':
        return void save({ kind: e.kind, objective: e.objective, rating: e.rating, text: reason, over });
      case 'cause':
        return void save({ kind: e.kind, item: e.item, element: e.element, text: reason, over });
      case 'conclusion':
        return void save({ kind: e.kind, text: e.text, over });
    }
  };
  return (
    <Section title={t('report.conflicts')}>
      <p className="warn">{t('report.conflicts.note')}</p>
      {list.map((c) => (
        <table key={c.key}>
          <caption>{title(c.key)}</caption>
          <tbody>
            {c.entries.map((e) => (
              <tr key={e.id}>
                <th scope="row">{e.who}</th>
                <td>{what(e)}</td>
                <td>{why(e)}</td>
                <td>
                  <button disabled={closed} onClick={() => take(c, e)}>
                    {t('desk.conflict.take')}
                  </button>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      ))}
    </Section>
  );
}
