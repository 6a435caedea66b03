/** Bookmarks of this scenario: go, give, rename, delete. Shift and a number goes there by key. */
import { useEffect, useRef, useState, type ReactNode } from 'react';
import { MOST } from '../../stores/bookmark-list.ts';
import {
  bookmark,
  bookmarksOf,
  goToBookmark,
  removeBookmark,
  renameBookmark,
} from '../../stores/bookmarks.ts';
import { selectionStore } from '../../stores/session.ts';
import { useNames, useSettings, useWords } from '../hooks.ts';

export function Bookmarks({ onClose }: { onClose: () => void }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const list = useSettings((s) => bookmarksOf(s.bookmarks));
  const [wanted, setWanted] = useState(() => {
    const { place } = selectionStore.getState();
    return place === null ? '' : name(place);
  });
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => {
    first.current?.focus();
    first.current?.select();
  }, []);
  return (
    <div
      className="popover marks"
      role="region"
      aria-label={t('map.marks')}
      onKeyDown={(e) => e.key === 'Escape' && onClose()}
    >
      <form
        className="row"
        onSubmit={(e) => {
          e.preventDefault();
          if (bookmark(wanted)) setWanted('');
        }}
      >
        <input
          ref={first}
          value={wanted}
          maxLength={24}
          aria-label={t('map.marks.name')}
          placeholder={t('map.marks.name')}
          onChange={(e) => setWanted(e.target.value)}
        />
        <button type="submit" className="primary" disabled={list.length >= MOST}>
          {t('map.marks.add')}
        </button>
      </form>
      {list.length === 0 && <p className="hint">{t('map.marks.none')}</p>}
      <ol className="marks-list">
        {list.map((b, i) => (
          // A name may be given twice; its place in the list is its key.
          <li key={i}>
            <kbd title={t('map.marks.key', { n: i + 1 })}>⇧{i + 1}</kbd>
            <input
              defaultValue={b.name}
              key={b.name}
              maxLength={24}
              aria-label={t('map.marks.rename', { name: b.name })}
              onBlur={(e) => e.target.value !== b.name && renameBookmark(i, e.target.value)}
              onKeyDown={(e) => e.key === 'Enter' && e.currentTarget.blur()}
            />
            <button aria-label={t('map.marks.go', { name: b.name })} onClick={() => goToBookmark(i)}>
              {t('map.go')}
            </button>
            <button
              className="ghost"
              aria-label={t('map.marks.remove', { name: b.name })}
              onClick={() => removeBookmark(i)}
            >
              ✕
            </button>
          </li>
        ))}
      </ol>
    </div>
  );
}
