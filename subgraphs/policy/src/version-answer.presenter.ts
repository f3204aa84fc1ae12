import { problem } from "@hub/documents";
import type { Finding } from "@hub/rules";
import type { PolicyDesk } from "./policy.desk.js";
import type { VersionAnswer } from "./policy-draft.service.js";
import { PolicyVersionPayload } from "./policy-process.types.js";
import { presentVersion } from "./policy-version.presenter.js";
import { versionOfId } from "./policy-version.store.js";
import type { PolicyVersion } from "./policy-version.types.js";
import { presentReceipt } from "./receipt.presenter.js";

/** A version by its id, as it stands now. */
export async function versionNow({ dataSource, frame, clock }: PolicyDesk, id: string): Promise<PolicyVersion> {
  return presentVersion(await versionOfId(dataSource.manager, id), frame, clock.now());
}

export async function presentVersionAnswer(
  desk: PolicyDesk,
  answer: VersionAnswer | Finding[],
): Promise<PolicyVersionPayload> {
  const isRefused = Array.isArray(answer);
  return Object.assign(new PolicyVersionPayload(), {
    version: isRefused ? null : await versionNow(desk, answer.version),
    receipt: isRefused ? null : presentReceipt(answer.receipt),
    problems: (isRefused ? answer : answer.problems).map(problem),
  });
}
