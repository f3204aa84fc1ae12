import { randomBytes } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { freeLoopbackPorts } from "@hub/database";
import { eventually, ROOT } from "../testkit/hub/running-hub.js";
import { type JavaCall, JavaProgram } from "./java-program.js";

const CONFIGS = join(ROOT, "infra/kafka");

interface ConnectorState {
  readonly status: { readonly name: string; readonly tasks: readonly { state: string; trace?: string }[] };
}

interface KafkaPlace {
  readonly folder: string;
  /** Host and port of the broker. */
  readonly address: string;
  readonly connectUrl: string;
}

/** Kafka and a Connect worker with Debezium's connectors, as `infra/kafka` sets them up, on ports and folders of their own. */
export class Kafka {
  #worker: JavaProgram;
  readonly #connected: [file: string, owner: string][] = [];

  private constructor(
    private readonly place: KafkaPlace,
    private readonly broker: JavaProgram,
    private readonly worker: JavaCall,
  ) {
    this.#worker = JavaProgram.start(worker);
  }

  static async start(libraries: string, env: Readonly<Record<string, string>>): Promise<Kafka> {
    const folder = await mkdtemp(join(tmpdir(), "hub-kafka-"));
    const [broker = 0, controller = 0, connect = 0] = await freeLoopbackPorts(3);
    const replaced = [
      [":9092", `:${broker}`],
      [":9093", `:${controller}`],
      [":8083", `:${connect}`],
      ["/var/lib", folder],
    ] as const;
    const configured = async (file: string) => {
      const text = await readFile(join(CONFIGS, file), "utf8");
      const own = replaced.reduce((result, [from, to]) => result.replaceAll(from, to), text);
      await writeFile(join(folder, file), own);
      return join(folder, file);
    };
    await mkdir(join(folder, "connect"));
    const settings = await configured("broker.properties");
    const call = { libraries, logFile: join(folder, "broker.log") };
    const id = randomBytes(16).toString("base64url");
    await JavaProgram.run({ ...call, main: "kafka.tools.StorageTool", args: ["format", "-t", id, "-c", settings] });
    const brokerProgram = JavaProgram.start({ ...call, main: "kafka.Kafka", args: [settings] });
    const worker = {
      libraries,
      logFile: join(folder, "connect.log"),
      main: "org.apache.kafka.connect.cli.ConnectStandalone",
      args: [await configured("connect.properties")],
      env,
    };
    const place = { folder, address: `127.0.0.1:${broker}`, connectUrl: `http://127.0.0.1:${connect}` };
    const kafka = new Kafka(place, brokerProgram, worker);
    await kafka.#answers();
    return kafka;
  }

  /** Starts the connector of a file in `infra/kafka`, for one owner where it is of one. */
  async connect(file: string, owner = ""): Promise<void> {
    this.#connected.push([file, owner]);
    await this.#post(file, owner);
  }

  /** Why connectors do not work; empty where all do. */
  async failures(): Promise<string[]> {
    const response = await fetch(`${this.place.connectUrl}/connectors?expand=status`);
    const connectors = Object.values((await response.json()) as Record<string, ConnectorState>);
    return connectors.flatMap(({ status }) =>
      status.tasks.flatMap(({ state, trace }) => (state === "FAILED" ? [`${status.name}: ${trace}`] : [])),
    );
  }

  /** Kills the worker, as a machine that loses power does, and starts it again with the same connectors. */
  async killWorker(): Promise<void> {
    await this.#worker.stop();
    this.#worker = JavaProgram.start(this.worker);
    await this.#answers();
    for (const [file, owner] of this.#connected) await this.#post(file, owner);
  }

  /** All records of a topic so far, one line each, as Kafka's own console consumer prints them. */
  async records(topic: string, count: number): Promise<string[]> {
    const args = ["--bootstrap-server", this.place.address, "--topic", topic, "--from-beginning", "--max-messages"];
    const printed = ["--property", "print.headers=true", "--property", "print.key=true"];
    const output = await JavaProgram.run({
      libraries: this.worker.libraries,
      logFile: join(this.place.folder, `${topic}.log`),
      main: "org.apache.kafka.tools.consumer.ConsoleConsumer",
      args: [...args, String(count), "--timeout-ms", "60000", ...printed],
    });
    return output.split("\n").filter((line) => line.includes("position:"));
  }

  async stop(): Promise<void> {
    await Promise.all([this.broker.stop(), this.#worker.stop()]);
    await rm(this.place.folder, { recursive: true, force: true });
  }

  async #post(file: string, owner: string): Promise<void> {
    const text = await readFile(join(CONFIGS, file), "utf8");
    const body = text.replaceAll("HUB_OWNER", `HUB_${owner.toUpperCase()}`).replaceAll("OWNER", owner);
    const headers = { "content-type": "application/json" };
    const response = await fetch(`${this.place.connectUrl}/connectors`, { method: "POST", headers, body });
    if (!response.ok) throw new Error(`Connect refuses ${file}: ${await response.text()}`);
  }

  async #answers(): Promise<void> {
    const isUp = await eventually(async () => {
      const ended = [this.broker, this.#worker].find((program) => program.hasEnded);
      if (ended) throw new Error(`An engine has ended:\n${await ended.lastLines()}`);
      return fetch(this.place.connectUrl).then(
        ({ ok }) => ok,
        () => false,
      );
    });
    if (!isUp) throw new Error("Kafka Connect does not answer.");
  }
}
