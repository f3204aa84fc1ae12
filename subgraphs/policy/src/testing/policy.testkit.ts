import { generateKeyPairSync, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Actor } from "@hub/auth";
import { createDataSource, type SubgraphDatabase, urlOf } from "@hub/database";
import { buildFederatedSchema, requestContextOf, type SubgraphConfig, type SubgraphService } from "@hub/subgraph-kit";
import { cloneTestDatabase, startTestCluster, type TestCluster } from "@hub/testing";
import { afterAll, afterEach, beforeAll, beforeEach } from "@jest/globals";
import { type GraphQLSchema, graphql } from "graphql";
import pino from "pino";
import type { DataSource } from "typeorm";
import { policy } from "../policy.subgraph.js";
import { policyEntities } from "../policy-entities.js";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MIGRATIONS = [folder("../../../../shared/events/migrations/outbox/"), folder("../../migrations/")];

let schema: Promise<GraphQLSchema> | undefined;

export const coordinator: Actor = { client: "coordinator", scopes: new Set(["hub:coordinate"]), committee: undefined };
export const publisher: Actor = { client: "children-publisher", scopes: new Set(["hub:publish"]), committee: "BUU" };
export const analyst: Actor = { client: "analyst", scopes: new Set(), committee: undefined };

export interface Answer<T> {
  data: T;
  codes: unknown[];
  /** Ids of the rules that errors name. */
  rules: unknown[];
  messages: string[];
}

/** Null if it was refused. */
export interface Decided {
  policy: {
    recordDecision: {
      version: { state: string; contentHash: string; recommendations: { ordinal: number; outcome: string | null }[] };
      decision: {
        id: string;
        outcome: string;
        state: string;
        synthetic: boolean;
        note: string | null;
        contentHash: string;
        recommendation: { id: string; ordinal: number } | null;
      };
      receipt: { id: string; contentHash: string; position: string; publishedAt: string };
    } | null;
  };
}

/** Null if it was refused. */
export interface Arrived {
  sandbox: { travelTo: { now: string; position: string; followed: string[] } | null };
}

/** The configuration of a process of the subgraph on a database. */
export const configOf = ({ appUrl }: SubgraphDatabase): SubgraphConfig => ({
  mode: "sandbox",
  host: "127.0.0.1",
  port: 0,
  databaseUrl: appUrl,
  audience: "integration-hub",
  issuers: [],
  subgraphUrls: {},
  fourEyesOff: [],
  logLevel: "silent",
});

/** The policy subgraph on a database of its own. Tests get one from `policyHub` or `sharedPolicyHub`. */
export class PolicyHub {
  #cluster: TestCluster | undefined;
  #database: SubgraphDatabase | undefined;
  #service: SubgraphService | undefined;

  /** Opens the subgraph on a new database. */
  async begin(config: Partial<SubgraphConfig> = {}): Promise<void> {
    await this.open(await this.emptyDatabase(), config);
  }

  async open(database: SubgraphDatabase, config: Partial<SubgraphConfig> = {}): Promise<void> {
    const keys = config.mode === "production" ? { receiptKeysFile: await receiptKeysIn(this.cluster.dataDir) } : {};
    this.#database = database;
    this.#service = await policy.open({ ...configOf(database), ...keys, ...config }, pino({ level: "silent" }));
  }

  /** Opens the subgraph again on the same database, as after a restart of its process. */
  async restart(config: Partial<SubgraphConfig> = {}): Promise<void> {
    await this.close();
    await this.open(this.database, config);
  }

  async close(): Promise<void> {
    const service = this.#service;
    this.#service = undefined;
    await service?.close();
  }

  /** Closes the subgraph and gives up its databases. */
  async stop(): Promise<void> {
    await this.close();
    await this.#cluster?.stop();
  }

  /** A database that has been migrated, and that no process has used yet. */
  async emptyDatabase(): Promise<SubgraphDatabase> {
    this.#cluster ??= await startTestCluster();
    return cloneTestDatabase(this.#cluster, { subgraph: "policy", folders: MIGRATIONS });
  }

  get database(): SubgraphDatabase {
    return opened(this.#database);
  }

  private get service(): SubgraphService {
    return opened(this.#service);
  }

  private get cluster(): TestCluster {
    return opened(this.#cluster);
  }

  get status() {
    return this.service.status();
  }

  health() {
    return this.service.health();
  }

  /** Runs a query or command as a caller; `T` is the shape of its data. */
  async query<T>(source: string, variables: Record<string, unknown> = {}, actor?: Actor): Promise<Answer<T>> {
    const result = await this.answerOf(source, actor, variables);
    const errors = result.errors ?? [];
    return {
      data: JSON.parse(JSON.stringify(result.data ?? {})),
      codes: errors.map(({ extensions }) => extensions.code),
      rules: errors.flatMap(({ extensions }) => extensions.rule ?? []),
      messages: errors.map(({ message }) => message),
    };
  }

  /** The extensions of each error that refuses a coordinator's command. */
  async refusals(source: string): Promise<Record<string, unknown>[]> {
    return ((await this.answerOf(source, coordinator)).errors ?? []).map(({ extensions }) => extensions);
  }

  schema(): Promise<GraphQLSchema> {
    schema ??= buildFederatedSchema(policy.definition);
    return schema;
  }

  /** The answer to a caller, however it went. */
  async answerOf(source: string, actor?: Actor, variableValues: Record<string, unknown> = {}) {
    const contextValue = requestContextOf(this.service.context, { actor, requestId: "test" });
    return graphql({ schema: await this.schema(), source, variableValues, contextValue });
  }

  decide(decision: Record<string, unknown>, actor: Actor | undefined = coordinator): Promise<Answer<Decided>> {
    const variables = { policy: POLICY, idempotencyKey: randomUUID(), ...decision };
    return this.query(RECORD_DECISION, variables, actor);
  }

  travel(
    at: string,
    actor: Actor | undefined = coordinator,
    idempotencyKey: string = randomUUID(),
  ): Promise<Answer<Arrived>> {
    return this.query(TRAVEL, { at, idempotencyKey }, actor);
  }

  /** The database as the server's administrator sees it: what it refuses to the administrator, it refuses to everybody. */
  async asAdministrator<T>(work: (database: DataSource) => Promise<T>): Promise<T> {
    return withDatabase(urlOf(this.cluster.adminUrl, this.database.database), work);
  }
}

function opened<T>(part: T | undefined): T {
  if (part === undefined) throw new Error("The hub is not open: policyHub() opens it before each test.");
  return part;
}

type ConfigOf = () => Promise<Partial<SubgraphConfig>>;

/** A hub that is opened on a new database before each test and closed after it. For the top of a file or of a `describe`. */
export function policyHub(config: ConfigOf = async () => ({})): PolicyHub {
  const hub = new PolicyHub();
  beforeEach(async () => hub.begin(await config()));
  afterEach(() => hub.close());
  afterAll(() => hub.stop());
  return hub;
}

/** A hub that all tests of a file or of a `describe` share. */
export function sharedPolicyHub(config: ConfigOf = async () => ({})): PolicyHub {
  const hub = new PolicyHub();
  beforeAll(async () => hub.begin(await config()));
  afterAll(() => hub.stop());
  return hub;
}

/** What a city signs the coordinator's receipts with, without which production does not start. */
async function receiptKeysIn(folder: string): Promise<string> {
  const file = join(folder, "receipt-keys.json");
  const jwk = generateKeyPairSync("ec", { namedCurve: "P-256" }).privateKey.export({ format: "jwk" });
  await writeFile(file, JSON.stringify({ keys: [jwk] }), { mode: 0o600 });
  return file;
}

export const POLICY = "policy-integrationspolitik-2011-2014";

const RECORD_DECISION = `
  mutation ($policy: ID!, $decidedOn: LocalDate!, $body: ID!, $outcome: DecisionOutcome!, $recommendation: Int,
            $synthetic: Boolean, $note: String, $idempotencyKey: ID!) {
    policy {
      recordDecision(input: { policy: $policy, decidedOn: $decidedOn, body: $body, outcome: $outcome,
                     recommendation: $recommendation, synthetic: $synthetic, note: $note, idempotencyKey: $idempotencyKey }) {
        version { state contentHash recommendations { ordinal outcome } }
        decision { id outcome state synthetic note body { code } contentHash recommendation { id ordinal } }
        receipt { id contentHash position publishedAt }
      }
    }
  }`;

const TRAVEL = `
  mutation ($at: DateTime!, $idempotencyKey: ID!) {
    sandbox { travelTo(input: { at: $at, idempotencyKey: $idempotencyKey }) { now position followed } }
  }`;

/** Runs the work on connections of its own. */
export async function withDatabase<T>(url: string, work: (database: DataSource) => Promise<T>): Promise<T> {
  const database = createDataSource({ url, entities: policyEntities, applicationName: "test" });
  await database.initialize();
  try {
    return await work(database);
  } finally {
    await database.destroy();
  }
}
