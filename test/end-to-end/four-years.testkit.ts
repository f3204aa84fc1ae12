import { expect } from "@jest/globals";
import type { GraphAnswer } from "../testkit/hub/graph-answer.js";
import { runDemoIn } from "../testkit/hub/hub-command.js";
import { RunningHub } from "../testkit/hub/running-hub.js";

/** Financed and unfinanced money, in øre. */
export interface CityMoney {
  financed: number;
  unfinanced: number;
}

const MONEY = `query ($year: Int!, $asOf: DateTime) {
  policyPicture(year: $year, asOf: $asOf) { totals { financed { oere } unfinanced { oere } } cells { financed { oere } unfinanced { oere } } }
  financed: breakdown(of: FINANCED, by: [COMMITTEE, GOAL], filter: { year: $year }, asOf: $asOf) { money { oere } }
  unfinanced: breakdown(of: UNFINANCED, by: [FINANCING], filter: { year: $year }, asOf: $asOf) { money { oere } }
  financingOverview(year: $year, asOf: $asOf, first: 200) { financed { oere } unfinanced { oere } rows { nodes { amount { oere } } } } }`;

const REPORT = `query ($year: Int!, $edition: Int) { statusReport(year: $year, edition: $edition) {
  id edition state frozenAt manifestHash figuresHash manifestContent figuresContent synthetic
  manifest { committee { code } kind inclusion document revision contentHash }
  recompiled { manifestHash figuresHash agrees redacted } steps { state on outcome }
  picture { totals { financed { oere } unfinanced { oere } plansPublished statementsPublished } } } }`;

export const sum = (rows: GraphAnswer[], pick: (row: GraphAnswer) => number): number =>
  rows.reduce((all, row) => all + pick(row), 0);

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
    return output.split("\n").filter((line) => /^ {4}\d{4}-/.test(line));
  }

  /** The hub's time. */
  async now(): Promise<string> {
    return ((await this.hub.as().ask("{ policy { id } }")).extensions.hub as { asOf: string }).asOf;
  }

  /** The number of each owner's last event. */
  async positions(): Promise<Record<string, number>> {
    const { extensions } = await this.hub.as().ask("{ changes(first: 1) { next } }");
    return (extensions.hub as { positions: Record<string, number> }).positions;
  }

  async report(year: number, edition?: number): Promise<GraphAnswer> {
    return (await this.ask(REPORT, { year, edition: edition ?? null })).statusReport;
  }

  /** The money of a year as of an instant, read in four ways that must agree. */
  async moneyOf(year: number, asOf: string | null): Promise<CityMoney> {
    const { policyPicture, financed, unfinanced, financingOverview } = await this.ask(MONEY, { year, asOf });
    const { totals, cells } = policyPicture;
    const money = { financed: totals.financed.oere, unfinanced: totals.unfinanced.oere };
    expect(sum(cells, (cell) => cell.financed.oere)).toBe(money.financed);
    expect(sum(cells, (cell) => cell.unfinanced.oere)).toBe(money.unfinanced);
    expect(sum(financed, (row) => row.money.oere)).toBe(money.financed);
    expect(sum(unfinanced, (row) => row.money.oere)).toBe(money.unfinanced);
    expect(financingOverview.financed.oere).toBe(money.financed);
    expect(financingOverview.unfinanced.oere).toBe(money.unfinanced);
    expect(sum(financingOverview.rows.nodes, (row) => row.amount.oere)).toBe(money.financed + money.unfinanced);
    return money;
  }
}
