import type { IntegrationStatementDraft } from "@hub/client";
import { CoordinatorClient } from "./coordinator.client.js";
import type { GraphAnswer } from "./graph-answer.js";
import { RunningHub } from "./running-hub.js";

/** The year 2012 in the demo city: the steps of its committees and its coordinator. */
export class YearStory {
  /** Ids that later steps need, such as `letter SOU`. */
  readonly ids: Record<string, string> = {};

  private constructor(
    readonly hub: RunningHub,
    readonly coordinator: CoordinatorClient,
  ) {}

  static async begin(): Promise<YearStory> {
    const hub = await RunningHub.start();
    const story = new YearStory(hub, new CoordinatorClient(hub));
    await story.coordinator.travelTo("2012-01-10T09:00:00Z");
    return story;
  }

  /** Sends a query without a token; an answer with errors is an exception. */
  ask(query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
    return this.hub.as().demand<GraphAnswer>(query, variables);
  }

  /** The committee's entry on the delivery board for its statement. */
  async delivery(committee: string, asOf?: string, year = 2012): Promise<GraphAnswer> {
    const { cycle } = await this.ask(
      `query ($asOf: DateTime) { cycle(year: ${year}) { deliveryBoard(asOf: $asOf) {
         slot committee { code } timeliness daysLate complete against firstPublishedAt } } }`,
      { asOf: asOf ?? null },
    );
    return cycle.deliveryBoard.find(
      (each: GraphAnswer) => each.slot === "STATEMENT" && each.committee.code === committee,
    );
  }

  /** Publishes the prefilled statement with texts of the committee, and waits until the picture holds it. */
  async publishStatement(
    slug: string,
    change: (prefilled: IntegrationStatementDraft) => object = () => ({}),
  ): Promise<GraphAnswer> {
    const committee = this.hub.committee(slug);
    const statement = this.#inOwnWords(await committee.prefilledIntegrationStatement(2012));
    const key = `wheel/${slug}/${Math.random()}`;
    const publication = await committee.publishIntegrationStatement({ ...statement, ...change(statement) }, key);
    const position = publication.receipt?.position;
    if (position) await this.hub.after(position, "{ freshness { reachable } }");
    return publication;
  }

  #inOwnWords(prefilled: IntegrationStatementDraft): IntegrationStatementDraft {
    const words = (of: string) => ({
      da: `SYNTETISK: Udvalget har i 2012 arbejdet videre med ${of}, og det kan mærkes.`,
    });
    const evidenceOf = (goal: string) => (this.ids.observation && goal === "goal-5" ? [this.ids.observation] : []);
    return {
      ...prefilled,
      synthetic: true,
      goalAnswers: prefilled.goalAnswers.map((answer) => ({
        ...answer,
        progress: "ON_TRACK",
        narrative: words(answer.goal),
        evidence: evidenceOf(answer.goal),
        noEvidenceReason: evidenceOf(answer.goal).length > 0 ? null : { da: "SYNTETISK: Ikke målt i 2012." },
      })),
      questionAnswers: prefilled.questionAnswers.map((answer, n) => ({ ...answer, text: words(`spørgsmål ${n + 1}`) })),
      initiativeStatuses: prefilled.initiativeStatuses.map((status) => ({
        ...status,
        spent: { oere: 100_000_00 },
        narrative: words(status.initiativeCode),
      })),
    };
  }

  async picture(asOf: string): Promise<GraphAnswer> {
    const { policyPicture } = await this.ask(
      `query ($asOf: DateTime!) { policyPicture(year: 2012, asOf: $asOf) {
         cells { committee { code } goal { id } state progress statement { id } } totals { plansPublished statementsPublished } } }`,
      { asOf },
    );
    return policyPicture;
  }
}

/** The states of a committee's cells. */
export const statesOf = (picture: GraphAnswer, code: string): string[] =>
  picture.cells.filter((cell: GraphAnswer) => cell.committee.code === code).map((cell: GraphAnswer) => cell.state);
