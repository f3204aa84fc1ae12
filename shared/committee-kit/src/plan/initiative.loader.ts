import type { Initiative } from "@hub/documents";
import { oncePerRequest, type ReferenceResolver } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import { type GraphQLResolveInfo, Kind, type SelectionSetNode } from "graphql";
import type { CommitteeRequest } from "../context/committee.context.js";
import { placesOf } from "../document/document.store.js";
import { ownFieldsById } from "../document/own-fields.store.js";
import { ownFieldsOf } from "./own-field.js";
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

/** Initiatives with the fields that only this committee has, and no others. */
const ownFieldsLoader = (context: CommitteeRequest) =>
  oncePerRequest(context, ownFieldsLoader, () => {
    const type = context.types.initiative;
    const names = ownFieldsOf(type).map(({ name }) => name);
    return new DataLoader<string, Initiative | null>(async (ids) => {
      const found = await ownFieldsById(context, ids, names);
      return ids.map((id) => {
        const own = found.get(id);
        return own ? Object.assign(new type(), own, { id }) : null;
      });
    });
  });

/**
 * Other subgraphs refer to initiatives alone, for the fields that only this committee has: `picture` answers the others, and
 * every subgraph answers the frame itself.
 */
export function planReferences(graphName: string): Record<string, ReferenceResolver> {
  return {
    [`${graphName}Initiative`]: ({ id }: { id: string }, context: CommitteeRequest, info: GraphQLResolveInfo) => {
      const load = asksForOwnAlone(context, info) ? ownFieldsLoader : initiativeLoader;
      return load(context).load(id);
    },
  };
}

/** Whether nothing else is asked of the initiatives that a request refers to. */
const asksForOwnAlone = (context: CommitteeRequest, { fieldNodes, fragments }: GraphQLResolveInfo): boolean =>
  oncePerRequest(context, fieldNodes, () => {
    const own = new Set(["id", "__typename", ...ownFieldsOf(context.types.initiative).map(({ name }) => name)]);
    const isOwn = ({ selections }: SelectionSetNode): boolean =>
      selections.every((each) => {
        if (each.kind === Kind.FIELD) return own.has(each.name.value);
        const within = each.kind === Kind.INLINE_FRAGMENT ? each : fragments[each.name.value];
        return within !== undefined && isOwn(within.selectionSet);
      });
    return fieldNodes.every(({ selectionSet }) => selectionSet === undefined || isOwn(selectionSet));
  });
