import { rm } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { RunningHub } from "../testkit/hub/running-hub.js";
import { loadInitiatives } from "./many-initiatives.js";

const { values } = parseArgs({
  options: {
    initiatives: { type: "string", default: "100000" },
    data: { type: "string" },
    again: { type: "boolean", default: false },
  },
});
const initiatives = Number(values.initiatives);
if (!Number.isInteger(initiatives) || initiatives < 100)
  throw new Error("--initiatives is a whole number from 100 on.");
const dataDir = resolve(values.data ?? `.data-load-${initiatives}`);
if (values.again) await rm(dataDir, { recursive: true, force: true });

const hub = await RunningHub.start({ dataDir });
try {
  console.log(`The hub in ${dataDir} is loaded with SYNTHETIC initiatives.`);
  const outcome = await loadInitiatives(hub, initiatives, (text) => process.stdout.write(`\r${text}  `));
  console.log(`\n${JSON.stringify(outcome)}`);
} finally {
  await hub.stop();
}
