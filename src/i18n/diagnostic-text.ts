/** A finding about a scenario file as one sentence: whose message it is, what was found, what fits instead. */
import type { Words } from './index.ts';
import { meaningKey } from './meaning.ts';

export interface Finding {
  readonly rule: string;
  readonly params: Readonly<Record<string, string | number>>;
}
type Say = (key: string, params?: Finding['params']) => string;

/** `{{name}}` filled in, where the interface's own translator is not at hand. */
export const sayFrom =
  (words: Words, lang: 'zh' | 'en'): Say =>
  (key, params = {}) =>
    (words[key]?.[lang] ?? key).replace(/\{\{(\w+)\}\}/g, (_, k: string) => String(params[k] ?? ''));

const SHOWN = 24;
function options(say: Say, list: string, field: string): string {
  const named = list
    .split('|')
    .slice(0, SHOWN)
    .map((value) => {
      const key = meaningKey(field, value);
      const meaning = say(key);
      return meaning === key || meaning === value ? value : say('word.option', { value, meaning });
    });
  return named.join(say('word.comma'));
}

/** The value that somebody wrote in words: 微信 for wechat. */
function meant(say: Say, list: string, field: string, found: string): string {
  const means = (value: string): string => say(meaningKey(field, value));
  return (found && list.split('|').find((v) => means(v).split(/[（，]/)[0] === found)) || '';
}

export function diagnosticText(say: Say, { rule, params }: Finding): string {
  const p: Record<string, string | number> = { ...params };
  if (p.want !== undefined) {
    const found = say(`found.${p.kind ?? 'nothing'}`, p);
    if (p.want === 'choice') {
      p.options = options(say, String(p.options), String(p.field));
      p.near ||= meant(say, String(params.options), String(p.field), String(p.found));
      p.suggest = p.near ? say('word.near', { near: p.near }) : '';
    }
    if (p.want === 'format') p.form = say(`form.${p.format}`);
    if (String(p.want).endsWith('parameter')) p.name = p[say('word.language')];
    p.detail = say('word.wanted', { want: say(`want.${p.want}`, p), found });
  }
  if (p.why !== undefined) p.detail = say(`condition.${p.why}`, p);
  if (rule === 'SCN-004') p.detail = say(`yaml.${p.code}`);
  if (rule === 'SCN-012') p.kind = say(`ref.${p.kind}`);
  if (rule === 'SCN-042') p.kind = say(`ref.of-${p.map}`);
  if (rule === 'SCN-063') {
    p.kindName = say(`carto.plan.${p.kind}`);
    p.shapeName = say(`shape.${p.shape}`);
  }
  if (rule === 'SCN-047') p.where = say(`where.${p.where}`, p);
  for (const of of ['hazard', 'role'] as const)
    if (p[of] !== undefined) {
      const key = meaningKey(of === 'role' ? 'to' : of, String(p[of]));
      const meaning = say(key);
      if (meaning !== key) p[`${of}Name`] = say('word.option', { value: p[of], meaning });
    }
  const near = p.near ? say('word.near', { near: p.near }) : '';
  const text = say(rule, { ...p, near });
  return p.inject === undefined ? text : say('word.inject', { inject: p.inject, text });
}
