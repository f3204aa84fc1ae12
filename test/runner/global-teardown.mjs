import { rm } from "node:fs/promises";

export default async function tearDown() {
  await globalThis.sharedServices.stop();
  await rm(process.env.HUB_PREPARED_FOLDER, { recursive: true, force: true });
}
