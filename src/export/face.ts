/** What stands on the cover and on every page of a document, whatever its form. */
import type { Lang } from '../i18n/index.ts';
import { titleOf } from './audience.ts';
import type { Audience } from './audiences.ts';
import { exerciseFacts } from './block.ts';
import type { Printer } from './format.ts';

export interface Face {
  readonly lang: Lang;
  /** Exercise mark of every page. */
  readonly mark: string;
  readonly title: string;
  /** The exercise. */
  readonly of: string;
  /** County, body, day. */
  readonly lines: readonly string[];
  readonly notes: readonly string[];
  /** Heading of the contents; '' where there are none. */
  readonly contents: string;
  readonly creator: string;
  readonly keywords: readonly string[];
  readonly foot: string;
}
export function reportFace(p: Printer, audience: Audience): Face {
  const { m, t, lang } = p;
  return {
    lang,
    mark: t('report.mark'),
    title: titleOf(p, audience),
    of: m.scenario.title[lang],
    lines: [m.county.name[lang], m.doctrine.lead.body[lang], exerciseFacts(p)[2][1].slice(0, 10)],
    notes: [t('report.simulated'), m.county.notice[lang]],
    // A notice of two pages needs no contents.
    contents: audience === 'county' || audience === 'superior' ? t('report.contents') : '',
    creator: m.doctrine.lead.body[lang],
    keywords: [t('report.mark').split(' ')[0], t(`hazard.${m.scenario.hazard}`), m.county.name[lang]],
    foot: `${t('report.mark')} · ${m.county.notice[lang]}`,
  };
}
