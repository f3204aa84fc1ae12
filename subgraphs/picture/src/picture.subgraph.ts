import { OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { subscriptionHealth } from "@hub/database";
import { type CommitteeTypes, commonTypesOf } from "@hub/documents";
import { type Follower, type RecordedEvent, type Standstill, standstillText } from "@hub/events";
import { type FollowedFrame, followFrame } from "@hub/frame";
import type { HubKey } from "@hub/receipts";
import { committees, rootOfSource, sources } from "@hub/registry";
import {
  type AuditLog,
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
import { auditResolverOf } from "./audit/audit.resolver.js";
import { changeResolverOf } from "./change/change.resolver.js";
import type { HeadOffice, PictureDesk } from "./context/picture.context.js";
import { pictureDataSource } from "./context/picture-database.js";
import { callLetterResolverOf } from "./cycle/call-letter.resolver.js";
import { deliveryBoardResolverOf } from "./cycle/delivery-board.resolver.js";
import { Cycle } from "./cycle/delivery-board.types.js";
import { remarkResolversOf } from "./cycle/remark.resolver.js";
import { actionPlanResolverOf } from "./document/action-plan.resolver.js";
import { documentStateOf } from "./document/document-state.resolver.js";
import { initiativeResolverOf } from "./document/initiative.resolver.js";
import { revisionResolverOf } from "./document/revision.resolver.js";
import { statementResolverOf } from "./document/statement.resolver.js";
import { budgetTalksResolverOf } from "./financing/budget-talks.resolver.js";
import { financingDifferenceResolverOf } from "./financing/financing-difference.resolver.js";
import { financingOverviewResolverOf } from "./financing/financing-overview.resolver.js";
import { financingStateOf } from "./financing/financing-state.resolver.js";
import { freshnessResolverOf } from "./freshness/freshness.resolver.js";
import { FreshnessWatch } from "./freshness/freshness.service.js";
import { breakdownResolverOf } from "./policy-picture/breakdown.resolver.js";
import { policyPictureResolverOf } from "./policy-picture/policy-picture.resolver.js";
import { themeCoverageResolverOf } from "./policy-picture/theme-coverage.resolver.js";
import { ProjectionSignal, untilProjected } from "./projection/projection-signal.js";
import { startProjector } from "./projection/projector.js";
import { startChainKeeper } from "./receipt/chain.service.js";
import { receiptResolverOf } from "./receipt/receipt.resolver.js";
import { treeResolverOf } from "./receipt/tree.resolver.js";
import { pictureReferences } from "./reference.resolver.js";
import { statusReportResolversOf } from "./report/report.resolver.js";
import { searchResolverOf } from "./search/search.resolver.js";

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
      opened = {
        ...parts,
        audit: auditLogOf(parts),
        frame: parts.followed.frame,
        types: byCode(types),
        nextProjection: parts.signal.next,
      };
      return { definition, context: opened, ...serviceOf(parts) };
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
    references: pictureReferences(
      desk,
      types.map(({ entry }) => entry.graphName),
    ),
  };
}

const auditLogOf = ({ dataSource, clock }: Pick<Parts, "dataSource" | "clock">): AuditLog => ({
  table: "hub.audit_of_picture",
  database: () => dataSource.manager,
  now: () => clock.now(),
});

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
}: Parts): Omit<SubgraphService, "definition" | "context"> {
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
