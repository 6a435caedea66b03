declare const parts: readonly (() => void)[];
export = parts;
