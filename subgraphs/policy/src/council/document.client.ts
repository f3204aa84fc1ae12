import { committees } from "@hub/registry";
import { HubError } from "@hub/subgraph-kit";
import { z } from "zod";
import { askPicture } from "../record/picture.client.js";
import type { PolicyDesk } from "../record/policy.context.js";

/** What a committee has published under an id. */
export interface FoundDocument {
  id: string;
  kind: "ACTION_PLAN" | "INTEGRATION_STATEMENT";
  committee: string;
  /** Of a statement; null: a plan. */
  year: number | null;
  state: string;
}

/** For each kind, what its types' names end in, and a selection that a document of the other kind cannot answer. */
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

/** The document of an id, whosever it is; NOT_FOUND where nobody has published one. */
export async function findDocument(desk: PolicyDesk, id: string): Promise<FoundDocument> {
  const looked = (Object.keys(KINDS) as FoundDocument["kind"][]).map((kind) => lookFor(desk, id, kind));
  try {
    return await Promise.any(looked);
  } catch {
    const unanswered = (await Promise.allSettled(looked)).map((each) => each.status === "rejected" && each.reason);
    throw unanswered.find((reason) => reason?.extensions?.code !== "NOT_FOUND") ?? unanswered[0];
  }
}

/** `picture` knows documents by their type, and each committee has its own. */
async function lookFor(desk: PolicyDesk, id: string, kind: FoundDocument["kind"]): Promise<FoundDocument> {
  const { suffix, selection } = KINDS[kind];
  const query = `query ($documents: [_Any!]!) { _entities(representations: $documents) { ${selection} } }`;
  const documents = committees.map(({ graphName }) => ({ __typename: `${graphName}${suffix}`, id }));
  const { _entities: found } = await askPicture(desk, { query, variables: { documents } }, entitiesOf);
  const index = found.findIndex((each, i) => each?.committee.code === committees[i]?.code);
  const document = found[index];
  if (!document) throw new HubError("NOT_FOUND", `No committee has published a document '${id}'.`);
  const { committee, state, year = null } = document;
  return { id, kind, committee: committee.code, state, year };
}
