import { runChainCheck } from "../../testkit/hub/hub-command.js";
import type { RunningHub } from "../../testkit/hub/running-hub.js";
import { auditRecord, type OwnerAudit, problemsOf } from "./record-audit.js";
import type { Acknowledged } from "./steady-committee.js";

/** What is wrong with the record of a hub, by all that the suite knows and by `npm run chain:check`. */
export interface HubCheck {
  readonly audits: readonly OwnerAudit[];
  /** The lines of `npm run chain:check` that name something. */
  readonly chain: readonly string[];
  /** All of it, a sentence each. */
  readonly problems: readonly string[];
}

export async function checkHub(
  hub: RunningHub,
  acknowledged: readonly Acknowledged[],
  before: ReadonlyMap<string, number>,
): Promise<HubCheck> {
  const audits = await auditRecord(hub, acknowledged, before);
  const { output, exitCode } = await runChainCheck(hub.dataDir);
  const named = output.split("\n").filter((line) => line.includes("✗"));
  const chain = exitCode === 0 || named.length > 0 ? named : [output.slice(-500)];
  return { audits, chain, problems: [...problemsOf(audits), ...chain] };
}
