import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import {
  findRunningPostgres,
  freeLoopbackPorts,
  migrate,
  prepareInbox,
  provision,
  SecretStore,
  type SubgraphDatabase,
  subgraphDatabase,
  urlOf,
  withConnection,
  withSetting,
} from "@hub/database";
import { committees, sourceOf } from "@hub/registry";
import { INBOX } from "@hub/testing";
import { ROOT, type RunningHub } from "../testkit/hub/running-hub.js";

export const OWNERS = ["policy", ...committees.map(({ slug }) => slug)].map(sourceOf);
const LOGIN = "kafka_inbox";

/** A picture's database on the hub's server. */
export interface PicturePlace {
  readonly adminUrl: string;
  readonly database: SubgraphDatabase;
}

/** A picture beside the hub's own, whose inbox something else than replication fills: its database, and its program. */
export class SecondPicture {
  #program: ChildProcess | undefined;

  private constructor(
    private readonly hub: RunningHub,
    readonly place: PicturePlace,
    /** The login that may write into the inbox, and nothing else. */
    readonly inbox: { readonly login: string; readonly password: string },
    private readonly port: number,
  ) {}

  /** Makes the database, with an empty inbox. */
  static async prepare(hub: RunningHub): Promise<SecondPicture> {
    const adminUrl = (await findRunningPostgres(hub.dataDir)) ?? "";
    const secrets = SecretStore.open(join(hub.dataDir, "second.json"));
    const site = { adminUrl, prefix: "kafka", secrets };
    const database = (await provision({ ...site, subgraphs: ["picture"] })).get("picture");
    if (database === undefined) throw new Error("No database was made.");
    const folders = [INBOX, join(ROOT, "subgraphs/picture/migrations")];
    const { schema } = database;
    await migrate({ adminUrl, ...database, folders, variables: { source: schema, source_name: schema } });
    const password = secrets.passwordOf(LOGIN);
    await withConnection(urlOf(adminUrl, database.database), async (client) => {
      await client.query(`CREATE ROLE ${LOGIN} LOGIN PASSWORD '${password}'`);
      await client.query(`GRANT CONNECT ON DATABASE ${database.database} TO ${LOGIN}`);
      for (const owner of OWNERS) {
        await prepareInbox(client, { source: subgraphDatabase(site, owner), target: database });
        await client.query(`GRANT USAGE ON SCHEMA ${owner} TO ${LOGIN}`);
        await client.query(`GRANT SELECT, INSERT, UPDATE ON ${owner}.outbox TO ${LOGIN}`);
      }
    });
    const [port = 0] = await freeLoopbackPorts(1);
    return new SecondPicture(hub, { adminUrl, database }, { login: LOGIN, password }, port);
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}/graphql`;
  }

  /** Rebuilds its read tables from the inbox, in the order of time, as `npm run picture:recopy` does: with its owner's rights. */
  async rebuild(): Promise<void> {
    const { adminUrl, database } = this.place;
    const url = withSetting(urlOf(adminUrl, database.database), "role", database.ownerRole);
    const [code] = await once(this.#run("rebuild.js", url, ["--feed-anew"]), "exit");
    if (code !== 0) throw new Error(`The rebuild has ended with ${code}.`);
  }

  /** Starts the picture's program on this database. */
  async start(): Promise<void> {
    this.#program = this.#run("program.js", this.place.database.appUrl);
    const [message] = await Promise.race([once(this.#program, "message"), once(this.#program, "exit")]);
    if ((message as { type?: string } | null)?.type !== "ready") throw new Error("The second picture does not start.");
  }

  /** Runs a program of the picture, with the settings of the hub's own apart from database and port. */
  #run(program: string, databaseUrl: string, args: readonly string[] = []): ChildProcess {
    const [pid] = this.hub.pidsOf("subgraphs/picture");
    const settings = readFileSync(`/proc/${pid}/environ`, "utf8").split("\0").filter(Boolean);
    const env = Object.fromEntries(settings.map((line) => [line.split("=", 1)[0], line.slice(line.indexOf("=") + 1)]));
    return spawn(process.execPath, [join(ROOT, "subgraphs/picture/dist", program), ...args], {
      env: { ...env, PORT: String(this.port), DATABASE_URL: databaseUrl },
      stdio: ["ignore", "ignore", "inherit", "ipc"],
    });
  }

  async stop(): Promise<void> {
    if (this.#program === undefined || this.#program.exitCode !== null) return;
    const ended = once(this.#program, "exit");
    this.#program.kill("SIGTERM");
    await ended;
  }
}
