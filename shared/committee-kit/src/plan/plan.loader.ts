import { type ActionPlan, presentPlan } from "@hub/documents";
import { oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { barometerOf, type CommitteeContext, type CommitteeRequest } from "../context/committee.context.js";
import type { RevisionEntity } from "../document/document.store.js";
import { recordOf, revisionsById, withContent } from "../document/document.store.js";

/** The graph's object for a plan's revision. */
export function presentStoredPlan(context: CommitteeContext, revision: RevisionEntity): ActionPlan {
  return withContent(presentPlan(recordOf(revision), context.types, barometerOf(context)), revision);
}

/** Plans by id; one SQL statement for all that a request loads. */
export const planLoader = (context: CommitteeRequest) =>
  oncePerRequest(
    context,
    planLoader,
    () =>
      new DataLoader<string, ActionPlan | null>(async (ids) =>
        (await revisionsById(context.dataSource, ids)).map((found) =>
          found?.kind === "ACTION_PLAN" ? presentStoredPlan(context, found) : null,
        ),
      ),
  );
