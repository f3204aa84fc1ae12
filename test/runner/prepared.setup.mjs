import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { register } from "tsx/esm/api";

/** What all test files of a run share: one PostgreSQL, and the data folders that stories begin from, each filled by the first that needs it. */
export default async function setUp() {
  process.env.HUB_PREPARED_FOLDER = await mkdtemp(join(tmpdir(), "hub-prepared-"));
  // PostgreSQL runs under an account of its own where the tests run as root.
  await chmod(process.env.HUB_PREPARED_FOLDER, 0o711);
  // Nothing is built before the tests: what is taken from the sources here is compiled as it is read.
  register();
  const { startOwnCluster } = await import("@hub/testing");
  const { adminUrl, dataDir, stop } = await startOwnCluster();
  process.env.HUB_TEST_SERVER = JSON.stringify({ adminUrl, dataDir });
  globalThis.stopTestServer = stop;
}
