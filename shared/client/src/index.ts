export {
  type ActionPlanDraft,
  CommitteeClient,
  type Correction,
  type FindingNote,
  type IntegrationStatementDraft,
  type Publication,
  type PublishedReceipt,
} from "./committee.client.js";
export {
  DraftClient,
  type DraftInput,
  type DraftKind,
  type DraftOutcome,
  type DraftReport,
  type DraftVersion,
  type SavedDraft,
} from "./draft.client.js";
export {
  type HubAnswer,
  type HubAnswerError,
  HubClient,
  type HubClientOptions,
  HubRequestError,
} from "./hub.client.js";
export { type RetryOptions, withRetry } from "./retry.js";
