/**
 * All words, both languages side by side so that neither can be forgotten. Keys are codes of the core
 * (`REJ-021`, `msg.levee-danger`, `item.C-09`) or names of interface parts (`ui.lobby.title`).
 */
import i18next, { type i18n } from 'i18next';
import { cartoWords } from './carto.ts';
import { choiceWords } from './choices.ts';
import { cliWords } from './cli.ts';
import { helpWords } from './cli-help.ts';
import { communicationWords } from './communications.ts';
import { commandWords } from './commands.ts';
import { diagnosticWords } from './diagnostics.ts';
import { discussionWords } from './discussion.ts';
import { documentWords } from './documents.ts';
import { dispatchWords } from './dispatch.ts';
import { eventWords } from './events.ts';
import { hazardWords } from './hazards/index.ts';
import { informationWords } from './information.ts';
import { kindWords } from './kinds.ts';
import { lessonWords } from './lessons.ts';
import { messageWords } from './messages.ts';
import { planWords } from './plan.ts';
import { planMeasureWords } from './plan-measures.ts';
import { printWords } from './print.ts';
import { rejectionWords } from './rejections.ts';
import { reliefWords } from './relief.ts';
import { evaluationWords } from './report-evaluation.ts';
import { markWords, tableFaultWords } from './report-marks.ts';
import { findingWords } from './report-findings.ts';
import { reportWords } from './report.ts';
import { quantityWords } from './report-quantities.ts';
import { columnWords } from './report-columns.ts';
import { supportWords } from './report-support.ts';
import { whatifWords } from './report-whatif.ts';
import { workbookWords } from './report-workbook.ts';
import { audienceWords } from './report-audience.ts';
import { branchWords } from './branches.ts';
import { groupWords } from './groups.ts';
import { lobbyWords } from './ui-lobby.ts';
import { lookWords } from './ui-look.ts';
import { reviewSheetWords } from './review-sheet.ts';
import { serverWords } from './server.ts';
import { scenarioWords } from './scenario-words.ts';
import { mapWords } from './ui-map.ts';
import { roomWords } from './ui-room.ts';
import { commonStates } from './states.ts';
import { seatWords } from './ui-seats.ts';
import { talkWords } from './talk.ts';
import { templateWords } from './templates.ts';
import { tabWords } from './ui-tabs.ts';
import { conductWords } from './conduct.ts';
import { deskWords } from './ui-desk.ts';
import { uiWords } from './ui.ts';
import { wordTemplateWords } from './word-template.ts';

export type Lang = 'zh' | 'en';
export type Words = Readonly<Record<string, { readonly zh: string; readonly en: string }>>;
export type Translate = (key: string, params?: Readonly<Record<string, string | number>>) => string;

export const WORDS: Words = {
  ...cartoWords,
  ...cliWords,
  ...helpWords,
  ...diagnosticWords,
  ...scenarioWords,
  ...serverWords,
  ...talkWords,
  ...reportWords,
  ...discussionWords,
  ...documentWords,
  ...evaluationWords,
  ...markWords,
  ...tableFaultWords,
  ...wordTemplateWords,
  ...findingWords,
  ...quantityWords,
  ...columnWords,
  ...supportWords,
  ...whatifWords,
  ...workbookWords,
  ...audienceWords,
  ...uiWords,
  ...deskWords,
  ...conductWords,
  ...branchWords,
  ...groupWords,
  ...lobbyWords,
  ...lessonWords,
  ...seatWords,
  ...lookWords,
  ...tabWords,
  ...roomWords,
  ...mapWords,
  ...kindWords,
  ...templateWords,
  ...commandWords,
  ...choiceWords,
  ...printWords,
  ...rejectionWords,
  ...reliefWords,
  ...messageWords,
  ...eventWords,
  ...dispatchWords,
  ...planWords,
  ...reviewSheetWords,
  ...informationWords,
  ...communicationWords,
  ...planMeasureWords,
  ...hazardWords,
  ...commonStates,
};

const resources = (lang: Lang): Record<string, string> =>
  Object.fromEntries(Object.entries(WORDS).map(([k, v]) => [k, v[lang]]));

/** One i18next instance for a language; `{{name}}` interpolation, keys never split. */
export function createI18n(lang: Lang): i18n {
  const instance = i18next.createInstance();
  void instance.init({
    lng: lang,
    fallbackLng: false,
    resources: { zh: { translation: resources('zh') }, en: { translation: resources('en') } },
    keySeparator: false,
    nsSeparator: false,
    // Shells put text into text nodes only; escaping here would show entities to people.
    interpolation: { escapeValue: false },
    initAsync: false,
  });
  return instance;
}
export function translator(lang: Lang): Translate {
  const instance = createI18n(lang);
  return (key, params = {}) => instance.t(key, { ...params });
}
