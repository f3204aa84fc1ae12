import { committees } from "@hub/registry";
import { z } from "zod";

/** Answers from what all owners have published, so its word on positions comes before an owner's own. */
const CENTRAL_SUBGRAPH = "picture";

/** `extensions.hub` of an answer: what state it shows, and what it lacks. */
export interface HubExtension {
  asOf?: string;
  positions: Record<string, number>;
  stale: string[];
  /** Root fields of the owners (`socialServices`), or `policy` and `picture`, whose subgraph failed in this answer. */
  missing: string[];
}

/** A subgraph's own `extensions.hub`; a part that is missing or malformed says nothing. */
const subgraphsWord = z
  .object({
    asOf: z.string().optional().catch(undefined),
    positions: z.record(z.string(), z.number()).catch({}),
    stale: z.array(z.string()).catch([]),
  })
  .catch({ positions: {}, stale: [] });

interface Standing {
  asOf: string | undefined;
  positions: Map<string, number>;
}

/** Gathers `extensions.hub` from the subgraphs' answers to one operation. */
export class HubAnswers {
  readonly #central = emptyStanding();
  readonly #owners = emptyStanding();
  readonly #stale = new Set<string>();
  readonly #missing = new Set<string>();

  add(subgraph: string, hub: unknown): void {
    const { asOf, positions, stale } = subgraphsWord.parse(hub ?? {});
    const standing = subgraph === CENTRAL_SUBGRAPH ? this.#central : this.#owners;
    standing.asOf = earlier(asOf, standing.asOf);
    for (const [root, position] of Object.entries(positions)) {
      // Of several answers the lowest position: the whole is never older than it says.
      standing.positions.set(root, Math.min(position, standing.positions.get(root) ?? position));
    }
    for (const root of stale) {
      this.#stale.add(root);
    }
  }

  /** Where the owners stand by their own answers: what a command has brought about, as `x-hub-wait-for` takes it. */
  ownersPositions(): string[] {
    return [...this.#owners.positions].map(([root, position]) => `${root}:${position}`);
  }

  failed(subgraph: string): void {
    this.#missing.add(rootOf(subgraph));
  }

  /** Nobody has told anything, as where none of the subgraphs is the hub's. */
  get isEmpty(): boolean {
    const { asOf, positions, stale, missing } = this.merged();
    return asOf === undefined && Object.keys(positions).length + stale.length + missing.length === 0;
  }

  merged(): HubExtension {
    const asOf = this.#central.asOf ?? this.#owners.asOf;
    return {
      ...(asOf !== undefined && { asOf }),
      positions: Object.fromEntries([...this.#owners.positions, ...this.#central.positions]),
      stale: [...this.#stale],
      missing: [...this.#missing],
    };
  }
}

function emptyStanding(): Standing {
  return { asOf: undefined, positions: new Map() };
}

function rootOf(subgraph: string): string {
  return committees.find((committee) => committee.slug === subgraph)?.root ?? subgraph;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && (other === undefined || one < other) ? one : other;
}
