/** What the papers of an exercise that has not been played are written from: the scenario, under its doctrine, in one language. */
import { translator, type Lang, type Translate } from '../../i18n/index.ts';
import {
  DOCTRINES,
  itemsFor,
  negativesOf,
  negativeUnder,
  seconds,
  type CatalogueItem,
  type CountyPack,
  type Doctrine,
  type InjectSpec,
  type LoadedScenario,
  type NegativeItem,
  type Scenario,
} from '../../sim/index.ts';

export interface DocPrinter {
  readonly lang: Lang;
  readonly t: Translate;
  readonly s: Scenario;
  readonly county: CountyPack;
  readonly doctrine: Doctrine;
  readonly lead: Doctrine['leads']['flood'];
  readonly items: readonly CatalogueItem[];
  readonly negatives: readonly NegativeItem[];
  /** Names of things in a list. */
  join(list: readonly string[]): string;
  item(id: string): string;
  /** Messages of the file in order of time; those that wait for something come where the file has them. */
  readonly msel: readonly { readonly no: number; readonly m: InjectSpec }[];
  /** When a message comes, as the controller has to know it. */
  when(m: InjectSpec): string;
  roles(list: readonly string[]): string;
}

export function docPrinter({ scenario }: LoadedScenario, county: CountyPack, lang: Lang): DocPrinter {
  const t = translator(lang);
  const doctrine = DOCTRINES[scenario.doctrine];
  const items = itemsFor(scenario);
  const join = (list: readonly string[]): string => list.join(lang === 'zh' ? '、' : ', ');
  const clock = (hmm: string): string => {
    const at = seconds(hmm);
    const start = Date.parse(`${scenario.about.startsAt}:00Z`) + at * 1000;
    return `${new Date(start).toISOString().slice(5, 16).replace('T', ' ')} (+${hmm})`;
  };
  const number = (id: string): number => scenario.msel.findIndex((m) => m.id === id) + 1;
  const after = (m: InjectSpec): string =>
    t('doc.when.after', { n: number(m.afterInject!), minutes: m.afterMinutes ?? 0 });
  return {
    lang,
    t,
    s: scenario,
    county,
    doctrine,
    lead: doctrine.leads[scenario.about.hazard],
    items,
    negatives: negativesOf([scenario.about.hazard, ...scenario.about.alsoHazards]).map((n) =>
      negativeUnder(doctrine, n),
    ),
    join,
    item: (id) => items.find((i) => i.id === id)?.title[lang] ?? id,
    msel: scenario.msel.map((m, i) => ({ no: i + 1, m })),
    when: (m) =>
      [
        m.at ? clock(m.at) : '',
        m.afterInject ? after(m) : '',
        m.when ? t('doc.when.condition', { condition: m.when }) : '',
        m.contingencyFor
          ? t('doc.when.contingency', {
              item: items.find((i) => i.id === m.contingencyFor)?.title[lang] ?? m.contingencyFor,
            })
          : '',
      ]
        .filter((x) => x !== '')
        .join('\n'),
    roles: (list) => join(list.map((r) => t(`role.${r}`))),
  };
}
