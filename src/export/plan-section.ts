/** The plan's indicators in the report, each with its sum and the figures it stands on. */
import { goalText, metText, sumText, valueText } from '../i18n/indicator-text.ts';
import type { Printer } from './format.ts';
import type { Block } from './block.ts';

const SHARES = ['axes', 'duties', 'precisions', 'reaches'] as const;

/** Bodies, plan and standards under the scenario's doctrine, each with its source. */
export function doctrineFacts({ m, t, lang }: Printer): [string, string][] {
  const { doctrine: d } = m;
  const from = (x: { source: string; asOf: string; status: string }): string =>
    ` (${x.source}, ${x.asOf}, ${t(`number.${x.status}`)})`;
  return [
    [t('doctrine.title'), d.title[lang]],
    [t('doctrine.bodies'), d.bodies[lang] + from(d.bodies)],
    [t('doctrine.lead'), d.lead.body[lang] + from(d.lead)],
    [t('doctrine.plan'), d.lead.plan[lang]],
    [t('doctrine.issuer'), d.issuer[lang] + from(d.issuer)],
    [t('doctrine.evaluation'), d.evaluation[lang] + from(d.evaluation)],
  ];
}

export function planBlocks(p: Printer): Block[] {
  const { t } = p;
  const { plan } = p.m.score;
  const blocks: Block[] = [
    { kind: 'note', text: t('plan.measures.hint') },
    {
      kind: 'table',
      caption: t('report.plan'),
      wide: true,
      head: [
        t('report.col.no'),
        t('plan.col.indicator'),
        t('plan.col.value'),
        t('plan.col.goal'),
        t('report.col.verdict'),
        t('plan.col.sum'),
      ],
      widths: [0.8, 2.2, 1.2, 1.2, 0.9, 3.2],
      rows: plan.indicators.map((i) => [
        i.id,
        t(`indicator.${i.id}`),
        valueText(t, i, i.value),
        goalText(t, i),
        metText(t, i),
        sumText(t, i),
      ]),
    },
  ];
  if (plan.figures.length > 0)
    blocks.push({
      kind: 'list',
      items: plan.figures.map(
        (f) => `${t(`figure.${f.id}`)} ${f.value} — ${f.source}, ${f.asOf}, ${t(`number.${f.status}`)}`,
      ),
    });
  for (const name of SHARES)
    blocks.push(
      { kind: 'sub', text: t(`plan.${name}`) },
      {
        kind: 'table',
        caption: t(`plan.${name}`),
        head: [t('report.col.measure'), t('report.col.run'), t('report.col.procedures')],
        widths: [2.4, 0.8, 3],
        rows: plan[name].map((r) => [t(`plan.${name}.${r.id}`), p.percent(r.value), r.items.join(' ')]),
      },
    );
  if (plan.warning.length > 0)
    blocks.push(
      { kind: 'sub', text: t('plan.warning') },
      {
        kind: 'table',
        caption: t('plan.warning'),
        head: [t('report.col.measure'), t('report.col.run'), t('report.col.event')],
        widths: [4, 0.7, 1.5],
        rows: plan.warning.map((a) => [
          t(`plan.warning.${a.id}`),
          t(a.met ? 'report.yes' : 'report.no'),
          p.evidence(a.evidence),
        ]),
      },
    );
  const { orders, misdirected } = plan.ownership;
  if (orders > 0)
    blocks.push(
      { kind: 'sub', text: t('plan.ownership') },
      {
        kind: 'list',
        items:
          misdirected.length === 0
            ? [t('plan.ownership.ok', { orders })]
            : misdirected.map(
                (m) =>
                  `${p.at(m.t)} ${t('plan.ownership.row', {
                    role: t(`role.${m.role}`),
                    task: t(`choice.${m.task}`),
                    owner: t(`department.${m.owner}`),
                  })} (ev#${m.event})`,
              ),
      },
    );
  return blocks;
}
