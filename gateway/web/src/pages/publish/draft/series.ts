import type { DraftPartsFragment } from "../publish.operations.js";
import type { Root } from "../roots.js";
import { textAt, valueAt } from "../shape/value.js";
import type { DocumentSeries } from "./document-facts.js";

/** What a draft is a revision of: the plan of a policy, or a year's statement. */
export function seriesOf(draft: DraftPartsFragment, committee: string, root: Root): DocumentSeries {
  const kind = draft.kind === "ACTION_PLAN" ? "ACTION_PLAN" : "INTEGRATION_STATEMENT";
  const policy = textAt(draft.asInput, "policy") || null;
  return { kind, committee, root, policy, year: Number(valueAt(draft.asInput, "year") ?? 0) };
}
