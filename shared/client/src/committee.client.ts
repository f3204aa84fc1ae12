import type { ActionPlanContent, Finding, IntegrationStatementContent, TextContent } from "@hub/rules";
import type { HubClient } from "./hub.client.js";

/** A plan as a committee hands it in: the published content, and the revision that it follows (0 for the first). */
export type ActionPlanDraft = ActionPlanContent & { basedOn: number };

/** A statement as a committee hands it in, likewise. */
export type IntegrationStatementDraft = IntegrationStatementContent & { basedOn: number };

export interface PublishedReceipt {
  id: string;
  contentHash: string;
  position: string;
  publishedAt: string;
  /** How it meets its deadline: ON_TIME or LATE; null where it meets none. */
  timeliness: "ON_TIME" | "LATE" | null;
}

/** Why a document follows, or gives up, one that was published before. */
export interface Correction {
  kind: "CLERICAL" | "SUBSTANTIVE";
  reason: string;
}

/** What came of a publication: the receipt, or the rules that stopped it. */
export interface Publication {
  document: { id: string; revision: number } | null;
  receipt: PublishedReceipt | null;
  problems: Pick<Finding, "rule" | "severity" | "path" | "message">[];
}

const PROBLEM = "rule severity path message { da en }";
const RECEIPT = "id contentHash position publishedAt timeliness";

/** A committee's own two systems: one drafts, the other publishes. */
export class CommitteeClient {
  /** `root` is the committee's root field, `graphName` what its types begin with. */
  constructor(
    private readonly committee: { root: string; graphName: string },
    private readonly drafter: HubClient,
    private readonly publisher: HubClient,
  ) {}

  /** Drafts and publishes a plan. The key names the publication: sent again, it gives the same receipt. */
  publishActionPlan(input: ActionPlanDraft, key: string): Promise<Publication> {
    return this.#publish("ActionPlan", input, key);
  }

  /** Drafts and publishes a statement; the key likewise. */
  publishIntegrationStatement(
    input: IntegrationStatementDraft,
    key: string,
    correction?: Correction,
  ): Promise<Publication> {
    return this.#publish("IntegrationStatement", input, key, correction);
  }

  /** Withdraws a document that was published; a tombstone with the reason stays. */
  async withdraw(document: string, correction: Correction, key: string): Promise<PublishedReceipt> {
    const { receipt } = await this.#command<{ receipt: PublishedReceipt }>(
      "Withdraw($document: ID!, $kind: CorrectionKind!, $reason: String!, $key: ID!)",
      `withdraw(document: $document, kind: $kind, reason: $reason, idempotencyKey: $key) { receipt { ${RECEIPT} } }`,
      { document, ...correction, key },
    );
    return receipt;
  }

  /** Replies to the coordinator's remark on one of the committee's own documents. */
  answerRemark(remark: string, text: TextContent, key: string): Promise<PublishedReceipt> {
    return this.#command(
      "AnswerRemark($remark: ID!, $text: TextInput!, $key: ID!)",
      `answerRemark(remark: $remark, text: $text, idempotencyKey: $key) { ${RECEIPT} }`,
      { remark, text, key },
    );
  }

  /** The year's statement as far as the hub can fill it in, to be edited and published. */
  async prefilledIntegrationStatement(year: number): Promise<IntegrationStatementDraft> {
    const { root } = this.committee;
    const answer = await this.drafter.demand<
      Record<string, { prefilledIntegrationStatement: IntegrationStatementDraft }>
    >(`query Prefilled($year: Int!) { ${root} { prefilledIntegrationStatement(year: $year) } }`, { year });
    return (answer[root] as { prefilledIntegrationStatement: IntegrationStatementDraft }).prefilledIntegrationStatement;
  }

  /** Says that the committee has received its call letter. */
  acknowledgeCallLetter(id: string, key: string): Promise<PublishedReceipt> {
    return this.#command(
      "Acknowledge($id: ID!, $key: ID!)",
      `acknowledgeCallLetter(id: $id, idempotencyKey: $key) { ${RECEIPT} }`,
      { id, key },
    );
  }

  /** One command of the publisher under the committee's root. */
  async #command<T>(named: string, field: string, variables: Record<string, unknown>): Promise<T> {
    const { root } = this.committee;
    const answer = await this.publisher.demand<Record<string, { done: T }>>(
      `mutation ${named} { ${root} { done: ${field} } }`,
      variables,
    );
    return (answer[root] as { done: T }).done;
  }

  async #publish(
    kind: "ActionPlan" | "IntegrationStatement",
    input: object,
    key: string,
    correction?: Correction,
  ): Promise<Publication> {
    const { root, graphName } = this.committee;
    const drafted = await this.drafter.demand<Record<string, { draft: DraftAnswer }>>(
      `mutation Draft($input: ${graphName}${kind}Input!, $key: ID!) { ${root} {
         draft: save${kind}Draft(input: $input, idempotencyKey: $key) {
           draft { id contentHash } report { findings { ${PROBLEM} } } } } }`,
      { input, key: `${key}/draft` },
    );
    const { draft, report } = (drafted[root] as { draft: DraftAnswer }).draft;
    if (!draft) return { document: null, receipt: null, problems: report.findings };
    const published = await this.publisher.demand<Record<string, { publication: Publication }>>(
      `mutation Publish($draft: ID!, $contentHash: String!, $correction: CorrectionInput, $key: ID!) { ${root} {
         publication: publish${kind}(draft: $draft, contentHash: $contentHash, correction: $correction, idempotencyKey: $key) {
           document { id revision } receipt { ${RECEIPT} } problems { ${PROBLEM} } } } }`,
      { draft: draft.id, contentHash: draft.contentHash, correction: correction ?? null, key: `${key}/publish` },
    );
    return (published[root] as { publication: Publication }).publication;
  }
}

interface DraftAnswer {
  draft: { id: string; contentHash: string } | null;
  report: { findings: Publication["problems"] };
}
