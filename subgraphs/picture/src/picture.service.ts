import { ClockWatch, OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { type DatabasePools, inSnapshot, POOL_DEFAULTS, subscriptionHealth } from "@hub/database";
import type { CommitteeTypes } from "@hub/documents";
import { type Follower, type RecordedEvent, type Standstill, standstillText } from "@hub/events";
import { type FollowedFrame, followFrame } from "@hub/frame";
import type { HubKey } from "@hub/receipts";
import { rootOfSource, slugOfSource, sources } from "@hub/registry";
import {
  DATABASE_SILENT,
  type Health,
  publishedHubKeys,
  receiptSigner,
  type SubgraphConfig,
  type SubgraphService,
} from "@hub/subgraph-kit";
import type { Logger } from "pino";
import { KeptInitiatives } from "./context/initiative-content.store.js";
import type { OwnerPositions, PictureContext, TreeSigner } from "./context/picture.context.js";
import { picturePools } from "./context/picture-database.js";
import { FreshnessWatch } from "./freshness/freshness.service.js";
import { GivenPositions } from "./freshness/given-positions.js";
import { newestPositionOf } from "./freshness/owner-position.client.js";
import { measurePicture } from "./freshness/picture-metrics.js";
import { positionOnRecord } from "./freshness/position-on-record.client.js";
import { ProjectionSignal, untilProjected } from "./freshness/projection-signal.js";
import { RecordWatch } from "./freshness/record-watch.js";
import { type Outlets, openOutlets, renewCodeNames } from "./outlet/index.js";
import { documentSource, PdfThread } from "./paper/index.js";
import { startProjector } from "./projection/projector.js";
import { renewSearch } from "./search/index.js";
import { startChain } from "./tree/chain.service.js";
import { addFieldUsageRoute } from "./usage/index.js";

/** About 2,500 initiatives of 4 kB. */
const CONTENT_BYTES = 32 * 1024 * 1024;

export interface PictureProgram {
  readonly log: Logger;
  /** What writes PDFs in a thread of its own; undefined: this one does. */
  readonly paperProgram?: URL | undefined;
}

/** Opens the database, starts what keeps it up to date, and gives the context that every request gets. */
export async function openPicture(
  config: SubgraphConfig,
  types: readonly CommitteeTypes[],
  { log, paperProgram }: PictureProgram,
): Promise<Omit<SubgraphService, "definition">> {
  const parts = await openParts(config, log);
  const dataSource = parts.pools.audit;
  const { internalKey, fieldUsageDays: keptDays = 0 } = config;
  return {
    context: contextOf(parts, types),
    ...serviceOf(parts),
    inSnapshot: (work) => inSnapshot(parts.pools.questions, (questions) => work({ dataSource: questions })),
    isReadOnly: true,
    addRoutes: (app, ask) => {
      addFieldUsageRoute(app, { dataSource, internalKey, keptDays });
      const { frame } = parts.followed;
      const pdfThread = paperProgram && new PdfThread(paperProgram, log);
      app.addHook("onClose", async () => pdfThread?.close());
      parts.outlets.addRoutes(app, documentSource({ ask, namesAt: (instant) => frame.at(instant), pdfThread }));
    },
  };
}

interface Parts {
  pools: DatabasePools;
  clock: OffsetClock;
  watch: ClockWatch;
  record: RecordWatch;
  endMeasuring: () => void;
  followed: FollowedFrame;
  cycle: CycleRecord;
  signal: ProjectionSignal;
  projector: Follower;
  chain: Follower;
  freshness: FreshnessWatch;
  treeSigner: TreeSigner;
  hubKeys: readonly HubKey[];
  initiatives: KeptInitiatives;
  outlets: Outlets;
  subgraphUrls: SubgraphConfig["subgraphUrls"];
}

async function openParts(config: SubgraphConfig, log: Logger): Promise<Parts> {
  const url = config.databaseUrl;
  const clock = new OffsetClock();
  const pools = await picturePools(url, config.pools ?? POOL_DEFAULTS);
  const dataSource = pools.events;
  const cycle = new CycleRecord();
  const signal = new ProjectionSignal();
  const also = {
    forget: () => cycle.forget(),
    apply(event: RecordedEvent) {
      cycle.apply(event);
      signal.raise();
    },
  };
  const followed = await followFrame({ dataSource, url, table: "hub.inbox", clock, log, also });
  await renewSearch(dataSource, log);
  await renewCodeNames(dataSource);
  const initiatives = new KeptInitiatives(config.contentBytes ?? CONTENT_BYTES);
  const onRedaction = () => initiatives.forget();
  const projector = await startProjector({ dataSource, url, log, clock, onTaken: signal.raise, onRedaction });
  const treeSigner = { clock, signer: await receiptSigner(config, "picture") };
  const chain = await startChain({ dataSource, url, log, treeSigner });
  const freshness = new FreshnessWatch({ dataSource: pools.health, projector, subgraphUrls: config.subgraphUrls, log });
  await freshness.start();
  const watch = new ClockWatch(clock, log);
  const record = new RecordWatch({ projector, subgraphUrls: config.subgraphUrls, log });
  await record.start();
  const endMeasuring = measurePicture(pools.health, projector, clock);
  const hubKeys = await publishedHubKeys(config);
  const { subgraphUrls } = config;
  const outlets = openOutlets({
    databaseUrl: config.reportsDatabaseUrl ?? url,
    clock,
    log,
    catalogue: config.catalogue,
    makesArchives: config.makesArchives,
  });
  const projecting = { signal, projector, chain, freshness, endMeasuring, outlets };
  return {
    pools,
    clock,
    watch,
    record,
    followed,
    cycle,
    ...projecting,
    treeSigner,
    hubKeys,
    initiatives,
    subgraphUrls,
  };
}

function contextOf(parts: Parts, types: readonly CommitteeTypes[]): PictureContext {
  const { pools, clock, followed, cycle, freshness, treeSigner, hubKeys, signal } = parts;
  return {
    audit: {
      table: "hub.audit_of_picture",
      database: () => pools.audit.manager,
      now: () => clock.now(),
    },
    clients: cycle.clients,
    dataSource: pools.questions,
    clock,
    frame: followed.frame,
    cycle,
    freshness,
    owners: ownerPositions(parts),
    treeSigner,
    hubKeys,
    policyUrl: parts.subgraphUrls.policy,
    initiatives: parts.initiatives,
    types: new Map(types.map((each) => [each.entry.code, each])),
    nextProjection: signal.next,
  };
}

function serviceOf(parts: Parts): Omit<SubgraphService, "definition" | "context"> {
  const { pools, clock, watch, record, followed, projector, chain, freshness, signal, subgraphUrls } = parts;
  const { projected: positionOf } = ownerPositions(parts);
  const given = new GivenPositions((source) =>
    positionOnRecord(rootOfSource(source), subgraphUrls[slugOfSource(source)]),
  );
  return {
    status: () => ({
      asOf: clock.now().toISOString(),
      positions: Object.fromEntries(sources.map((source) => [rootOfSource(source), projector.position(source)])),
      stale: freshness.stale,
      ...watch.status,
    }),
    waitFor: (positions) => untilProjected(positions, { positionOf, signal, given }),
    health: () => healthOf(parts),
    followed: () => ({ policy: answerablePosition("policy", projector, followed) }),
    close: async () => {
      freshness.stop();
      watch.stop();
      record.stop();
      parts.endMeasuring();
      await Promise.all([projector.stop(), chain.stop(), followed.follower.stop()]);
      await Promise.all([pools.close(), parts.outlets.close()]);
    },
  };
}

function ownerPositions({ projector, followed, subgraphUrls }: Parts): OwnerPositions {
  return {
    projected: (source) => answerablePosition(source, projector, followed),
    newest: (source) => newestPositionOf(source, subgraphUrls[slugOfSource(source)]),
  };
}

async function healthOf({ pools, followed, projector, watch, record }: Parts): Promise<Health> {
  const streams = await subscriptionHealth(pools.health).catch(() => undefined);
  const checks: Health["checks"] = { database: streams ? true : DATABASE_SILENT };
  for (const source of sources) {
    const stream = streams?.find((each) => each.source === source);
    checks[`stream ${source}`] = stream?.isStreaming ? true : "the replication subscription does not stream";
    checks[`projection ${source}`] = standstillCheck(rootOfSource(source), projector.standstill(source));
  }
  const known = followed.follower.position("policy");
  const standstill = followed.follower.standstill("policy");
  checks.frame = standstill || known > 0 ? standstillCheck("policy", standstill) : "nothing heard of policy yet";
  const degraded = {
    ...(watch.problem !== undefined && { clock: watch.problem }),
    ...(record.problem !== undefined && { record: record.problem }),
  };
  return { checks, degraded, followed: { policy: answerablePosition("policy", projector, followed) } };
}

/** How far a source can be answered: `policy` is projected and, besides, followed in memory, so the lower of the two. */
function answerablePosition(source: string, projector: Follower, { follower }: FollowedFrame): number {
  const projected = projector.position(source);
  return source === "policy" ? Math.min(projected, follower.position(source)) : projected;
}

const standstillCheck = (owner: string, standstill: Standstill | undefined): true | string =>
  standstill ? standstillText(owner, standstill) : true;
