export {
  type ActionPlanDraft,
  CommitteeClient,
  type Correction,
  type IntegrationStatementDraft,
  type Publication,
  type PublishedReceipt,
} from "./committee.client.js";
export {
  type HubAnswer,
  type HubAnswerError,
  HubClient,
  type HubClientOptions,
  HubRequestError,
} from "./hub.client.js";
export { type RetryOptions, withRetry } from "./retry.js";
