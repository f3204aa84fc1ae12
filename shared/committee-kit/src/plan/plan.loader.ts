import { type ActionPlan, type PlanRecord, presentPlan } from "@hub/documents";
import { oncePerRequest, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { CommitteeDesk } from "../context/committee.context.js";
import type { RevisionEntity } from "../document/document.store.js";
import { recordOf, revisionsById } from "../document/revision.store.js";

/** The graph's object for a plan's revision. */
export function presentStoredPlan(desk: CommitteeDesk, revision: RevisionEntity): ActionPlan {
  return presentPlan(recordOf<PlanRecord>(revision), desk.types, desk.frame);
}

/** Plans by id, one statement for all of a request. */
export const planLoader = (desk: CommitteeDesk, context: RequestContext) =>
  oncePerRequest(
    context,
    planLoader,
    () =>
      new DataLoader<string, ActionPlan | null>(async (ids) =>
        (await revisionsById(desk.dataSource, ids)).map((found) =>
          found?.kind === "ACTION_PLAN" ? presentStoredPlan(desk, found) : null,
        ),
      ),
  );
