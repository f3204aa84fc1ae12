import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rename, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ApolloGateway } from "@apollo/gateway";
import { ApolloServer } from "@apollo/server";
import { buildPrograms } from "@hub/testing";
import type { GraphQLSchema } from "graphql";
import { inheritedEnvironment } from "../testkit/config.js";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { ROOT } from "../testkit/hub/running-hub.js";
import type { GraphRequest } from "./federation-definition.js";

const SILENT = { debug() {}, info() {}, warn() {}, error() {} };

/** @apollo/gateway without any change, in this process. */
export class StockGateway {
  private constructor(
    private readonly server: ApolloServer,
    readonly schema: GraphQLSchema,
  ) {}

  static async start(supergraphSdl: string): Promise<StockGateway> {
    const gateway = new ApolloGateway({ supergraphSdl, logger: SILENT });
    const server = new ApolloServer({ gateway, introspection: true, logger: SILENT });
    await server.start();
    if (!gateway.schema) throw new Error("@apollo/gateway has made no schema.");
    return new StockGateway(server, gateway.schema);
  }

  async ask({ query, variables, operationName }: GraphRequest): Promise<GraphAnswer> {
    const { body } = await this.server.executeOperation({
      query,
      ...(variables && { variables }),
      ...(operationName !== undefined && { operationName }),
    });
    return body.kind === "single" ? JSON.parse(JSON.stringify(body.singleResult)) : undefined;
  }

  stop(): Promise<void> {
    return this.server.stop();
  }
}

const LOADED = "supergraph loaded again";
const BROKEN = "supergraph file is broken";

/** The project's gateway in its stand-alone mode, as a process of its own, with one supergraph after the other. */
export class OwnGateway {
  #output = "";

  private constructor(
    private readonly folder: string,
    private readonly process: ChildProcess,
    private readonly port: number,
  ) {
    process.stdout?.on("data", (chunk) => {
      this.#output += chunk;
    });
  }

  static async start(supergraphSdl: string): Promise<OwnGateway> {
    const folder = await mkdtemp(join(tmpdir(), "federation-"));
    const file = join(folder, "supergraph.graphql");
    await writeFile(file, supergraphSdl);
    const env = { ...inheritedEnvironment, SUPERGRAPH_FILE: file, PORT: "0", SUPERGRAPH_POLL_MS: "20" };
    await buildPrograms();
    const child = fork(join(ROOT, "gateway/dist/program.js"), [], { env, stdio: ["ignore", "pipe", "inherit", "ipc"] });
    const [message] = (await once(child, "message")) as [{ port: number }];
    return new OwnGateway(folder, child, message.port);
  }

  /** Writes another supergraph into its file and waits until that is served. */
  async serve(supergraphSdl: string): Promise<void> {
    const before = this.#loads();
    const file = join(this.folder, "supergraph.graphql");
    await writeFile(`${file}.new`, supergraphSdl);
    await rename(`${file}.new`, file);
    while (this.#loads() === before) {
      if (this.#output.includes(BROKEN)) {
        throw new Error(`The gateway did not load the supergraph:\n${this.#output.slice(-2_000)}`);
      }
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async ask({ query, variables, operationName }: GraphRequest): Promise<GraphAnswer> {
    const response = await fetch(`http://127.0.0.1:${this.port}/graphql`, {
      method: "POST",
      headers: { "content-type": "application/json", connection: "close" },
      body: JSON.stringify({ query, variables, operationName }),
    });
    return response.json();
  }

  async stop(): Promise<void> {
    const ended = once(this.process, "exit");
    this.process.kill("SIGTERM");
    await ended;
    await rm(this.folder, { recursive: true });
  }

  #loads(): number {
    return this.#output.split(LOADED).length;
  }
}
