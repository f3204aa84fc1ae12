import type { Node } from "@hub/frame";
import { partFetch } from "@hub/parts";
import { HubError, made, oncePerRequest } from "@hub/subgraph-kit";
import DataLoader from "dataloader";
import type { PictureRequest } from "../context/picture.context.js";
import { POLICY_PARTS } from "./policy-part.types.js";

const TIMEOUT_MS = 3_000;
const TYPES = Object.keys(POLICY_PARTS);

interface Answer {
  data: { _entities: ({ __typename: string } | null)[] };
}

/** Parts of a policy and of the year wheel by id: `policy` is asked which of its types each is of, in one request for all. */
export const policyPartLoader = (context: PictureRequest): DataLoader<string, Node | null> =>
  oncePerRequest(
    context,
    policyPartLoader,
    () => new DataLoader<string, Node | null>((ids) => partsOf(context.policyUrl, ids)),
  );

async function partsOf(url: string | undefined, ids: readonly string[]): Promise<(Node | null)[]> {
  if (url === undefined) return ids.map(() => null);
  const candidates = ids.flatMap((id) => TYPES.map((__typename) => ({ __typename, id })));
  const found = await entities(url, candidates);
  return ids.map((id, index) => {
    const types = found.slice(index * TYPES.length, (index + 1) * TYPES.length);
    const type = types.find((each) => each !== null)?.__typename;
    const Part = type === undefined ? undefined : POLICY_PARTS[type];
    return Part ? made(Part, { id }) : null;
  });
}

async function entities(url: string, representations: readonly object[]) {
  const selection = TYPES.map((type) => `... on ${type} { __typename }`).join(" ");
  const query = `query ($representations: [_Any!]!) { _entities(representations: $representations) { ${selection} } }`;
  try {
    const response = await partFetch(new URL("/graphql", url), {
      method: "POST",
      headers: { "content-type": "application/json", "x-hub-caller": "picture", "x-hub-load": "1" },
      body: JSON.stringify({ query, variables: { representations } }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return ((await response.json()) as Answer).data._entities;
  } catch {
    throw new HubError("SUBGRAPH_UNAVAILABLE", "policy could not say what the id is of: ask again later.", {
      subgraph: "policy",
    });
  }
}
