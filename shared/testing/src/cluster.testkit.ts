import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startEmbeddedPostgres, withConnection } from "@hub/database";
import { escapeIdentifier } from "pg";
import { type SharedPostgres, sharedPostgres } from "./shared-services.client.js";

/** A PostgreSQL for tests. */
export interface TestCluster extends SharedPostgres {
  /** Databases that were cloned through this, and are gone when it stops. */
  readonly clones: string[];
  /** Removes everything that was made through this. */
  stop(): Promise<void>;
}

/** The server of the test run, or one of its own outside of one. A test that changes the server itself needs `startOwnCluster`. */
export async function startTestCluster(): Promise<TestCluster> {
  const server = await sharedPostgres();
  return server === undefined ? startOwnCluster() : joined(server);
}

function joined(server: SharedPostgres): TestCluster {
  const clones: string[] = [];
  const drop = (clone: string) =>
    withConnection(server.adminUrl, (admin) => admin.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(clone)}`));
  // All at once: they share the checkpoint that each of them waits for.
  const stop = async () => {
    await Promise.all(clones.map((clone) => drop(clone).catch(unlessInUse)));
  };
  return { ...server, clones, stop };
}

/** A clone that still has a connection is removed with the server, at the end of the run. */
function unlessInUse(error: { code?: string }): void {
  if (error.code !== "55006") throw error;
}

/** A server of a test's own. */
export interface OwnCluster extends TestCluster {
  /** Its PGDATA. */
  readonly folder: string;
}

/** Starts a server in a new temporary folder; when the process that asked for it is killed, it stops by itself. */
export async function startOwnCluster(durability: "machine-crash" | "nothing" = "nothing"): Promise<OwnCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), "hub-test-"));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, durability });
    return {
      adminUrl: postgres.adminUrl,
      dataDir,
      folder: postgres.folder,
      clones: [],
      stop: async () => {
        await postgres.stop();
        await rm(dirname(postgres.folder), { recursive: true, force: true });
        await remove();
      },
    };
  } catch (error) {
    await remove();
    throw error;
  }
}
