/** What stands on the printed map round the map itself. */
import type { Briefing, RoleView } from '../../bridge/protocol.ts';
import type { SheetWords } from '../../cartography/print-svg.ts';
import { clock, count, elapsed } from '../format.ts';
import type { Words } from '../hooks.ts';

export function sheetWords(
  { t, x, lang }: Words,
  briefing: Briefing,
  view: RoleView,
  person: string,
  notice: string,
): SheetWords {
  const { casualties: c, response } = view;
  const year = view.startsAt.slice(0, 4);
  const time = clock(view.startsAt, view.t, lang);
  return {
    title: t('print.title', { title: x(briefing.title) }),
    about: `${x(briefing.place)} · ${t(`hazard.${briefing.hazard}`)}`,
    time: t('print.time', {
      at: lang === 'zh' ? `${year}年${time}` : `${time}, ${year}`,
      t: elapsed(view.t),
      of: elapsed(view.endAt),
    }),
    status: [
      `${t('ui.top.level')} ${response.level === 0 ? t('ui.top.nolevel') : t(`level.${response.level}`)}`,
      `${t('ui.top.evacuated')} ${count(c.evacuated)}`,
      `${t('ui.top.trapped')} ${count(c.trapped)}`,
      `${t('ui.top.dead')} ${count(c.dead)}`,
    ].join(' · '),
    maker: t('print.maker', { role: t(`role.${view.role}`), person }).trim(),
    sources: `${t('ui.sources')}：${t('ui.sources.terrain.text')}；${t('ui.sources.villages.text')}`,
    notice,
    mark: t('report.mark'),
    watermark: t('print.watermark'),
    legend: t('ui.map.legend'),
    scale: t('print.scale'),
    north: t('print.north'),
  };
}
