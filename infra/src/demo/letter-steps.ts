import { committeeOfSlug } from "@hub/registry";
import { type Evidence, releasedEvidence } from "./barometer-steps.js";
import { coordinatorsYear } from "./coordinator-steps.js";
import { type DemoCity, type Finding, refusal } from "./demo-city.client.js";
import { demoText, type Pair, readDemo } from "./demo-data.store.js";
import type { Step } from "./step.js";

interface DemoLetter {
  readonly committee: string;
  readonly challenges: readonly {
    readonly text: Pair;
    readonly goals: readonly string[];
    readonly indicators: readonly string[];
  }[];
  readonly questions: readonly { readonly text: Pair; readonly goal: string | null; readonly required: boolean }[];
}

interface LetterFile {
  readonly letters: readonly DemoLetter[];
  /** Letters that replace a withdrawn one. */
  readonly successors?: readonly DemoLetter[];
}

/** A letter on record, as a committee answers it. */
export interface LetterOnRecord {
  readonly id: string;
  readonly questions: readonly { readonly id: string }[];
}

const readLetters = (year: number): LetterFile => readDemo("letters", `${year}.json`);

/** The coordinator's letter to a committee in a year; the successor where the first was withdrawn. */
export function letterTo(committee: string, year: number): DemoLetter | undefined {
  const { letters, successors = [] } = readLetters(year);
  return [...successors, ...letters].find((letter) => letter.committee === committee);
}

/** Issues the year's letters, each challenge with the figures of the barometer behind it. */
export function letters(year: number): Step {
  return issuing(year, readLetters(year).letters, {
    summary: `the coordinator sends the call letters of ${year}`,
    key: "",
  });
}

/** Issues the letters that replace those withdrawn. */
export function successors(year: number): Step {
  const succeeding = readLetters(year).successors ?? [];
  const to = succeeding.map(({ committee }) => committee).join(", ");
  return issuing(year, succeeding, { summary: `the coordinator sends ${to} a new call letter of ${year}`, key: "/2" });
}

function issuing(
  year: number,
  written: readonly DemoLetter[],
  { summary, key }: { summary: string; key: string },
): Step {
  return {
    by: "coordinator",
    summary,
    async run(city) {
      const evidence = await releasedEvidence(city, year);
      for (const letter of written) {
        if (await liveLetter(city, letter.committee, year)) continue;
        await issue(city, letterInput(letter, year, evidence), `demo/letter/${year}/${letter.committee}${key}`);
      }
    },
  };
}

/** A letter as the coordinator drafts it. */
export function letterInput({ committee, challenges, questions }: DemoLetter, year: number, evidence: Evidence) {
  return {
    year,
    committee,
    synthetic: true,
    challenges: challenges.map(({ text, goals, indicators }) => {
      return { text: demoText(text), goals, evidence: indicators.flatMap(evidence) };
    }),
    questions: questions.map(({ text, goal, required }) => ({ text: demoText(text), goal, required })),
  };
}

async function issue(city: DemoCity, input: object, key: string): Promise<void> {
  const { coordinator } = city;
  const drafted = await coordinator.demand<{
    policy: { draftCallLetter: { draft: { id: string; contentHash: string } } };
  }>(
    `mutation Draft($input: CallLetterInput!, $key: ID!) { policy {
       draftCallLetter(input: { content: $input, idempotencyKey: $key }) { draft { id contentHash } } } }`,
    { input, key: `${key}/draft` },
  );
  const { id, contentHash } = drafted.policy.draftCallLetter.draft;
  const { policy } = await coordinator.demand<{
    policy: { issueCallLetter: { receipt: object | null; findings: Finding[] } };
  }>(
    `mutation Issue($draft: ID!, $hash: String!, $key: ID!) { policy {
       issueCallLetter(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) { receipt { id } findings { rule message { da } } } } }`,
    { draft: id, hash: contentHash, key: `${key}/issue` },
  );
  const { receipt, findings } = policy.issueCallLetter;
  if (!receipt) throw refusal(key, findings);
}

/** Withdraws the letter to a committee, with the reason in the year's file. */
export function withdrawLetter(committee: string, year: number): Step {
  return {
    by: "coordinator",
    summary: `the coordinator withdraws ${committee}'s call letter of ${year}`,
    async run(city) {
      const letter = await liveLetter(city, committee, year);
      if (!letter) return;
      await city.command({
        field: "withdrawCallLetter(input: { id: $id, reason: $reason, idempotencyKey: $key })",
        types: ", $id: ID!, $reason: String!",
        variables: { id: letter.id, reason: coordinatorsYear(year).withdrawnLetters?.[committee] },
        key: `demo/letter/${year}/${committee}/withdraw`,
      });
    },
  };
}

/** A committee acknowledges its letter of the year. */
export function acknowledge(slug: string, year: number): Step {
  const { code } = committeeOfSlug(slug);
  return {
    by: slug,
    summary: `${code} acknowledges its call letter`,
    async run(city) {
      const letter = await liveLetter(city, code, year);
      await city.committee(slug).client.acknowledgeCallLetter(letter?.id ?? "", `demo/acknowledge/${year}/${slug}`);
    },
  };
}

/** The letter of the year to a committee that has not been withdrawn. */
export async function liveLetter(city: DemoCity, committee: string, year: number): Promise<LetterOnRecord | undefined> {
  const { callLetters } = await city.coordinator.demand<{
    callLetters: { nodes: (LetterOnRecord & { state: string })[] };
  }>(
    `query ($year: [Int!], $committee: [ID!]) { callLetters(filter: { year: $year, committee: $committee }) {
       nodes { id state questions { id } } } }`,
    { year: [year], committee: [committee] },
  );
  return callLetters.nodes.find(({ state }) => state !== "WITHDRAWN");
}
