import { callerKeyOf } from "@hub/auth";
import { collect, gauge } from "@hub/telemetry";
import type { Logger } from "pino";
import type { GatewayConfig } from "../config.js";
import { AnswerMemory } from "../memory/answer-memory.js";
import type { Clock } from "../operation/clock.js";
import { SubgraphRecord } from "../record/subgraph-record.js";
import { CircuitBreaker } from "./circuit-breaker.js";
import { InFlightQueries } from "./in-flight-queries.js";
import { SubgraphClient } from "./subgraph.client.js";
import type { SubgraphAddress } from "./subgraph-address.js";
import { type SentAnswer, SubgraphSource } from "./subgraph-source.js";

/** A subgraph's address: its configured base URL with /graphql, else the URL in the supergraph. */
export function subgraphUrl({ name, url }: SubgraphAddress, urls: Readonly<Record<string, string>>): string {
  const base = Object.hasOwn(urls, name) ? urls[name] : undefined;
  return base === undefined ? url : `${base.replace(/\/$/, "")}/graphql`;
}

/** What the gateway shares between operations for each subgraph: connections, circuit breaker and running queries. */
export class SubgraphPool {
  readonly #config: GatewayConfig;
  readonly #log: Logger;
  readonly #clock: Clock;
  readonly #inFlight = new InFlightQueries<SentAnswer>();
  readonly #memory: AnswerMemory;
  readonly #clients = new Map<string, SubgraphClient>();
  readonly #records = new Map<string, SubgraphRecord>();
  readonly #breakers = new Map<string, CircuitBreaker>();
  readonly #endCollecting = collect(() => {
    for (const [subgraph, { state }] of this.#breakers) {
      gauge("hub_subgraph_breaker_open", { subgraph }, state === "closed" ? 0 : 1);
    }
  });
  readonly #sources = new Map<string, SubgraphSource>();

  constructor(config: GatewayConfig, log: Logger, clock: Clock) {
    this.#config = config;
    this.#log = log;
    this.#clock = clock;
    this.#memory = new AnswerMemory(config.answers, clock);
  }

  /** Makes a subgraph of a supergraph known, or its new address. */
  add(address: SubgraphAddress): void {
    const { breaker, subgraphTimeoutMs, callerKey } = this.#config;
    const url = subgraphUrl(address, this.#config.subgraphUrls);
    if (!URL.canParse(url)) {
      throw new Error(`The supergraph has no address for the subgraph '${address.name}': give one in SUBGRAPH_URLS.`);
    }
    const client =
      this.#clients.get(url) ?? new SubgraphClient(new URL(url), subgraphTimeoutMs, this.#clock, this.#memory);
    this.#clients.set(url, client);
    const own = new CircuitBreaker(breaker, this.#clock, () => client.isAlive());
    this.#breakers.set(address.name, own);
    const record = this.#records.get(url) ?? new SubgraphRecord(new URL(url), this.#config.answers.kept > 0);
    this.#records.set(url, record);
    const source = new SubgraphSource({
      name: address.name,
      client,
      breaker: own,
      inFlight: this.#inFlight,
      record,
      log: this.#log,
      callerKey: callerKey === undefined ? undefined : callerKeyOf(callerKey, address.name),
    });
    this.#sources.set(address.name, source);
  }

  sourceOf(name: string): SubgraphSource {
    const source = this.#sources.get(name);
    if (!source) throw new Error(`The supergraph has no subgraph '${name}'.`);
    return source;
  }

  async close(): Promise<void> {
    this.#endCollecting();
    for (const record of this.#records.values()) record.close();
    await Promise.all([...this.#clients.values()].map((client) => client.close()));
  }
}
