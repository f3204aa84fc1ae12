import type { GraphAnswer } from "../testkit/hub/graph-answer.js";

/** What is on record at an instant, a text for each fact, in order. */
export interface GraphFacts {
  readonly statuses: readonly string[];
  readonly answers: readonly string[];
  readonly decisions: readonly string[];
  readonly deliveries: readonly string[];
  readonly observations: readonly string[];
}

type Ask = (query: string, variables: object) => Promise<GraphAnswer>;

const YEARS = [2011, 2012, 2013, 2014];

const STATEMENTS = `query ($asOf: DateTime!) {
  integrationStatements(first: 200, asOf: $asOf) { nodes { year committee { code }
    initiativeStatuses { code state spent { oere } } questionAnswers { question { id } text { da } } } } }`;
const YEAR = `query ($asOf: DateTime!, $year: Int!) {
  cycle(year: $year) { deliveryBoard(asOf: $asOf) { committee { code } slot timeliness daysLate firstPublishedAt } }
  financingOverview(year: $year, asOf: $asOf) { adoption { decisions { id outcome amount { oere } } } } }`;
const VINTAGE = `query ($year: Int!, $vintage: Int!) {
  barometerRelease(year: $year, vintage: $vintage) { releasedAt observations { id value } } }`;

/** The same facts as the tables have, as the graph has them. */
export async function graphFacts(ask: Ask, asOf: string): Promise<GraphFacts> {
  const { integrationStatements } = await ask(STATEMENTS, { asOf });
  const statements = integrationStatements.nodes as GraphAnswer[];
  const years: { year: number; data: GraphAnswer }[] = [];
  for (const year of [...YEARS, 2015]) years.push({ year, data: await ask(YEAR, { asOf, year }) });
  const decisions = years.flatMap(({ data }) => data.financingOverview?.adoption?.decisions ?? []);
  return {
    statuses: statements
      .flatMap(({ year, committee, initiativeStatuses }) =>
        initiativeStatuses.map(
          ({ code, state, spent }: GraphAnswer) => `${year} ${committee.code} ${code} ${state} ${spent?.oere ?? null}`,
        ),
      )
      .sort(),
    answers: statements
      .flatMap(({ questionAnswers }) =>
        questionAnswers.flatMap(({ question, text }: GraphAnswer) => (question ? [`${question.id} ${text.da}`] : [])),
      )
      .sort(),
    decisions: [
      ...new Set(decisions.map(({ id, outcome, amount }: GraphAnswer) => `${id} ${outcome} ${amount.oere}`)),
    ].sort(),
    deliveries: years.flatMap(({ year, data }) => deliveriesOf(year, data.cycle?.deliveryBoard)).sort(),
    observations: await observationsOf(ask, asOf),
  };
}

const deliveriesOf = (year: number, board: GraphAnswer[] | null | undefined): string[] =>
  (board ?? []).map(
    ({ committee, slot, timeliness, daysLate, firstPublishedAt }) =>
      `${year} ${slot} ${committee.code} ${timeliness} ${daysLate} ${firstPublishedAt && new Date(firstPublishedAt).toISOString()}`,
  );

/** Of each vintage that was released by then. */
async function observationsOf(ask: Ask, asOf: string): Promise<string[]> {
  const found: string[] = [];
  for (const year of YEARS) {
    for (let vintage = 1; ; vintage += 1) {
      const { barometerRelease } = await ask(VINTAGE, { year, vintage });
      if (!barometerRelease?.releasedAt || barometerRelease.releasedAt > asOf) break;
      found.push(...barometerRelease.observations.map(({ id, value }: GraphAnswer) => `${id} ${value}`));
    }
  }
  return found.sort();
}
