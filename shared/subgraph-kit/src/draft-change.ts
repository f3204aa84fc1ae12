import { asInput, canonicalJson, type DocumentKind, differenceBetween, type FieldDifference } from "@hub/rules";
import { Conflict } from "./conflict.js";
import { HubError } from "./hub-error.js";

/** A draft of any kind as it is stored; its content is JSON. */
export interface StoredDraft {
  id: string;
  content: string;
  contentHash: string;
  savedAt: Date;
  preparedBy: string;
}

/** How many differences a refusal names, and how long a value in it can be. */
const DIFFERENCES_SHOWN = 20;
const LONGEST_VALUE = 500;

/** A new content for a draft, and the hash of the content that its writer has read. */
export interface DraftChange {
  kind: DocumentKind;
  content: unknown;
  contentHash: string;
  expectedHash: string | null | undefined;
}

/** Refuses to replace a content that the writer has not read: CONFLICT names who saved it, and what differs. */
export function refuseUnread(draft: StoredDraft, { kind, content, contentHash, expectedHash }: DraftChange): void {
  if (expectedHash === null || expectedHash === undefined) {
    throw new HubError(
      "BAD_USER_INPUT",
      `expectedHash is missing: draft '${draft.id}' exists, and is replaced only by who has read it. Send the contentHash of the draft as you read or saved it.`,
    );
  }
  // What is sent is what is there already: nothing would be lost.
  if (draft.contentHash === expectedHash || draft.contentHash === contentHash) return;
  const inputOf = (stored: string) => asInput(kind, JSON.parse(stored));
  const found = differenceBetween(inputOf(draft.content), inputOf(canonicalJson(content)));
  throw changedSince(draft, expectedHash, found);
}

/** Refuses to act on a draft that was saved anew since the caller read it. */
export function refuseChanged(draft: StoredDraft, expectedHash: string): void {
  if (draft.contentHash !== expectedHash) throw changedSince(draft, expectedHash, []);
}

/** `before` is what the draft holds, `after` what the caller sent. */
function changedSince(draft: StoredDraft, expectedHash: string, found: readonly FieldDifference[]): HubError {
  const { id, contentHash, savedAt, preparedBy } = draft;
  return new Conflict(
    "DRAFT_CHANGED",
    `The draft's contentHash is ${contentHash}, not ${expectedHash}: it was saved anew since you read it, by '${preparedBy}' at ${savedAt.toISOString()}. Read it again.`,
    {
      draft: { id, contentHash, savedAt: savedAt.toISOString(), preparedBy },
      ...(found.length > 0 && {
        differences: found.length,
        difference: found.slice(0, DIFFERENCES_SHOWN).map(({ path, before, after }) => ({
          path,
          before: shortened(before),
          after: shortened(after),
        })),
      }),
    },
  );
}

/** A value as it is, or how long it is; null where there is none. */
function shortened(value: unknown): unknown {
  const text = JSON.stringify(value ?? null);
  return text.length <= LONGEST_VALUE
    ? (value ?? null)
    : `${text.slice(0, LONGEST_VALUE)}… (${text.length} characters)`;
}
