/** One input per declared field kind; the same for all commands. */
import { useId, useMemo, useState, type ReactNode } from 'react';
import type { CommandForm } from '../../bridge/protocol.ts';
import { useWords } from '../hooks.ts';
import { AreaField } from './AreaField.tsx';
import type { Option } from './options.ts';

export type Field = CommandForm['fields'][string];
export interface FieldProps {
  readonly command: string;
  readonly name: string;
  readonly field: Field;
  readonly value: unknown;
  readonly options: readonly Option[];
  readonly error: string;
  /** All that the form says so far. */
  readonly values: Readonly<Record<string, unknown>>;
  readonly onChange: (v: unknown) => void;
}
const SHOWN = 80;

/** Label, input and error of one field. */
export function FieldRow(p: FieldProps): ReactNode {
  const { t, first } = useWords();
  const id = useId();
  const label = first([`field.${p.command}.${p.name}`, `field.${p.name}`]);
  const optional = ('optional' in p.field && p.field.optional) || p.field.kind === 'area';
  const group =
    p.field.kind === 'choices' ||
    p.field.kind === 'refs' ||
    p.field.kind === 'area' ||
    (p.field.kind === 'choice' && p.field.of.length <= 6);
  const title = (
    <span className="label">
      {label}
      {optional && <em> {t('ui.optional')}</em>}
      {p.field.kind === 'number' && p.field.unit && <em> {first([`unit.${p.field.unit}`])}</em>}
    </span>
  );
  const error = p.error && (
    <span className="error" role="alert" id={`${id}-e`}>
      {p.error}
    </span>
  );
  if (p.field.kind === 'flag')
    return (
      <label className="field flag">
        <input type="checkbox" checked={p.value === true} onChange={(e) => p.onChange(e.target.checked)} />
        {label}
        {error}
      </label>
    );
  if (group)
    return (
      <fieldset className={p.error ? 'field bad' : 'field'}>
        <legend>{title}</legend>
        <Input {...p} id={id} />
        {error}
      </fieldset>
    );
  return (
    <div className={p.error ? 'field bad' : 'field'}>
      <label htmlFor={id}>{title}</label>
      <Input {...p} id={id} />
      {error}
    </div>
  );
}

function Input(p: FieldProps & { id: string }): ReactNode {
  const { first } = useWords();
  const f = p.field;
  const word = (v: string): string =>
    first([`choice.${p.command}.${p.name}.${v}`, `choice.${p.name}.${v}`, `choice.${v}`]);
  switch (f.kind) {
    case 'text':
      return f.long ? (
        <textarea
          id={p.id}
          rows={3}
          maxLength={f.max}
          value={String(p.value ?? '')}
          onChange={(e) => p.onChange(e.target.value)}
        />
      ) : (
        <input
          id={p.id}
          type="text"
          maxLength={f.max}
          value={String(p.value ?? '')}
          onChange={(e) => p.onChange(e.target.value)}
        />
      );
    case 'number':
      return (
        <input
          id={p.id}
          type="number"
          min={f.min}
          max={f.max}
          step="any"
          value={p.value === undefined ? '' : String(p.value)}
          onChange={(e) => p.onChange(e.target.value === '' ? undefined : Number(e.target.value))}
        />
      );
    case 'choice':
      if (f.of.length <= 6)
        return (
          <span className="chips">
            {f.of.map((v) => (
              <label key={v} className={p.value === v ? 'chip on' : 'chip'}>
                <input type="radio" name={p.id} checked={p.value === v} onChange={() => p.onChange(v)} />
                {word(v)}
              </label>
            ))}
          </span>
        );
      return (
        <select id={p.id} value={String(p.value ?? '')} onChange={(e) => p.onChange(e.target.value)}>
          <option value="" />
          {f.of.map((v) => (
            <option key={v} value={v}>
              {word(v)}
            </option>
          ))}
        </select>
      );
    case 'choices': {
      const on = Array.isArray(p.value) ? (p.value as string[]) : [];
      return (
        <span className="chips">
          {f.of.map((v) => (
            <label key={v} className={on.includes(v) ? 'chip on' : 'chip'}>
              <input
                type="checkbox"
                checked={on.includes(v)}
                onChange={(e) => p.onChange(e.target.checked ? [...on, v] : on.filter((x) => x !== v))}
              />
              {word(v)}
            </label>
          ))}
        </span>
      );
    }
    case 'ref':
      return <One {...p} />;
    case 'area':
      return <AreaField {...p} of={f.of} />;
    case 'refs':
      return <Many {...p} />;
    default:
      return null;
  }
}

const labelled = (o: Option): string => (o.hint === '' ? o.label : `${o.label}（${o.hint}）`);
const match = (o: Option, q: string): boolean =>
  q === '' || `${o.label} ${o.hint} ${o.id}`.toLowerCase().includes(q.toLowerCase());

/** A filter box over a list: typing narrows, arrows choose. */
function One(p: FieldProps & { id: string }): ReactNode {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const [open, setOpen] = useState(false);
  const chosen = p.options.find((o) => o.id === p.value);
  const shown = useMemo(
    () => (open ? p.options.filter((o) => match(o, q)).slice(0, SHOWN) : []),
    [p.options, q, open],
  );
  const take = (id: string): void => {
    if (id !== '') p.onChange(id);
    setOpen(false);
  };
  if (p.options.length <= 12)
    return (
      <select id={p.id} value={String(p.value ?? '')} onChange={(e) => p.onChange(e.target.value)}>
        <option value="">{p.options.length === 0 ? t('ui.none') : ''}</option>
        {p.options.map((o) => (
          <option key={o.id} value={o.id}>
            {labelled(o)}
          </option>
        ))}
      </select>
    );
  return (
    <span className="picker">
      <input
        id={p.id}
        type="text"
        role="combobox"
        aria-expanded={open}
        aria-controls={`${p.id}-l`}
        autoComplete="off"
        placeholder={t('ui.search')}
        value={open ? q : (chosen?.label ?? '')}
        onFocus={() => (setOpen(true), setQ(''))}
        onChange={(e) => (setQ(e.target.value), setOpen(true))}
        onKeyDown={(e) => {
          if (e.key === 'Enter' && open && shown.length > 0) {
            e.preventDefault();
            take(shown[0].id);
          }
          if (e.key === 'ArrowDown')
            (e.currentTarget.parentElement?.querySelector('select') as HTMLSelectElement | null)?.focus();
          if (e.key === 'Escape' && open) {
            e.stopPropagation();
            setOpen(false);
          }
        }}
        onBlur={(e) => !e.currentTarget.parentElement?.contains(e.relatedTarget as Node) && setOpen(false)}
      />
      {open && (
        <select
          id={`${p.id}-l`}
          size={Math.min(8, Math.max(2, shown.length))}
          aria-label={t('ui.results')}
          value={String(p.value ?? '')}
          onChange={(e) => p.onChange(e.target.value)}
          // The first row already looks chosen, so picking it fires no change.
          onClick={(e) => take(e.currentTarget.value)}
          onKeyDown={(e) => e.key === 'Enter' && (e.preventDefault(), take(e.currentTarget.value))}
          onBlur={() => setOpen(false)}
        >
          {shown.map((o) => (
            <option key={o.id} value={o.id}>
              {labelled(o)}
            </option>
          ))}
        </select>
      )}
    </span>
  );
}

function Many(p: FieldProps & { id: string }): ReactNode {
  const { t } = useWords();
  const [q, setQ] = useState('');
  const on = Array.isArray(p.value) ? (p.value as string[]) : [];
  const list = useMemo(() => {
    const hit = p.options.filter((o) => match(o, q));
    const first = hit.filter((o) => on.includes(o.id));
    return [...first, ...hit.filter((o) => !on.includes(o.id))].slice(0, SHOWN);
    // Order settles when the filter changes, not while ticking boxes.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [p.options.length, q]);
  return (
    <span className="many">
      <span className="row">
        {p.options.length > 8 && (
          <input
            type="search"
            aria-label={t('ui.search')}
            placeholder={t('ui.search')}
            value={q}
            onChange={(e) => setQ(e.target.value)}
          />
        )}
        <button type="button" onClick={() => p.onChange([...new Set([...on, ...list.map((o) => o.id)])])}>
          {t('ui.all')}
        </button>
        <button type="button" onClick={() => p.onChange([])}>
          {t('ui.clear')}
        </button>
        <em>{t('ui.chosen', { n: on.length })}</em>
      </span>
      <span className="checklist">
        {list.map((o) => (
          <label key={o.id}>
            <input
              type="checkbox"
              checked={on.includes(o.id)}
              onChange={(e) => p.onChange(e.target.checked ? [...on, o.id] : on.filter((v) => v !== o.id))}
            />
            {o.label} <em>{o.hint}</em>
          </label>
        ))}
        {list.length === 0 && <em>{t('ui.none')}</em>}
      </span>
    </span>
  );
}
