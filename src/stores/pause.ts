/** Lets the page answer between two slices of a long piece of work. */
export const pause = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));
