import { expect } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { runDemoIn } from "../testkit/hub/hub-command.js";
import { RunningHub } from "../testkit/hub/running-hub.js";

const PARTS = ["financed", "unfinanced", "lapsed", "cancelled"] as const;

/** Financed money, and money that is not by what has become of it, in øre. */
export type CityMoney = Record<(typeof PARTS)[number], number>;

const COMMITTEES = ["children", "employment", "socialServices", "culture"];

export const SUMS = PARTS.map((part) => `${part} { oere }`).join(" ");

const MONEY = `query ($year: Int!, $asOf: DateTime) {
  policyPicture(year: $year, asOf: $asOf) { totals { ${SUMS} } cells { ${SUMS} } }
  financed: breakdown(of: FINANCED, by: [COMMITTEE, GOAL], filter: { year: [$year] }, asOf: $asOf) { money { oere } }
  unfinanced: breakdown(of: UNFINANCED, by: [FINANCING], filter: { year: [$year] }, asOf: $asOf) { money { oere } }
  lapsed: breakdown(of: LAPSED, by: [STATE], filter: { year: [$year] }, asOf: $asOf) { money { oere } }
  cancelled: breakdown(of: CANCELLED, by: [STATE], filter: { year: [$year] }, asOf: $asOf) { keys { code } money { oere } }
  financingOverview(year: $year, asOf: $asOf) { ${SUMS} rows(first: 200) { nodes {
    amount { oere } ${PARTS.map((part) => `${part}Amount { oere }`).join(" ")} } } } }`;

const REPORT = `query ($year: Int!, $edition: Int) { statusReport(year: $year, edition: $edition) {
  id edition state frozenAt manifestHash figuresHash manifestContent figuresContent synthetic
  manifest { committee { code } kind inclusion document { id } revision contentHash }
  recompiled { manifestHash figuresHash agrees redacted { id } } steps { state takenOn outcome }
  picture { totals { ${SUMS} plansPublished statementsPublished } } } }`;

export const sum = (rows: GraphAnswer[], pick: (row: GraphAnswer) => number): number =>
  rows.reduce((all, row) => all + pick(row), 0);

/** The sums in an answer. */
export const moneyIn = (totals: GraphAnswer): CityMoney =>
  Object.fromEntries(PARTS.map((part) => [part, totals[part].oere])) as CityMoney;

/** The demo city over four years, one step after the other. */
export class FourYears {
  private constructor(readonly hub: RunningHub) {}

  /** A hub whose demo has run to the end of a day. */
  static async begin(until: string): Promise<FourYears> {
    return new FourYears(await RunningHub.start({ env: { HUB_DEMO_UNTIL: until } }));
  }

  ask(query: string, variables: Record<string, unknown> = {}): Promise<GraphAnswer> {
    return this.hub.as("analyst").demand<GraphAnswer>(query, variables);
  }

  /** Runs the demo's steps up to the end of a day; answers its lines, one for each step. */
  async goOn(until: string): Promise<string[]> {
    const { output, exitCode } = await runDemoIn(this.hub.url, until);
    expect([exitCode, output.split("\n").filter((line) => line.includes("✗"))]).toEqual([0, []]);
    await this.#taken();
    return output.split("\n").filter((line) => /^ {4}\d{4}-/.test(line));
  }

  /** Waits until the picture has taken in all that the committees have published. */
  async #taken(): Promise<void> {
    const published = COMMITTEES.map((root) => `${root} { actionPlan { id } }`).join(" ");
    const { extensions } = await this.hub.as().ask(`{ ${published} }`);
    const positions = Object.entries((extensions.hub as { positions: Record<string, number> }).positions);
    const theirs = positions.filter(([root]) => COMMITTEES.includes(root));
    await this.hub.after(
      theirs.map(([root, position]) => `${root}:${position}`).join(","),
      "{ freshness { reachable } }",
    );
  }

  /** The hub's time. */
  async now(): Promise<string> {
    return ((await this.hub.as().ask("{ policy { id } }")).extensions.hub as { asOf: string }).asOf;
  }

  /** The number of each owner's last event. */
  async positions(): Promise<Record<string, number>> {
    const { extensions } = await this.hub.as().ask("{ changes(first: 1) { caughtUp } }");
    return (extensions.hub as { positions: Record<string, number> }).positions;
  }

  async report(year: number, edition?: number): Promise<GraphAnswer> {
    return (await this.ask(REPORT, { year, edition: edition ?? null })).statusReport;
  }

  /** The money of a year as of an instant, read in four ways that must agree. */
  async moneyOf(year: number, asOf: string | null): Promise<CityMoney> {
    const answer = await this.ask(MONEY, { year, asOf });
    const { policyPicture, financingOverview } = answer;
    const { totals, cells } = policyPicture;
    const rows: GraphAnswer[] = financingOverview.rows.nodes;
    for (const part of PARTS) {
      const oere: number = totals[part].oere;
      expect(sum(cells, (cell) => cell[part].oere)).toBe(oere);
      expect(sum(answer[part], (row) => row.money.oere)).toBe(oere);
      expect(financingOverview[part].oere).toBe(oere);
      expect(sum(rows, (row) => row[`${part}Amount`].oere)).toBe(oere);
    }
    const money = moneyIn(totals);
    expect(sum(rows, (row) => row.amount.oere)).toBe(Object.values(money).reduce((all, part) => all + part, 0));
    for (const { keys } of answer.cancelled) expect(keys).toEqual([{ code: "CANCELLED" }]);
    return money;
  }
}
