import { OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { createDataSource } from "@hub/database";
import { type Follower, lastPosition, type RecordedEvent, signWith, standstillText } from "@hub/events";
import { followFrame, frameReferences } from "@hub/frame";
import {
  DATABASE_SILENT,
  type Health,
  receiptSigner,
  type SubgraphConfig,
  type SubgraphProcess,
  type SubgraphService,
} from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";
import {
  barometerQueriesOf,
  barometerReferences,
  goalFieldsOf,
  indicatorFieldsOf,
  releaseFieldsOf,
} from "./barometer/barometer.resolver.js";
import { barometerCommandsOf } from "./barometer/barometer-commands.resolver.js";
import { embargoes } from "./barometer/barometer-release.service.js";
import { indicatorCommandsOf } from "./barometer/indicator.resolver.js";
import { callLetterCommandsOf, callLetterQueriesOf } from "./call-letter/call-letter.resolver.js";
import { remarkCommandsOf } from "./council/remark.resolver.js";
import { reportCommandsOf } from "./council/report.resolver.js";
import { cycleCommandsOf, cycleQueriesOf } from "./cycle/cycle.resolver.js";
import { planMissingCycles } from "./cycle/cycle-planning.service.js";
import { milestones } from "./cycle/milestone.service.js";
import { committeeFieldsOf, frameQueriesOf, policyFieldsOf, policyQueriesOf } from "./frame.resolver.js";
import { seedFrame } from "./frame-seed.service.js";
import { policyEntities } from "./policy-entities.js";
import { policyCommandsOf } from "./process/decision.resolver.js";
import { hearingCommandsOf, policyProcessCommandsOf } from "./process/process.resolver.js";
import { successionCommandsOf, successionFieldsOf } from "./process/succession.resolver.js";
import { auditLogOf, type PolicyDesk, SOURCE, takeIn } from "./record/policy.context.js";
import { beginWheel, turnWheel, WheelTimer } from "./record/timed-act.service.js";
import { sandboxCommandsOf } from "./sandbox/sandbox.resolver.js";
import { signingCommandsOf, signingQueriesOf } from "./signing/signing.resolver.js";

type Log = Parameters<SubgraphProcess["open"]>[1];

/** The coordinator's subgraph: the frame, the decisions on it, and the sandbox's clock. */
export function policy(): SubgraphProcess {
  let opened: PolicyDesk | undefined;
  const desk = () => {
    if (!opened) throw new Error("The subgraph of the policy is not open yet.");
    return opened;
  };
  const definition: SubgraphProcess["definition"] = {
    name: SOURCE,
    resolvers: [
      policyQueriesOf(desk),
      frameQueriesOf(desk),
      policyFieldsOf(desk),
      committeeFieldsOf(desk),
      cycleQueriesOf(desk),
      policyCommandsOf(desk),
      cycleCommandsOf(desk),
      reportCommandsOf(desk),
      remarkCommandsOf(desk),
      callLetterQueriesOf(desk),
      callLetterCommandsOf(desk),
      sandboxCommandsOf(desk),
      barometerQueriesOf(desk),
      indicatorFieldsOf(desk),
      goalFieldsOf(desk),
      releaseFieldsOf(desk),
      barometerCommandsOf(desk),
      indicatorCommandsOf(desk),
      policyProcessCommandsOf(desk),
      hearingCommandsOf(desk),
      successionCommandsOf(desk),
      signingQueriesOf(desk),
      signingCommandsOf(desk),
      ...successionFieldsOf(desk),
    ],
    references: { ...frameReferences, ...barometerReferences(desk) },
  };
  return {
    definition,
    async open(config, log) {
      const { desk: own, timer } = await openDesk(config, log);
      opened = own;
      return { definition, context: own, ...serviceOf(own, timer) };
    },
  };
}

async function openDesk(config: SubgraphConfig, log: Log): Promise<{ desk: PolicyDesk; timer: WheelTimer }> {
  const { mode, databaseUrl: url } = config;
  const { [SOURCE]: _itself, ...others } = config.subgraphUrls;
  const dataSource = createDataSource({ url, entities: policyEntities, applicationName: `hub ${SOURCE}` });
  await dataSource.initialize();
  signWith(dataSource, await receiptSigner(config, SOURCE));
  await seedFrame(dataSource, mode);
  const clock = new OffsetClock();
  const record = new CycleRecord();
  let timer: WheelTimer | undefined;
  const also = {
    apply(event: RecordedEvent) {
      record.apply(event);
      timer?.wake();
    },
  };
  const table = `${SOURCE}.outbox` as const;
  const { frame, follower } = await followFrame({ dataSource, url, table, clock, log, also });
  const timed = [embargoes, milestones];
  const audit = auditLogOf(dataSource, clock);
  const desk: PolicyDesk = { audit, dataSource, clock, frame, record, follower, mode, timed, others };
  // Before the first request: with events missing the frame would be empty, and the sandbox's clock the real one.
  await takeIn(desk, await lastPosition(dataSource.manager, SOURCE));
  await planMissingCycles(desk);
  await takeIn(desk, await lastPosition(dataSource.manager, SOURCE));
  await beginWheel(desk);
  timer = new WheelTimer(desk, log);
  await turnWheel(desk);
  timer.wake();
  return { desk, timer };
}

function serviceOf(
  { dataSource, clock, follower }: PolicyDesk,
  timer: WheelTimer,
): Omit<SubgraphService, "definition" | "context"> {
  return {
    status: () => ({
      asOf: clock.now().toISOString(),
      positions: { [SOURCE]: follower.position(SOURCE) },
      stale: [],
    }),
    health: () => healthOf(dataSource, follower),
    close: async () => {
      await timer.stop();
      await follower.stop();
      await dataSource.destroy();
    },
  };
}

async function healthOf(dataSource: DataSource, follower: Follower): Promise<Health> {
  const standstill = follower.standstill(SOURCE);
  return {
    checks: {
      database: await dataSource.query("SELECT 1").then(
        () => true as const,
        () => DATABASE_SILENT,
      ),
      frame: standstill ? standstillText(SOURCE, standstill) : true,
    },
    followed: { [SOURCE]: follower.position(SOURCE) },
  };
}
