import { problem } from "@hub/documents";
import type { Finding } from "@hub/rules";
import type { RequestContext } from "@hub/subgraph-kit";
import type { CommitteeDesk } from "../context/committee.context.js";
import { type Published, presentReceipt } from "../document/publication.receipt.js";
import { revisionsById } from "../document/revision.store.js";
import { PublishPayload } from "./command.payloads.js";
import { present } from "./document.registry.js";

/** The payload for a publication or a withdrawal: what is on record, or the findings that stopped it. */
export async function published(
  desk: CommitteeDesk,
  context: RequestContext,
  answer: Published | readonly Finding[],
): Promise<PublishPayload> {
  if (!("receipt" in answer)) {
    return Object.assign(new PublishPayload(), { document: null, receipt: null, problems: answer.map(problem) });
  }
  const [revision] = await revisionsById(desk.dataSource, [answer.document]);
  return Object.assign(new PublishPayload(), {
    document: revision ? present(desk, context, revision) : null,
    receipt: presentReceipt(answer.receipt, answer.withdrawal),
    problems: answer.problems.map(problem),
  });
}
