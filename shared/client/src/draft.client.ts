import type { ActionPlanContent, Finding, IntegrationStatementContent } from "@hub/rules";
import type { ActionPlanDraft, IntegrationStatementDraft } from "./committee.client.js";
import { commandOf, documentKind, questionOf } from "./committee-operation.js";
import type { HubClient } from "./hub.client.js";

/** The kinds of document that a committee drafts, as their commands are named. */
export type DraftKind = "ActionPlan" | "IntegrationStatement";

/** The input of each kind. */
export interface DraftInput {
  ActionPlan: ActionPlanDraft;
  IntegrationStatement: IntegrationStatementDraft;
}

/** A draft as it was read or saved: what the next command on it names, so that no other editor's work is lost. */
export interface DraftVersion {
  id: string;
  contentHash: string;
}

/** A draft with what the hub knows of it. */
export interface SavedDraft extends DraftVersion {
  /** Number of the revision that it follows. */
  basedOn: number;
  /** Whether the rules have changed since it was last validated; then `validateAnew` comes before its publication. */
  needsRevalidation: boolean;
}

/** What the rules find. `count` says at how many places, of which `places` has the first ten. */
export interface DraftReport {
  /** Whether it could be published now. */
  valid: boolean;
  /** Version of the rule set. */
  ruleSet: string;
  findings: (Pick<Finding, "rule" | "severity" | "path" | "message" | "hint"> & {
    count: number;
    places: string[];
    /** Whether not even a draft is stored with it. */
    refusesDraft: boolean;
  })[];
}

/** A draft and its report; no draft where a finding `refusesDraft`. */
export interface DraftOutcome {
  draft: SavedDraft | null;
  report: DraftReport;
}

const TEXT = "{ da en }";
const REPORT = `{ valid ruleSet findings { rule severity path count places refusesDraft message ${TEXT} hint ${TEXT} } }`;
const OUTCOME = `{ draft { id contentHash basedOn needsRevalidation } report ${REPORT} }`;

/**
 * A committee's drafts. It takes the client with the scope `hub:draft`; idempotency keys and errors are as in `CommitteeClient`.
 * Where a draft was saved anew since it was read, its commands throw a `HubRequestError` with the code `CONFLICT`, whose extensions
 * name who saved it (`draft`) and what differs (`difference`).
 *
 * @example
 * const drafts = new DraftClient({ root: "children" }, drafter);
 * const { draft } = await drafts.save("ActionPlan", await drafts.prefilledActionPlan(), "plan-2012-1/begin");
 * if (draft) await drafts.patch(draft, { title: { da: "Handleplan 2012" } }, "plan-2012-1/title");
 */
export class DraftClient {
  constructor(
    private readonly committee: { root: string },
    private readonly drafter: HubClient,
  ) {}

  /** What the rules say of a document if it was published now; stores nothing. */
  validate<Kind extends DraftKind>(kind: Kind, input: DraftInput[Kind]): Promise<DraftReport> {
    return this.#command(
      "$kind: DocumentKind!, $content: JSON!",
      `validate(input: { kind: $kind, content: $content }) ${REPORT}`,
      { kind: documentKind(kind), content: input },
    );
  }

  /**
   * Stores a draft, half-done or not.
   *
   * @param replaced The draft that it replaces, as it was read or saved; left out for a new one.
   */
  save<Kind extends DraftKind>(
    kind: Kind,
    input: DraftInput[Kind],
    key: string,
    replaced?: DraftVersion,
  ): Promise<DraftOutcome> {
    return this.#command(
      "$kind: DocumentKind!, $content: JSON!, $id: ID, $hash: String, $key: ID!",
      `saveDraft(input: {
         kind: $kind, content: $content, id: $id, expectedHash: $hash, idempotencyKey: $key }) ${OUTCOME}`,
      { kind: documentKind(kind), content: input, id: replaced?.id ?? null, hash: replaced?.contentHash ?? null, key },
    );
  }

  /** Sends the changed parts of a draft: members of lists replace those with the same code, or are added. */
  patch(draft: DraftVersion, patch: object, key: string): Promise<DraftOutcome> {
    return this.#command(
      "$id: ID!, $hash: String!, $patch: JSON!, $key: ID!",
      `patchDraft(input: { id: $id, expectedHash: $hash, patch: $patch, idempotencyKey: $key }) ${OUTCOME}`,
      { id: draft.id, hash: draft.contentHash, patch, key },
    );
  }

  /**
   * Takes a draft back to what is published.
   *
   * @param revision Which revision; left out: the one in force.
   */
  revert(draft: DraftVersion, key: string, revision?: number): Promise<DraftOutcome> {
    return this.#command(
      "$id: ID!, $hash: String!, $revision: Int, $key: ID!",
      `revertDraft(input: { id: $id, expectedHash: $hash, revision: $revision, idempotencyKey: $key }) ${OUTCOME}`,
      { id: draft.id, hash: draft.contentHash, revision: revision ?? null, key },
    );
  }

  /** Validates a draft by the rules of today, where they have changed since it was saved. */
  validateAnew(draft: DraftVersion, key: string): Promise<DraftOutcome> {
    return this.#command(
      "$id: ID!, $hash: String, $key: ID!",
      `validateDraft(input: { id: $id, expectedHash: $hash, idempotencyKey: $key }) ${OUTCOME}`,
      { id: draft.id, hash: draft.contentHash, key },
    );
  }

  /** Removes a draft for good. */
  async discard(draft: DraftVersion, key: string): Promise<void> {
    await this.#command(
      "$id: ID!, $hash: String, $key: ID!",
      "discardDraft(input: { id: $id, expectedHash: $hash, idempotencyKey: $key }) { discardedDraftId }",
      { id: draft.id, hash: draft.contentHash, key },
    );
  }

  /** The plan in force, or the revision that is named, as a draft's input; an empty plan where none is in force. */
  prefilledActionPlan(which: { policy?: string; revision?: number } = {}): Promise<ActionPlanDraft> {
    return this.#ask("$policy: ID, $revision: Int", "prefilledActionPlan(policy: $policy, revision: $revision)", {
      policy: which.policy ?? null,
      revision: which.revision ?? null,
    });
  }

  /** The year's statement, filled in as far as the hub can, or a published revision of it, as a draft's input. */
  prefilledIntegrationStatement(year: number, revision?: number): Promise<IntegrationStatementDraft> {
    return this.#ask("$year: Int!, $revision: Int", "prefilledIntegrationStatement(year: $year, revision: $revision)", {
      year,
      revision: revision ?? null,
    });
  }

  /** The contents of all published revisions of the plan, oldest first; null where one is redacted. */
  async publishedActionPlans(policy?: string): Promise<(ActionPlanContent | null)[]> {
    const field = "actionPlanRevisions(policy: $policy, first: 200, after: $after)";
    return this.#contentsOf<ActionPlanContent>("$policy: ID", field, { policy: policy ?? null });
  }

  /** The contents of all published revisions of a year's statement, likewise. */
  async publishedIntegrationStatements(year: number): Promise<(IntegrationStatementContent | null)[]> {
    const field = "integrationStatementRevisions(year: $year, first: 200, after: $after)";
    return this.#contentsOf<IntegrationStatementContent>("$year: Int!", field, { year });
  }

  /** The contents of all pages of a list of revisions. */
  async #contentsOf<Content>(signature: string, field: string, variables: Record<string, unknown>) {
    const contents: (Content | null)[] = [];
    const selection = "nodes { content } pageInfo { hasNextPage endCursor }";
    for (let after: string | null = null; ; ) {
      const page: Contents<Content> = await this.#ask(`${signature}, $after: String`, `${field} { ${selection} }`, {
        ...variables,
        after,
      });
      contents.push(...page.nodes.map(({ content }) => content));
      if (!page.pageInfo.hasNextPage) return contents;
      after = page.pageInfo.endCursor;
    }
  }

  #command<T>(signature: string, field: string, variables: Record<string, unknown>): Promise<T> {
    return this.#send(commandOf(this.committee.root, signature, field), variables);
  }

  #ask<T>(signature: string, field: string, variables: Record<string, unknown>): Promise<T> {
    return this.#send(questionOf(this.committee.root, signature, field), variables);
  }

  async #send<T>(query: string, variables: Record<string, unknown>): Promise<T> {
    const answer = await this.drafter.demand<Record<string, { done: T }>>(query, variables);
    return (answer[this.committee.root] as { done: T }).done;
  }
}

interface Contents<Content> {
  nodes: { content: Content | null }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}
