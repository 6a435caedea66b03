/**
 * The `tuiyan` command as arguments of Node. `npm test` names the program that `npm run bundle` has made, which starts in a quarter of
 * a second; without it the sources are run as they stand.
 */
export const COMMAND: readonly string[] = process.env.TUIYAN_PROGRAM
  ? [process.env.TUIYAN_PROGRAM]
  : ['--import', 'tsx', 'src/cli/main.ts'];
