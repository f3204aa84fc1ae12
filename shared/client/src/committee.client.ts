import type { ActionPlanForm, Finding, IntegrationStatementForm, TextContent } from "@hub/rules";
import { commandOf, documentKind, questionOf } from "./committee-operation.js";
import type { HubClient } from "./hub.client.js";

/**
 * An action plan as a committee sends it: its content, with the committee's own fields in the initiatives. `basedOn` is the
 * number of the revision that it follows, 0 for the policy's first plan. Amounts are in øre, days are `YYYY-MM-DD`.
 */
export type ActionPlanDraft = ActionPlanForm & { basedOn: number };

/** An integration statement as a committee sends it; `basedOn` likewise, 0 for the year's first statement. */
export type IntegrationStatementDraft = IntegrationStatementForm & { basedOn: number };

/** The hub's receipt for a command: it is recorded, for good. The graph gives the whole receipt, with its signatures. */
export interface PublishedReceipt {
  /** Id of the event, UUIDv7. */
  id: string;
  /** SHA-256 in hex, over the RFC 8785 canonical JSON of what was published. */
  contentHash: string;
  /** The committee's root field and its own gapless number, e.g. `children:42`. */
  position: string;
  /** ISO 8601 in UTC. */
  publishedAt: string;
  /** Whether it met its deadline; null where it has none. */
  timeliness: "ON_TIME" | "LATE" | null;
}

/** Why a published document is replaced or withdrawn. */
export interface Correction {
  /** CLERICAL changes the wording alone, and no figures; everything else is SUBSTANTIVE (rule I33). */
  kind: "CLERICAL" | "SUBSTANTIVE";
  /** Shown to everybody. */
  reason: string;
}

/** What the publisher says of a warning that the document is published with. */
export interface FindingNote {
  /** Id of the rule. */
  rule: string;
  /** A place of the finding; left out: all that the rule has found. */
  path?: string;
  /** Shown to everybody with the finding. */
  comment?: TextContent;
  /** How much it weighs, in the publisher's own judgement. */
  weight?: "HIGH" | "MEDIUM" | "LOW";
}

/** The outcome of a publication: a document with its receipt, or the findings that stopped it. */
export interface Publication {
  /** null where nothing was published. */
  document: { id: string; revision: number } | null;
  /** null where nothing was published. */
  receipt: PublishedReceipt | null;
  /** FATAL and ERROR findings stop a publication. `path` is a JSON Pointer into the input, the first of `count` places. */
  findings: (Pick<Finding, "rule" | "severity" | "path" | "message"> & { count: number })[];
}

const FINDING = "rule severity path count message { da en }";
const RECEIPT = "id contentHash position publishedAt timeliness";

/**
 * A committee's commands. It takes two clients, since whoever prepared a draft may not publish it (rule I6): `drafter` has the
 * scope `hub:draft`, `publisher` the scope `hub:publish`.
 *
 * Each command takes an idempotency key of the caller's choice, at most 190 characters long. Sent again with the same key and
 * input, a command is not carried out twice but answered as before, so it can be retried (`withRetry`).
 *
 * Each method throws a `HubRequestError` where the hub refuses the whole command, e.g. with the code `FORBIDDEN` for another
 * committee's client or `CONFLICT` where `basedOn` is not the newest revision; and whatever `HubClient` throws.
 *
 * @example
 * const committee = new CommitteeClient({ root: "children" }, drafter, publisher);
 * const { receipt, findings } = await committee.publishActionPlan({ ...plan, basedOn: 0 }, "plan-2012-1");
 */
export class CommitteeClient {
  /**
   * @param committee `root` is the committee's root field, e.g. `children`: all else is the same for every committee.
   */
  constructor(
    private readonly committee: { root: string },
    private readonly drafter: HubClient,
    private readonly publisher: HubClient,
  ) {}

  /**
   * Saves a plan as a draft and publishes it. Where the rules stop it, nothing is published, and `findings` has the findings.
   *
   * @param key Idempotency key of the publication.
   * @param more Why it corrects the published plan, if it does, and what there is to say of its warnings.
   */
  publishActionPlan(
    input: ActionPlanDraft,
    key: string,
    more: { correction?: Correction; notes?: FindingNote[] } = {},
  ): Promise<Publication> {
    return this.#publish("ActionPlan", input, key, more);
  }

  /**
   * Saves a statement as a draft and publishes it, likewise.
   *
   * @param key Idempotency key of the publication.
   * @param correction Why it replaces the year's published statement; left out for the first.
   * @param notes What there is to say of its warnings.
   */
  publishIntegrationStatement(
    input: IntegrationStatementDraft,
    key: string,
    correction?: Correction,
    notes?: FindingNote[],
  ): Promise<Publication> {
    return this.#publish("IntegrationStatement", input, key, {
      ...(correction && { correction }),
      ...(notes && { notes }),
    });
  }

  /**
   * Withdraws a published document: it is no longer in force, and no older revision takes its place. Its hash, its dates and the
   * reason stay on record.
   *
   * @param document Id of the revision, as in `Publication.document`.
   */
  async withdraw(document: string, correction: Correction, key: string): Promise<PublishedReceipt> {
    const { receipt } = await this.#command<{ receipt: PublishedReceipt }>(
      "$document: ID!, $kind: CorrectionKind!, $reason: String!, $key: ID!",
      `withdraw(input: { document: $document, kind: $kind, reason: $reason, idempotencyKey: $key }) { receipt { ${RECEIPT} } }`,
      { document, ...correction, key },
    );
    return receipt;
  }

  /**
   * Replies to the coordinator's remark on one of the committee's documents.
   *
   * @param remark Id of the remark.
   */
  async answerRemark(remark: string, text: TextContent, key: string): Promise<PublishedReceipt> {
    const { receipt } = await this.#command<{ receipt: PublishedReceipt }>(
      "$remark: ID!, $text: TextInput!, $key: ID!",
      `answerRemark(input: { remark: $remark, text: $text, idempotencyKey: $key }) { receipt { ${RECEIPT} } }`,
      { remark, text, key },
    );
    return receipt;
  }

  /** The statement of a year, filled in as far as the hub can: to be edited, then published with `publishIntegrationStatement`. */
  async prefilledIntegrationStatement(year: number): Promise<IntegrationStatementDraft> {
    const { root } = this.committee;
    const question = questionOf(root, "$year: Int!", "prefilledIntegrationStatement(year: $year)");
    const answer = await this.drafter.demand<Record<string, { done: IntegrationStatementDraft }>>(question, { year });
    return (answer[root] as { done: IntegrationStatementDraft }).done;
  }

  /**
   * Acknowledges the committee's call letter, once.
   *
   * @param id Id of the letter.
   */
  async acknowledgeCallLetter(id: string, key: string): Promise<PublishedReceipt> {
    const { receipt } = await this.#command<{ receipt: PublishedReceipt }>(
      "$id: ID!, $key: ID!",
      `acknowledgeCallLetter(input: { id: $id, idempotencyKey: $key }) { receipt { ${RECEIPT} } }`,
      { id, key },
    );
    return receipt;
  }

  /** Runs one command of the publisher under the committee's root field. */
  #command<T>(signature: string, field: string, variables: Record<string, unknown>, by = this.publisher): Promise<T> {
    const { root } = this.committee;
    return by
      .demand<Record<string, { done: T }>>(commandOf(root, signature, field), variables)
      .then((answer) => (answer[root] as { done: T }).done);
  }

  async #publish(
    kind: "ActionPlan" | "IntegrationStatement",
    content: object,
    key: string,
    { correction, notes }: { correction?: Correction; notes?: FindingNote[] },
  ): Promise<Publication> {
    const { draft, findings } = await this.#command<DraftAnswer>(
      "$kind: DocumentKind!, $content: JSON!, $key: ID!",
      `saveDraft(input: { kind: $kind, content: $content, idempotencyKey: $key }) {
         draft { id contentHash } findings { ${FINDING} } }`,
      { kind: documentKind(kind), content, key: `${key}/draft` },
      this.drafter,
    );
    if (!draft) return { document: null, receipt: null, findings };
    return this.#command(
      "$draft: ID!, $contentHash: String!, $correction: CorrectionInput, $notes: [FindingNoteInput!], $key: ID!",
      `publish${kind}(input: {
         draft: $draft, contentHash: $contentHash, correction: $correction, notes: $notes, idempotencyKey: $key }) {
         document { id revision } receipt { ${RECEIPT} } findings { ${FINDING} } }`,
      {
        draft: draft.id,
        contentHash: draft.contentHash,
        correction: correction ?? null,
        notes: notes ?? null,
        key: `${key}/publish`,
      },
    );
  }
}

interface DraftAnswer {
  draft: { id: string; contentHash: string } | null;
  findings: Publication["findings"];
}
