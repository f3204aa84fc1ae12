import { setTimeout as sleep } from "node:timers/promises";
import { partFetch } from "@hub/parts";
import { z } from "zod";
import { SOURCE } from "../record/index.js";

/** Below the gateway's own timeout of 10 s, so that the caller learns which subgraph is late. */
const FOLLOW_TIMEOUT_MS = 8_000;
const POLL_EVERY_MS = 25;
const ANSWER_TIMEOUT_MS = 2_000;
/** A subgraph that refuses connections for this long is down, and not just restarting. */
const DOWN_AFTER_MS = 1_000;

const health = z.object({ followed: z.record(z.string(), z.number()) });

export interface Following {
  followed: string[];
  /** Those that did not follow in time, or are down. */
  behind: string[];
}

/** Waits until each subgraph's health reports that it has read `policy`'s events up to a position. */
export async function awaitFollowers(
  addresses: Readonly<Record<string, string>>,
  position: number,
): Promise<Following> {
  const names = Object.keys(addresses).sort();
  const hasFollowed = await Promise.all(names.map((name) => follows(addresses[name] ?? "", position)));
  return {
    followed: names.filter((_, index) => hasFollowed[index]),
    behind: names.filter((_, index) => !hasFollowed[index]),
  };
}

async function follows(address: string, position: number): Promise<boolean> {
  const until = performance.now() + FOLLOW_TIMEOUT_MS;
  let lastThere = performance.now();
  while (performance.now() < until && performance.now() - lastThere < DOWN_AFTER_MS) {
    const followed = await followedBy(address, Math.ceil(Math.min(ANSWER_TIMEOUT_MS, until - performance.now())));
    if (followed !== "refused") lastThere = performance.now();
    if (typeof followed === "number" && followed >= position) return true;
    await sleep(POLL_EVERY_MS);
  }
  return false;
}

/** The position in a subgraph's health, which also one that is not ready (503) reports; undefined if there is no health. */
async function followedBy(address: string, timeoutMs: number): Promise<number | "refused" | undefined> {
  try {
    const response = await partFetch(new URL("/health/ready", address), { signal: AbortSignal.timeout(timeoutMs) });
    return health.parse(await response.json()).followed[SOURCE];
  } catch (error) {
    return isRefused(error) ? "refused" : undefined;
  }
}

function isRefused(error: unknown): boolean {
  return (error as { cause?: { code?: unknown } }).cause?.code === "ECONNREFUSED";
}
