/** A button that asks for a file; the same file may be chosen again. */
import { useRef, type ReactNode } from 'react';

/** @param label of the field, for whoever hears the page. */
export function FileButton(p: {
  accept: string;
  label: string;
  children: ReactNode;
  disabled?: boolean;
  onFile: (file: File) => unknown;
}): ReactNode {
  const field = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={field}
        type="file"
        accept={p.accept}
        hidden
        aria-label={p.label}
        onChange={(e) => e.target.files?.[0] && (void p.onFile(e.target.files[0]), (e.target.value = ''))}
      />
      <button disabled={p.disabled} onClick={() => field.current?.click()}>
        {p.children}
      </button>
    </>
  );
}
