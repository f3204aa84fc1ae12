import { ClockWatch, OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { DatabasePools, inSnapshot, POOL_DEFAULTS } from "@hub/database";
import { type CommitteeTypes, type Initiative, typesOf } from "@hub/documents";
import { type Follower, lastPosition, lastRecordedAt, signWith } from "@hub/events";
import { followFrame } from "@hub/frame";
import { committeeOfSlug, sourceOf } from "@hub/registry";
import {
  type AuditLog,
  receiptSigner,
  type SubgraphConfig,
  type SubgraphProcess,
  type SubgraphService,
} from "@hub/subgraph-kit";
import type { Logger } from "pino";
import type { ClassType } from "type-graphql";
import { committeeArguments } from "./committee-codes.js";
import { CallRate } from "./context/call-rate.js";
import type { CommitteeContext } from "./context/committee.context.js";
import { committeeHealth } from "./context/committee-health.js";
import { KnownPosition } from "./context/known-position.js";
import { documentEntities } from "./document/document.store.js";
import {
  anyDocumentResolverOf,
  arrangeDocuments,
  documentResolverOf,
  draftEditResolverOf,
  draftResolverOf,
  forecastResolverOf,
  rootResolverOf,
  rootTypesOf,
  withCommitteeInterfaces,
} from "./graph/index.js";
import { planReferences, planResolvers } from "./plan/index.js";
import { replyResolverOf } from "./reply/index.js";
import { statementResolvers } from "./statement/index.js";

/** How often a caller may validate documents without a login, a minute. */
const PUBLIC_VALIDATIONS = 60;

/** What is special about a committee. */
export interface CommitteeDefinition {
  /** Its folder and subgraph name; the registry has the rest of its names. */
  slug: string;
  /** Its initiative type, with the fields that it alone has. */
  initiative: ClassType<Initiative>;
}

/** A committee's whole subgraph from what is special about it. */
export function committee({ slug, initiative }: CommitteeDefinition): SubgraphProcess {
  const types = typesOf(committeeOfSlug(slug), initiative);
  const definition = definitionOf(types);
  return {
    definition,
    async open(config, log) {
      const clock = new OffsetClock();
      const source = sourceOf(slug);
      const { databaseUrl: url } = config;
      const pools = await openPools(slug, config);
      const signer = await receiptSigner(config, types.entry.root);
      for (const each of pools.all) signWith(each, signer);
      const cycle = new CycleRecord();
      const position = await KnownPosition.read(pools.commands.manager, source);
      const following = { dataSource: pools.events, url, table: "hub.inbox", clock, log, also: cycle } as const;
      const { frame, follower } = await followFrame({ ...following, onAnnounced: position.heard });
      const newest = await lastRecordedAt(pools.commands.manager, source);
      if (newest) clock.keepAfter(newest);
      const context = contextOf(config, { types, source, pools, clock, frame, cycle, position }, log);
      return { definition, context, ...serviceOf(context, { pools, follower, watch: new ClockWatch(clock, log) }) };
    },
  };
}

const openPools = (slug: string, { databaseUrl: url, pools = POOL_DEFAULTS }: SubgraphConfig): Promise<DatabasePools> =>
  DatabasePools.open({ ...pools, url, entities: documentEntities, applicationName: `hub ${slug}`, followers: 1 });

type Facts = Pick<CommitteeContext, "types" | "source" | "clock" | "frame" | "cycle" | "position"> & {
  pools: DatabasePools;
};

function contextOf(config: SubgraphConfig, { pools, ...facts }: Facts, log: Logger): CommitteeContext {
  const { types, source, clock, cycle } = facts;
  const { code } = types.entry;
  const needsFourEyes = !config.fourEyesOff.includes(code);
  if (!needsFourEyes) log.warn(`HUB_FOUR_EYES_OFF: ${code}'s preparer may publish its own drafts (I6)`);
  const audit: AuditLog = { table: `${source}.audit`, database: () => pools.audit.manager, now: () => clock.now() };
  const most = config.publicValidations ?? PUBLIC_VALIDATIONS;
  const publicValidations = new CallRate({ name: "PUBLIC_VALIDATIONS", most });
  return { ...facts, dataSource: pools.questions, audit, clients: cycle.clients, needsFourEyes, publicValidations };
}

interface ServiceParts {
  pools: DatabasePools;
  follower: Follower;
  watch: ClockWatch;
}

function serviceOf(
  { types, source, clock, position }: CommitteeContext,
  { pools, follower, watch }: ServiceParts,
): Omit<SubgraphService, "definition" | "context"> {
  return {
    ofCommands: { dataSource: pools.commands },
    inSnapshot: (work) => inSnapshot(pools.questions, (dataSource) => work({ dataSource })),
    status: () => ({
      asOf: clock.now().toISOString(),
      positions: { [types.entry.root]: position.number, policy: follower.position("policy") },
      stale: [],
      ...watch.status,
    }),
    onRecord: async () => ({ [types.entry.root]: await lastPosition(pools.health.manager, source) }),
    health: () => committeeHealth(pools.health, follower, watch),
    followed: () => ({ policy: follower.position("policy") }),
    close: async () => {
      watch.stop();
      await follower.stop();
      await pools.close();
    },
  };
}

/** The rooms' resolvers; their order is that of the fields in the schema. */
function definitionOf(types: CommitteeTypes): SubgraphProcess["definition"] {
  const { entry } = types;
  const roots = rootTypesOf(entry);
  return {
    name: entry.slug,
    resolvers: [
      rootResolverOf(roots, entry),
      ...planResolvers(roots, types),
      draftResolverOf(roots),
      ...statementResolvers(roots, types),
      draftEditResolverOf(roots),
      documentResolverOf(roots),
      anyDocumentResolverOf(roots, entry.graphName),
      replyResolverOf(roots),
      forecastResolverOf(roots),
    ],
    orphanedTypes: [types.actionPlan, types.initiative, types.statement],
    references: planReferences(entry.graphName),
    named: ["BarometerRelease", "CallLetter", "Milestone"],
    documents: {
      [`${entry.graphName}ActionPlanInput`]: "ACTION_PLAN",
      [`${entry.graphName}ActionPlanPatch`]: "ACTION_PLAN",
      IntegrationStatementInput: "INTEGRATION_STATEMENT",
      IntegrationStatementPatch: "INTEGRATION_STATEMENT",
    },
    arguments: committeeArguments,
    arrange: (document) => arrangeDocuments(withCommitteeInterfaces(document, entry.graphName)),
  };
}
