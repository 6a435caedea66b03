/** How wordings are made: names of what an order points at, a hazard's own sentence or the common one, and only where it is true. */
import type { Briefing, Role, RoleView } from '../../bridge/protocol.ts';
import type { Words } from '../hooks.ts';

export const ORDER_SIX = ['order', 'place', 'time', 'safety', 'comms', 'contact'] as const;
export interface TemplateInput {
  readonly values: Readonly<Record<string, unknown>>;
  readonly view: RoleView;
  readonly briefing: Briefing;
  readonly name: (id: string) => string;
  readonly words: Words;
  readonly role: Role;
  /** Training mode: stock wordings are offered, not only the known facts. */
  readonly training: boolean;
}
export type Template = (x: TemplateInput) => Record<string, unknown>;
const over = (v: RoleView): boolean =>
  v.gauges.some((g) => g.insideCounty && g.level !== null && g.level >= g.warningM);

/** Whether a stock sentence is true of what the view shows; sentences that only instruct need no proof. */
const TRUE_WHEN: Readonly<Record<string, (v: RoleView) => boolean>> = {
  /** The danger is over. */
  over: (v) => calm(v),
  end: (v) => calm(v) && v.casualties.trapped === 0 && v.townships.every((x) => !x.silentKnown),
  statement: (v) => !v.rivers || over(v),
  notify: (v) => v.response.level !== 0 && (!v.rivers || over(v)),
  emergency: (v) =>
    v.dangers.some((d) => d.state !== 'treated') ||
    v.gauges.some((g) => g.level !== null && g.level >= g.guaranteeM - 0.3),
};
function calm(v: RoleView): boolean {
  if (over(v) || v.dangers.some((d) => d.state === 'active')) return false;
  return Object.values(v.incidents).every((x) => !x || (x as { calm?: boolean }).calm !== false);
}

export const names = (x: TemplateInput, key: string): string => {
  const v = x.values[key];
  const list = Array.isArray(v) ? (v as string[]) : typeof v === 'string' && v !== '' ? [v] : [];
  const shown = list
    .slice(0, 6)
    .map(x.name)
    .join(x.words.lang === 'zh' ? '、' : ', ');
  return list.length > 6 ? `${shown}${x.words.t('tpl.more', { n: list.length })}` : shown;
};
/** This hazard's wording where it has one, else the common one. */
export const say = (
  x: TemplateInput,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
  own = key,
): string => x.words.first([`tpl.${x.briefing.hazard}.${own}`, `tpl.${key}`], params);
export const order: Template = (x) => {
  const { t, first } = x.words;
  const what = x.values.task ?? x.values.action ?? x.values.method ?? 'guard';
  return {
    order: first([`choice.task.${what}`, `choice.${what}`]),
    place: names(x, 'target') || names(x, 'townships') || dangerPlace(x),
    time: t('tpl.time'),
    safety: say(x, 'safety'),
    comms: t('tpl.comms'),
    contact: t('tpl.contact', { role: t(`role.${x.role}`) }),
  };
};
/** The levee of the danger that an order names; '' without one. */
function dangerPlace(x: TemplateInput): string {
  const d = x.view.dangers.find((k) => String(k.id) === x.values.danger);
  return d ? x.name(d.levee) : '';
}
/** A stock sentence where it is true; else nothing. */
export const claim = (
  x: TemplateInput,
  key: string,
  params: Readonly<Record<string, string | number>> = {},
  own = key,
): string => (TRUE_WHEN[own]?.(x.view) === false ? '' : say(x, key, params, own));
export const text =
  (key: string, field = 'text', own = key): Template =>
  (x) => ({
    [field]: claim(
      x,
      key,
      { area: names(x, 'villages') || names(x, 'townships') || x.words.x(x.briefing.place), answers: '' },
      own,
    ),
  });
