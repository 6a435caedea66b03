/** A table of texts as the files have it: words from the left, then numbers. */
import type { ReactNode } from 'react';

/** @param words columns of words. */
export function Rows({
  head,
  rows,
  words = 1,
  label,
}: {
  head: readonly string[];
  rows: readonly (readonly string[])[];
  words?: number;
  label?: string;
}): ReactNode {
  const kind = (i: number): string | undefined => (i >= words ? 'num' : undefined);
  return (
    <table aria-label={label}>
      <thead>
        <tr>
          {head.map((h, i) => (
            <th key={i} scope="col" className={kind(i)}>
              {h}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((r, k) => (
          <tr key={k}>
            {r.map((c, i) => (
              <td key={i} className={kind(i)}>
                {c}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
