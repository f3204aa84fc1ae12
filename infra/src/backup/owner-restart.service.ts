import { existsSync, readFileSync } from "node:fs";
import { awaitInboxCopy, type SubgraphDatabase, urlOf, withSetting } from "@hub/database";
import { type HubSigner, hubSigner } from "@hub/receipts";
import { rootOfSource, sourceOf } from "@hub/registry";
import type { HubConfig } from "../config.js";
import { type LinkedHub, linkDatabases, recordOwners } from "../hub/hub-database.service.js";
import { receiptKeysFile } from "../hub/receipt-keys.store.js";
import { buildAnew } from "../picture/picture-rebuild.service.js";
import type { ShowProgress, StartReport } from "../process/start-report.js";
import { findPutBack } from "../record/put-back.store.js";
import { type RestartOutcome, recordRestart } from "../record/record-restart.service.js";

/** Lets these owners go on, and brings every follower to what is on record then. */
export async function restartAndCopy(
  hub: LinkedHub,
  names: readonly string[],
  report: StartReport,
): Promise<RestartOutcome[]> {
  const restarts = await restartOwners(hub, names);
  await copyRestarted(hub, restarts, report);
  return restarts;
}

/** Brings every follower to what is on record after restarts. */
export async function copyRestarted(
  hub: LinkedHub,
  restarts: readonly RestartOutcome[],
  report: StartReport,
): Promise<void> {
  const losers = restarts.filter(({ lost }) => lost.length > 0).map(({ owner }) => owner);
  if (losers.length > 0) await forgetLost(hub, losers, report);
  else
    await report.step(
      "Copy",
      (progress) => linkAndCopy(hub, progress),
      (copied) => `${copied} events`,
    );
}

/** Lets these owners go on behind every number that may have been given; one that has never recorded anything has nothing to restart. */
export async function restartOwners(
  { config, plan, adminUrl, databases }: LinkedHub,
  names: readonly string[],
): Promise<RestartOutcome[]> {
  const owners = recordOwners(plan, databases);
  const putBack = await findPutBack(adminUrl, owners);
  const outcomes: RestartOutcome[] = [];
  for (const { owner } of owners.filter((each) => names.includes(each.owner.subgraph))) {
    const witness = putBack.find((each) => each.owner === owner)?.witness;
    const signer = await signerOf(config, owner);
    // A sandbox has a time of its own, which its record knows best.
    const now = config.mode === "production" ? new Date() : new Date(0);
    const outcome = await recordRestart({ adminUrl, owner, witness, signer, now });
    if (outcome) outcomes.push(outcome);
  }
  return outcomes;
}

async function signerOf(config: HubConfig, { subgraph }: SubgraphDatabase): Promise<HubSigner | undefined> {
  const file = receiptKeysFile(config, subgraph);
  if (!existsSync(file) && config.mode !== "production") return undefined;
  return hubSigner(JSON.parse(readFileSync(file, "utf8")), rootOfSource(sourceOf(subgraph)));
}

/** Links all databases, and waits until what is copied is there; returns the number of events. Inboxes of `copyAnew` are copied again. */
export async function linkAndCopy(
  hub: LinkedHub,
  progress: ShowProgress,
  copyAnew: ReadonlySet<string> = new Set(),
): Promise<number> {
  await linkDatabases(hub, progress, copyAnew);
  let copied = 0;
  for (const { owner: source, followers } of recordOwners(hub.plan, hub.databases)) {
    for (const target of followers) {
      progress(`the events of ${source.subgraph} in ${target.subgraph}`);
      copied += await awaitInboxCopy({ adminUrl: hub.adminUrl, source, target });
    }
  }
  return copied;
}

/** Copies what followers have of owners that have lost events, and makes the picture anew without those. */
async function forgetLost(hub: LinkedHub, owners: readonly string[], report: StartReport): Promise<void> {
  await report.step(
    "Copy",
    (progress) => linkAndCopy(hub, progress, new Set(owners)),
    (copied) => `${copied} events are where they belong`,
  );
  const picture = hub.databases.get("picture");
  if (picture === undefined) return;
  const url = withSetting(urlOf(hub.adminUrl, picture.database), "role", picture.ownerRole);
  await buildAnew({ config: hub.config, report, recopy: true }, url);
}

/** What a restart has put on record, a line each. */
export function restartLines(outcomes: readonly RestartOutcome[]): string[] {
  return outcomes.flatMap(({ owner, restart, lost, resumes }) => [
    ...(lost.length === 0
      ? []
      : [`  ! ${owner} has lost ${listOf(lost)}: verify answers LOST for each, and its text is in the outbox.`]),
    `  ! ${owner}: restart ${restart}, on record as ${resumes}. No position before it is given a second time.`,
  ]);
}

function listOf(positions: readonly string[]): string {
  const [first, last] = [positions[0], positions.at(-1)];
  return positions.length <= 5 ? positions.join(", ") : `${positions.length} positions, ${first} to ${last}`;
}
