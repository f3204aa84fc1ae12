import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buildSubgraphSchema } from "@apollo/subgraph";
import type { RecordVersion } from "@hub/clock";
import { printRecord, RECORD_FEED, RECORD_HEADER, type ToldRecord } from "@hub/parts";
import { type DocumentNode, type ExecutionResult, type GraphQLSchema, graphql, parse } from "graphql";

export interface ReceivedRequest {
  query: string;
  variables: Record<string, unknown>;
  headers: IncomingMessage["headers"];
  /** "cancelled": the caller hung up before it was answered; undefined: it is still waiting. */
  end: "answered" | "cancelled" | undefined;
}

export interface SubgraphDefinition {
  name: string;
  sdl: string;
  resolvers: Record<string, Record<string, unknown>>;
  hub?: unknown;
  /** The directives of federation that its SDL uses. */
  imports?: string;
}

type Misbehaviour = (response: ServerResponse, request: IncomingMessage) => void;

const federation = (imports = '"@key", "@shareable"') =>
  `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: [${imports}])\n`;

/** A real subgraph on loopback that a test can make fail or wait. */
export class TestSubgraph {
  readonly requests: ReceivedRequest[] = [];
  readonly document: DocumentNode;
  /** Answers instead of the schema, in whatever way is wrong. */
  misbehaves: Misbehaviour | undefined;
  /** What it waits for before it answers. */
  waitsFor: Promise<unknown> | undefined;
  isReady = true;
  /** Whether it tells of an answer without errors that it is whole, as the hub's own subgraphs do. */
  tellsWhole = false;
  /** Whether its answers depend on who asks. */
  looksAtAsker = false;
  /** The record that it tells of, as the hub's own subgraphs do. */
  record: RecordVersion | undefined;
  /** For how long its answers hold, where they depend on the clock. */
  holdsMs: number | undefined;
  readonly #feeds = new Set<ServerResponse>();
  /** How often its health was asked for. */
  healthChecks = 0;
  /** Whether it has a /health/ready, as the hub's own subgraphs do. */
  hasHealth = true;
  readonly #schema: GraphQLSchema;
  readonly #server: Server;

  private constructor(readonly definition: SubgraphDefinition) {
    this.document = parse(federation(definition.imports) + definition.sdl);
    this.#schema = buildSubgraphSchema({ typeDefs: this.document, resolvers: definition.resolvers as never });
    this.#server = createServer((request, response) => {
      this.#serve(request, response).catch(() => response.destroy());
    });
  }

  static async start(definition: SubgraphDefinition): Promise<TestSubgraph> {
    const subgraph = new TestSubgraph(definition);
    await subgraph.listen(0);
    return subgraph;
  }

  async listen(port: number): Promise<void> {
    await new Promise<void>((resolve) => this.#server.listen(port, "127.0.0.1", resolve));
  }

  /** Makes it keep its answers back until the function that is returned is called. */
  holdAnswers(): () => void {
    let release = () => {};
    this.waitsFor = new Promise<void>((resolve) => {
      release = resolve;
    });
    return () => {
      this.waitsFor = undefined;
      release();
    };
  }

  get port(): number {
    return (this.#server.address() as AddressInfo).port;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  /** How many hear of its record. */
  get feeds(): number {
    return this.#feeds.size;
  }

  /** Ends the connections by which it tells of its record. */
  breakFeeds(): void {
    for (const feed of this.#feeds) feed.destroy();
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections();
    await new Promise((resolve) => this.#server.close(resolve));
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    if (request.url === RECORD_FEED) this.#feed(response);
    else if (/^\/health\/(ready|degraded)$/.test(request.url ?? "")) this.#tellHealth(response);
    else await this.#answerQuestion(request, response);
  }

  #tellHealth(response: ServerResponse): void {
    this.healthChecks += 1;
    if (!this.hasHealth) {
      response.writeHead(404).end("Not found");
      return;
    }
    response.writeHead(this.isReady ? 200 : 503).end(JSON.stringify({ status: this.isReady ? "ready" : "starting" }));
  }

  async #answerQuestion(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const madeAt = this.record?.settled;
    const { query, variables } = JSON.parse(await textOf(request)) as ReceivedRequest;
    const received: ReceivedRequest = { query, variables, headers: request.headers, end: undefined };
    this.requests.push(received);
    response.on("close", () => {
      received.end = response.writableFinished ? "answered" : "cancelled";
    });
    if (this.misbehaves) {
      this.misbehaves(response, request);
      return;
    }
    await this.waitsFor;
    const result = await graphql({
      schema: this.#schema,
      source: query,
      variableValues: variables,
      contextValue: { authorization: request.headers.authorization },
    });
    const isKept = !result.errors && query.trimStart().startsWith("{");
    this.#tellRecord(response, { madeAt: isKept ? madeAt : undefined, isForAll: !this.looksAtAsker });
    this.#answer(result, response);
  }

  #tellRecord(response: ServerResponse, told: Pick<ToldRecord, "madeAt" | "isForAll">): void {
    if (!this.record) return;
    const { process, number: now } = this.record;
    response.setHeader(RECORD_HEADER, printRecord({ process, now, holdsMs: this.holdsMs, ...told }));
  }

  #feed(response: ServerResponse): void {
    const { record } = this;
    if (!record) {
      response.writeHead(404).end();
      return;
    }
    const tell = () => void response.write(`${printRecord({ process: record.process, now: record.number })}\n`);
    const end = record.onRaised(tell);
    this.#feeds.add(response);
    response.once("close", () => {
      end();
      this.#feeds.delete(response);
    });
    tell();
  }

  #answer(result: ExecutionResult, response: ServerResponse): void {
    response.setHeader("content-type", "application/json");
    const extensions = { hub: this.definition.hub };
    if (!this.tellsWhole || result.errors) {
      response.end(JSON.stringify({ ...result, extensions }));
      return;
    }
    const tail = `,"extensions":${JSON.stringify(extensions)}}`;
    response.setHeader("x-hub-tail-bytes", Buffer.byteLength(tail));
    response.end(`{"data":${JSON.stringify(result.data)}${tail}`);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) {
    chunks.push(chunk as Buffer);
  }
  return Buffer.concat(chunks).toString("utf8");
}
