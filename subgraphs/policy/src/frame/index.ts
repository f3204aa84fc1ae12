export {
  administrationOf,
  administrationsOf,
  bodiesOf,
  coordinatorOf,
  councilOf,
  sourceText,
} from "./body.presenter.js";
export { type FrameDocument, type FrameStep, parseFrame, readFrameFile } from "./frame.document.js";
export { versionFacts } from "./frame-facts.js";
export { Obligation, YearWheelSlot } from "./obligation.types.js";
export { presentRule } from "./rule.presenter.js";
export { Rule } from "./rule.types.js";
export { Administration, PolicyCase, SourceNote } from "./source.types.js";
