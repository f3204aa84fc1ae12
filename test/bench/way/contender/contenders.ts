import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { HiveGateway } from "../../../routers/hive-gateway.js";
import { supergraphOf } from "../../../routers/running-supergraph.js";
import { inheritedEnvironment } from "../../../testkit/config.js";
import { ROOT, RunningHub } from "../../../testkit/hub/running-hub.js";
import type { Part } from "../processor-time.js";
import { commonRecord, ENVIRONMENT } from "./common-record.js";
import { earlierRelease } from "./earlier-release.js";
import { partsBehind } from "./hub-parts.js";

export const contenderNames = ["hub", "stock-earlier", "stock-today", "hive-earlier", "hive-today"] as const;
export type ContenderName = (typeof contenderNames)[number];

/** A gateway and the subgraphs behind it. */
export interface Contender {
  name: ContenderName;
  /** Where its gateway answers. */
  url: string;
  gatewayPid: number;
  /** The gateway, each subgraph, and PostgreSQL. */
  parts: readonly Part[];
  /** The hub whose subgraphs answer, which also gives tokens. */
  hub: RunningHub;
}

interface StandingGateway {
  url: string;
  pid: number;
  stop: () => Promise<void>;
}

/** Starts what is asked for. What one of them needs alone is not started for the others. */
export class Contenders {
  readonly #started: (() => Promise<void>)[] = [];
  #earlier: Promise<RunningHub> | undefined;
  #today: Promise<RunningHub> | undefined;

  constructor(private readonly report: (text: string) => void) {}

  async start(names: readonly ContenderName[]): Promise<readonly Contender[]> {
    const contenders: Contender[] = [];
    for (const name of names) contenders.push(await this.#contender(name));
    return contenders;
  }

  async stop(): Promise<void> {
    for (const stop of this.#started.reverse()) await stop();
  }

  async #contender(name: ContenderName): Promise<Contender> {
    const isOfToday = !name.endsWith("earlier");
    const release = await earlierRelease(this.report);
    const hub = await (isOfToday ? this.#hubOfToday(release) : this.#earlierHub(release));
    this.report(`${name} is started …`);
    const { url, pid } = await this.#gateway(name, hub, isOfToday ? ROOT : release);
    return { name, url, gatewayPid: pid, parts: await partsBehind(pid, hub), hub };
  }

  async #gateway(name: ContenderName, hub: RunningHub, root: string): Promise<StandingGateway> {
    if (name === "hub") {
      const [pid = -1] = hub.pidsOf("gateway");
      return { url: `${hub.url}/graphql`, pid, stop: () => Promise.resolve() };
    }
    const gateway = await (name.startsWith("stock") ? startStock(hub, root) : startHive(hub, root));
    this.#started.push(gateway.stop);
    return gateway;
  }

  #earlierHub(release: string): Promise<RunningHub> {
    this.#earlier ??= this.#hub(release, release);
    return this.#earlier;
  }

  #hubOfToday(release: string): Promise<RunningHub> {
    this.#today ??= this.#hub(release);
    return this.#today;
  }

  async #hub(release: string, root?: string): Promise<RunningHub> {
    const dataDir = await commonRecord(release, this.report);
    this.report(`The hub of ${root === undefined ? "today" : "the earlier release"} is started …`);
    const hub = await RunningHub.start({ dataDir, env: ENVIRONMENT, ...(root !== undefined && { root }) });
    this.#started.push(() => hub.forget());
    return hub;
  }
}

async function startHive(hub: RunningHub, root: string): Promise<StandingGateway> {
  const hive = await HiveGateway.start(hub, { root, plansInRust: true });
  return { url: `${hive.url}/graphql`, pid: hive.process.pid ?? -1, stop: () => hive.stop() };
}

async function startStock(hub: RunningHub, root: string): Promise<StandingGateway> {
  const folder = await mkdtemp(join(tmpdir(), "hub-bench-stock-"));
  const file = join(folder, "supergraph.graphql");
  await writeFile(file, await supergraphOf(hub, root));
  const env = { ...inheritedEnvironment, APOLLO_TELEMETRY_DISABLED: "1", NODE_ENV: "production" };
  const child: ChildProcess = fork(join(ROOT, "test/bench/stock-gateway.main.ts"), [file], { env });
  const [{ url }] = (await once(child, "message")) as [{ url: string }];
  const stop = async (): Promise<void> => {
    const ended = once(child, "exit");
    child.kill();
    await ended;
    await rm(folder, { recursive: true });
  };
  return { url: `${url}graphql`, pid: child.pid ?? -1, stop };
}
