import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { RunningHub } from "../../testkit/hub/running-hub.js";
import { descendantsOf, listProcesses, type ProcessEntry } from "../../testkit/machine/processes.js";

/** The kinds of process in a hub; each can be killed. */
export const PARTS = [
  "policy",
  "children",
  "employment",
  "social-services",
  "culture",
  "picture",
  "gateway",
  "PostgreSQL: postmaster",
  "PostgreSQL: a session of a subgraph",
  "PostgreSQL: a walsender",
  "PostgreSQL: an apply worker",
  "PostgreSQL: the launcher's watchdog",
  "launcher",
] as const;

export type Part = (typeof PARTS)[number];

/** PostgreSQL's names for its processes. */
const TITLES: Partial<Record<Part, RegExp>> = {
  "PostgreSQL: a session of a subgraph": /^postgres: hub_\w+_app /,
  "PostgreSQL: a walsender": /^postgres: walsender /,
  "PostgreSQL: an apply worker": /^postgres: logical replication apply worker/,
};

/** The ids of the running processes of a kind. */
export function pidsOf(hub: RunningHub, part: Part): number[] {
  if (part === "launcher") return [hub.launcherPid];
  const postmaster = postmasterOf(hub);
  if (part === "PostgreSQL: postmaster") return postmaster === undefined ? [] : [postmaster];
  if (part === "PostgreSQL: the launcher's watchdog") return matching(descendantsOf(hub.launcherPid), /watchdog\.mjs/);
  const title = TITLES[part];
  if (title) return matching(descendantsOf(postmaster ?? -1), title);
  return hub.pidsOf(part === "gateway" ? part : `subgraphs/${part}`);
}

function postmasterOf({ dataDir }: RunningHub): number | undefined {
  try {
    const pid = Number(readFileSync(join(dataDir, "postgres", "postmaster.pid"), "utf8").split("\n")[0]);
    return listProcesses().some((each) => each.pid === pid) ? pid : undefined;
  } catch {
    return undefined;
  }
}

const matching = (processes: readonly ProcessEntry[], title: RegExp): number[] =>
  processes.filter(({ command }) => title.test(command)).map(({ pid }) => pid);
