import { once } from "node:events";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { composeServices } from "@apollo/composition";
import { type GraphQLSchema, graphql } from "graphql";
import { documentOf, type FederationSpec, type SubgraphSpec, schemaOf } from "./federation-definition.js";

const TAIL = ',"extensions":{}}';

/** All subgraphs of all federations on one loopback port, each at a path of its own. */
export class FederationServer {
  readonly #served = new Map<string, { spec: SubgraphSpec; schema: GraphQLSchema; tellsWhole: boolean }>();

  private constructor(private readonly server: Server) {
    server.on("request", (request, response) => {
      this.#answer(request, response).catch(() => response.destroy());
    });
  }

  static async start(): Promise<FederationServer> {
    // A shorter one would sometimes end a connection just when @apollo/gateway uses it again.
    const server = createServer({ keepAliveTimeout: 600_000 }).listen(0, "127.0.0.1");
    await once(server, "listening");
    return new FederationServer(server);
  }

  /** Serves a federation's subgraphs, and returns its supergraph. */
  serve(federation: FederationSpec): string {
    const services = federation.subgraphs.map((spec, index) => {
      const path = `/${encodeURIComponent(federation.about)}/${spec.name}`;
      // Half of them tell of answers without errors that they are whole, as the hub's own do.
      this.#served.set(path, { spec, schema: schemaOf(spec), tellsWhole: index % 2 === 0 });
      return { name: spec.name, url: `http://127.0.0.1:${this.#port}${path}`, typeDefs: documentOf(spec) };
    });
    const composed = composeServices(services);
    if (composed.errors) throw new Error(composed.errors.map(({ message }) => message).join("\n"));
    return composed.supergraphSdl;
  }

  async stop(): Promise<void> {
    this.server.closeAllConnections();
    this.server.close();
  }

  get #port(): number {
    return (this.server.address() as AddressInfo).port;
  }

  async #answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const { query, variables, operationName } = JSON.parse(Buffer.concat(chunks).toString("utf8"));
    const served = this.#served.get(request.url ?? "");
    if (!served) throw new Error(`Nothing is served at ${request.url}.`);
    const wrong = served.spec.misbehaves?.(query);
    response.setHeader("content-type", "application/json");
    if (wrong) {
      response.writeHead(wrong.status).end(wrong.body);
      return;
    }
    const { schema, tellsWhole } = served;
    const result = await graphql({ schema, source: query, variableValues: variables, operationName });
    if (!tellsWhole || result.errors) {
      response.end(JSON.stringify(result));
      return;
    }
    response.setHeader("x-hub-tail-bytes", TAIL.length);
    response.end(`{"data":${JSON.stringify(result.data)}${TAIL}`);
  }
}
