import { presentReceipt, recorded, unrecorded } from "@hub/documents";
import { lazily, made, type Outcome } from "@hub/subgraph-kit";
import type { CommitteeRequest } from "../context/committee.context.js";
import { revisionsById } from "../document/document.store.js";
import type { DocumentType } from "../document/document-type.js";
import { PublishPayload } from "./publication.types.js";
import type { Published } from "./publication-receipt.js";

/** The payload for a publication or a withdrawal: what is on record, or the findings that stopped it. */
export function presentOutcome(
  context: CommitteeRequest,
  outcome: Outcome<Published>,
  present: DocumentType["present"],
): PublishPayload {
  if ("refused" in outcome) return made(PublishPayload, { document: null, ...unrecorded(outcome.refused) });
  const { document, receipt, withdrawal, delivery, findings } = outcome.done;
  const payload = made<PublishPayload, "document">(PublishPayload, {
    ...recorded(receipt, findings),
    receipt: presentReceipt(receipt, { withdrawal, delivery }),
  });
  return lazily(payload, "document", async () => {
    const [revision] = await revisionsById(context.dataSource, [document]);
    return revision ? present(context, revision) : null;
  });
}
