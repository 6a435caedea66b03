/** Everything that is wrong with a file, each with its place and its code. */
import type { ReactNode } from 'react';
import { useWords } from '../../hooks.ts';

export type FaultList = readonly { readonly code: string; readonly at: string; readonly field: string }[];
export function Faults(p: { title: string; faults: FaultList }): ReactNode {
  const { t } = useWords();
  return (
    <div role="alert" className="error">
      <p>{p.title}</p>
      <ul className="plain">
        {p.faults.map((f, i) => (
          <li key={i}>
            {f.at === '' ? '' : `${f.at} `}
            {f.code}: {t(f.code, { field: f.field })}
          </li>
        ))}
      </ul>
    </div>
  );
}
