export { presentPolicy } from "./area.presenter.js";
export { type Decision, decide } from "./decision.rules.js";
export { type HearingFacts, hearingOf } from "./hearing.presenter.js";
export { Hearing, HearingResponse, PolicyDecision } from "./process.types.js";
export type { HearingClosed, HearingOpened, RecommendationContent, RecommendedContent } from "./version.document.js";
export { presentVersion } from "./version.presenter.js";
export {
  currentOf,
  everyText,
  firstCase,
  isPutForward,
  policyIds,
  recordedState,
  stateOn,
  type VersionRecord,
  versionOfDecision,
  versionOfId,
  versionStateOf,
  versionsOf,
} from "./version.store.js";
export { PolicyVersion } from "./version.types.js";
export { DecisionOutcome } from "./version-enums.types.js";
export { contentOfVersion, PolicyVersionInput } from "./version-input.types.js";
export {
  HearingResponseEntity,
  PolicyDecisionEntity,
  PolicyVersionEntity,
  PolicyVersionStepEntity,
  PolicyVersionTextEntity,
  policyProcessEntities,
} from "./version-tables.store.js";
