import { randomUUID } from "node:crypto";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { type ActionPlanDraft, CommitteeClient, HubClient, HubRequestError, type Publication } from "@hub/client";
import { StartError } from "@hub/database";
import { utf8Text } from "@hub/http-body";
import { type CommitteeEntry, committees } from "@hub/registry";
import { readArguments, runCommand } from "./command-line.js";
import { publishSettings, ROOT } from "./config.js";
import { brief, readPlan } from "./plan-file.rules.js";

const USAGE = {
  usage: `Usage: npm run publish-plan -- <committee> <file> [--as-written]
  Drafts and publishes a plan as the committee's own two clients, in the sandbox at PORT:
  npm run publish-plan -- children plan.json
  The plan follows the newest revision there is; --as-written keeps the file's basedOn, and the hub refuses it if that is older.
  --read writes the plan in force into the file instead, to be changed and published.`,
  options: { "as-written": { type: "boolean", default: false }, read: { type: "boolean", default: false } },
  positionals: [2, 2],
} as const;

await runCommand(async () => {
  const { values, positionals } = readArguments(USAGE);
  const [slug = "", file = ""] = positionals;
  const committee = committeeNamed(slug);
  const { gatewayUrl } = publishSettings();
  if (values.read) return savePlan(committee, file, gatewayUrl);
  const schema = await readFile(join(ROOT, "subgraphs", slug, "schema.graphql"), "utf8");
  const plan = readPlan({ name: file, text: await textOfFile(file) }, committee, schema);
  const publication = await publish(committee, plan, { gatewayUrl, asWritten: values["as-written"] }).catch((error) => {
    throw inOneLine(error, gatewayUrl);
  });
  showPublication(publication);
});

function committeeNamed(slug: string): CommitteeEntry {
  const found = committees.find((each) => each.slug === slug);
  const known = committees.map((each) => each.slug).join(", ");
  if (!found) throw new StartError(`There is no committee '${slug}': it is one of ${known}.`);
  return found;
}

async function textOfFile(file: string): Promise<string> {
  const bytes = await readFile(file).catch((error: NodeJS.ErrnoException) => {
    throw new StartError(
      error.code === "ENOENT" ? `There is no file ${file}.` : `${file} cannot be read (${error.code}).`,
    );
  });
  const text = utf8Text(bytes);
  if (text === undefined) throw new StartError(`${file} is not UTF-8: save it in UTF-8, in which JSON is written.`);
  return text;
}

/** Writes the committee's plan in force as a file that can be published. */
async function savePlan({ slug, root }: CommitteeEntry, file: string, gatewayUrl: string): Promise<void> {
  type Read = Record<string, { actionPlan: { revision: number; asInput: unknown } | null } | null>;
  const query = `{ ${root} { actionPlan { revision asInput } } }`;
  const answer = await new HubClient({ gatewayUrl }).demand<Read>(query).catch((error) => {
    throw inOneLine(error, gatewayUrl);
  });
  const plan = answer[root]?.actionPlan;
  if (!plan) throw new StartError(`'${slug}' has no plan in force: publish one of infra/demo/plans.`);
  await writeFile(file, `${JSON.stringify({ committee: slug, input: plan.asInput }, null, 2)}\n`).catch((error) => {
    throw new StartError(`${file} cannot be written (${error.code}).`);
  });
  console.log(`  ${file} is revision ${plan.revision} of ${slug}: change it, and publish it without --read.`);
}

interface PublishOptions {
  readonly gatewayUrl: string;
  /** Whether the file's `basedOn` is kept. */
  readonly asWritten: boolean;
}

async function publish(
  committee: CommitteeEntry,
  plan: ActionPlanDraft,
  { gatewayUrl, asWritten }: PublishOptions,
): Promise<Publication> {
  const as = (clientId: string) =>
    new HubClient({ gatewayUrl, credentials: { clientId, clientSecret: `dev-${clientId}` } });
  const drafter = as(committee.clientId);
  const newest = await newestRevision(drafter, committee.root, plan.policy);
  if (plan.basedOn !== newest) showDifference(plan.basedOn, newest, asWritten);
  const client = new CommitteeClient(committee, drafter, as(`${committee.clientId}-publisher`));
  return client.publishActionPlan({ ...plan, basedOn: asWritten ? plan.basedOn : newest }, randomUUID());
}

async function newestRevision(drafter: HubClient, root: string, policy: string): Promise<number> {
  const answer = await drafter.demand<Record<string, { actionPlanRevisions: { nodes: { revision: number }[] } }>>(
    `query ($policy: ID!) { ${root} { actionPlanRevisions(policy: $policy, last: 1) { nodes { revision } } } }`,
    { policy },
  );
  return answer[root]?.actionPlanRevisions.nodes.at(-1)?.revision ?? 0;
}

function showDifference(basedOn: number, newest: number, asWritten: boolean): void {
  const difference = `  ! The file follows revision ${basedOn} (/input/basedOn), and the newest is ${newest}`;
  console.log(
    asWritten
      ? `${difference}: it is sent as written.`
      : `${difference}: it is published as following ${newest}. --as-written leaves that to the hub, which refuses it.`,
  );
}

function showPublication({ document, receipt, findings }: Publication): void {
  for (const { severity, rule, path, count, message } of findings) {
    const further = count > 1 ? ` and ${count - 1} further places` : "";
    console.log(`  ${severity} ${rule} at ${path}${further}: ${message.en ?? message.da}`);
  }
  if (!receipt) console.log("  Not published: mend what is FATAL or ERROR.");
  else console.log(`  Published as revision ${document?.revision}, ${receipt.position}, on ${receipt.publishedAt}.`);
  process.exitCode = receipt ? 0 : 1;
}

function inOneLine(error: unknown, gatewayUrl: string): unknown {
  if (error instanceof TypeError) {
    return new StartError(`No hub answers at ${gatewayUrl}: run npm start, or set PORT to its port.`);
  }
  if (error instanceof HubRequestError) return new StartError(`The hub refuses the plan: ${brief(error.message)}`);
  return error instanceof Error ? new StartError(brief(error.message)) : error;
}
