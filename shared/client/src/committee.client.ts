import type { ActionPlanContent, Finding } from "@hub/rules";
import type { HubClient } from "./hub.client.js";

/** A plan as a committee hands it in: the published content, and the revision that it follows (0 for the first). */
export type ActionPlanDraft = ActionPlanContent & { basedOn: number };

export interface PublishedReceipt {
  id: string;
  contentHash: string;
  position: string;
  publishedAt: string;
}

/** What came of a publication: the receipt, or the rules that stopped it. */
export interface Publication {
  document: { id: string; revision: number } | null;
  receipt: PublishedReceipt | null;
  problems: Pick<Finding, "rule" | "severity" | "path" | "message">[];
}

const PROBLEM = "rule severity path message { da en }";

/** A committee's own two systems: one drafts, the other publishes. */
export class CommitteeClient {
  /** `root` is the committee's root field, `graphName` what its types begin with. */
  constructor(
    private readonly committee: { root: string; graphName: string },
    private readonly drafter: HubClient,
    private readonly publisher: HubClient,
  ) {}

  /** Drafts and publishes a plan. The key names the publication: sent again, it gives the same receipt. */
  async publishActionPlan(input: ActionPlanDraft, key: string): Promise<Publication> {
    const { root, graphName } = this.committee;
    const drafted = await this.drafter.demand<Record<string, DraftAnswer>>(
      `mutation Draft($input: ${graphName}ActionPlanInput!, $key: ID!) { ${root} {
         saveActionPlanDraft(input: $input, idempotencyKey: $key) {
           draft { id contentHash } report { findings { ${PROBLEM} } } } } }`,
      { input, key: `${key}/draft` },
    );
    const { draft, report } = (drafted[root] as DraftAnswer).saveActionPlanDraft;
    if (!draft) return { document: null, receipt: null, problems: report.findings };
    const published = await this.publisher.demand<Record<string, { publishActionPlan: Publication }>>(
      `mutation Publish($draft: ID!, $contentHash: String!, $key: ID!) { ${root} {
         publishActionPlan(draft: $draft, contentHash: $contentHash, idempotencyKey: $key) {
           document { id revision } receipt { id contentHash position publishedAt } problems { ${PROBLEM} } } } }`,
      { draft: draft.id, contentHash: draft.contentHash, key: `${key}/publish` },
    );
    return (published[root] as { publishActionPlan: Publication }).publishActionPlan;
  }
}

interface DraftAnswer {
  saveActionPlanDraft: {
    draft: { id: string; contentHash: string } | null;
    report: { findings: Publication["problems"] };
  };
}
