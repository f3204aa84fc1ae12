import { execFile } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdir, mkdtemp, rename, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import { committees } from "@hub/registry";
import { currentPolicy, generatedPlan } from "../../../testkit/documents/generated-plan.js";
import { RunningHub } from "../../../testkit/hub/running-hub.js";
import { untilProjected } from "../../many-initiatives.js";
import { INITIATIVES_EACH } from "../operations.js";

const run = promisify(execFile);
const FOLDERS = join(tmpdir(), "hub-bench-");
/** By then all committees have published their first statements. */
const DEMO_UNTIL = "2012-09-01";
/** Where the clock is put after that, so that questions can be asked for many instants at which all stands unchanged. */
const NOW = "2012-09-05T08:00:00Z";
export const ENVIRONMENT = { HUB_DEMO_UNTIL: DEMO_UNTIL };
/** Every instant from here on is after all publications, and there are a hundred million of them until the clock. */
export const SETTLED_AT = Date.parse("2012-09-03T12:00:00Z");

/**
 * A copy of a record that all hubs of the comparison begin with: the demo city up to a day, and SYNTHETIC plans in its place. The
 * earlier release has written it, in its own folder, once.
 */
export async function commonRecord(release: string, report: (text: string) => void): Promise<string> {
  const filled = join(release, `.data-${DEMO_UNTIL}-${INITIATIVES_EACH}`);
  if (!existsSync(filled)) await fill(release, filled, report);
  const copy = await mkdtemp(FOLDERS);
  await copyOf(filled, copy);
  return copy;
}

/** As `cp` keeps them: PostgreSQL's files belong to an account of their own. */
const copyOf = (source: string, copy: string) => run("cp", ["-a", `${source}/.`, copy]);

async function fill(root: string, filled: string, report: (text: string) => void): Promise<void> {
  report(`The demo city is loaded up to ${DEMO_UNTIL} …`);
  // A hub that runs as root keeps its database where an account of fewer rights reaches it, which it may not do in the cache.
  const dataDir = await mkdtemp(FOLDERS);
  const hub = await RunningHub.first({ root, dataDir, env: ENVIRONMENT });
  try {
    for (const [index, committee] of committees.entries()) {
      const basedOn = await hub.newestRevision(committee.slug);
      const size = { initiatives: INITIATIVES_EACH, seed: 1 + index, basedOn };
      const plan = generatedPlan({ policy: currentPolicy, committee, ...size });
      const { receipt, findings } = await hub
        .committee(committee.slug)
        .publishActionPlan(plan, `way/${committee.code}`);
      if (!receipt)
        throw new Error(`The plan of ${committee.code} was refused: ${JSON.stringify(findings.slice(0, 3))}`);
    }
    await untilProjected(hub);
    await hub
      .as("coordinator")
      .demand(`mutation ($at: DateTime!) { sandbox { travelTo(input: { at: $at, idempotencyKey: "way" }) { now } } }`, {
        at: NOW,
      });
  } finally {
    await hub.stop();
  }
  // A copy listens on a port of its own: on the first one's, its links could reach another copy's databases.
  await rm(join(dataDir, "postgres", "postmaster.opts"));
  const inWork = `${filled}.in-work`;
  await rm(inWork, { recursive: true, force: true });
  await mkdir(inWork);
  await copyOf(dataDir, inWork);
  await rename(inWork, filled);
  await rm(dataDir, { recursive: true });
}
