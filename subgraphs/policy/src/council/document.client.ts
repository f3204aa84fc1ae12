import { committees } from "@hub/registry";
import { HubError } from "@hub/subgraph-kit";
import { z } from "zod";
import { type PolicyContext, queryPicture } from "../record/index.js";

/** What a committee has published under an id. */
export interface FoundDocument {
  id: string;
  kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  committee: string;
  /** The statement's year; null for a plan. */
  year: number | null;
  state: string;
}

/** For each kind, the end of its types' names, and a selection that only a document of that kind can answer. */
const KINDS = {
  ACTION_PLAN: { suffix: "ActionPlan", selection: "... on ActionPlan { committee { code } state politicalStatus }" },
  INTEGRATION_STATEMENT: {
    suffix: "IntegrationStatement",
    selection: "... on IntegrationStatement { committee { code } state year }",
  },
} as const;

const entitiesOf = z.object({
  _entities: z.array(
    z
      .object({ committee: z.object({ code: z.string() }), state: z.string(), year: z.number().int().optional() })
      .nullable(),
  ),
});

/** The document of an id, of whichever committee; NOT_FOUND if no committee has published one. */
export async function findDocument(context: PolicyContext, id: string): Promise<FoundDocument> {
  const searches = (Object.keys(KINDS) as FoundDocument["kind"][]).map((kind) => search(context, id, kind));
  try {
    return await Promise.any(searches);
  } catch {
    const unanswered = (await Promise.allSettled(searches)).map((each) => each.status === "rejected" && each.reason);
    throw unanswered.find((reason) => reason?.extensions?.code !== "NOT_FOUND") ?? unanswered[0];
  }
}

/** Searches all committees at once: `picture` finds documents by type, and each committee has types of its own. */
async function search(context: PolicyContext, id: string, kind: FoundDocument["kind"]): Promise<FoundDocument> {
  const { suffix, selection } = KINDS[kind];
  const query = `query ($documents: [_Any!]!) { _entities(representations: $documents) { ${selection} } }`;
  const documents = committees.map(({ graphName }) => ({ __typename: `${graphName}${suffix}`, id }));
  const { _entities: found } = await queryPicture(context, { query, variables: { documents } }, entitiesOf);
  const index = found.findIndex((each, i) => each?.committee.code === committees[i]?.code);
  const document = found[index];
  if (!document) throw new HubError("NOT_FOUND", `No committee has published a document '${id}'.`);
  const { committee, state, year = null } = document;
  return { id, kind, committee: committee.code, state, year };
}
