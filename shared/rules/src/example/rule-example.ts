import type { DocumentKind } from "../rule/vocabulary.js";

/** What a rule accepts and what it finds: a value at a place of a document that is otherwise in order. */
export interface RuleExamples {
  /** Whether the values are facts around a document, and not values in one. */
  readonly isOfFacts: boolean;
  /** JSON Pointer into the document; "" for the whole of it, and of facts. */
  readonly path: string;
  readonly good: unknown;
  readonly bad: unknown;
  /** What the example supposes besides the document, where that is not plain. */
  readonly given?: Readonly<Record<string, unknown>>;
}

/** The examples of the rules on one kind of document, by the rule's id. */
export type ExamplesById = Readonly<Record<string, RuleExamples>>;
export type ExamplesByKind = Readonly<Record<DocumentKind, ExamplesById>>;

type Given = Readonly<Record<string, unknown>>;

/** An example at a path of a document. */
export const at = (path: string, good: unknown, bad: unknown, given?: Given): RuleExamples =>
  given ? { isOfFacts: false, path, good, bad, given } : { isOfFacts: false, path, good, bad };

/** An example of the facts around a document. */
export const around = (good: unknown, bad: unknown): RuleExamples => ({ isOfFacts: true, path: "", good, bad });

const SIGNED = {
  signature: "eyJhbGciOiJFZERTQSIsImtpZCI6IkJVVS0xIn0..MEUCIQ",
  kid: "BUU-1",
  keyValidFrom: "2012-01-01",
};

/** The examples of the rules on how a document is sent, the same for each kind. */
export const inputExamples: ExamplesById = {
  R170: around(
    { fields: ["year", "title"], sent: ["year", "title"] },
    { fields: ["year", "title"], sent: ["year", "titel"] },
  ),
  R171: around({ takes: "a whole number", sent: 2012 }, { takes: "a whole number", sent: "2012" }),
  R172: around({ codes: ["PLANNED", "RUNNING"], sent: "RUNNING" }, { codes: ["PLANNED", "RUNNING"], sent: "Running" }),
  R173: around({ sent: "2012-02-29" }, { sent: "2011-02-29" }),
};

/** The examples of rules that are the same for plans and statements. */
export const sharedExamples: ExamplesById = {
  ...inputExamples,
  R174: around({ amount: { oere: 100_00, currency: "DKK" } }, { amount: { oere: 100_00, currency: "EUR" } }),
  I5: around({ owner: "BUU", writtenBy: "BUU" }, { owner: "BUU", writtenBy: "KFU" }),
  I6: around(
    { preparedBy: "children", publishedBy: "children-publisher" },
    { preparedBy: "children", publishedBy: "children" },
  ),
  I7: around(
    { ...SIGNED, publishedAt: "2012-05-20T10:00:00Z", keyRevokedAt: null },
    { ...SIGNED, publishedAt: "2012-05-20T10:00:00Z", keyRevokedAt: "2012-05-01T08:00:00Z" },
  ),
  R165: around({ basedOn: 2, newestRevision: 2 }, { basedOn: 1, newestRevision: 2 }),
  R166: around(
    { draftValidatedBy: "rules-3f0c2a9b7d41e685", ruleSet: "rules-3f0c2a9b7d41e685" },
    { draftValidatedBy: "rules-91b7c0de55aa4f12", ruleSet: "rules-3f0c2a9b7d41e685" },
  ),
  R167: around(
    { inForce: "Otte nye lektiecaféer", published: "Ni nye lektiecaféer" },
    { inForce: "Otte nye lektiecaféer", published: "Otte nye lektiecaféer" },
  ),
};
