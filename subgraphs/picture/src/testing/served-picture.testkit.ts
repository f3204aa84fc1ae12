import type { Actor } from "@hub/auth";
import {
  buildFederatedSchema,
  type Notice,
  noticesOf,
  requestContextOf,
  type SubgraphService,
} from "@hub/subgraph-kit";
import { answerOf, type SentStatement, sentStatements, statementsOf } from "@hub/testing";
import { type ExecutionResult, type GraphQLSchema, graphql } from "graphql";
import pino from "pino";
import type { PictureContext } from "../context/picture.context.js";
import { pictureProcess } from "../picture.subgraph.js";
import type { PictureDatabase } from "./picture.testkit.js";

// One for the whole test file: type-graphql keeps its classes in a global registry.
const subgraph = pictureProcess();
let schema: Promise<GraphQLSchema> | undefined;

/** The picture's running subgraph on a database: it projects what arrives and answers queries. */
export class ServedPicture {
  private constructor(private readonly service: SubgraphService) {}

  static async open(
    picture: PictureDatabase,
    receiptKeysFile?: string,
    hubKeysFile?: string,
    subgraphUrls: Record<string, string> = {},
  ): Promise<ServedPicture> {
    const settings = { mode: "sandbox", host: "", port: 0, audience: "", issuers: [] } as const;
    const own = { databaseUrl: picture.database.appUrl, receiptKeysFile, hubKeysFile, subgraphUrls };
    const config = { ...settings, ...own, issuers: [], fourEyesOff: [], logLevel: "silent" };
    return new ServedPicture(await subgraph.open(config, pino({ level: "silent" })));
  }

  schema(): Promise<GraphQLSchema> {
    schema ??= buildFederatedSchema(subgraph.definition);
    return schema;
  }

  async ask(source: string, variableValues: Record<string, unknown> = {}, actor?: Actor): Promise<ExecutionResult> {
    const contextValue = requestContextOf(this.service.context, { actor, requestId: "test" });
    return graphql({ schema: await this.schema(), source, variableValues, contextValue });
  }

  /** The answer's data, in the shape of the test's own query; throws its errors. */
  // biome-ignore lint/suspicious/noExplicitAny: see above
  async dataOf(source: string, variables: Record<string, unknown> = {}): Promise<any> {
    const { data, errors } = await this.ask(source, variables);
    if (errors) throw new Error(errors.map(({ message }) => message).join("; "));
    return JSON.parse(JSON.stringify(data));
  }

  /** What an answer tells of itself in `extensions.hub.notices`. */
  async noticesOf(source: string): Promise<Notice[]> {
    const contextValue = requestContextOf(this.service.context, { actor: undefined, requestId: "test" });
    await graphql({ schema: await this.schema(), source, contextValue });
    return noticesOf(contextValue);
  }

  /** The SQL that a query sends to the database. */
  statementsOf(source: string): Promise<string[]> {
    const { dataSource } = this.service.context as PictureContext;
    return statementsOf(dataSource, () => this.ask(source));
  }

  /** The same with their values. */
  sentBy(source: string): Promise<SentStatement[]> {
    const { dataSource } = this.service.context as PictureContext;
    return sentStatements(dataSource, () => this.ask(source));
  }

  /** Waits until these positions have been projected, by source. The service gives up after some seconds, this does not. */
  async waitFor(positions: Record<string, number>): Promise<void> {
    const missing = () => this.service.waitFor?.(new Map(Object.entries(positions))) ?? [];
    await answerOf("the positions are projected", missing, ({ length }) => length === 0);
  }

  get status() {
    return this.service.status();
  }

  close(): Promise<void> {
    return this.service.close();
  }
}
