import type { PolicyFrame } from "@hub/frame";
import { made, reference } from "@hub/subgraph-kit";
import type { ClassType } from "type-graphql";
import type { CommitteeTypes } from "./committee.types.js";
import type { CorrectionKind } from "./document.types.js";
import { Correction, type PublishedDocument } from "./published-document.types.js";

/** A published revision of any kind as it is stored. */
export interface RevisionRecord<Content, Ids> {
  id: string;
  revision: number;
  publishedAt: Date;
  contentHash: string;
  content: Content;
  ids: Ids;
  correction: { kind: CorrectionKind; of: string; reason: string } | null;
}

/** The fields of a published revision, in the names of its publication; it corrects one of the same type. */
export function presentRevision(
  record: Omit<RevisionRecord<{ readonly synthetic: boolean }, unknown>, "ids">,
  { entry, type }: { entry: CommitteeTypes["entry"]; type: ClassType<PublishedDocument> },
  frame: PolicyFrame,
): PublishedDocument {
  const { id, revision, publishedAt, contentHash, content, correction } = record;
  return {
    id,
    // A committee can only publish once the frame names it.
    committee: frame.at(publishedAt).committee(entry.code) as PublishedDocument["committee"],
    revision,
    publishedAt,
    contentHash,
    synthetic: content.synthetic,
    correction: correction && made(Correction, { ...correction, of: reference(type, correction.of) }),
  };
}
