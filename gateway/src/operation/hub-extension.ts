import { committees } from "@hub/registry";

/** It answers from what all owners have published, so its positions come before an owner's own. */
const CENTRAL_SUBGRAPH = "picture";

/** `extensions.hub` of an answer: which state it shows, and what is missing. */
export interface HubExtension {
  asOf?: string;
  positions: Record<string, number>;
  stale: string[];
  /** How far a part's clock is behind what is on record, in seconds; left out where none is. Then `asOf` stands still. */
  clockBehindSeconds?: number;
  /** Root fields of the owners (`socialServices`), or `policy` and `picture`, whose subgraph failed in this answer. */
  missing: string[];
  /** What the asker should know about the answer, each once; left out where there is nothing to say. */
  notices?: object[];
}

/** A subgraph's own `extensions.hub`. */
type SubgraphExtension = Required<Pick<HubExtension, "positions" | "stale" | "notices">> &
  Pick<HubExtension, "asOf" | "clockBehindSeconds">;

/** Missing and malformed parts are ignored. Not by a schema: each answer of each subgraph has one. */
function readExtension(hub: unknown): SubgraphExtension {
  const { asOf, positions, stale, clockBehindSeconds, notices } = isRecord(hub) ? hub : {};
  return {
    ...(typeof asOf === "string" && { asOf }),
    positions:
      isRecord(positions) && Object.values(positions).every(isNumber) ? (positions as Record<string, number>) : {},
    stale: isListOf(stale, isText) ? stale : [],
    ...(isNumber(clockBehindSeconds) && { clockBehindSeconds }),
    notices: isListOf(notices, isRecord) ? notices : [],
  };
}

const isNumber = (value: unknown): value is number => typeof value === "number" && Number.isFinite(value);
const isText = (value: unknown): value is string => typeof value === "string";

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

function isListOf<T>(value: unknown, isOne: (each: unknown) => each is T): value is T[] {
  return Array.isArray(value) && value.every(isOne);
}

interface Positions {
  asOf: string | undefined;
  positions: Map<string, number>;
}

/** Gathers `extensions.hub` from the subgraphs' answers to one operation. */
export class HubAnswers {
  readonly #central = noPositions();
  readonly #owners = noPositions();
  readonly #stale = new Set<string>();
  #clockBehindSeconds = 0;
  readonly #missing = new Set<string>();
  readonly #notices = new Map<string, object>();

  add(subgraph: string, hub: unknown): void {
    const { asOf, positions, stale, clockBehindSeconds = 0, notices } = readExtension(hub);
    const known = subgraph === CENTRAL_SUBGRAPH ? this.#central : this.#owners;
    known.asOf = earlier(asOf, known.asOf);
    for (const [root, position] of Object.entries(positions)) {
      // The lowest of several positions: the whole answer is no newer than its oldest part.
      known.positions.set(root, Math.min(position, known.positions.get(root) ?? position));
    }
    this.#clockBehindSeconds = Math.max(this.#clockBehindSeconds, clockBehindSeconds);
    for (const root of stale) {
      this.#stale.add(root);
    }
    for (const notice of notices) this.#notices.set(JSON.stringify(notice), notice);
  }

  /** The owners' positions after a command, in the form of `x-hub-wait-for`. */
  ownersPositions(): string[] {
    return [...this.#owners.positions].map(([root, position]) => `${root}:${position}`);
  }

  failed(subgraph: string): void {
    this.#missing.add(rootOf(subgraph));
  }

  /** True if no subgraph sent `extensions.hub`, for instance because none is the hub's. */
  get isEmpty(): boolean {
    const isKnown = ({ asOf, positions }: Positions) => asOf !== undefined || positions.size > 0;
    return !isKnown(this.#owners) && !isKnown(this.#central) && this.#stale.size + this.#missing.size === 0;
  }

  /** Up to which event of each owner. */
  positions(): Record<string, number> {
    return Object.fromEntries([...this.#owners.positions, ...this.#central.positions]);
  }

  merged(): HubExtension {
    const asOf = this.#central.asOf ?? this.#owners.asOf;
    return {
      ...(asOf !== undefined && { asOf }),
      positions: this.positions(),
      stale: [...this.#stale],
      ...(this.#clockBehindSeconds > 0 && { clockBehindSeconds: this.#clockBehindSeconds }),
      missing: [...this.#missing],
      ...(this.#notices.size > 0 && { notices: [...this.#notices.values()] }),
    };
  }
}

function noPositions(): Positions {
  return { asOf: undefined, positions: new Map() };
}

function rootOf(subgraph: string): string {
  return committees.find((committee) => committee.slug === subgraph)?.root ?? subgraph;
}

function earlier(one: string | undefined, other: string | undefined): string | undefined {
  return one !== undefined && (other === undefined || one < other) ? one : other;
}
