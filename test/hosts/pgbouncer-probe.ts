import { type ChildProcess, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { freeLoopbackPorts } from "@hub/database";
import { Client } from "pg";

/** One thing that the hub does with a connection, and whether it works through PgBouncer. */
export interface Probed {
  readonly what: string;
  readonly usedBy: string;
  readonly works: Readonly<Record<Mode, string>>;
}

const MODES = ["transaction", "session"] as const;
type Mode = (typeof MODES)[number];

interface Probe {
  readonly what: string;
  readonly usedBy: string;
  /** Answers whether it works; an error says why not. */
  run(url: string): Promise<boolean>;
}

const PROBES: readonly Probe[] = [
  {
    what: "settings of a session in the connection (`options`: time zone, search path)",
    usedBy: "every pool",
    run: (url) =>
      withClient(`${url}?options=${encodeURIComponent("-c search_path=hub")}`, async (client) => {
        const { rows } = await client.query("SHOW search_path");
        return rows[0].search_path === "hub";
      }),
  },
  {
    what: "a statement timeout in the connection",
    usedBy: "every pool",
    run: async (connectionString) => {
      const client = new Client({ connectionString, statement_timeout: 30_000 });
      await client.connect();
      const { rows } = await client.query("SHOW statement_timeout");
      await client.end();
      return rows[0].statement_timeout === "30s";
    },
  },
  {
    what: "`LISTEN`: another session's `NOTIFY` is heard",
    usedBy: "every follower of an inbox",
    run: (url) =>
      withClient(url, async (client) => {
        let isHeard = false;
        client.on("notification", () => {
          isHeard = true;
        });
        await client.query("LISTEN inbox");
        await withClient(url, (other) => other.query("NOTIFY inbox, 'children'"));
        await sleep(500);
        return isHeard;
      }),
  },
  {
    what: "an advisory lock of a session is its own until it ends",
    usedBy: "provisioning, migrations, `picture:rebuild`",
    run: (url) =>
      withClient(url, async (client) => {
        await client.query("SELECT pg_advisory_lock(1)");
        const { rows } = await withClient(url, (other) => other.query("SELECT pg_try_advisory_lock(1) AS taken"));
        return rows[0].taken === false;
      }),
  },
  {
    what: "an advisory lock of a transaction",
    usedBy: "commands, the tree",
    run: (url) =>
      withClient(url, async (client) => {
        await client.query("BEGIN");
        await client.query("SELECT pg_advisory_xact_lock(2)");
        const { rows } = await withClient(url, (other) => other.query("SELECT pg_try_advisory_xact_lock(2) AS taken"));
        await client.query("COMMIT");
        return rows[0].taken === false;
      }),
  },
  {
    what: "what a session sets (`SET ROLE`, `SET lock_timeout`) stays with it alone",
    usedBy: "provisioning, migrations",
    run: (url) =>
      withClient(url, async (client) => {
        await client.query("SET lock_timeout = '7s'");
        const others = Array.from({ length: 5 }, () =>
          withClient(url, (other) => other.query("BEGIN; SET lock_timeout = '3s'; SELECT pg_sleep(0.1); COMMIT")),
        );
        await Promise.all(others);
        const { rows } = await client.query("SHOW lock_timeout");
        return rows[0].lock_timeout === "7s";
      }),
  },
  {
    what: "a replication connection",
    usedBy: "subscriptions",
    run: (url) =>
      withClient(
        `${url}?replication=database`,
        async (client) => (await client.query("IDENTIFY_SYSTEM")).rows.length === 1,
      ),
  },
];

/** Tries each of them in both modes, with Debian's pgbouncer before a login of a running hub. */
export async function probePgbouncer(databaseUrl: string, folder: string): Promise<Probed[]> {
  const found = new Map<Mode, string[]>();
  for (const mode of MODES) {
    const [port = 0] = await freeLoopbackPorts(1);
    const bouncer = await startBouncer(databaseUrl, { folder, port, mode });
    const url = `postgres://probe@127.0.0.1:${port}/probe`;
    const results: string[] = [];
    for (const { run } of PROBES) {
      const result = await run(url).then(
        (works) => (works ? "works" : "does not work"),
        (error: Error) => `refused: ${error.message}`,
      );
      results.push(result);
    }
    found.set(mode, results);
    bouncer.kill();
  }
  return PROBES.map(({ what, usedBy }, index) => ({
    what,
    usedBy,
    works: { transaction: found.get("transaction")?.[index] ?? "", session: found.get("session")?.[index] ?? "" },
  }));
}

interface BouncerSettings {
  readonly folder: string;
  readonly port: number;
  readonly mode: Mode;
}

async function startBouncer(databaseUrl: string, { folder, port, mode }: BouncerSettings): Promise<ChildProcess> {
  const { hostname, port: serverPort, username, password, pathname, searchParams } = new URL(databaseUrl);
  const own = join(folder, `pgbouncer-${mode}`);
  mkdirSync(own, { recursive: true, mode: 0o755 });
  const file = join(own, "pgbouncer.ini");
  const target = `host=${hostname} port=${serverPort} dbname=${pathname.slice(1)} user=${username} password=${decodeURIComponent(password)}`;
  writeFileSync(
    file,
    `[databases]
probe = ${target}
[pgbouncer]
listen_addr = 127.0.0.1
listen_port = ${port}
auth_type = any
pool_mode = ${mode}
unix_socket_dir =
server_tls_sslmode = verify-full
server_tls_ca_file = ${searchParams.get("sslrootcert")}
default_pool_size = 4
`,
  );
  const bouncer = spawn("pgbouncer", [...(process.getuid?.() === 0 ? ["-u", "nobody"] : []), file], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  await new Promise<void>((resolve, reject) => {
    bouncer.once("error", () => reject(new Error("pgbouncer is missing: apt-get install pgbouncer.")));
    bouncer.once("exit", (code) => reject(new Error(`pgbouncer ended with ${code}.`)));
    bouncer.stderr?.on("data", (text) => String(text).includes("process up") && resolve());
  });
  return bouncer;
}

async function withClient<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString, connectionTimeoutMillis: 5_000 });
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}
