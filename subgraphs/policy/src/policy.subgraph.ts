import { ClockWatch, OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { DatabasePools, inSnapshot, POOL_DEFAULTS, rowsOf } from "@hub/database";
import { type Follower, lastPosition, type RecordedEvent, signWith, standstillText } from "@hub/events";
import { followFrame } from "@hub/frame";
import {
  DATABASE_SILENT,
  type Health,
  receiptSigner,
  type SubgraphConfig,
  type SubgraphProcess,
  type SubgraphService,
} from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";
import { accessKeyResolvers, addAccessKeyRoute } from "./access-key/index.js";
import { barometerResolvers, embargoes } from "./barometer/index.js";
import { callLetterResolvers } from "./call-letter/index.js";
import { clientResolvers } from "./client/index.js";
import { codeListResolvers } from "./code-list/index.js";
import { councilResolvers } from "./council/index.js";
import { cycleResolvers, milestones, planMissingCycles } from "./cycle/index.js";
import { decisionResolvers, expiries } from "./decision/index.js";
import { frameResolvers } from "./frame.resolver.js";
import { seedFrame } from "./frame-seed.service.js";
import { policyArguments } from "./policy-codes.js";
import { policyEntities } from "./policy-entities.js";
import { processResolvers } from "./process/index.js";
import {
  auditLogOf,
  awaitOwnEvents,
  beginTimedActs,
  DueActTimer,
  type PolicyContext,
  runDueActs,
  SOURCE,
} from "./record/index.js";
import { redactionResolvers } from "./redaction/index.js";
import { policyReferences } from "./reference.resolver.js";
import { sandboxResolvers } from "./sandbox/index.js";
import { signingResolvers } from "./signing/index.js";
import { termResolvers } from "./term/index.js";

type Log = Parameters<SubgraphProcess["open"]>[1];

/** The schema: each room's resolvers, in the order of the printed fields. */
const definition: SubgraphProcess["definition"] = {
  name: SOURCE,
  resolvers: [
    ...frameResolvers,
    ...decisionResolvers,
    ...cycleResolvers,
    ...councilResolvers,
    ...callLetterResolvers,
    ...sandboxResolvers,
    ...barometerResolvers,
    ...processResolvers,
    ...signingResolvers,
    ...clientResolvers,
    ...accessKeyResolvers,
    ...redactionResolvers,
    ...codeListResolvers,
    ...termResolvers,
  ],
  references: policyReferences,
  documents: {
    CallLetterInput: "CALL_LETTER",
    ObservationInput: "BAROMETER_RELEASE",
    IndicatorInput: "BAROMETER_RELEASE",
    PolicyVersionInput: "POLICY_VERSION",
  },
  arguments: policyArguments,
};

/** The coordinator's subgraph: the policy, the decisions on it, the year wheel and the sandbox's clock. */
export const policy: SubgraphProcess = { definition, open };

async function open(config: SubgraphConfig, log: Log): Promise<SubgraphService> {
  const { mode, databaseUrl: url } = config;
  const { [SOURCE]: _itself, ...others } = config.subgraphUrls;
  const pools = await DatabasePools.open({
    ...(config.pools ?? POOL_DEFAULTS),
    url,
    entities: policyEntities,
    applicationName: `hub ${SOURCE}`,
    followers: 1,
  });
  const signer = await receiptSigner(config, SOURCE);
  for (const each of pools.all) signWith(each, signer);
  await seedFrame(pools.commands, mode);
  const clock = new OffsetClock();
  const record = new CycleRecord();
  let timer: DueActTimer | undefined;
  const also = {
    forget: () => record.forget(),
    apply(event: RecordedEvent) {
      record.apply(event);
      timer?.wake();
    },
  };
  const table = `${SOURCE}.outbox` as const;
  const { frame, follower } = await followFrame({ dataSource: pools.events, url, table, clock, log, also });
  const timed = [embargoes, milestones, expiries];
  const audit = auditLogOf(pools.audit, clock);
  const { clients } = record;
  const context: PolicyContext = {
    audit,
    clients,
    dataSource: pools.questions,
    clock,
    frame,
    record,
    follower,
    mode,
    timed,
    others,
  };
  const ofCommands = { dataSource: pools.commands };
  const writing = { ...context, ...ofCommands };
  await beginTime(writing);
  timer = new DueActTimer(writing, log);
  timer.wake();
  return {
    definition,
    context,
    ofCommands,
    inSnapshot: (work) => inSnapshot(pools.questions, (dataSource) => work({ dataSource })),
    addRoutes: (app) => addAccessKeyRoute(app, { context, dataSource: pools.commands, callerKey: config.callerKey }),
    ...serviceOf(context, pools, { timer, watch: new ClockWatch(clock, log) }),
  };
}

/** Before the first request: reads all own events, without which the frame is empty and the clock real, and runs what is due. */
async function beginTime(context: PolicyContext): Promise<void> {
  const { manager } = context.dataSource;
  await awaitOwnEvents(context, await lastPosition(manager, SOURCE));
  await planMissingCycles(context);
  await awaitOwnEvents(context, await lastPosition(manager, SOURCE));
  await beginTimedActs(context);
  await runDueActs(context);
}

function serviceOf(
  { clock, follower }: PolicyContext,
  pools: DatabasePools,
  { timer, watch }: { timer: DueActTimer; watch: ClockWatch },
): Omit<SubgraphService, "definition" | "context" | "ofCommands" | "addRoutes"> {
  return {
    status: () => ({
      asOf: clock.now().toISOString(),
      positions: { [SOURCE]: follower.position(SOURCE) },
      stale: [],
      ...watch.status,
    }),
    onRecord: async () => ({ [SOURCE]: await lastPosition(pools.health.manager, SOURCE) }),
    health: () => healthOf(pools.health, follower, watch),
    followed: () => ({ [SOURCE]: follower.position(SOURCE) }),
    close: async () => {
      watch.stop();
      await timer.stop();
      await follower.stop();
      await pools.close();
    },
  };
}

async function healthOf(dataSource: DataSource, follower: Follower, watch: ClockWatch): Promise<Health> {
  const standstill = follower.standstill(SOURCE);
  return {
    checks: {
      database: await rowsOf<{ one: number }>(dataSource, "SELECT 1 AS one").then(
        () => true as const,
        () => DATABASE_SILENT,
      ),
      frame: standstill ? standstillText(SOURCE, standstill) : true,
    },
    degraded: watch.problem === undefined ? {} : { clock: watch.problem },
    followed: { [SOURCE]: follower.position(SOURCE) },
  };
}
