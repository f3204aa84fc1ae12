import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Writable } from "node:stream";
import { composeServices } from "@apollo/composition";
import { pino } from "pino";
import { readConfig } from "./config.js";
import { EXAMPLE_SUPERGRAPH } from "./example-supergraph.fixture.js";
import { type RunningGateway, startGateway } from "./gateway.server.js";
import { type Clock, systemClock } from "./operation/clock.js";
import { type SubgraphDefinition, TestSubgraph } from "./subgraph.testkit.js";

export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  body: {
    // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
    data?: any;
    errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
    // biome-ignore lint/suspicious/noExplicitAny: tests read answers of any shape
    extensions: { hub: Record<string, any>; queryPlan?: any };
  };
}

export interface RequestOptions {
  variables?: Record<string, unknown>;
  headers?: Record<string, string>;
  operationName?: string;
  signal?: AbortSignal;
}

/** The SDL of the supergraph that the subgraphs make, with their addresses on loopback. */
export function compose(subgraphs: readonly TestSubgraph[]): string {
  const result = composeServices(
    subgraphs.map(({ definition, document, url }) => ({
      name: definition.name,
      typeDefs: document,
      url: `${url}/graphql`,
    })),
  );
  if (result.errors) {
    throw new Error(result.errors.map((error) => error.message).join("\n"));
  }
  return result.supergraphSdl;
}

/** This project's gateway in front of real subgraphs, all on loopback. */
export class TestHub {
  readonly logged: string[];
  readonly #folder: string;
  readonly #gateway: RunningGateway;
  readonly #subgraphs: readonly TestSubgraph[];

  private constructor(parts: { folder: string; gateway: RunningGateway; subgraphs: TestSubgraph[]; logged: string[] }) {
    this.#folder = parts.folder;
    this.#gateway = parts.gateway;
    this.#subgraphs = parts.subgraphs;
    this.logged = parts.logged;
  }

  static async start(
    settings: Record<string, string> = {},
    definitions: readonly SubgraphDefinition[] = EXAMPLE_SUPERGRAPH,
    clock: Clock = systemClock,
  ): Promise<TestHub> {
    const folder = await mkdtemp(join(tmpdir(), "gateway-"));
    const supergraphFile = join(folder, "supergraph.graphql");
    const config = readConfig({ PORT: "0", SUPERGRAPH_FILE: supergraphFile, SUPERGRAPH_POLL_MS: "20", ...settings });
    const subgraphs = await Promise.all(definitions.map((definition) => TestSubgraph.start(definition)));
    await writeFile(supergraphFile, compose(subgraphs));
    const logged: string[] = [];
    const stream = new Writable({
      write: (chunk, _, done) => {
        logged.push(String(chunk));
        done();
      },
    });
    const gateway = await startGateway(config, pino({ level: "info" }, stream), clock).catch(async (error: unknown) => {
      await Promise.all(subgraphs.map((subgraph) => subgraph.stop()));
      await rm(folder, { recursive: true });
      throw error;
    });
    return new TestHub({ folder, gateway, subgraphs, logged });
  }

  get url(): string {
    return `http://127.0.0.1:${this.#gateway.port}`;
  }

  get supergraphFile(): string {
    return join(this.#folder, "supergraph.graphql");
  }

  get subgraphs(): readonly TestSubgraph[] {
    return this.#subgraphs;
  }

  subgraph(name: string): TestSubgraph {
    const subgraph = this.#subgraphs.find(({ definition }) => definition.name === name);
    if (!subgraph) {
      throw new Error(`no subgraph ${name}`);
    }
    return subgraph;
  }

  async ask(query: string, { variables, headers, operationName, signal }: RequestOptions = {}): Promise<Answer> {
    const response = await fetch(`${this.url}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", accept: "application/json", ...headers },
      body: JSON.stringify({ query, variables, operationName }),
      ...(signal && { signal }),
    });
    const text = await response.text();
    return { status: response.status, headers: response.headers, text, body: JSON.parse(text) };
  }

  async stop(): Promise<void> {
    await this.#gateway.close();
    await Promise.all(this.#subgraphs.map((subgraph) => subgraph.stop()));
    await rm(this.#folder, { recursive: true });
  }
}

/**
 * Starts what must know its own port before it listens. Another process can take the port in between: then another one is tried.
 */
export async function onFreePort<T>(start: (port: number) => Promise<T>): Promise<T> {
  for (;;) {
    const port = await freePort();
    try {
      return await start(port);
    } catch (error) {
      if (!(error instanceof Error && "code" in error && error.code === "EADDRINUSE")) throw error;
    }
  }
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  await new Promise((resolve) => server.close(resolve));
  return port;
}
