import { problem } from "@hub/documents";
import { made, type Outcome, type RequestContext } from "@hub/subgraph-kit";
import type { CommitteeDesk } from "../context/committee.context.js";
import { type Published, presentReceipt } from "../document/publication-receipt.js";
import { revisionsById } from "../document/revision.store.js";
import { PublishPayload } from "./command.types.js";
import { present } from "./document-types.js";

/** The payload for a publication or a withdrawal: what is on record, or the findings that stopped it. */
export async function published(
  desk: CommitteeDesk,
  context: RequestContext,
  outcome: Outcome<Published>,
): Promise<PublishPayload> {
  if ("refused" in outcome) {
    return made(PublishPayload, { document: null, receipt: null, problems: outcome.refused.map(problem) });
  }
  const { document, receipt, withdrawal, problems } = outcome.done;
  const [revision] = await revisionsById(desk.dataSource, [document]);
  return made(PublishPayload, {
    document: revision ? present(desk, context, revision) : null,
    receipt: presentReceipt(receipt, withdrawal),
    problems: problems.map(problem),
  });
}
