import { join } from "node:path";
import { connectionsOf, type PoolSettings } from "@hub/database";
import { committees } from "@hub/registry";
import { ROOT } from "../config.js";

const LAUNCHER_CONNECTIONS = 2;

/** One subgraph as the launcher sees it. */
export interface SubgraphPlan {
  /** Its folder under `subgraphs/` and its name in the supergraph. */
  readonly name: string;
  readonly program: string;
  /** Folders of the migrations of its database. */
  readonly migrations: readonly string[];
  /** The subgraphs whose events arrive in its inbox. */
  readonly follows: readonly string[];
  /** How many followers its process reads events by. */
  readonly followers: number;
}

/** What a hub consists of. */
export interface HubPlan {
  readonly subgraphs: readonly SubgraphPlan[];
  readonly gatewayProgram: string;
  readonly supergraphFile: string;
}

const EVENTS = join(ROOT, "shared", "events", "migrations");
const OUTBOX = join(EVENTS, "outbox");
const INBOX = join(EVENTS, "inbox");
const DOCUMENTS = join(ROOT, "shared", "committee-kit", "migrations");
const ownMigrations = (name: string): string => join(ROOT, "subgraphs", name, "migrations");

const slugs = committees.map(({ slug }) => slug);

/** The coordinator speaks to every committee, and all of them to the picture. */
const subgraphs: readonly Omit<SubgraphPlan, "program">[] = [
  { name: "policy", migrations: [OUTBOX, ownMigrations("policy")], follows: [], followers: 1 },
  ...slugs.map((name) => ({ name, migrations: [OUTBOX, INBOX, DOCUMENTS], follows: ["policy"], followers: 1 })),
  { name: "picture", migrations: [INBOX, ownMigrations("picture")], follows: ["policy", ...slugs], followers: 3 },
];

/** The hub of this project. */
export const hubPlan: HubPlan = {
  subgraphs: subgraphs.map((plan) => ({ ...plan, program: join(ROOT, "subgraphs", plan.name, "dist", "program.js") })),
  gatewayProgram: join(ROOT, "gateway", "dist", "program.js"),
  supergraphFile: join(ROOT, "infra", "supergraph.graphql"),
};

/** How many replication links a plan takes. */
export const linkCountOf = (plan: HubPlan): number =>
  plan.subgraphs.reduce((sum, { follows }) => sum + follows.length, 0);

/** How many connections the subgraphs' processes take at most, and the launcher beside them. */
export const connectionCountOf = (plan: HubPlan, pools: PoolSettings): number =>
  plan.subgraphs.reduce((sum, { followers }) => sum + connectionsOf(pools, followers), LAUNCHER_CONNECTIONS);
