import type { Scope } from "./actor.js";

/** The roles of calling systems, each a scope of the token. Those of a committee count for that committee only. */
export const ROLES = {
  drafter: { scope: "hub:draft", isCommittees: true, does: "prepares a committee's documents" },
  publisher: { scope: "hub:publish", isCommittees: true, does: "publishes them and withdraws them" },
  validator: {
    scope: "hub:validate",
    isCommittees: true,
    does: "tries the rules and reads the drafts, writes nothing",
  },
  coordinator: { scope: "hub:coordinate", isCommittees: false, does: "keeps the policy and the year wheel" },
  analyst: { scope: "hub:analyse", isCommittees: false, does: "reads what is published, as everybody may" },
  reporting: { scope: "hub:report", isCommittees: false, does: "reads what is published, as everybody may" },
  reviewer: { scope: "hub:review", isCommittees: false, does: "reads what the coordinator prepares" },
  auditor: { scope: "hub:audit", isCommittees: false, does: "reads who did what" },
} as const satisfies Record<string, { scope: Scope; isCommittees: boolean; does: string }>;

export type Role = keyof typeof ROLES;

/** What commands act on, with all its states; NONE means that it does not exist yet. */
export const SUBJECTS = {
  draft: ["NONE", "OPEN", "PUBLISHED", "DISCARDED"],
  document: ["PUBLISHED", "SUPERSEDED", "WITHDRAWN", "REDACTED"],
  "call letter's draft": ["NONE", "OPEN", "ISSUED", "DISCARDED"],
  "call letter": ["ISSUED", "ACKNOWLEDGED", "ANSWERED", "LAPSED", "WITHDRAWN"],
  "policy version": [
    "NONE",
    "DRAFT",
    "IN_HEARING",
    "HEARD",
    "RECOMMENDED",
    "ADOPTED",
    "IN_FORCE",
    "EXPIRED",
    "REPLACED",
    "REJECTED",
  ],
  cycle: ["PLANNED", "OPEN", "COLLECTING", "REPORTING", "BUDGETING", "CLOSED"],
  milestone: ["PLANNED", "OPENED", "CYCLE_CLOSED"],
  barometer: ["NONE", "DRAFT", "EMBARGOED", "RELEASED", "CORRECTED"],
  "status report": ["NONE", "FROZEN", "RECOMMENDED_BY_COORDINATOR", "BEFORE_COUNCIL", "NOTED_BY_COUNCIL"],
  remark: ["OPEN", "ANSWERED"],
  "signing key": ["NONE", "REGISTERED", "REVOKED"],
  client: ["ACTIVE", "REVOKED"],
  "access key": ["ACTIVE", "REVOKED"],
} as const;

export type Subject = keyof typeof SUBJECTS;

/** Who may use one field of the graph, and when. */
export interface AccessRow {
  does: "WRITES" | "TRIES" | "READS";
  /** The caller needs one of these. */
  scopes: readonly Scope[];
  /** Whether the scope has to be for the committee of the subgraph (I5). */
  isOwners: boolean;
  /** Whether it answers everybody, and shows more to callers with a scope. */
  isPartly: boolean;
  /** The states of the subject in which the command can succeed; undefined where it depends on none. */
  when: { subject: Subject; states: readonly string[] } | undefined;
  /** A further condition, in a sentence. */
  note: string | undefined;
}

type When = { [S in Subject]: { subject: S; states: readonly (typeof SUBJECTS)[S][number][] } }[Subject];

const row =
  (does: AccessRow["does"], scopes: readonly Scope[], isOwners: boolean) =>
  (when?: When, note?: string): AccessRow => ({ does, scopes, isOwners, isPartly: false, when, note });

/** One function for each kind of row. */
export const rows = {
  drafterWrites: row("WRITES", ["hub:draft"], true),
  publisherWrites: row("WRITES", ["hub:publish"], true),
  drafterOrPublisherWrites: row("WRITES", ["hub:draft", "hub:publish"], true),
  committeeTries: row("TRIES", ["hub:validate", "hub:draft", "hub:publish"], true),
  committeeReads: row("READS", ["hub:validate", "hub:draft", "hub:publish"], true),
  coordinatorWrites: row("WRITES", ["hub:coordinate"], false),
  coordinatorAndReviewerRead: row("READS", ["hub:coordinate", "hub:review"], false),
  /** For fields whose other part is public. */
  coordinatorAndReviewerReadMore: (note: string): AccessRow => ({
    ...row("READS", ["hub:coordinate", "hub:review"], false)(undefined, note),
    isPartly: true,
  }),
  auditorReads: row("READS", ["hub:audit"], false),
  coordinatorAndAuditorRead: row("READS", ["hub:coordinate", "hub:audit"], false),
};
