/** A button that asks for a file; the same file may be chosen again. */
import { useRef, type ReactNode } from 'react';

/** @param label of the field, for whoever hears the page. */
export function FileButton(p: {
  accept: string;
  label: string;
  children: ReactNode;
  disabled?: boolean;
  onFile?: (file: File) => unknown;
  /** Several at once, in place of one. */
  onFiles?: (files: readonly File[]) => unknown;
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
        multiple={p.onFiles !== undefined}
        onChange={(e) => {
          const files = [...(e.target.files ?? [])];
          e.target.value = '';
          if (files.length === 0) return;
          p.onFiles?.(files);
          p.onFile?.(files[0]);
        }}
      />
      <button disabled={p.disabled} onClick={() => field.current?.click()}>
        {p.children}
      </button>
    </>
  );
}
