import { problem } from "@hub/documents";
import type { RequestContext } from "@hub/subgraph-kit";
import { PublishPayload } from "./command.payloads.js";
import type { CommitteeDesk } from "./committee.desk.js";
import { present } from "./document.types.js";
import { type Published, presentReceipt } from "./publication.receipt.js";
import { revisionsById } from "./revision.store.js";

/** The payload for a publication or a withdrawal that is on record. */
export async function published(
  desk: CommitteeDesk,
  context: RequestContext,
  answer: Published,
): Promise<PublishPayload> {
  const [revision] = await revisionsById(desk.dataSource, [answer.document]);
  return Object.assign(new PublishPayload(), {
    document: revision ? present(desk, context, revision) : null,
    receipt: presentReceipt(answer.receipt),
    problems: answer.problems.map(problem),
  });
}
