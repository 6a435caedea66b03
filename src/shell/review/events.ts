/** An event of the log as a line of words. */
import type { LooseEvent, SimLogEvent } from '../../bridge/protocol.ts';
import { useNames, useWords } from '../hooks.ts';

const SHOWN = [
  'unit',
  'target',
  'village',
  'villages',
  'shelter',
  'levee',
  'reservoir',
  'gauge',
  'township',
  'townships',
  'unreached',
  'facility',
  'site',
  'inject',
  'item',
  'level',
  'kind',
  'quantity',
  'people',
  'text',
  'reason',
];
export function useEventText(): (e: SimLogEvent) => string {
  const { t, first, lang } = useWords();
  const name = useNames();
  const word = (k: string, v: unknown): string => {
    // Villages are logged by number: how many says more than which.
    if (Array.isArray(v) && typeof v[0] === 'number') return t('ui.response.villages', { n: v.length });
    if (Array.isArray(v) && k === 'unreached')
      return t('ui.consult.unreached', {
        names: v.map((id) => name(String(id))).join(lang === 'zh' ? '、' : ', '),
      });
    if (Array.isArray(v))
      return `${v
        .slice(0, 3)
        .map((k2) => name(String(k2)))
        .join(lang === 'zh' ? '、' : ', ')}${v.length > 3 ? ` +${v.length - 3}` : ''}`;
    if (k === 'level' && typeof v === 'number' && v <= 4) return first([`level.${v}`]);
    if (k === 'kind')
      return first([`choice.task.${v}`, `choice.${v}`, `dangerkind.${v}`, `report.kind.${v}`]);
    if (k === 'item') return first([`choice.item.${v}`, `choice.${v}`]);
    return typeof v === 'string' ? name(v) : String(v);
  };
  return (e) => {
    const said = (v: unknown): boolean =>
      v !== undefined && v !== '' && v !== null && !(Array.isArray(v) && v.length === 0);
    const data: LooseEvent['data'] = e.data;
    const bits = SHOWN.filter((k) => said(data[k])).map((k) => word(k, data[k]));
    const who = e.role ? ` (${t(`role.${e.role}`)})` : '';
    return `${first([`event.${e.kind}`])}${who}${bits.length > 0 ? ` · ${bits.join(' · ')}` : ''}`;
  };
}
