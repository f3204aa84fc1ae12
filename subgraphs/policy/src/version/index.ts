export { presentWording } from "./area.presenter.js";
export { type Decision, decide } from "./decision.rules.js";
export { type HearingFacts, hearingOf } from "./hearing.presenter.js";
export { Hearing, HearingResponse, PolicyDecision } from "./process.types.js";
export type { HearingClosed, HearingOpened, RecommendationContent, RecommendedContent } from "./version.document.js";
export { presentConcepts, presentPrinciples, presentVersion, presentVision } from "./version.presenter.js";
export {
  currentOf,
  everyText,
  firstCase,
  isPutForward,
  policyIds,
  readableVersions,
  recordedState,
  stateOn,
  stepTexts,
  type VersionRecord,
  versionOfDecision,
  versionOfId,
  versionStateOf,
  versionsOf,
} from "./version.store.js";
export { Concept, PolicyVersion, Principle, Vision } from "./version.types.js";
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
