export { runCommand, runCommandOnPicture } from "./command.service.js";
export { type RecordedReceipt, recordEvent } from "./event.store.js";
export { queryPicture } from "./picture.client.js";
export {
  auditLogOf,
  awaitOwnEvents,
  currentRecord,
  type PolicyContext,
  type PolicyRequest,
  positionNumber,
  positionText,
  SOURCE,
  type TimedSource,
} from "./policy.context.js";
export { PolicyCommands } from "./policy-commands.types.js";
export { orRefuse, Refusal, refuse, refuseConflict } from "./refusal.js";
export { beginTimedActs, DueActTimer, runDueActs, runDueActsUntil } from "./timed-act.service.js";
