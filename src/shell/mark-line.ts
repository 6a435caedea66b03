/** What a mark of the time strip says. */
import type { RoleView } from '../bridge/protocol.ts';
import { hm } from './format.ts';
import { useNames, useSession, useWords } from './hooks.ts';
import { useMessageText } from './message-text.ts';
import type { Mark } from './strip.ts';

export function useMarkLine(view: RoleView): { about: (m: Mark) => string; line: (m: Mark) => string } {
  const { t, x } = useWords();
  const name = useNames();
  const text = useMessageText();
  const catalogue = useSession((s) => s.briefing!.catalogue);
  const about = (m: Mark): string => {
    const message = view.messages.find((k) => k.id === m.message);
    if (message) return `${name(message.from)}: ${text(message)}`;
    if (m.kind === 'procedure') {
      const item = catalogue.find((c) => c.id === m.about);
      return `${m.about} ${item ? x(item.title) : ''}`;
    }
    return m.about === '' ? '' : name(m.about);
  };
  return { about, line: (m) => `${hm(view.startsAt, m.t)} ${t(`mark.${m.kind}`)} ${about(m)}`.trim() };
}
