/** What would become of orders that are being filled in: refused and why, or what they promise. */
import { useEffect, useState } from 'react';
import type { Command, Outlook, Rejection, Role } from '../../bridge/protocol.ts';
import { foresee, judge, selectionStore } from '../../stores/session.ts';

export interface Fate {
  readonly cmd: Command;
  readonly refusal: Rejection | null;
  readonly outlook: Outlook | null;
  /** Foreseen for what the form said before its last change; the answer for what it says now is on its way. */
  readonly old: boolean;
}
const FIRST_MS = 200;
/** What is foreseen grows old while the clock runs. */
const AGAIN_MS = 2000;
export function useFates(cmds: readonly Command[], role: Role): readonly Fate[] {
  const [fates, setFates] = useState<readonly (Fate & { readonly role: Role })[]>([]);
  useEffect(() => {
    let dead = false;
    const ask = (): void =>
      void Promise.all(
        cmds.map(async (cmd) => {
          const [verdict, seen] = await Promise.all([judge(cmd, role), foresee(cmd)]);
          return { cmd, role, refusal: verdict.rejection, ...seen, old: false };
        }),
      ).then((list) => {
        if (dead) return;
        setFates(list);
        selectionStore.setState({ preview: list[0]?.line ?? null });
      });
    const first = setTimeout(ask, FIRST_MS);
    const again = setInterval(ask, AGAIN_MS);
    return () => {
      dead = true;
      clearTimeout(first);
      clearInterval(again);
    };
  }, [cmds, role]);
  return fates.map((f) => (cmds.includes(f.cmd) && f.role === role ? f : { ...f, old: true }));
}

/** An order for several villages (or shelters, levees …) that is refused for some: each with its own reason. */
export function useRefusedParts(
  cmd: Command,
  refusal: Rejection | null,
  role: Role,
): readonly { readonly id: string; readonly refusal: Rejection }[] {
  const [parts, setParts] = useState<readonly { id: string; refusal: Rejection }[]>([]);
  const field = refusal?.field ?? '';
  const list = cmd[field];
  useEffect(() => {
    let dead = false;
    const several: readonly string[] =
      Array.isArray(list) && list.length > 1 && list.every((x) => typeof x === 'string') ? list : [];
    void Promise.all(
      several.map(async (id) => ({ id, verdict: await judge({ ...cmd, [field]: [id] }, role) })),
    ).then((all) => {
      if (!dead)
        setParts(
          all.flatMap(({ id, verdict: { rejection } }) =>
            rejection?.field === field ? [{ id, refusal: rejection }] : [],
          ),
        );
    });
    return () => {
      dead = true;
    };
  }, [cmd, role, field, list]);
  return parts;
}
