/** A file of the program that could not be fetched, as the browsers word it. */
export const isMissingFile = (message: string): boolean =>
  /dynamically imported module|importing a module script|failed to fetch|networkerror|load failed/i.test(
    message,
  );
