import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { CommitteeClient, type HubClient } from "@hub/client";
import { StartError } from "@hub/database";
import { committeeOfSlug } from "@hub/registry";
import { ROOT } from "./config.js";

interface LetterFile {
  readonly year: number;
  readonly letters: readonly {
    readonly committee: string;
    readonly challenges: readonly { text: object; goals: readonly string[]; indicators: readonly string[] }[];
    readonly questions: readonly object[];
  }[];
}

interface Observed {
  readonly id: string;
  readonly value: number | null;
  readonly category: readonly string[];
  readonly indicator: { readonly id: string; readonly goals: readonly { readonly id: string }[] };
}

/** Issues the demo city's letters of a year, each challenge with the figures of the barometer behind it. */
export async function issueDemoLetters(coordinator: HubClient, year: number): Promise<void> {
  const file = join(ROOT, "infra", "demo", "letters", `${year}.json`);
  const { letters } = JSON.parse(await readFile(file, "utf8")) as LetterFile;
  const observations = await releasedIn(coordinator, year);
  for (const { committee, challenges, questions } of letters) {
    const told = challenges.map(({ indicators, ...challenge }) => {
      return { ...challenge, evidence: indicators.flatMap((named) => evidenceOf(observations, named)) };
    });
    const input = { year, committee, challenges: told, questions, synthetic: true };
    await issue(coordinator, input, `demo/letter/${year}/${committee}`);
  }
}

async function releasedIn(coordinator: HubClient, year: number): Promise<readonly Observed[]> {
  const { barometerRelease } = await coordinator.demand<{ barometerRelease: { observations: Observed[] } | null }>(
    "query ($year: Int!) { barometerRelease(year: $year) { observations { id value category indicator { id goals { id } } } } }",
    { year },
  );
  return barometerRelease?.observations ?? [];
}

/** The city's own values of an indicator, or of all indicators of a goal. */
function evidenceOf(observations: readonly Observed[], named: string): string[] {
  return observations
    .filter(({ value, category }) => value !== null && category.every((part) => part === ""))
    .filter(({ indicator }) => indicator.id === named || indicator.goals.some(({ id }) => id === named))
    .map(({ id }) => id);
}

async function issue(coordinator: HubClient, input: object, key: string): Promise<void> {
  const drafted = await coordinator.demand<{
    policy: { draftCallLetter: { draft: { id: string; contentHash: string } } };
  }>(
    `mutation Draft($input: CallLetterInput!, $key: ID!) { policy {
       draftCallLetter(input: $input, idempotencyKey: $key) { draft { id contentHash } } } }`,
    { input, key: `${key}/draft` },
  );
  const { id, contentHash } = drafted.policy.draftCallLetter.draft;
  const { policy } = await coordinator.demand<{
    policy: { issueCallLetter: { receipt: object | null; problems: { rule: string; message: { da: string } }[] } };
  }>(
    `mutation Issue($draft: ID!, $hash: String!, $key: ID!) { policy {
       issueCallLetter(draft: $draft, contentHash: $hash, idempotencyKey: $key) { receipt { id } problems { rule message { da } } } } }`,
    { draft: id, hash: contentHash, key: `${key}/issue` },
  );
  const { receipt, problems } = policy.issueCallLetter;
  if (receipt) return;
  const reasons = problems.map(({ rule, message }) => `${rule}: ${message.da}`);
  throw new StartError(`The demo's call letter '${key}' was refused: ${reasons.join("; ")}`);
}

/** A committee says that it has its letter of the year. */
export async function acknowledgeDemoLetter(
  as: (clientId: string) => HubClient,
  { slug, year }: { slug: string; year: number },
): Promise<void> {
  const entry = committeeOfSlug(slug);
  const { callLetters } = await as(entry.clientId).demand<{ callLetters: { id: string }[] }>(
    "query ($year: Int!, $committee: [ID!]) { callLetters(year: $year, committee: $committee) { id } }",
    { year, committee: [entry.code] },
  );
  const committee = new CommitteeClient(entry, as(entry.clientId), as(`${entry.clientId}-publisher`));
  await committee.acknowledgeCallLetter(callLetters.at(-1)?.id ?? "", `demo/acknowledge/${year}/${slug}`);
}
