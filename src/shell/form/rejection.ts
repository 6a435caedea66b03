/** A refusal in words, with names instead of ids. */
import { useCallback } from 'react';
import type { Rejection } from '../../bridge/protocol.ts';
import { useNames, useWords } from '../hooks.ts';

const NAMED = new Set(['unit', 'place', 'village', 'shelter', 'reservoir', 'id']);
export function useRejection(): (r: Rejection) => string {
  const { first, t } = useWords();
  const name = useNames();
  return useCallback(
    (r) => {
      const p: Record<string, string | number> = {};
      for (const [k, v] of Object.entries(r.params))
        p[k] = NAMED.has(k)
          ? name(String(v))
          : k === 'role'
            ? t(`role.${v}`)
            : k === 'state'
              ? first([`state.${r.params.chart}.${v}`, String(v)])
              : k === 'danger'
                ? t(`dangerstate.${v}`)
                : k === 'phase'
                  ? first([`phase.${v}`, 'phase.running'])
                  : k === 'type'
                    ? first([`cmd.${v}`, String(v)])
                    : v;
      return first([r.code], { phase: '', ...p });
    },
    [first, name, t],
  );
}
