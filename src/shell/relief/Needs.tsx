/** Basic needs village by village and category by category, on the ten-hour clock. */
import { Fragment, type ReactNode } from 'react';
import type { RoleView } from '../../bridge/protocol.ts';
import { hm } from '../format.ts';
import { useNames, useSession, useWords } from '../hooks.ts';
import { Empty, Section } from '../ui.tsx';

const NEEDS = ['food', 'water', 'bedding', 'shelter', 'medical'] as const;
const LIMIT_S = 36000;
type Village = RoleView['villages'][number];
const met = (needs: readonly number[]): boolean => needs.every((n) => n >= 0);

export function Needs(): ReactNode {
  const { t } = useWords();
  const view = useSession((s) => s.view)!;
  const needy = view.villages.filter((v) => v.needSince >= 0);
  // Those still in want first, the longest in want at their head.
  const rows = [...needy].sort(
    (a, b) =>
      Number(met(a.needs)) - Number(met(b.needs)) || a.needSince - b.needSince || (a.id < b.id ? -1 : 1),
  );
  return (
    <Section title={t('ui.shelters.needs')}>
      {rows.length === 0 ? (
        <Empty>{t('ui.shelters.noneed')}</Empty>
      ) : (
        <div className="scroll-x">
          <table className="rows">
            <thead>
              <tr>
                <th>{t('ui.relief.village')}</th>
                <th className="num">{t('ui.relief.people')}</th>
                {NEEDS.map((n) => (
                  <th key={n}>{t(`need.${n}`)}</th>
                ))}
                <th>{t('ui.relief.limit')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((v) => (
                <Rows key={v.id} v={v} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </Section>
  );
}

function Rows({ v }: { v: Village }): ReactNode {
  const { t } = useWords();
  const name = useNames();
  const view = useSession((s) => s.view)!;
  const due = v.needSince + LIMIT_S;
  const state = met(v.needs) ? t('ui.relief.done') : hm(view.startsAt, due);
  const mark = (at: number): ReactNode => (
    <span className={at >= 0 ? 'need yes' : 'need'} title={at >= 0 ? hm(view.startsAt, at) : undefined}>
      {at >= 0 ? '✓' : '·'}
    </span>
  );
  return (
    <Fragment>
      <tr>
        <td>
          <b>{name(v.id)}</b>
        </td>
        <td className="num">{v.groups.reduce((n, g) => n + g.people, 0)}</td>
        {NEEDS.map((n, i) => (
          <td key={n}>{mark(v.needs[i])}</td>
        ))}
        <td>{view.t > due && !met(v.needs) ? <b>{state}</b> : state}</td>
      </tr>
      {!met(v.needs) &&
        v.groups
          .filter((g) => g.people > 0)
          .map((g) => (
            <tr key={g.category}>
              <td>
                <em>{t(`category.${g.category}`)}</em>
              </td>
              <td className="num">{g.people}</td>
              {NEEDS.map((n, i) => (
                <td key={n}>{mark(g.needs[i])}</td>
              ))}
              <td />
            </tr>
          ))}
    </Fragment>
  );
}
