import { appendToOutbox } from "@hub/events";
import { ClockMoved, PolicyVersionRecorded } from "@hub/frame";
import { canonicalJson, contentHash } from "@hub/rules";
import type { DataSource, EntityManager } from "typeorm";
import { parseFrame, readFrameFile, versionFacts } from "./frame/index.js";
import { SOURCE } from "./record/index.js";
import { clockOffset, setClock } from "./sandbox/index.js";
import { PolicyVersionEntity } from "./version/index.js";

/** The start of a sandbox's time: a Monday morning in Copenhagen, before the council decides on the policy. */
export const SANDBOX_BEGINS = new Date("2011-01-03T08:00:00Z");

/** The source has no decision, so the version is as the coordinating committee recommended it. */
const SEEDED_STATE = "RECOMMENDED";

/** Records the frame in a new hub: once, however many processes start. */
export async function seedFrame(dataSource: DataSource, mode: "sandbox" | "production"): Promise<void> {
  const content = await readFrameFile();
  await dataSource.transaction(async (manager) => {
    await manager.query(`SELECT last FROM ${SOURCE}.sequence FOR UPDATE`);
    await refuseMovedClock(manager, mode);
    if ((await manager.count(PolicyVersionEntity)) > 0) return;
    const at = mode === "sandbox" ? await beginSandbox(manager) : new Date();
    await recordVersion(manager, content, at);
  });
}

/** Refuses a sandbox's database in production: events of a moved clock would be out of order among real ones, for good. */
async function refuseMovedClock(manager: EntityManager, mode: "sandbox" | "production"): Promise<void> {
  if (mode === "sandbox" || (await clockOffset(manager)) === undefined) return;
  throw new Error(
    "This database was used in sandbox mode, where the clock was moved: production needs one of its own. " +
      "Set another DATABASE_URL or HUB_DATABASE_PREFIX, or start with HUB_MODE=sandbox.",
  );
}

async function beginSandbox(manager: EntityManager): Promise<Date> {
  const offsetMs = SANDBOX_BEGINS.getTime() - Date.now();
  await setClock(manager, offsetMs);
  await appendToOutbox(manager, SOURCE, {
    event: ClockMoved,
    subject: "clock",
    at: SANDBOX_BEGINS,
    data: { offsetMs },
  });
  return SANDBOX_BEGINS;
}

async function recordVersion(manager: EntityManager, content: unknown, at: Date): Promise<void> {
  const frame = parseFrame(content);
  const policy = frame.policy.id;
  const number = 1;
  const id = `${policy}-version-${number}`;
  const version = { number, state: SEEDED_STATE, contentHash: contentHash(content), synthetic: false } as const;
  const { position } = await appendToOutbox(manager, SOURCE, {
    event: PolicyVersionRecorded,
    subject: id,
    at,
    data: versionFacts(frame, version),
  });
  await manager.insert(PolicyVersionEntity, {
    ...version,
    id,
    policy,
    content: canonicalJson(content),
    recordedAt: at,
    position,
  });
}
