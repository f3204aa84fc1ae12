import { chmod, mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** Where the data folders are that stories begin from; filled by the first that needs one. */
export default async function setUp() {
  process.env.HUB_PREPARED_FOLDER = await mkdtemp(join(tmpdir(), "hub-prepared-"));
  // PostgreSQL runs under an account of its own where the tests run as root.
  await chmod(process.env.HUB_PREPARED_FOLDER, 0o711);
}
