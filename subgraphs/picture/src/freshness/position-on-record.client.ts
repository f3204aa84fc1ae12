import { partFetch } from "@hub/parts";

const TIMEOUT_MS = 1_000;

/** The number of the newest event that an owner has in its database; undefined where it does not answer. */
export async function positionOnRecord(root: string, url: string | undefined): Promise<number | undefined> {
  if (url === undefined) return undefined;
  try {
    const response = await partFetch(new URL("/positions", url), { signal: AbortSignal.timeout(TIMEOUT_MS) });
    const position = ((await response.json()) as Record<string, unknown>)[root];
    return typeof position === "number" ? position : undefined;
  } catch {
    return undefined;
  }
}
