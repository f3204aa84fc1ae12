import { lastPosition } from "@hub/events";
import { partFetch } from "@hub/parts";
import { HubError } from "@hub/subgraph-kit";
import { z } from "zod";
import { type PolicyContext, positionText, SOURCE } from "./policy.context.js";

const PICTURE = "picture";
/** Together below the gateway's own timeout of 10 s, so that the caller learns which subgraph is late. */
const POSITION_TIMEOUT_MS = 2_000;
const PICTURE_TIMEOUT_MS = 7_000;

const answerOf = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
  extensions: z.object({ hub: z.object({ positions: z.record(z.string(), z.number()) }) }).optional(),
});

/** A caller of its own in the others' queues. */
const INTERNAL = { "x-hub-caller": "policy", "x-hub-load": "1" };

interface Query {
  query: string;
  variables?: Record<string, unknown>;
}

/**
 * Queries `picture` for the committees' documents, as of everything that the hub has acknowledged by now. It reads only public
 * fields, so no token is needed.
 */
export async function queryPicture<T>(context: PolicyContext, query: Query, shape: z.ZodType<T>): Promise<T> {
  const { [PICTURE]: address, ...committees } = context.others;
  const waitFor = await acknowledgedPositions(context, Object.values(committees));
  try {
    if (address === undefined) throw new Error("its address is not configured");
    const { data, errors } = await post(address, query, {
      headers: { "x-hub-wait-for": waitFor.join(",") },
      timeoutMs: PICTURE_TIMEOUT_MS,
    });
    if (errors?.[0]) throw new Error(errors[0].message);
    return shape.parse(data);
  } catch (error) {
    throw new HubError("SUBGRAPH_UNAVAILABLE", `Nothing is on record: picture could not answer (${whyOf(error)}).`, {
      subgraph: PICTURE,
    });
  }
}

/** The newest position of each source that answers. The events of a committee that is down are on their way to `picture` already. */
async function acknowledgedPositions(context: PolicyContext, addresses: readonly string[]): Promise<string[]> {
  const own = positionText(await lastPosition(context.dataSource.manager, SOURCE));
  const theirs = await Promise.all(
    addresses.map(async (address) => {
      const answer = await post(address, { query: "{ __typename }" }, { timeoutMs: POSITION_TIMEOUT_MS }).catch(
        () => undefined,
      );
      const positions = Object.entries(answer?.extensions?.hub.positions ?? {});
      return positions.filter(([root]) => root !== SOURCE).map(([root, position]) => `${root}:${position}`);
    }),
  );
  return [own, ...theirs.flat()];
}

async function post(
  address: string,
  query: Query,
  { headers = {}, timeoutMs }: { headers?: Record<string, string>; timeoutMs: number },
): Promise<z.infer<typeof answerOf>> {
  const response = await partFetch(new URL("/graphql", address), {
    method: "POST",
    headers: { "content-type": "application/json", ...INTERNAL, ...headers },
    body: JSON.stringify(query),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return answerOf.parse(await response.json());
}

/** The cause in words that anyone may read: it names no address. */
function whyOf(error: unknown): string {
  if (error instanceof z.ZodError) return "it answered something else than was asked";
  const { name, message, cause } = error as Error;
  if (name === "TimeoutError") return "not in time";
  return cause === undefined ? message : "not reachable";
}
