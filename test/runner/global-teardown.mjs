import { rm } from "node:fs/promises";

export default async function tearDown() {
  await globalThis.sharedServices.stop();
  await rm(process.env.TMPDIR, { recursive: true, force: true });
}
