export {
  bilingualText,
  ClockMoved,
  PolicyDecisionRecorded,
  type PolicyVersionFacts,
  PolicyVersionRecorded,
} from "./frame.events.js";
export { BodyKind, Committee, Direction, EffortTheme, Goal, Policy, PriorityArea } from "./frame.types.js";
export { type FrameContext, frameCodes, policyYears } from "./frame-codes.js";
export {
  type FrameContent,
  type FrameExtract,
  type FrozenFrame,
  frameContentOf,
  frozenFrameOf,
} from "./frame-content.js";
export { type FollowedFrame, followFrame } from "./frame-follower.js";
export { frameReferences } from "./frame-references.js";
export { Node, typeNameOf } from "./node.types.js";
export { PolicyFrame } from "./policy-frame.js";
export {
  type HearingResponseFacts,
  HearingResponseRecorded,
  PolicyExpired,
  PolicyVersionAdvanced,
  STATES_BEFORE_ADOPTION,
  type SuccessionFacts,
  SuccessionRecorded,
} from "./policy-process.events.js";
export { policyStateOn, type RecordedPolicyState } from "./policy-state.rules.js";
export { type PolicyWording, policyWordingOf, type Worded } from "./policy-wording.js";
export { checkWords, wordsOf } from "./text.rules.js";
export { Text, TextInput, TranslationSource, text } from "./text.types.js";
