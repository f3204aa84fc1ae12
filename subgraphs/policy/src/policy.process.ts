import { OffsetClock } from "@hub/clock";
import { CycleRecord } from "@hub/cycle";
import { createDataSource } from "@hub/database";
import { lastPosition } from "@hub/events";
import { followFrame, frameReferences } from "@hub/frame";
import type { SubgraphConfig, SubgraphProcess, SubgraphService } from "@hub/subgraph-kit";
import { barometerCommandsOf } from "./barometer.commands.js";
import {
  barometerQueriesOf,
  barometerReferences,
  goalFieldsOf,
  indicatorFieldsOf,
  releaseFieldsOf,
} from "./barometer.queries.js";
import { policyCommandsOf, sandboxCommandsOf } from "./coordinator.commands.js";
import { EmbargoTimer, endEmbargoes } from "./embargo.wheel.js";
import { committeeFieldsOf, frameQueriesOf, policyFieldsOf } from "./frame.queries.js";
import { seedFrame } from "./frame.seed.js";
import { indicatorCommandsOf } from "./indicator.commands.js";
import { type PolicyDesk, SOURCE, takeIn } from "./policy.desk.js";
import { policyEntities } from "./policy.entities.js";

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
      frameQueriesOf(desk),
      policyFieldsOf(desk),
      committeeFieldsOf(desk),
      policyCommandsOf(desk),
      sandboxCommandsOf(desk),
      barometerQueriesOf(desk),
      indicatorFieldsOf(desk),
      goalFieldsOf(desk),
      releaseFieldsOf(desk),
      barometerCommandsOf(desk),
      indicatorCommandsOf(desk),
    ],
    references: { ...frameReferences(() => desk().frame), ...barometerReferences(desk) },
  };
  return {
    definition,
    async open(config, log) {
      const own = await openDesk(config, log);
      opened = own;
      const timer = new EmbargoTimer(own, log);
      timer.start();
      return { definition, ...serviceOf(own, timer) };
    },
  };
}

async function openDesk(config: SubgraphConfig, log: Log): Promise<PolicyDesk> {
  const { mode, databaseUrl: url } = config;
  const { [SOURCE]: _itself, ...others } = config.subgraphUrls;
  const dataSource = createDataSource({ url, entities: policyEntities, applicationName: `hub ${SOURCE}` });
  await dataSource.initialize();
  await seedFrame(dataSource, mode);
  const clock = new OffsetClock();
  const record = new CycleRecord();
  const table = `${SOURCE}.outbox` as const;
  const { frame, follower } = await followFrame({ dataSource, url, table, clock, log, also: record });
  const desk: PolicyDesk = { dataSource, clock, frame, record, follower, mode, others };
  // Before the first request: with events missing the frame would be empty, and the sandbox's clock the real one.
  await takeIn(desk, await lastPosition(dataSource.manager, SOURCE));
  await endEmbargoes(desk);
  return desk;
}

function serviceOf(
  { dataSource, clock, follower }: PolicyDesk,
  timer: EmbargoTimer,
): Omit<SubgraphService, "definition"> {
  return {
    status: () => ({
      asOf: clock.now().toISOString(),
      positions: { [SOURCE]: follower.position(SOURCE) },
      stale: [],
    }),
    health: async () => ({
      checks: {
        database: await dataSource.query("SELECT 1").then(() => true as const, String),
        frame: follower.failure(SOURCE) ?? true,
      },
      followed: { [SOURCE]: follower.position(SOURCE) },
    }),
    close: async () => {
      await timer.stop();
      await follower.stop();
      await dataSource.destroy();
    },
  };
}
