import { type Committee, type PolicyFrame, text } from "@hub/frame";
import { made } from "@hub/subgraph-kit";
import type { FrameDocument } from "./frame.document.js";
import { Administration } from "./source.types.js";

/** The document's code for all standing committees together. */
const ALL_STANDING = "STANDING";

/** The bodies that a code of the document means; none if it is an administration's code. */
export function bodiesOf(code: string, frame: PolicyFrame): Committee[] {
  if (code === ALL_STANDING) return frame.committees.filter(({ kinds }) => kinds.includes("STANDING_COMMITTEE"));
  const body = frame.committee(code);
  return body ? [body] : [];
}

/** The committee that coordinates the policy, and takes it through its hearing. */
export function coordinatorOf(frame: PolicyFrame): Committee {
  const coordinator = frame.committees.find(({ kinds }) => kinds.includes("COORDINATING_COMMITTEE"));
  if (!coordinator) throw new Error("The frame names no coordinating committee.");
  return coordinator;
}

/** The code of the body that adopts. */
export function councilOf({ committees }: PolicyFrame): string {
  const council = committees.find(({ kinds }) => kinds.includes("COUNCIL"));
  if (!council) throw new Error("The frame names no council.");
  return council.code;
}

/** The document's word for the decision case itself as a source. */
const THE_CASE = "seed";

/** Where a name comes from, in words that a reader without the document understands. */
export function sourceText(source: string, { case: { agendaItem, caseNumber } }: FrameDocument): string {
  return source === THE_CASE ? `Decision item ${agendaItem}, case ${caseNumber}` : source;
}

export function administrationsOf(document: FrameDocument): Administration[] {
  return document.administrations.map(({ code, name, source }) =>
    made(Administration, { code, name: text(name), source: sourceText(source, document) }),
  );
}

export function administrationOf(code: string, document: FrameDocument): Administration | null {
  return administrationsOf(document).find((administration) => administration.code === code) ?? null;
}
