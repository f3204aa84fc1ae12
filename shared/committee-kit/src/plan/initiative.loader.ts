import type { Initiative } from "@hub/documents";
import { oncePerRequest, type ReferenceResolver } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { CommitteeRequest } from "../context/committee.context.js";
import { placesOf } from "../document/document.store.js";
import { planLoader } from "./plan.loader.js";

const initiativeLoader = (context: CommitteeRequest) =>
  oncePerRequest(context, initiativeLoader, () => {
    const plans = planLoader(context);
    return new DataLoader<string, Initiative | null>(async (ids) => {
      const places = new Map((await placesOf(context.dataSource, ids)).map((place) => [place.id, place]));
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
 * Other subgraphs refer to initiatives alone, for the fields that only this committee has: `picture` answers the others, and
 * every subgraph answers the frame itself.
 */
export function planReferences(graphName: string): Record<string, ReferenceResolver> {
  return {
    [`${graphName}Initiative`]: ({ id }: { id: string }, context: CommitteeRequest) =>
      initiativeLoader(context).load(id),
  };
}
