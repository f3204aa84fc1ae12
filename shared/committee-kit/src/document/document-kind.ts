import type { PlanIds, StatementIds } from "@hub/documents";
import type { ActionPlanContent, IntegrationStatementContent } from "@hub/rules";

/** The kinds of document that committees publish. */
export type PublishedKind = "ACTION_PLAN" | "INTEGRATION_STATEMENT";
export type DocumentContent = ActionPlanContent | IntegrationStatementContent;
export type DocumentIds = PlanIds | StatementIds;

/** The committee's signature as it is stored. */
export interface KeptSignature {
  kid: string;
  jws: string;
}
