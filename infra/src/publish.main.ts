import { randomUUID } from "node:crypto";
import { readFile } from "node:fs/promises";
import { type ActionPlanDraft, CommitteeClient, HubClient, type Publication } from "@hub/client";
import { committeeOfSlug } from "@hub/registry";
import { publishSettings } from "./config.js";

const USAGE =
  "npm run publish-plan -- <committee> <file>, e.g. npm run publish-plan -- children infra/demo/plans/children-2.json";

/** Drafts and publishes a plan of `infra/demo/plans` as the committee's own two clients, on the newest revision there is. */
async function publish(slug: string, file: string): Promise<Publication> {
  const entry = committeeOfSlug(slug);
  const { gatewayUrl } = publishSettings();
  const as = (clientId: string) =>
    new HubClient({ gatewayUrl, credentials: { clientId, clientSecret: `dev-${clientId}` } });
  const { input } = JSON.parse(await readFile(file, "utf8")) as { input: ActionPlanDraft };
  const answer = await as(entry.clientId).demand<Record<string, { actionPlanRevisions: { revision: number }[] }>>(
    `query ($policy: ID!) { ${entry.root} { actionPlanRevisions(policy: $policy) { revision } } }`,
    { policy: input.policy },
  );
  const basedOn = answer[entry.root]?.actionPlanRevisions.at(-1)?.revision ?? 0;
  const client = new CommitteeClient(entry, as(entry.clientId), as(`${entry.clientId}-publisher`));
  return client.publishActionPlan({ ...input, basedOn }, randomUUID());
}

function tell({ document, receipt, problems }: Publication): void {
  for (const { severity, rule, path, message } of problems) {
    console.log(`  ${severity} ${rule} at ${path}: ${message.en ?? message.da}`);
  }
  if (!receipt) console.log("  Not published: mend what is FATAL or ERROR.");
  else console.log(`  Published as revision ${document?.revision}, ${receipt.position}, on ${receipt.publishedAt}.`);
  process.exitCode = receipt ? 0 : 1;
}

const [slug, file] = process.argv.slice(2);
if (slug === undefined || file === undefined) {
  console.error(`  ✗ Say whose plan and which file: ${USAGE}`);
  process.exitCode = 1;
} else {
  await publish(slug, file).then(tell, (error: Error) => {
    console.error(`  ✗ ${error.message}`);
    process.exitCode = 1;
  });
}
