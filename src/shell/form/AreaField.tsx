/** The field of an area: drawn on the map, or filled in by places and metres. */
import { useState, type ReactNode } from 'react';
import type { Area, ShapeKind } from '../../bridge/protocol.ts';
import { closeDraft } from '../../stores/session.ts';
import { beginDraw } from '../../stores/tools.ts';
import { useSession, useWords } from '../hooks.ts';
import { AREA_KINDS, areaFrom, METRES, NO_AREA, textOf, type AreaText } from './area.ts';

export function AreaField(p: {
  readonly id: string;
  readonly command: string;
  readonly name: string;
  readonly of: readonly ShapeKind[];
  readonly value: unknown;
  /** All that the form says so far: it opens again with it. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (v: Area | undefined) => void;
}): ReactNode {
  const { t, x } = useWords();
  const base = useSession((s) => s.base)!;
  const view = useSession((s) => s.view)!;
  const [text, setText] = useState<AreaText>(() => textOf(Array.isArray(p.value) ? (p.value as Area) : []));
  const { area, unknown } = areaFrom(text, base, view);
  const change = (more: Partial<AreaText>): void => {
    const next = { ...text, ...more };
    setText(next);
    const row = areaFrom(next, base, view).area;
    p.onChange(row.length > 0 ? row : undefined);
  };
  const draw = (): void => {
    const { kind } = text;
    closeDraft();
    beginDraw(kind === '' ? p.of[0] : kind, { type: p.command, field: p.name, values: p.values });
  };
  const circle = text.kind === 'circle';
  return (
    <span className="area-field">
      <span className="row">
        <select
          id={p.id}
          aria-label={t('map.draw')}
          value={text.kind}
          onChange={(e) =>
            change({ ...(e.target.value === '' ? NO_AREA : {}), kind: e.target.value as ShapeKind })
          }
        >
          <option value="">{t('map.draw.none')}</option>
          {AREA_KINDS.filter((k) => p.of.includes(k)).map((k) => (
            <option key={k} value={k}>
              {t(`map.draw.${k}`)}
            </option>
          ))}
        </select>
        <button type="button" onClick={draw}>
          {t('map.draw.onMap')}
        </button>
      </span>
      {text.kind !== '' && (
        <>
          <label>
            {t(`map.draw.places.${text.kind}`)}
            {circle ? (
              <input
                type="text"
                list={`${p.id}-p`}
                value={text.places}
                onChange={(e) => change({ places: e.target.value })}
              />
            ) : (
              <textarea rows={3} value={text.places} onChange={(e) => change({ places: e.target.value })} />
            )}
          </label>
          {circle && (
            <datalist id={`${p.id}-p`}>
              {[...view.sites, ...base.places].map((q) => (
                <option key={q.id} value={x(q.name)} />
              ))}
            </datalist>
          )}
          {text.kind !== 'polygon' && (
            <label>
              {t(circle ? 'map.draw.radius' : 'map.draw.width')}
              <input
                type="number"
                min={METRES[text.kind][0]}
                max={METRES[text.kind][1]}
                value={text.metres}
                onChange={(e) => change({ metres: Number(e.target.value) })}
              />
            </label>
          )}
          {unknown.length > 0 && (
            <em className="error" role="alert">
              {t('map.draw.unknown', { names: unknown.join('、') })}
            </em>
          )}
          {area.length === 0 && unknown.length === 0 && <em>{t('map.draw.empty')}</em>}
        </>
      )}
    </span>
  );
}
