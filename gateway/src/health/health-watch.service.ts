import { SharedLook } from "@hub/parts";
import type { Logger } from "pino";
import type { GatewayConfig } from "../config.js";
import type { FederationGraph } from "../federation/federation-graph.js";
import { type SubgraphAddress, subgraphsOf } from "../subgraph/subgraph-address.js";
import { launcherReport } from "./launcher-report.js";
import { type SubgraphHealth, subgraphHealth } from "./subgraph-health.client.js";

/** What is wrong, in texts that anyone may read; each stands at its own place. */
export type Problems = () => readonly string[];

export interface WatchedParts {
  readonly config: Pick<GatewayConfig, "subgraphUrls" | "isReadyByGraph">;
  readonly graph: Pick<FederationGraph, "supergraphSdl">;
  readonly log: Logger;
  /** What this process itself knows to be wrong, such as an issuer that does not answer. */
  readonly problems?: Problems;
  /** What else is told, and is no problem. */
  readonly facts?: () => Readonly<Record<string, unknown>>;
}

export interface DegradedHealth {
  readonly isWhole: boolean;
  /** The whole answer, as JSON. */
  readonly body: string;
}

/** Looks at the subgraphs when somebody asks, at most once a second, so that an answer costs nothing and nobody waits for a part that hangs. */
export class HealthWatch {
  readonly #looks = new SharedLook(() => this.#look());
  #told = "";
  #read: { sdl: string; addresses: readonly SubgraphAddress[] } | undefined;

  constructor(private readonly parts: WatchedParts) {}

  /** As it was at the last look. */
  degraded(): Promise<DegradedHealth> {
    return this.#looks.value();
  }

  async #look(): Promise<DegradedHealth> {
    const entries = await Promise.all(
      this.#addresses().map(
        async (address) => [address.name, await subgraphHealth(address, this.parts.config)] as const,
      ),
    );
    const hub = launcherReport();
    const reasons = [
      ...entries.flatMap(([name, health]) => reasonsOf(name, health)),
      ...(this.parts.problems?.() ?? []),
      ...(hub?.problems ?? []),
    ];
    const isWhole = reasons.length === 0;
    this.#tell(reasons);
    const body = JSON.stringify({
      status: isWhole ? "ok" : "degraded",
      checkedAt: new Date().toISOString(),
      reasons,
      ...this.parts.facts?.(),
      subgraphs: Object.fromEntries(entries),
      hub: hub ?? null,
    });
    return { isWhole, body };
  }

  #addresses(): readonly SubgraphAddress[] {
    const sdl = this.parts.graph.supergraphSdl();
    if (this.#read?.sdl !== sdl) this.#read = { sdl, addresses: subgraphsOf(sdl) };
    return this.#read.addresses;
  }

  /** A line in the log whenever what is wrong changes. */
  #tell(reasons: readonly string[]): void {
    const told = reasons.join("; ");
    if (told === this.#told) return;
    this.#told = told;
    if (told === "") this.parts.log.info("nothing is degraded any more");
    else this.parts.log.info({ reasons }, "degraded");
  }
}

function reasonsOf(name: string, { status, answer }: SubgraphHealth): string[] {
  if (status === 200) return [];
  if (status === null) return [`${name} does not answer`];
  const reasons = (answer as { reasons?: unknown } | null)?.reasons;
  if (!Array.isArray(reasons) || reasons.length === 0) return [`${name} is not ready`];
  return reasons.map((reason) => `${name}: ${reason}`);
}
