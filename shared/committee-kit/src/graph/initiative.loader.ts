import type { Initiative } from "@hub/documents";
import { oncePerRequest, type ReferenceResolver, type RequestContext } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { CommitteeDesk } from "../context/committee.context.js";
import { placesOf } from "../document/revision.store.js";
import { planLoader } from "../plan/plan.loader.js";

const initiativeLoader = (desk: CommitteeDesk, context: RequestContext) =>
  oncePerRequest(context, initiativeLoader, () => {
    const plans = planLoader(desk, context);
    return new DataLoader<string, Initiative | null>(async (ids) => {
      const places = new Map((await placesOf(desk.dataSource, ids)).map((place) => [place.id, place]));
      return Promise.all(
        ids.map(async (id) => {
          const place = places.get(id);
          const plan = place ? await plans.load(place.revision) : null;
          return plan?.initiatives[place?.ordinal ?? -1] ?? null;
        }),
      );
    });
  });

/**
 * How references from other subgraphs are followed: only to initiatives, for the fields that this committee alone has. Whatever
 * the picture has too is its to answer, and the frame is every subgraph's own.
 */
export function referencesOf(desk: () => CommitteeDesk, graphName: string): Record<string, ReferenceResolver> {
  const initiative = (key: { id: string }, context: RequestContext) => initiativeLoader(desk(), context).load(key.id);
  return { [`${graphName}Initiative`]: initiative };
}
