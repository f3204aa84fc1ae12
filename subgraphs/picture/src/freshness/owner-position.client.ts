import { partFetch } from "@hub/parts";
import { rootOfSource } from "@hub/registry";

const TIMEOUT_MS = 1_000;

interface Answer {
  extensions: { hub: { positions: Record<string, number> } };
}

/** The number of the newest event that an owner has on record, by its own word; undefined where it does not answer. */
export async function newestPositionOf(source: string, url: string | undefined): Promise<number | undefined> {
  if (url === undefined) return undefined;
  try {
    const response = await partFetch(new URL("/graphql", url), {
      method: "POST",
      headers: { "content-type": "application/json", "x-hub-caller": "picture", "x-hub-load": "1" },
      body: JSON.stringify({ query: "{ __typename }" }),
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    return ((await response.json()) as Answer).extensions.hub.positions[rootOfSource(source)];
  } catch {
    return undefined;
  }
}
