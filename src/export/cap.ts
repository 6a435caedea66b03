/**
 * Warnings of the exercise as messages of the Common Alerting Protocol (OASIS CAP 1.2), one file each: status Exercise, so that no
 * system sends them on. Elements stand in the order that the standard's schema asks for.
 */
import { translator, type Lang } from '../i18n/index.ts';
import type { ReportModel, SentWarning } from '../sim/index.ts';
import { escapeXml as x } from './charts.ts';

/** Colours of the county's warnings in the protocol's words; a convention of this program, the protocol fixes no colours. */
const SEVERITY: Readonly<Record<string, string>> = {
  red: 'Extreme',
  orange: 'Severe',
  yellow: 'Moderate',
  blue: 'Minor',
};
const TYPE: Readonly<Record<SentWarning['what'], string>> = {
  issued: 'Alert',
  changed: 'Update',
  cancelled: 'Cancel',
};
const COLOURS: readonly string[] = Object.keys(SEVERITY);

const el = (name: string, text: string): string => (text === '' ? '' : `<${name}>${x(text)}</${name}>`);

/** Wall clock of an exercise second, with the zone of the county. */
function sentAt(startsAt: string, t: number): string {
  const d = new Date(Date.parse(`${startsAt.slice(0, 16)}:00Z`) + t * 1000);
  return `${d.toISOString().slice(0, 19)}+08:00`;
}

export interface CapFile {
  readonly name: string;
  readonly xml: string;
}
export function capFiles(m: ReportModel, lang: Lang): CapFile[] {
  const t = translator(lang);
  // No space, comma, < or & may be in it; the record's chain tells runs apart.
  const run = `tuiyan-${m.scenario.id}-${m.recordHead.slice(0, 12) || 'open'}`;
  const sender = `${m.county.id}.exercise.invalid`;
  const last = new Map<number, string>();
  return m.warnings.map((w, i): CapFile => {
    const id = `${run}-${i + 1}`;
    const sent = sentAt(m.scenario.startsAt, w.t);
    const before = last.get(w.warning);
    last.set(w.warning, `${sender},${id},${sent}`);
    const event = t(`choice.${w.kind}`);
    const colour = t(`choice.${w.colour}`);
    const place = (code: string): string => m.names[code]?.[lang] ?? code;
    const area = [...w.townships, ...w.villages];
    // An area that was drawn on the map alone has no place's name; the schema wants words all the same.
    const where =
      area.length > 0
        ? area.map(place).join(lang === 'zh' ? '、' : ', ')
        : t('report.cap.drawn', { county: m.county.name[lang] });
    const code = (c: string): string =>
      `<geocode>${el('valueName', '统计用区划代码')}${el('value', c)}</geocode>`;
    const parameter = (name: string, value: string): string =>
      value === '' ? '' : `<parameter>${el('valueName', name)}${el('value', value)}</parameter>`;
    const info =
      el('language', lang === 'zh' ? 'zh-CN' : 'en') +
      el('category', w.category) +
      el('event', event) +
      el(
        'urgency',
        w.what === 'cancelled' ? 'Past' : COLOURS.indexOf(w.colour) < 2 ? 'Immediate' : 'Expected',
      ) +
      el('severity', SEVERITY[w.colour] ?? 'Unknown') +
      el('certainty', w.what === 'cancelled' ? 'Unlikely' : 'Likely') +
      el('senderName', m.doctrine.lead.body[lang]) +
      el('headline', t(`report.cap.${w.what}`, { event, colour })) +
      el('description', w.text) +
      el('instruction', [w.cautions, w.measures].filter((s) => s !== '').join('\n')) +
      parameter(t('report.cap.colour'), colour) +
      parameter(
        t('report.cap.channels'),
        w.channels.map((c) => t(`choice.${c}`)).join(lang === 'zh' ? '、' : ', '),
      ) +
      `<area>${el('areaDesc', where)}${area.map(code).join('')}</area>`;
    const xml =
      `<?xml version="1.0" encoding="UTF-8"?>\n<alert xmlns="urn:oasis:names:tc:emergency:cap:1.2">` +
      el('identifier', id) +
      el('sender', sender) +
      el('sent', sent) +
      el('status', 'Exercise') +
      el('msgType', TYPE[w.what]) +
      el('scope', 'Public') +
      el('note', t('report.cap.note')) +
      (w.what === 'issued' || before === undefined ? '' : el('references', before)) +
      `<info>${info}</info></alert>\n`;
    return { name: `warning-${i + 1}.${lang}.cap.xml`, xml };
  });
}
