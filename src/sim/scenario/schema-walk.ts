/** Walks the schema: what stands at a path, and a smallest value that fits, which lets the checks go on past a fault. */
import { FORMATS } from './formats.ts';

type Path = readonly PropertyKey[];
interface Def {
  readonly type: string;
  readonly innerType?: Node;
  readonly element?: Node;
  readonly valueType?: Node;
  readonly items?: readonly Node[];
  readonly options?: readonly Node[];
  readonly discriminator?: string;
  readonly entries?: Readonly<Record<string, string>>;
  readonly values?: readonly unknown[];
}
/** The little of zod's inside that is read here. */
export interface Node {
  readonly def: Def;
  readonly shape?: Readonly<Record<string, Node>>;
  readonly minValue?: number | null;
  readonly maxValue?: number | null;
  readonly description?: string;
  readonly _zod: { readonly bag: Readonly<Record<string, unknown>> };
}

/** Without the wrappers that say «may be left out». */
export function bare(n: Node): Node {
  let x = n;
  while (x.def.innerType) x = x.def.innerType;
  return x;
}
const optional = (n: Node): boolean => n.def.type === 'optional' || n.def.type === 'default';

/** @param value the data there, by which a choice between kinds is made. */
export function schemaAt(root: Node, path: Path, value: unknown): Node | null {
  let node: Node | null = bare(root);
  let data = value;
  for (const p of path) {
    if (node?.def.type === 'union') node = optionOf(node, data);
    if (!node) return null;
    const { element, valueType, items } = node.def as Def;
    const next: Node | undefined = node.shape?.[String(p)] ?? element ?? valueType ?? items?.[Number(p)];
    if (!next) return null;
    node = bare(next);
    data = (data as Record<PropertyKey, unknown> | null | undefined)?.[p];
  }
  return node;
}
const kindsOf = (union: Node): readonly Node[] => (union.def.options ?? []).map(bare);
function optionOf(union: Node, data: unknown): Node | null {
  const key = union.def.discriminator ?? '';
  const kind = (data as Record<string, unknown> | null | undefined)?.[key];
  return kindsOf(union).find((o) => o.shape?.[key]?.def.values?.includes(kind)) ?? null;
}
/** Keys the schema allows at a path, for suggestions. */
export function keysAt(root: Node, path: Path, value: unknown): string[] {
  const node = schemaAt(root, path, value);
  const kind = node?.def.type === 'union' ? optionOf(node, path.reduce(get, value)) : node;
  return Object.keys(kind?.shape ?? {});
}
export const get = (data: unknown, key: PropertyKey): unknown =>
  typeof data === 'object' && data !== null && Object.hasOwn(data, key)
    ? (data as Record<PropertyKey, unknown>)[key]
    : undefined;

/** @param label makes ids that stand in for broken ones different from one another. */
export function stubOf(schema: Node, label: string): unknown {
  const n = bare(schema);
  const { type } = n.def;
  if (type === 'object')
    return Object.fromEntries(
      Object.entries(n.shape ?? {})
        .filter(([, v]) => !optional(v))
        .map(([k, v]) => [k, stubOf(v, label)]),
    );
  if (type === 'array') {
    const least = Number(n._zod.bag.minimum ?? 0);
    return Array.from({ length: least }, (_, i) => stubOf(n.def.element!, `${label}-${i}`));
  }
  if (type === 'tuple') return (n.def.items ?? []).map((x) => stubOf(x, label));
  if (type === 'union')
    return stubOf(
      kindsOf(n).find((o) => Object.keys(o.shape ?? {}).length === 1)!,
      label,
    );
  if (type === 'enum') return Object.values(n.def.entries ?? {})[0];
  if (type === 'literal') return n.def.values?.[0];
  if (type === 'boolean') return false;
  if (type === 'number') return Math.max(0, n.minValue ?? 0);
  if (type === 'record') return {};
  const patterns = [...((n._zod.bag.patterns as ReadonlySet<RegExp> | undefined) ?? [])].map(String);
  const format = Object.entries(FORMATS).find(([, [re]]) => patterns.includes(String(re)));
  return format ? (format[0] === 'id' ? `x-${label}` : format[1][1]) : 'x';
}
