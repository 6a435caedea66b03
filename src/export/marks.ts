/** Words for hand-rated items and for a bureau's own tables, the same in every form of the report. */
import { scaleText, type FilledTable } from '../sim/index.ts';
import type { Printer } from './format.ts';

const ANCHORED = [1, 3, 5];
/** A row an item that somebody rated: item, mean, every mark with its writer, what marks look like. */
export const handRows = ({ m, t }: Printer): string[][] =>
  (m.evaluation?.hand ?? []).map((h) => [
    t(`hand.${h.subject}`),
    t('report.hand.mean', { mean: h.mean.toFixed(1), n: h.marks.length }),
    h.marks
      .map((e) =>
        e.text
          ? t('report.hand.why', { who: e.who, mark: e.mark, text: e.text })
          : t('report.hand.said', { who: e.who, mark: e.mark }),
      )
      .join('\n'),
    ANCHORED.map((n) => t('hand.mark', { n, anchor: t(`hand.${h.subject}.${n}`) })).join('\n'),
  ]);

const round = (x: number): number => Math.round(x * 100) / 100;
/** A row an indicator: number, group, text with its guide, weight, what was reached, every mark with its writer. */
export const ownRows = ({ t, lang }: Printer, x: FilledTable): (string | number)[][] =>
  x.rows.map((r, i) => [
    i + 1,
    r.group ?? '',
    r.guide === undefined ? r.text : `${r.text}\n${r.guide}`,
    r.weight,
    r.share === null ? (r.marks.length > 0 ? t('report.bureau.skipped') : '—') : round(r.share * r.weight),
    r.marks
      .map((e) => {
        const said = `${e.who}${lang === 'zh' ? '：' : ': '}${e.mark ?? t('report.bureau.skipped')}`;
        return e.note === undefined ? said : `${said}${lang === 'zh' ? '，' : ', '}${e.note}`;
      })
      .join('\n'),
  ]);
export const ownNote = ({ t, lang }: Printer, x: FilledTable): string =>
  t('report.bureau.note', {
    who: x.who.join(lang === 'zh' ? '、' : ', '),
    scale: scaleText(x.scale, t('report.bureau.scale.points')),
  });
export const ownTotal = ({ t }: Printer, x: FilledTable): string =>
  x.percent === null
    ? t('report.bureau.none', { all: x.rows.length })
    : t('report.bureau.total', {
        percent: x.percent.toFixed(1),
        reached: round(x.reached),
        weight: round(x.weight),
        marked: x.marked,
        all: x.rows.length,
        skipped: x.skipped,
      });
