import { randomUUID } from "node:crypto";
import type { HubAnswer, HubClient } from "@hub/client";
import type { GraphAnswer } from "./graph-answer.js";
import type { RunningHub } from "./running-hub.js";

/** What a test's call letter says. */
export interface LetterWishes {
  year: number;
  committee: string;
  goals: readonly string[];
  evidence?: readonly string[];
  questions?: number;
}

const SOURCE = { title: "SYNTHETIC", publisher: "SYNTHETIC" };

/** The coordinator's own system. */
export class CoordinatorClient {
  readonly #client: HubClient;

  constructor(private readonly hub: RunningHub) {
    this.#client = hub.as("coordinator");
  }

  /** One command of the coordinator: a field of `policy`, with its key in `$key`. Returns once the picture shows what it did. */
  async command(field: string, types = "", variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
    const answer = await this.try(field, types, variables);
    if (answer.errors.length > 0) throw new Error(JSON.stringify(answer.errors));
    const { positions } = answer.extensions.hub as { positions: { policy: number } };
    await this.hub.after(`policy:${positions.policy}`, "{ freshness { reachable } }");
    return Object.values(answer.data?.policy ?? {})[0];
  }

  try(field: string, types = "", variables: Record<string, unknown> = {}): Promise<HubAnswer<GraphAnswer>> {
    const query = `mutation ($key: ID!${types}) { policy { ${field} } }`;
    return this.#client.ask(query, { key: randomUUID(), ...variables });
  }

  async travelTo(at: string): Promise<void> {
    await this.#client.demand(
      "mutation ($at: DateTime!, $key: ID!) { sandbox { travelTo(input: { at: $at, idempotencyKey: $key }) { now } } }",
      { at, key: randomUUID() },
    );
  }

  /** Prepares a year's barometer with one SYNTHETIC value for each indicator; public on the day, or a draft without one. */
  async prepareBarometer(year: number, values: Readonly<Record<string, number>>, releaseOn?: string) {
    const observations = Object.entries(values).map(([indicator, value]) => {
      return { indicator, period: String(year - 1), value, flags: ["SYNTHETIC"], source: SOURCE };
    });
    return this.command(
      "prepareBarometer(input: { year: $year, observations: $observations, releaseOn: $releaseOn, idempotencyKey: $key }) { release { id state } embargoUntil findings { rule path message { en } } }",
      ", $year: Int!, $observations: [ObservationInput!]!, $releaseOn: LocalDate",
      { year, observations, releaseOn: releaseOn ?? null },
    );
  }

  /** Drafts and issues a letter; answers the letter's id, or the findings that prevent it. */
  async issueLetter(wishes: LetterWishes): Promise<{ letter: { id: string } | null; findings: { rule: string }[] }> {
    const { year, committee, goals, evidence = [], questions = 1 } = wishes;
    const input = {
      year,
      committee,
      synthetic: true,
      challenges: [{ text: { da: `SYNTETISK udfordring for ${committee}` }, goals, evidence }],
      questions: Array.from({ length: questions }, (_, n) => ({
        text: { da: `SYNTETISK spørgsmål ${n + 1} til ${committee}` },
        goal: goals[0] ?? null,
        required: true,
      })),
    };
    const { draft } = await this.command(
      "draftCallLetter(input: { content: $input, idempotencyKey: $key }) { draft { id contentHash } }",
      ", $input: CallLetterInput!",
      { input },
    );
    return this.command(
      "issueCallLetter(input: { draft: $draft, contentHash: $hash, idempotencyKey: $key }) { letter { id } findings { rule } }",
      ", $draft: ID!, $hash: String!",
      { draft: draft.id, hash: draft.contentHash },
    );
  }
}
