import { OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { subscriptionHealth } from "@hub/database";
import { type CommitteeTypes, commonTypesOf } from "@hub/documents";
import { type Follower, type RecordedEvent, type Standstill, standstillText } from "@hub/events";
import { type FollowedFrame, followFrame } from "@hub/frame";
import type { HubKey } from "@hub/receipts";
import { committees, rootOfSource, sources } from "@hub/registry";
import {
  DATABASE_SILENT,
  type Health,
  publishedHubKeys,
  receiptSigner,
  type SubgraphConfig,
  type SubgraphProcess,
  type SubgraphService,
} from "@hub/subgraph-kit";
import type { Logger } from "pino";
import type { DataSource } from "typeorm";
import { actionPlanResolverOf } from "./action-plan.resolver.js";
import { auditResolverOf } from "./audit.resolver.js";
import { breakdownResolverOf } from "./breakdown.resolver.js";
import { budgetTalksResolverOf } from "./budget-talks.resolver.js";
import { callLetterResolverOf } from "./call-letter.resolver.js";
import { startChainKeeper } from "./chain.keeper.js";
import { changeResolverOf } from "./change.resolver.js";
import { deliveryBoardResolverOf } from "./delivery-board.resolver.js";
import { Cycle } from "./delivery-board.types.js";
import { documentStateOf } from "./document.state.js";
import { financingStateOf } from "./financing.state.js";
import { financingDifferenceResolverOf } from "./financing-difference.resolver.js";
import { financingOverviewResolverOf } from "./financing-overview.resolver.js";
import { freshnessResolverOf } from "./freshness.resolver.js";
import { FreshnessWatch } from "./freshness.watch.js";
import { initiativeResolverOf } from "./initiative.resolver.js";
import { pictureDataSource } from "./picture.database.js";
import type { PictureDesk } from "./picture.desk.js";
import { pictureReferences } from "./picture.references.js";
import { policyPictureResolverOf } from "./policy-picture.resolver.js";
import { ProjectionSignal, untilProjected } from "./projection.signal.js";
import { startProjector } from "./projector.js";
import { receiptResolverOf } from "./receipt.resolver.js";
import { remarkResolversOf } from "./remark.resolver.js";
import { revisionResolverOf } from "./revision.resolver.js";
import { searchResolverOf } from "./search.resolver.js";
import { statementResolverOf } from "./statement.resolver.js";
import { statusReportResolversOf } from "./status-report.resolver.js";
import { themeCoverageResolverOf } from "./theme-coverage.resolver.js";
import type { HeadOffice } from "./tree.head.js";
import { treeResolverOf } from "./tree.resolver.js";

/** The picture's whole subgraph: the read tables, what keeps them up, and every question on them. */
export function pictureProcess(): SubgraphProcess {
  const types = committees.map(commonTypesOf);
  let opened: PictureDesk | undefined;
  const desk = () => {
    if (!opened) throw new Error("The picture is not open yet.");
    return opened;
  };
  const definition = definitionOf(types, desk);
  return {
    definition,
    async open(config, log) {
      const parts = await openParts(config, log);
      opened = { ...parts, frame: parts.followed.frame, types: byCode(types), nextProjection: parts.signal.next };
      return { definition, ...serviceOf(parts) };
    },
  };
}

const byCode = (types: readonly CommitteeTypes[]) => new Map(types.map((each) => [each.entry.code, each]));

function definitionOf(types: readonly CommitteeTypes[], desk: () => PictureDesk): SubgraphProcess["definition"] {
  return {
    name: "picture",
    resolvers: [
      policyPictureResolverOf(desk),
      themeCoverageResolverOf(desk),
      initiativeResolverOf(desk),
      actionPlanResolverOf(desk),
      financingOverviewResolverOf(desk),
      breakdownResolverOf(desk),
      financingDifferenceResolverOf(desk),
      budgetTalksResolverOf(desk),
      revisionResolverOf(desk),
      receiptResolverOf(desk),
      searchResolverOf(desk),
      statementResolverOf(desk),
      deliveryBoardResolverOf(desk),
      ...callLetterResolverOf(desk),
      changeResolverOf(desk),
      treeResolverOf(desk),
      freshnessResolverOf(desk),
      ...documentStateOf(desk),
      ...financingStateOf(desk),
      ...remarkResolversOf(desk),
      ...statusReportResolversOf(desk),
      auditResolverOf(desk),
    ],
    orphanedTypes: [
      Cycle,
      ...types.flatMap(({ actionPlan, initiative, statement }) => [actionPlan, initiative, statement]),
    ],
    audit: {
      table: "hub.audit_of_picture",
      database: () => desk().dataSource.manager,
      now: () => desk().clock.now(),
    },
    references: pictureReferences(
      desk,
      types.map(({ entry }) => entry.graphName),
    ),
  };
}

interface Parts {
  dataSource: DataSource;
  clock: OffsetClock;
  followed: FollowedFrame;
  cycle: CycleRecord;
  signal: ProjectionSignal;
  projector: Follower;
  chain: Follower;
  freshness: FreshnessWatch;
  office: HeadOffice;
  hubKeys: readonly HubKey[];
}

async function openParts(config: SubgraphConfig, log: Logger): Promise<Parts> {
  const url = config.databaseUrl;
  const clock = new OffsetClock();
  const dataSource = pictureDataSource(url, "hub picture");
  await dataSource.initialize();
  const cycle = new CycleRecord();
  const signal = new ProjectionSignal();
  const also = {
    apply(event: RecordedEvent) {
      cycle.apply(event);
      signal.raise();
    },
  };
  const followed = await followFrame({ dataSource, url, table: "hub.inbox", clock, log, also });
  const projector = await startProjector({ dataSource, url, log, onTaken: signal.raise });
  const office = { clock, signer: await receiptSigner(config, "picture") };
  const chain = await startChainKeeper({ dataSource, url, log, office });
  const freshness = new FreshnessWatch({ dataSource, projector, subgraphUrls: config.subgraphUrls, log });
  await freshness.start();
  const hubKeys = await publishedHubKeys(config);
  return { dataSource, clock, followed, cycle, signal, projector, chain, freshness, office, hubKeys };
}

function serviceOf({
  dataSource,
  clock,
  followed,
  projector,
  chain,
  freshness,
  signal,
}: Parts): Omit<SubgraphService, "definition"> {
  const taken = (source: string) => takenOf(source, projector, followed);
  return {
    status: () => ({
      asOf: clock.now().toISOString(),
      positions: Object.fromEntries(sources.map((source) => [rootOfSource(source), projector.position(source)])),
      stale: freshness.stale,
    }),
    waitFor: (positions) => untilProjected(taken, signal, positions),
    health: () => healthOf(dataSource, followed, projector),
    close: async () => {
      freshness.stop();
      await Promise.all([projector.stop(), chain.stop(), followed.follower.stop()]);
      await dataSource.destroy();
    },
  };
}

async function healthOf(dataSource: DataSource, followed: FollowedFrame, projector: Follower): Promise<Health> {
  const streams = await subscriptionHealth(dataSource).catch(() => undefined);
  const checks: Health["checks"] = { database: streams ? true : DATABASE_SILENT };
  for (const source of sources) {
    const stream = streams?.find((each) => each.source === source);
    checks[`stream ${source}`] = stream?.isStreaming ? true : "the replication subscription does not stream";
    checks[`projection ${source}`] = goesOn(rootOfSource(source), projector.standstill(source));
  }
  const known = followed.follower.position("policy");
  const standstill = followed.follower.standstill("policy");
  checks.frame = standstill || known > 0 ? goesOn("policy", standstill) : "nothing heard of policy yet";
  return { checks, followed: { policy: takenOf("policy", projector, followed) } };
}

/** How far a source's events have been taken: `policy`'s are projected, and followed in memory besides. */
function takenOf(source: string, projector: Follower, { follower }: FollowedFrame): number {
  const projected = projector.position(source);
  return source === "policy" ? Math.min(projected, follower.position(source)) : projected;
}

const goesOn = (owner: string, standstill: Standstill | undefined): true | string =>
  standstill ? standstillText(owner, standstill) : true;
