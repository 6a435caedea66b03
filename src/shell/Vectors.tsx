/** SVG text put into the page as parsed XML: names that people typed stay text, whatever they look like. */
import { useLayoutEffect, useRef, type ReactNode } from 'react';

const NS = 'http://www.w3.org/2000/svg';

/** @param body elements of an SVG document. */
export function Vectors({ body }: { body: string }): ReactNode {
  const g = useRef<SVGGElement>(null);
  useLayoutEffect(() => {
    const parsed = new DOMParser().parseFromString(`<svg xmlns="${NS}">${body}</svg>`, 'image/svg+xml');
    // Text that is no XML would come back as a page that says so.
    const parts = parsed.querySelector('parsererror') ? [] : [...parsed.documentElement.childNodes];
    g.current!.replaceChildren(...parts.map((x) => document.importNode(x, true)));
  }, [body]);
  return <g ref={g} />;
}
