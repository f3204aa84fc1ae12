import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { SharedServices } from "./shared-services.mjs";

/** Prepares what all test files of a run share. It starts no database and builds no program: the first test that needs one does. */
export default async function setUp() {
  // The temporary folder of this run, which the teardown removes with all that tests leave in it.
  process.env.TMPDIR = await mkdtemp(join(process.env.HUB_TEST_FOLDER ?? tmpdir(), "hub-tests-"));
  // PostgreSQL runs under an account of its own where the tests run as root.
  await chmod(process.env.TMPDIR, 0o1777);
  process.env.HUB_PREPARED_FOLDER = await mkdtemp(join(tmpdir(), "hub-prepared-"));
  await chmod(process.env.HUB_PREPARED_FOLDER, 0o711);
  globalThis.sharedServices = await SharedServices.start();
  process.env.HUB_TEST_SERVICES = globalThis.sharedServices.url;
}
