import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { startEmbeddedPostgres } from "./embedded.postgres.js";

/** A PostgreSQL of its own for tests. */
export interface TestCluster {
  readonly adminUrl: string;
  /** Its data folder: for `secretsFile` and logs. */
  readonly dataDir: string;
  /** Stops the server and removes all it had. */
  stop(): Promise<void>;
}

/** Starts a server in a new temporary folder; when the process that asked for it is killed, it stops by itself. */
export async function startTestCluster(): Promise<TestCluster> {
  const dataDir = await mkdtemp(join(tmpdir(), "hub-test-"));
  const remove = () => rm(dataDir, { recursive: true, force: true });
  try {
    const postgres = await startEmbeddedPostgres({ dataDir, durable: false });
    return {
      adminUrl: postgres.adminUrl,
      dataDir,
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
