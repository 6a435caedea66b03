/** Every command by type. Adding a common one is a file and a line here; hazards bring their own. */
import { HAZARDS } from '../hazards/index.ts';
import { SPECS } from '../hazards/specs.ts';
import type { CommandDef } from './command.ts';
import { aidRequest } from './aid-request.ts';
import { consultHold } from './consult-hold.ts';
import { contactCall } from './contact-call.ts';
import { decisionNote } from './decision-note.ts';
import * as discussion from './discussion.ts';
import { donationAnswer } from './donation-answer.ts';
import { donationPublish } from './donation-publish.ts';
import { dutyRoster } from './duty-roster.ts';
import { evacuateOrder } from './evacuate-order.ts';
import { expertAsk } from './expert-ask.ts';
import { fundsAllot } from './funds-allot.ts';
import { housingPlan } from './housing-plan.ts';
import { icpSetup } from './icp-setup.ts';
import * as injects from './injects.ts';
import { inspectOrder } from './inspect-order.ts';
import { insuranceClaim } from './insurance-claim.ts';
import { leaderAppoint } from './leader-appoint.ts';
import { lessonsRecord } from './lessons-record.ts';
import { lossAssess } from './loss-assess.ts';
import { measuresOrder } from './measures-order.ts';
import { neighboursNotify } from './neighbours-notify.ts';
import { postsFill } from './posts-fill.ts';
import { reliefStart } from './relief-start.ts';
import { reportFinal, reportFirst, reportFollowUp } from './report-send.ts';
import { reportVerify } from './report-verify.ts';
import { requisitionClose } from './requisition-close.ts';
import { responseActivate } from './response-activate.ts';
import { responseEnd } from './response-end.ts';
import { returnApprove } from './return-approve.ts';
import { roadClose } from './road-close.ts';
import { roadOpen } from './road-open.ts';
import { shelterClose } from './shelter-close.ts';
import { shelterOpen } from './shelter-open.ts';
import { siteClose } from './site-close.ts';
import { socialRegister } from './social-register.ts';
import { statementPublish } from './statement-publish.ts';
import { suppliesDispatch } from './supplies-dispatch.ts';
import { suppliesReceipt } from './supplies-receipt.ts';
import { syncHold } from './sync-hold.ts';
import { townshipOrder } from './township-order.ts';
import { messageAcknowledge, messageSend, messageSimulate } from './messages.ts';
import * as trainer from './trainer.ts';
import { unitAssign } from './unit-assign.ts';
import { unitCancel } from './unit-cancel.ts';
import { unitRecall } from './unit-recall.ts';
import { unitRedirect } from './unit-redirect.ts';
import { warningCancel } from './warning-cancel.ts';
import { warningIssue } from './warning-issue.ts';
import { warningUpdate } from './warning-update.ts';

const common: readonly CommandDef[] = [
  dutyRoster,
  reportVerify,
  consultHold,
  expertAsk,
  inspectOrder,
  warningIssue,
  warningUpdate,
  warningCancel,
  measuresOrder,
  responseActivate,
  responseEnd,
  reportFirst,
  reportFollowUp,
  reportFinal,
  leaderAppoint,
  icpSetup,
  syncHold,
  postsFill,
  contactCall,
  unitAssign,
  unitRedirect,
  unitRecall,
  unitCancel,
  townshipOrder,
  evacuateOrder,
  returnApprove,
  shelterOpen,
  shelterClose,
  suppliesDispatch,
  suppliesReceipt,
  reliefStart,
  fundsAllot,
  donationAnswer,
  donationPublish,
  roadClose,
  roadOpen,
  siteClose,
  aidRequest,
  socialRegister,
  statementPublish,
  neighboursNotify,
  decisionNote,
  housingPlan,
  insuranceClaim,
  lossAssess,
  requisitionClose,
  lessonsRecord,
];
/** Hazards that may lead come first; the order of the list is what chance draws by. */
const packs = [...HAZARDS.filter((h) => SPECS[h.id].leads), ...HAZARDS.filter((h) => !SPECS[h.id].leads)];
const after = (type?: string): readonly CommandDef[] =>
  packs.flatMap((h) => (h.commandsAfter === type ? h.commands : []));
const talk = [messageSend, messageAcknowledge, messageSimulate];
const moves = [
  discussion.movePresent,
  discussion.moveNext,
  discussion.moveBack,
  discussion.moveShow,
  discussion.moveRunOn,
  discussion.moveConclude,
  discussion.moveAnswer,
  discussion.moveMark,
];
const list = [
  ...common.flatMap((d) => [d, ...after(d.type)]),
  ...after(),
  ...Object.values(trainer),
  ...Object.values(injects),
  ...talk,
  ...moves,
];
export const COMMANDS: ReadonlyMap<string, CommandDef> = new Map(list.map((d) => [d.type, d]));
/** What players order: neither trainers' and evaluators' acts, nor messages between people, nor the word that breaks an exercise off. */
export const ORDERS: readonly CommandDef[] = list.filter(
  (d) =>
    !d.talk &&
    !d.roles.every((r) => r === 'trainer' || r === 'evaluator') &&
    d.type !== 'exercise.real-emergency',
);
