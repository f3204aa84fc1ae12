import { lastPosition } from "@hub/events";
import { HubError } from "@hub/subgraph-kit";
import { z } from "zod";
import { type PolicyDesk, positionText, SOURCE } from "./policy.context.js";

const PICTURE = "picture";
/** Together below the gateway's own timeout of 10 s, so that the caller is told who is behind. */
const POSITION_TIMEOUT_MS = 2_000;
const PICTURE_TIMEOUT_MS = 7_000;

const answerOf = z.object({
  data: z.unknown().optional(),
  errors: z.array(z.object({ message: z.string() })).optional(),
  extensions: z.object({ hub: z.object({ positions: z.record(z.string(), z.number()) }) }).optional(),
});

interface Question {
  query: string;
  variables?: Record<string, unknown>;
}

/**
 * Asks `picture` what the committees' documents say: with all in it that the hub had acknowledged by now. Only public fields, so no
 * token is needed.
 */
export async function askPicture<T>(desk: PolicyDesk, question: Question, shape: z.ZodType<T>): Promise<T> {
  const { [PICTURE]: address, ...committees } = desk.others;
  const waitFor = await acknowledgedPositions(desk, Object.values(committees));
  try {
    if (address === undefined) throw new Error("its address is not configured");
    const { data, errors } = await post(address, question, {
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

/** The newest position of each source that can tell it; a committee that is down has acknowledged nothing that is not on its way. */
async function acknowledgedPositions(desk: PolicyDesk, addresses: readonly string[]): Promise<string[]> {
  const own = positionText(await lastPosition(desk.dataSource.manager, SOURCE));
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
  question: Question,
  { headers = {}, timeoutMs }: { headers?: Record<string, string>; timeoutMs: number },
): Promise<z.infer<typeof answerOf>> {
  const response = await fetch(new URL("/graphql", address), {
    method: "POST",
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(question),
    signal: AbortSignal.timeout(timeoutMs),
  });
  return answerOf.parse(await response.json());
}

/** In words for anyone: an unreachable address is not named. */
function whyOf(error: unknown): string {
  if (error instanceof z.ZodError) return "it answered something else than was asked";
  const { name, message, cause } = error as Error;
  if (name === "TimeoutError") return "not in time";
  return cause === undefined ? message : "not reachable";
}
