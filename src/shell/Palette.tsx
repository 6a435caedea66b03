/** Every order by name: type a few letters, Enter opens its form. */
import { useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import { openDraft } from '../stores/session.ts';
import { openTab, showHelp, showPalette, tabsFor } from '../stores/panel.ts';
import { useSession, useWords } from './hooks.ts';
import { Dialog } from './ui.tsx';

export function Palette(): ReactNode {
  const { t, lang } = useWords();
  const forms = useSession((s) => s.forms);
  const role = useSession((s) => s.role);
  const view = useSession((s) => s.view);
  const [q, setQ] = useState('');
  const [at, setAt] = useState(0);
  const options = useRef<HTMLUListElement>(null);
  // Only when the choice moves: the room draws itself anew every second, and a list that one scrolls must stay where it is.
  useEffect(() => {
    options.current?.children[at]?.scrollIntoView({ block: 'nearest' });
  }, [at]);
  const all = useMemo(
    () => [
      ...forms.map((f) => ({
        key: f.type,
        label: t(`cmd.${f.type}`),
        hint: `${f.type} · ${f.roles
          .slice(0, 3)
          .map((r) => t(`role.${r}`))
          .join(lang === 'zh' ? '、' : ', ')}`,
        mine: f.roles.includes(role),
        run: () => openDraft(f.type),
      })),
      ...(view ? tabsFor(view) : []).map((k) => ({
        key: `tab:${k}`,
        label: t(`ui.tab.${k}`),
        hint: t('ui.panel'),
        mine: true,
        run: () => openTab(k),
      })),
      ...(['glossary', 'keys'] as const).map((k) => ({
        key: `help:${k}`,
        label: t(k === 'keys' ? 'key.title' : 'ui.glossary'),
        hint: t('ui.help'),
        mine: true,
        run: () => showHelp(k),
      })),
    ],
    [forms, role, view, t, lang],
  );
  const list = all.filter((c) => q === '' || `${c.label} ${c.key}`.toLowerCase().includes(q.toLowerCase()));
  const go = (i: number): void => {
    const c = list[i];
    if (!c) return;
    showPalette(false);
    c.run();
  };
  return (
    <Dialog title={t('ui.palette.title')} onClose={() => showPalette(false)}>
      <input
        className="palette-input"
        data-first
        role="combobox"
        aria-expanded="true"
        aria-controls="palette-list"
        aria-activedescendant={list[at] ? `pal-${at}` : undefined}
        aria-label={t('ui.palette.title')}
        placeholder={t('ui.palette.hint')}
        value={q}
        onChange={(e) => {
          setQ(e.target.value);
          setAt(0);
        }}
        onKeyDown={(e) => {
          if (!['ArrowDown', 'ArrowUp', 'Enter'].includes(e.key)) return;
          e.preventDefault();
          if (e.key === 'ArrowDown') setAt(Math.min(list.length - 1, at + 1));
          else if (e.key === 'ArrowUp') setAt(Math.max(0, at - 1));
          else go(at);
        }}
      />
      <ul
        ref={options}
        className="palette"
        id="palette-list"
        role="listbox"
        aria-label={t('ui.palette.title')}
      >
        {list.map((c, i) => (
          <li
            key={c.key}
            id={`pal-${i}`}
            role="option"
            aria-selected={i === at}
            className={i === at ? 'on' : ''}
            onMouseMove={() => at !== i && setAt(i)}
            onClick={() => go(i)}
          >
            <b className={c.mine ? '' : 'dim'}>{c.label}</b> <em>{c.hint}</em>
          </li>
        ))}
      </ul>
    </Dialog>
  );
}
