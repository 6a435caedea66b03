/** The server's words in both languages; whoever reads them chooses. */
import { sayFrom } from '../i18n/diagnostic-text.ts';
import { serverWords } from '../i18n/server.ts';

const SAY = { zh: sayFrom(serverWords, 'zh'), en: sayFrom(serverWords, 'en') };
export interface Said {
  readonly zh: string;
  readonly en: string;
}
/** What a code says. */
export const serverText = (code: string, params: Readonly<Record<string, string | number>> = {}): Said => ({
  zh: SAY.zh(code, params),
  en: SAY.en(code, params),
});
