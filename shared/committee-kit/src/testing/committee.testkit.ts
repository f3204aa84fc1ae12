import { randomUUID } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { Actor } from "@hub/auth";
import { asRole, type SubgraphDatabase, urlOf, withConnection } from "@hub/database";
import { Initiative, initiativeOf } from "@hub/documents";
import type { EventDefinition, HubEvent } from "@hub/events";
import { ClockMoved } from "@hub/frame";
import {
  type AuditLog,
  buildFederatedSchema,
  requestContextOf,
  type SubgraphConfig,
  type SubgraphService,
} from "@hub/subgraph-kit";
import { cloneTestDatabase, startTestCluster, statementsOf, type TestCluster, until } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { type GraphQLObjectType, type GraphQLSchema, getNamedType, graphql, isInputObjectType } from "graphql";
import pino from "pino";
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

/** An answer to one command, with what the command itself has answered. */
export interface Given extends Answer {
  done: GraphAnswer;
}

type Input = Record<string, unknown> & { idempotencyKey?: string | undefined };
type Prepare = (hub: CommitteeHub) => Promise<unknown>;
type Config = Partial<SubgraphConfig>;

/** Opens the subgraph's service on a database. */
function serve(database: SubgraphDatabase, config: Config = {}): Promise<SubgraphService> {
  const usual = { mode: "sandbox", host: "", port: 0, audience: "", subgraphUrls: {}, logLevel: "silent" } as const;
  return subgraph.open(
    { ...usual, issuers: [], fourEyesOff: [], databaseUrl: database.appUrl, ...config },
    pino({ level: "silent" }),
  );
}

/** The children's subgraph on a database of its own, which receives the events of `policy` from the test. */
export class CommitteeHub {
  #events = 0;
  /** When things are recorded until the clock is set. */
  #beforeTravels: Date | undefined;
  #cluster: TestCluster | undefined;
  #open: { service: SubgraphService; database: SubgraphDatabase } | undefined;

  /** Opens the subgraph on a new database, and lets happen what the tests begin with. */
  async begin(prepare: Prepare, config: Config = {}): Promise<void> {
    this.#cluster ??= await startTestCluster();
    const database = await cloneTestDatabase(this.#cluster, {
      subgraph: "children",
      folders: MIGRATIONS,
      preparation: "CREATE TABLE hub.inbox_of_test PARTITION OF hub.inbox DEFAULT",
    });
    this.#events = 0;
    this.#beforeTravels = new Date("2011-01-01T00:00:00Z");
    this.#open = { database, service: await serve(database, config) };
    await prepare(this);
  }

  /** The process ends and starts again on the same database. */
  async restart(): Promise<void> {
    const { database, service } = this.opened;
    await service.close();
    this.#open = { database, service: await serve(database) };
  }

  get status() {
    return this.service.status();
  }

  private get opened() {
    if (!this.#open) throw new Error("The test asks before it has begun.");
    return this.#open;
  }

  private get service(): SubgraphService {
    return this.opened.service;
  }

  get audit(): AuditLog {
    return this.service.context.audit;
  }

  get database(): SubgraphDatabase {
    return this.opened.database;
  }

  /** Inserts an event of `policy` as replication does, and waits until the subgraph has applied it. */
  async receive<T>(definition: EventDefinition<T>, data: T, recordedAt?: Date): Promise<void> {
    this.#events += 1;
    const position = this.#events;
    const id = randomUUID();
    const at = recordedAt ?? this.#beforeTravels ?? (this.service.context as CommitteeContext).clock.now();
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
    this.#beforeTravels = undefined;
    return this.receive(ClockMoved, { offsetMs: Date.parse(instant) - Date.now() }, new Date(instant));
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

  /** Gives one command by its input, with a key of its own where the input has none, and asks for `answer` of its payload. */
  async give(command: string, input: Input, answer: string, actor?: Actor): Promise<Given> {
    const commands = (await this.schema()).getType("ChildrenCommands") as GraphQLObjectType;
    const [argument] = commands.getFields()[command]?.args ?? [];
    const type = argument && getNamedType(argument.type);
    if (!isInputObjectType(type)) throw new Error(`No command ${command} takes an input.`);
    const { idempotencyKey = randomUUID(), ...more } = input;
    const sent = type.getFields().idempotencyKey ? { ...more, idempotencyKey } : more;
    const source = `mutation ($input: ${argument?.type}) { children { done: ${command}(input: $input) { ${answer} } } }`;
    const given = await this.ask(source, { input: sent }, actor);
    return { ...given, done: given.data?.done };
  }

  /** How many statements on the hub's tables a question sends to the database. */
  async statementsOf(source: string, actor?: Actor): Promise<number> {
    const { dataSource } = this.service.context as CommitteeContext;
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
    const { adminUrl } = this.#cluster as TestCluster;
    return withConnection(urlOf(adminUrl, database), (connection) =>
      asRole(connection, ownerRole, async () => (await connection.query(sql, values)).rows),
    );
  }

  async close(): Promise<void> {
    await this.#open?.service.close();
    this.#open = undefined;
  }

  /** Closes the subgraph and stops its database server. */
  async stop(): Promise<void> {
    await this.close();
    await this.#cluster?.stop();
  }
}

/** A hub that begins anew before each test. For the top of a file or of a `describe`. */
export function committeeHub(prepare: Prepare, config?: Config): CommitteeHub {
  const hub = new CommitteeHub();
  beforeEach(() => hub.begin(prepare, config));
  afterEach(() => hub.close());
  afterAll(() => hub.stop());
  return hub;
}

/** A hub that all tests of a file or of a `describe` share. */
export function sharedCommitteeHub(prepare: Prepare, config?: Config): CommitteeHub {
  const hub = new CommitteeHub();
  beforeAll(() => hub.begin(prepare, config));
  afterAll(() => hub.stop());
  return hub;
}
