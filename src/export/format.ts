/** Times, numbers and names as reports print them; the same for every form. */
import type { SituationMap } from './situation-maps.ts';
import { laneWords } from './state-words.ts';
import { quantityValue } from '../i18n/quantity-text.ts';
import { translator, type Lang, type Translate } from '../i18n/index.ts';
import { type Quantity, type ReportModel, type ScoredItem, type TimelineRow } from '../sim/index.ts';

export interface Printer {
  readonly m: ReportModel;
  readonly lang: Lang;
  readonly maps: readonly SituationMap[];
  readonly t: Translate;
  clock(seconds: number): string;
  calendar(seconds: number): string;
  /** Time of day, with the date where the exercise runs past midnight; — for never. */
  at(seconds: number): string;
  /** A quantity of the registry with its unit; every figure that a reader compares comes from here. */
  quantity(id: string): string;
  quantities(...groups: readonly Quantity['group'][]): readonly Quantity[];
  number(x: number | null, digits?: number): string;
  percent(x: number | null): string;
  title(id: string): string;
  /** Numbers of events: the first few and how many there are. */
  evidence(list: readonly number[], most?: number): string;
  name(id: string): string;
  /** Injects are numbered in the order of the file. */
  inject(id: string): string;
  event(row: TimelineRow): string;
  target(i: ScoredItem): string;
  tkc(i: Pick<ScoredItem, 't' | 'k' | 'c'>): string;
}

/** Calendar arithmetic on the scenario's own start (UTC+8, no zone changes), without the machine's clock or locale. */
function calendarOf(startsAt: string, seconds: number): string {
  const d = new Date(
    Date.UTC(
      +startsAt.slice(0, 4),
      +startsAt.slice(5, 7) - 1,
      +startsAt.slice(8, 10),
      +startsAt.slice(11, 13),
      +startsAt.slice(14, 16),
    ) +
      seconds * 1000,
  );
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${d.getUTCFullYear()}-${two(d.getUTCMonth() + 1)}-${two(d.getUTCDate())} ${two(d.getUTCHours())}:${two(d.getUTCMinutes())}`;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');
const PLACES = [
  'gauge',
  'levee',
  'village',
  'reservoir',
  'township',
  'site',
  'facility',
  'unit',
  'slope',
  'near',
] as const;
/** Orders that name several places at once. */
const MANY_PLACES = ['villages', 'townships', 'shelters', 'receptors', 'sites', 'levees'] as const;
/** Of several, so many are named. */
const SOME = 3;
const STILL = { hazard: null, side: 'world', region: '', spans: [] } as const;
const LEVELS = ['—', 'Ⅰ', 'Ⅱ', 'Ⅲ', 'Ⅳ'];

/** The tables' own word for "a design choice of this product": said once, by the status. */
const OWN = '训练设定';
/** What kind of number it is, where it comes from, as of when. */
export const originText = (
  t: Translate,
  x: { readonly status: string; readonly source: string; readonly asOf: string },
): string => `${t(`number.${x.status}`)}${x.source === OWN ? '' : `; ${x.source}`}, ${x.asOf}`;

export function printer(m: ReportModel, lang: Lang, maps: readonly SituationMap[] = []): Printer {
  const t = translator(lang);
  const clock = (s: number): string =>
    s < 0 ? '—' : `${Math.floor(s / 3600)}:${String(Math.floor((s % 3600) / 60)).padStart(2, '0')}`;
  const days = (s: number): string => calendarOf(m.scenario.startsAt, s).slice(0, 10);
  const [from, to] = [days(0), days(m.scenario.durationS)];
  const oneDay = from === to;
  const oneMonth = from.slice(0, 7) === to.slice(0, 7);
  const at = (s: number): string => {
    if (s < 0) return '—';
    const text = calendarOf(m.scenario.startsAt, s);
    if (oneDay && text.startsWith(from)) return text.slice(11);
    const [month, day] = [+text.slice(5, 7), +text.slice(8, 10)];
    return lang === 'zh'
      ? `${oneMonth && text.startsWith(from.slice(0, 7)) ? '' : `${month}月`}${day}日 ${text.slice(11)}`
      : `${day} ${MONTHS[month - 1]} ${text.slice(11)}`;
  };
  const title = (id: string): string =>
    (m.catalogue.find((c) => c.id === id)?.title ?? m.negatives.find((n) => n.id === id)?.title)?.[lang] ??
    (id.startsWith('OUT-') ? t(`loss.${id}`) : id);
  const name = (id: string): string => m.names[id]?.[lang] ?? id;
  const taskWord = (kind: string): string => {
    const own = `choice.task.${kind}`;
    return t(own) === own ? t(`choice.${kind}`) : t(own);
  };
  const stood = laneWords(m.states, m.stories, lang, t, name);
  const inject = (id: string): string => t('report.inject', { n: m.msel.findIndex((i) => i.id === id) + 1 });
  const several = (ids: readonly string[]): string =>
    ids.length > SOME
      ? t('report.several', {
          first: ids
            .slice(0, SOME)
            .map(name)
            .join(lang === 'zh' ? '、' : ', '),
          n: ids.length,
        })
      : ids.map(name).join(lang === 'zh' ? '、' : ', ');
  /** Whose state it is, and which it is now in. */
  const moved = ({ params: d }: TimelineRow): string => {
    const lane = {
      ...STILL,
      chart: String(d.chart),
      instance: String(d.instance),
      subject: String(d.subject),
    };
    const [thing, about] =
      typeof d.subjects === 'string'
        ? [t(`chart.${lane.chart}`), several(d.subjects.split(' '))]
        : [stood.name(lane), stood.about(lane)];
    const who = about === '' ? thing : `${thing}${lang === 'zh' ? `（${about}）` : ` (${about})`}`;
    return `${who}${lang === 'zh' ? '：' : ': '}${stood.state(lane, String(d.to))}`;
  };
  /** What a reader of the timeline needs of an event's data: names, levels, amounts; the rest is in the event log. */
  const detail = (row: TimelineRow): string[] => {
    const { params: d, kind } = row;
    const out: string[] = [];
    for (const k of PLACES) if (typeof d[k] === 'string') out.push(name(d[k]));
    for (const k of MANY_PLACES)
      if (typeof d[k] === 'string') out.push(several(d[k].split(' ').filter(Boolean)));
    if (typeof d.magnitude === 'number') out.push(t('report.magnitude', { n: d.magnitude.toFixed(1) }));
    if (typeof d.people === 'number') out.push(t('unit.value.person', { n: d.people }));
    if (kind === 'DISPATCH') out.push(name(String(d.target)), taskWord(String(d.kind)));
    if (kind === 'ACTIVATE' || kind === 'LEVEL_CHANGE') out.push(LEVELS[Number(d.level)]);
    else if (kind === 'CONSULT') {
      out.push(LEVELS[Number(d.proposed)]);
      const missed = String(d.unreached ?? '')
        .split(' ')
        .filter(Boolean)
        .map(name);
      if (missed.length > 0)
        out.push(t('report.unreached', { names: missed.join(lang === 'zh' ? '、' : ', ') }));
    } else if (typeof d.level === 'number') out.push(`${d.level} m`);
    if (kind === 'REPORT') out.push(t(`report.kind.${d.kind}`));
    if (typeof d.inject === 'string') {
      const text = m.msel.find((i) => i.id === d.inject)?.content[lang];
      out.push(inject(d.inject), kind === 'INJECT' ? (text ?? '') : '');
    }
    if (typeof d.release === 'number') out.push(`${d.release} m³/s`);
    if (kind === 'DEATHS') out.push(String(d.dead));
    if (kind === 'SLIDE') out.push(String(d.hit));
    if (typeof d.intervalMin === 'number') out.push(`${d.intervalMin} min`);
    return out;
  };
  return {
    m,
    lang,
    maps,
    t,
    clock,
    title,
    name,
    evidence: (list, most = 8) => {
      const first = list
        .slice(0, most)
        .map((n) => `ev#${n}`)
        .join(' ');
      return list.length > most ? t('report.evidence.more', { first, n: list.length }) : first;
    },
    inject,
    calendar: (s) => calendarOf(m.scenario.startsAt, s),
    at,
    quantity(id) {
      const q = m.quantities.find((x) => x.id === id);
      return q ? quantityValue(t, lang, q) : t('report.na');
    },
    quantities: (...groups) => m.quantities.filter((q) => groups.includes(q.group)),
    number: (x, digits = 0) => (x === null ? t('report.na') : x.toFixed(digits)),
    percent: (x) => (x === null ? t('report.na') : `${(100 * x).toFixed(0)}%`),
    event(row) {
      if (row.lane === 'state') return moved(row);
      const parts = detail(row).filter((x) => x !== '');
      return `${t(`event.${row.kind}`)}${parts.length > 0 ? (lang === 'zh' ? `\uff1a${parts.join('\uff0c')}` : `: ${parts.join(', ')}`) : ''}`;
    },
    target: (i) => (i.target === null ? '—' : `${i.target}/${i.limit ?? '—'}`),
    tkc: (i) => [i.t, i.k, i.c].map((x) => (x === null ? '–' : x.toFixed(2))).join(' / '),
  };
}
