/** The form of any command, drawn from its declared fields. */
import { Fragment, useEffect, useMemo, useRef, useState, type ReactNode } from 'react';
import type { Command, CommandForm as Form, Rejection, Role } from '../../bridge/protocol.ts';
import { closeDraft, command, toast } from '../../stores/session.ts';
import { useHints, useNames, useSelection, useSession, useWords } from '../hooks.ts';
import { Confirm } from '../ui.tsx';
import { useFates, useRefusedParts } from './fates.ts';
import { FieldRow } from './fields.tsx';
import { GroupFates, RefusedParts } from './Group.tsx';
import { narrowed, optionsFor } from './options.ts';
import { OutlookNote } from './OutlookNote.tsx';
import { useRejection } from './rejection.ts';
import { isRisky } from './risky.ts';
import { templateFor, ORDER_SIX } from './templates.ts';

const SCENARIO_ROLES: readonly Role[] = ['trainer', 'evaluator'];

export function CommandSheet(): ReactNode {
  const draft = useSelection((s) => s.draft);
  const form = useSession((s) => s.forms.find((f) => f.type === draft?.type));
  if (!draft || !form) return null;
  return (
    <CommandFormView
      key={`${draft.type}:${JSON.stringify(draft.values)}`}
      form={form}
      initial={draft.values}
    />
  );
}

function toCommand(form: Form, values: Readonly<Record<string, unknown>>): Command {
  const out: Record<string, unknown> = {};
  for (const [k, f] of Object.entries(form.fields)) {
    const v = values[k];
    if (f.kind === 'flag') out[k] = v === true;
    else if (f.kind === 'choices' || f.kind === 'refs') out[k] = Array.isArray(v) ? v : [];
    else if (v !== undefined && v !== '') out[k] = v;
  }
  return { ...out, type: form.type };
}

function CommandFormView({
  form,
  initial,
}: {
  form: Form;
  initial: Readonly<Record<string, unknown>>;
}): ReactNode {
  const words = useWords();
  const { t } = words;
  const name = useNames();
  const say = useRejection();
  const base = useSession((s) => s.base)!;
  const view = useSession((s) => s.view)!;
  const briefing = useSession((s) => s.briefing)!;
  const held = useSession((s) => s.role);
  const training = useHints();
  const seat = useSession((s) => s.seat);
  const roles = useMemo(
    () =>
      form.roles.filter(
        (r) =>
          (seat?.roles.includes(r) ?? true) &&
          (!SCENARIO_ROLES.includes(r) || r === held || form.roles.every((x) => SCENARIO_ROLES.includes(x))),
      ),
    [form, held, seat],
  );
  const [role, setRole] = useState<Role>(roles.includes(held) ? held : roles[0]);
  const [values, setValues] = useState<Readonly<Record<string, unknown>>>(initial);
  /** Units that each get this order; null for one unit alone. */
  const [group, setGroup] = useState<readonly string[] | null>(
    Array.isArray(initial.units) ? (initial.units as string[]) : null,
  );
  /** What the last try was answered, where it was refused. */
  const [answer, setAnswer] = useState<{ of: readonly Command[]; why: Rejection | null } | null>(null);
  const [sent, setSent] = useState(false);
  const [busy, setBusy] = useState(false);
  const [asking, setAsking] = useState(false);
  const top = useRef<HTMLFormElement>(null);
  const set = (k: string, v: unknown): void => setValues((old) => ({ ...old, [k]: v }));

  useEffect(() => {
    const inputs = [
      ...(top.current?.querySelectorAll<HTMLInputElement>(
        '.sheet-body input, .sheet-body select, .sheet-body textarea',
      ) ?? []),
    ];
    // The first thing still to be filled in; a list that opens on focus would hide the map's turn.
    const empty =
      inputs.find(
        (el) =>
          (el.type === 'radio'
            ? !inputs.some((o) => o.name === el.name && o.checked)
            : el.value === '' && el.getAttribute('role') !== 'combobox') &&
          !el.closest('details:not([open])'),
      ) ?? inputs[0];
    (empty?.getAttribute('role') === 'combobox'
      ? top.current?.querySelector<HTMLElement>('button[type=submit]')
      : empty
    )?.focus();
  }, []);

  // A place picked on the map fills the target.
  const picked = useSelection((s) => s.place);
  const pickedAtOpen = useRef(picked);
  useEffect(() => {
    if (picked === null || picked === pickedAtOpen.current) return;
    pickedAtOpen.current = picked;
    for (const [k, f] of Object.entries(form.fields))
      if (f.kind === 'ref' && ['place', 'shelter', 'facility', 'store', 'reservoir'].includes(f.to)) {
        if (optionsFor(f.to, { base, view, briefing, words, name }).some((o) => o.id === picked))
          return set(k, picked);
      }
    // Only a new pick matters.
    // eslint-disable-next-line react-hooks/exhaustive-deps
  }, [picked]);

  const cmd = useMemo(() => toCommand(form, values), [form, values]);
  const cmds = useMemo(() => group?.map((unit) => ({ ...cmd, unit })) ?? [cmd], [cmd, group]);
  // What would be refused is said while the form is filled in; missing fields only after the first try.
  const fates = useFates(cmds, role);
  const told = answer?.of === cmds ? answer.why : null;
  // What ails one unit of several is said beside it.
  const fate = fates.find((x) => x.refusal && !(group && x.refusal.field === 'unit'));
  const refusal = told ?? fate?.refusal ?? null;
  const parts = useRefusedParts(cmd, refusal, role);
  const shown = refusal && (sent || refusal.code !== 'REJ-003') ? refusal : null;
  const fieldNames = Object.keys(form.fields);
  const six = ORDER_SIX.every((k) => fieldNames.includes(k));
  const plain = six ? fieldNames.filter((k) => !(ORDER_SIX as readonly string[]).includes(k)) : fieldNames;
  const row = (k: string): ReactNode => {
    const many = k === 'unit' && group !== null;
    const field: Form['fields'][string] = many ? { kind: 'refs', to: 'unit', min: 1 } : form.fields[k];
    const options =
      field.kind === 'ref' || field.kind === 'refs'
        ? (narrowed(form.type, k, { base, view, briefing, words, name }, values) ??
          optionsFor(field.to, { base, view, briefing, words, name }))
        : [];
    return (
      <Fragment key={k}>
        <FieldRow
          command={form.type}
          name={k}
          field={field}
          value={many ? group : values[k]}
          values={group ? { ...values, units: group } : values}
          options={options}
          error={shown?.field === k && parts.length === 0 ? say(shown) : ''}
          onChange={(v) => (many ? setGroup(v as string[]) : set(k, v))}
        />
        {k === 'unit' && (
          <button type="button" className="link" onClick={toggleGroup}>
            {t(many ? 'ui.group.off' : 'ui.group.on')}
          </button>
        )}
      </Fragment>
    );
  };
  const toggleGroup = (): void => {
    if (group) set('unit', group[0] ?? '');
    setGroup(group ? null : values.unit ? [String(values.unit)] : []);
  };
  const fill = templateFor(form.type);
  const submit = async (): Promise<void> => {
    setSent(true);
    setBusy(true);
    if (cmds.length === 0) {
      setBusy(false);
      return setAnswer({ of: cmds, why: { code: 'REJ-003', field: 'unit', params: {} } });
    }
    const refused: string[] = [];
    let why: Rejection | null = null;
    let lost = false;
    // One after another: what one takes the next may lack.
    for (const c of cmds) {
      const r = await command(c, role);
      if (r.ok) continue;
      refused.push(String(c.unit ?? ''));
      why ??= r.rejection;
      lost ||= !r.rejection;
    }
    setBusy(false);
    const given = cmds.length - refused.length;
    const what = t(`cmd.${form.type}`);
    if (lost) toast(t('ui.order.lost'), false);
    if (refused.length === 0 && given > 0) {
      toast(group ? t('ui.group.given', { name: what, n: given }) : t('ui.order.given', { name: what }));
      closeDraft();
      return;
    }
    if (!group) return setAnswer({ of: cmds, why });
    if (given > 0) toast(t('ui.group.partly', { name: what, n: given, refused: refused.length }), false);
    // Those that were refused stay, each with its reason.
    setGroup(refused);
  };
  const title = t(`cmd.${form.type}`);
  return (
    <>
      {asking && (
        <Confirm
          title={title}
          text={words.first([`ui.risky.${view.hazard}.${form.type}`, `ui.risky.${form.type}`], {
            release: String(values.release ?? ''),
          })}
          yes={t('ui.confirm')}
          onNo={() => setAsking(false)}
          onYes={() => (setAsking(false), void submit())}
        />
      )}
      <form
        ref={top}
        className="sheet"
        data-order={form.type}
        aria-label={title}
        noValidate
        onKeyDown={(e) => e.key === 'Escape' && closeDraft()}
        onSubmit={(e) => {
          e.preventDefault();
          if (busy) return;
          // What was refused before the last change may be possible now.
          if (isRisky(cmd) && (!refusal || (!told && fate?.old))) setAsking(true);
          else void submit();
        }}
      >
        <header>
          <h3>{title}</h3>
          <label className="as-role">
            {t('ui.asRole')}
            <select value={role} onChange={(e) => setRole(e.target.value as Role)}>
              {roles.map((r) => (
                <option key={r} value={r}>
                  {t(`role.${r}`)}
                </option>
              ))}
            </select>
          </label>
        </header>
        <div className="sheet-body">
          {plain.map(row)}
          {six && (
            <details open={values.order !== undefined}>
              <summary>{t(training ? 'ui.order.six' : 'ui.order.six.plain')}</summary>
              {ORDER_SIX.map(row)}
            </details>
          )}
          {shown && (shown.field === '' || !fieldNames.includes(shown.field)) && (
            <p className="error" role="alert">
              {say(shown)}
            </p>
          )}
        </div>
        <div className="fates">
          <RefusedParts
            parts={parts}
            onDrop={() =>
              set(
                refusal!.field,
                (cmd[refusal!.field] as string[]).filter((id) => parts.every((x) => x.id !== id)),
              )
            }
          />
          {group && <GroupFates fates={fates} quiet={!sent} />}
          {!group && fates[0]?.outlook && (
            <OutlookNote outlook={fates[0].outlook} old={fates[0].old} crowd={values.crowd === true} />
          )}
        </div>
        <footer>
          {fill && (
            <button
              type="button"
              onClick={() =>
                setValues((old) => ({
                  ...old,
                  ...fill({ values: old, view, briefing, name, words, role, training }),
                }))
              }
            >
              {t('ui.template')}
            </button>
          )}
          <span className="grow" />
          <button type="button" onClick={closeDraft}>
            {t('ui.cancel')}
          </button>
          <button type="submit" className="primary" disabled={busy}>
            {t('ui.confirm')}
          </button>
        </footer>
      </form>
    </>
  );
}
