/** npm's shell does not hand a signal on; when it is gone, nobody is there to end a program that it has started. */
export function endWithParent(): void {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && process.exit(0), 250).unref();
}
