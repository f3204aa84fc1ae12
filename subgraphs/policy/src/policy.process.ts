import { OffsetClock } from "@hub/clock";
import { createDataSource } from "@hub/database";
import { type Follower, lastPosition, standstillText } from "@hub/events";
import { followFrame, frameReferences } from "@hub/frame";
import {
  DATABASE_SILENT,
  type Health,
  type SubgraphConfig,
  type SubgraphProcess,
  type SubgraphService,
} from "@hub/subgraph-kit";
import type { DataSource } from "typeorm";
import { policyCommandsOf, sandboxCommandsOf } from "./coordinator.commands.js";
import { committeeFieldsOf, frameQueriesOf, policyFieldsOf } from "./frame.queries.js";
import { seedFrame } from "./frame.seed.js";
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
    ],
    references: frameReferences(() => desk().frame),
  };
  return {
    definition,
    async open(config, log) {
      opened = await openDesk(config, log);
      return { definition, ...serviceOf(opened) };
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
  const { frame, follower } = await followFrame({ dataSource, url, table: `${SOURCE}.outbox`, clock, log });
  const desk: PolicyDesk = { dataSource, clock, frame, follower, mode, others };
  // Before the first request: with events missing the frame would be empty, and the sandbox's clock the real one.
  await takeIn(desk, await lastPosition(dataSource.manager, SOURCE));
  return desk;
}

function serviceOf({ dataSource, clock, follower }: PolicyDesk): Omit<SubgraphService, "definition"> {
  return {
    status: () => ({
      asOf: clock.now().toISOString(),
      positions: { [SOURCE]: follower.position(SOURCE) },
      stale: [],
    }),
    health: () => healthOf(dataSource, follower),
    close: async () => {
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
