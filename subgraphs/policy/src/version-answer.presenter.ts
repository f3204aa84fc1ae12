import { problem } from "@hub/documents";
import type { Finding } from "@hub/rules";
import type { VersionAnswer } from "./process/draft.service.js";
import { PolicyVersionPayload } from "./process/process.types.js";
import { presentReceipt } from "./receipt.presenter.js";
import type { PolicyDesk } from "./record/policy.context.js";
import { presentVersion } from "./version/version.presenter.js";
import { versionOfId } from "./version/version.store.js";
import type { PolicyVersion } from "./version/version.types.js";

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
