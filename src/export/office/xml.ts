/**
 * XML of Office parts as a tree, in bounds: elements and attributes by their local names, texts with the five named entities and
 * numbered ones. A document type is refused, so nothing expands and nothing is fetched.
 */
export interface Element {
  readonly name: string;
  readonly attrs: Readonly<Record<string, string>>;
  readonly children: readonly Element[];
  /** What stands directly in it. */
  readonly text: string;
}
interface Open {
  name: string;
  attrs: Record<string, string>;
  children: Element[];
  text: string;
}
const MAX_DEPTH = 64;
const MAX_ELEMENTS = 600_000;
const NAMED: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

const local = (name: string): string => name.slice(name.indexOf(':') + 1);
const plain = (s: string): string =>
  s.includes('&')
    ? s.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (all, hex, dec, name) => {
        if (name !== undefined) return NAMED[name as string] ?? all;
        const code = hex !== undefined ? parseInt(hex as string, 16) : Number(dec);
        return code <= 0x10ffff ? String.fromCodePoint(code) : '';
      })
    : s;
const TAG =
  /<(?:!\[CDATA\[([\s\S]*?)\]\]>|!--[\s\S]*?-->|\?[\s\S]*?\?>|(\/)?([\w:.-]+)((?:\s+[\w:.-]+\s*=\s*(?:"[^"<]*"|'[^'<]*'))*)\s*(\/)?>)/y;
const ATTR = /([\w:.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** The root element; null where it is not well-formed, too deep, too large, or has a document type. */
export function parseXml(bytes: Uint8Array): Element | null {
  let source: string;
  try {
    source = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
  const top: Open = { name: '', attrs: {}, children: [], text: '' };
  const stack = [top];
  let count = 0;
  let at = 0;
  for (;;) {
    const next = source.indexOf('<', at);
    const here = stack[stack.length - 1];
    const text = source.slice(at, next < 0 ? source.length : next);
    if (stack.length > 1) here.text += plain(text);
    else if (text.trim() !== '') return null;
    if (next < 0) break;
    TAG.lastIndex = next;
    const m = TAG.exec(source);
    if (!m) return null;
    at = TAG.lastIndex;
    const [, cdata, closing, name, attrs, empty] = m;
    if (cdata !== undefined) {
      if (stack.length === 1) return null;
      here.text += cdata;
    } else if (name === undefined) continue;
    else if (closing !== undefined) {
      if (stack.length === 1 || here.name !== local(name)) return null;
      stack.pop();
    } else {
      if (++count > MAX_ELEMENTS || stack.length > MAX_DEPTH) return null;
      const e: Open = { name: local(name), attrs: {}, children: [], text: '' };
      for (const [, key, a, b] of attrs.matchAll(ATTR)) e.attrs[local(key)] = plain(a ?? b);
      here.children.push(e);
      if (empty === undefined) stack.push(e);
    }
  }
  return stack.length === 1 && top.children.length === 1 ? top.children[0] : null;
}

export const childrenOf = (e: Element | undefined, name: string): readonly Element[] =>
  e?.children.filter((c) => c.name === name) ?? [];
/** The first child along a path of names. */
export const find = (e: Element | undefined, ...path: readonly string[]): Element | undefined =>
  path.reduce<Element | undefined>((at, name) => at?.children.find((c) => c.name === name), e);
/** All texts of `t` elements inside, in their order. */
export const textIn = (e: Element): string =>
  e.name === 't' ? e.text : e.children.map((c) => (c.name === 'rPh' ? '' : textIn(c))).join('');
