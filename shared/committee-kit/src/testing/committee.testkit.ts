import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Actor } from "@hub/auth";
import { asRole, type SubgraphDatabase, urlOf, withConnection } from "@hub/database";
import { Initiative, initiativeOf } from "@hub/documents";
import type { EventDefinition, HubEvent } from "@hub/events";
import { ClockMoved } from "@hub/frame";
import { buildFederatedSchema, requestContextOf, type SubgraphConfig, type SubgraphService } from "@hub/subgraph-kit";
import { cloneTestDatabase, startTestCluster, statementsOf, type TestCluster, until } from "@hub/testing";
import { type GraphQLSchema, graphql } from "graphql";
import pino from "pino";
import type { EntityManager } from "typeorm";
import { committee } from "../committee.subgraph.js";
import type { CommitteeContext } from "../context/committee.context.js";
import { optional } from "../plan/own-field.js";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MIGRATIONS = [
  folder("../../../events/migrations/inbox/"),
  folder("../../../events/migrations/outbox/"),
  folder("../../migrations/"),
];

@initiativeOf("Children", "An initiative of a test.")
class TestInitiative extends Initiative {
  @optional.text("Where.")
  schoolLevel?: string;
}

// One for the test's process: type-graphql keeps its classes in a registry that is global.
const subgraph = committee({ slug: "children", initiative: TestInitiative });
let schema: Promise<GraphQLSchema> | undefined;

const actorOf = (client: string, scope: "hub:draft" | "hub:publish", code: string): Actor => ({
  client,
  scopes: new Set([scope]),
  committee: code,
});
export const drafter = actorOf("children", "hub:draft", "BUU");
export const publisher = actorOf("children-publisher", "hub:publish", "BUU");
export const stranger = actorOf("culture-publisher", "hub:publish", "KFU");

/** The data of an answer, in the shape of the test's own query. */
// biome-ignore lint/suspicious/noExplicitAny: see above
type GraphAnswer = any;

export interface Answer {
  data: GraphAnswer;
  /** The entities for the references of the query. */
  entities: GraphAnswer[];
  codes: unknown[];
  messages: string[];
  /** What each error says to a program. */
  extensions: GraphAnswer[];
}

/** The children's subgraph on a database of its own, which receives the events of `policy` from the test. */
export class CommitteeHub {
  #events = 0;

  private constructor(
    private readonly service: SubgraphService,
    readonly database: SubgraphDatabase,
    private readonly cluster: TestCluster,
  ) {}

  static async open(cluster: TestCluster, given: Partial<SubgraphConfig> = {}): Promise<CommitteeHub> {
    const database = await cloneTestDatabase(cluster, {
      subgraph: "children",
      folders: MIGRATIONS,
      preparation: "CREATE TABLE hub.inbox_of_test PARTITION OF hub.inbox DEFAULT",
    });
    const config = { mode: "sandbox", host: "", port: 0, audience: "", subgraphUrls: {}, logLevel: "silent" } as const;
    const service = await subgraph.open(
      { ...config, issuers: [], fourEyesOff: [], databaseUrl: database.appUrl, ...given },
      pino({ level: "silent" }),
    );
    return new CommitteeHub(service, database, cluster);
  }

  /** Inserts an event of `policy` as replication does, and waits until the subgraph has applied it. */
  async receive<T>(definition: EventDefinition<T>, data: T): Promise<void> {
    this.#events += 1;
    const position = this.#events;
    const id = randomUUID();
    const at = (this.service.context as CommitteeContext).clock.now();
    const payload: HubEvent<T> = {
      specversion: "1.0",
      id,
      source: "/hub/policy",
      type: definition.type,
      subject: id,
      time: at.toISOString(),
      datacontenttype: "application/json",
      data: definition.parse(data),
    };
    await this.asOwner(
      `INSERT INTO hub.inbox (source, position, id, aggregatetype, aggregateid, type, payload, recorded_at)
       VALUES ('policy', $1, $2, 'test', 'test', $3, $4, $5)`,
      [position, id, definition.type, JSON.stringify(payload), at],
    );
    await this.asOwner("NOTIFY inbox, 'policy'");
    await until(`the subgraph takes event ${position}`, () => {
      return (this.service.status().positions.policy ?? 0) >= position;
    });
  }

  /** Sets the sandbox's clock, with the event that every process receives. */
  travelTo(instant: string): Promise<void> {
    return this.receive(ClockMoved, { offsetMs: Date.parse(instant) - Date.now() });
  }

  schema(): Promise<GraphQLSchema> {
    schema ??= buildFederatedSchema(subgraph.definition);
    return schema;
  }

  async ask(source: string, variables: Record<string, unknown> = {}, actor?: Actor): Promise<Answer> {
    const contextValue = requestContextOf(this.service.context, { actor, requestId: "test" });
    const result = await graphql({ schema: await this.schema(), source, variableValues: variables, contextValue });
    const errors = result.errors ?? [];
    const { children, _entities } = JSON.parse(JSON.stringify(result.data ?? {}));
    return {
      data: children,
      entities: _entities ?? [],
      codes: errors.map(({ extensions }) => extensions.code),
      messages: errors.map(({ message }) => message),
      extensions: errors.map(({ extensions }) => extensions),
    };
  }

  /** How many statements on the hub's tables a question sends to the database. */
  async statementsOf(source: string, actor?: Actor): Promise<number> {
    const { dataSource } = this.service.context.audit.database() as EntityManager;
    const statements = await statementsOf(dataSource, async () => {
      const { messages } = await this.ask(source, {}, actor);
      if (messages.length > 0) throw new Error(messages.join("; "));
    });
    return statements.filter((sql) => /\bhub\.|"hub"/.test(sql)).length;
  }

  /** The events of the committee, oldest first. */
  async outbox(): Promise<{ type: string; data: GraphAnswer }[]> {
    const rows = await this.asOwner("SELECT type, payload FROM children.outbox ORDER BY position");
    return rows.map(({ type, payload }) => ({ type, data: payload.data }));
  }

  /** Runs a statement as the database's owner. */
  asOwner(sql: string, values: unknown[] = []): Promise<GraphAnswer[]> {
    const { database, ownerRole } = this.database;
    return withConnection(urlOf(this.cluster.adminUrl, database), (connection) =>
      asRole(connection, ownerRole, async () => (await connection.query(sql, values)).rows),
    );
  }

  close(): Promise<void> {
    return this.service.close();
  }
}

export { startTestCluster, type TestCluster };
