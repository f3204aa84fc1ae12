import { generateKeyPairSync, randomUUID } from "node:crypto";
import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Actor } from "@hub/auth";
import { createDataSource, type SubgraphDatabase, urlOf } from "@hub/database";
import {
  buildFederatedSchema,
  requestContextOf,
  type SubgraphConfig,
  type SubgraphProcess,
  type SubgraphService,
} from "@hub/subgraph-kit";
import { cloneTestDatabase, startTestCluster, type TestCluster } from "@hub/testing";
import { type GraphQLSchema, graphql } from "graphql";
import pino from "pino";
import type { DataSource } from "typeorm";
import { policy } from "../policy.subgraph.js";
import { policyEntities } from "../policy-entities.js";

const folder = (path: string): string => fileURLToPath(new URL(path, import.meta.url));
const MIGRATIONS = [folder("../../../../shared/events/migrations/outbox/"), folder("../../migrations/")];

// One for the test's process: type-graphql keeps its classes in a registry that is global.
const subgraph: SubgraphProcess = policy;
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

/** null where it was refused. */
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
      };
      receipt: { id: string; contentHash: string; position: string; publishedAt: string };
    } | null;
  };
}

/** null where it was refused. */
export interface Arrived {
  sandbox: { travelTo: { now: string; position: string; followed: string[] } | null };
}

/** How a process of the subgraph is set up on a database. */
export const configOf = ({ appUrl }: SubgraphDatabase): SubgraphConfig => ({
  ...{ mode: "sandbox", host: "127.0.0.1", port: 0, databaseUrl: appUrl, audience: "integration-hub" },
  ...{ issuers: [], subgraphUrls: {}, fourEyesOff: [], logLevel: "silent" },
});

/** The policy subgraph on a database of its own. */
export class PolicyHub {
  private constructor(
    private readonly service: SubgraphService,
    readonly database: SubgraphDatabase,
    private readonly cluster: TestCluster,
  ) {}

  static async open(cluster: TestCluster, database: SubgraphDatabase, config: Partial<SubgraphConfig> = {}) {
    const keys = config.mode === "production" ? { receiptKeysFile: await receiptKeysIn(cluster.dataDir) } : {};
    const service = await subgraph.open({ ...configOf(database), ...keys, ...config }, pino({ level: "silent" }));
    return new PolicyHub(service, database, cluster);
  }

  get status() {
    return this.service.status();
  }

  health() {
    return this.service.health();
  }

  /** `T` is the shape of what is asked for. */
  async ask<T>(source: string, variables: Record<string, unknown> = {}, actor?: Actor): Promise<Answer<T>> {
    const result = await this.run(source, variables, actor);
    const errors = result.errors ?? [];
    return {
      data: JSON.parse(JSON.stringify(result.data ?? {})),
      codes: errors.map(({ extensions }) => extensions.code),
      rules: errors.flatMap(({ extensions }) => extensions.rule ?? []),
      messages: errors.map(({ message }) => message),
    };
  }

  /** What the coordinator's command is refused with: each error's extensions. */
  async refusals(source: string): Promise<Record<string, unknown>[]> {
    return ((await this.run(source, {}, coordinator)).errors ?? []).map(({ extensions }) => extensions);
  }

  schema(): Promise<GraphQLSchema> {
    schema ??= buildFederatedSchema(subgraph.definition);
    return schema;
  }

  private async run(source: string, variableValues: Record<string, unknown>, actor?: Actor) {
    const contextValue = requestContextOf(this.service.context, { actor, requestId: "test" });
    return graphql({ schema: await this.schema(), source, variableValues, contextValue });
  }

  decide(decision: Record<string, unknown>, actor: Actor | undefined = coordinator): Promise<Answer<Decided>> {
    const variables = { policy: POLICY, idempotencyKey: randomUUID(), ...decision };
    return this.ask(RECORD_DECISION, variables, actor);
  }

  travel(
    at: string,
    actor: Actor | undefined = coordinator,
    idempotencyKey: string = randomUUID(),
  ): Promise<Answer<Arrived>> {
    return this.ask(TRAVEL, { at, idempotencyKey }, actor);
  }

  /** The database as the server's administrator sees it: what it refuses him, it refuses everybody. */
  async asAdministrator<T>(work: (database: DataSource) => Promise<T>): Promise<T> {
    return withDatabase(urlOf(this.cluster.adminUrl, this.database.database), work);
  }

  close(): Promise<void> {
    return this.service.close();
  }
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
      recordDecision(policy: $policy, decidedOn: $decidedOn, body: $body, outcome: $outcome,
                     recommendation: $recommendation, synthetic: $synthetic, note: $note, idempotencyKey: $idempotencyKey) {
        version { state contentHash recommendations { ordinal outcome } }
        decision { id outcome state synthetic note body { code } contentHash }
        receipt { id contentHash position publishedAt }
      }
    }
  }`;

const TRAVEL = `
  mutation ($at: DateTime!, $idempotencyKey: ID!) {
    sandbox { travelTo(at: $at, idempotencyKey: $idempotencyKey) { now position followed } }
  }`;

/** A database that has been migrated, and that no process has used yet. */
export const emptyDatabase = (cluster: TestCluster): Promise<SubgraphDatabase> =>
  cloneTestDatabase(cluster, { subgraph: "policy", folders: MIGRATIONS });

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

export { startTestCluster, type TestCluster };
