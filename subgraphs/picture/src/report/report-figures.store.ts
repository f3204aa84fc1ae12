import type { ManifestEntryFacts, ReportFigures } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { byCommitteeAndCode, sumOere } from "@hub/rules";
import type { DataSource } from "typeorm";
import { isOpenAt, lastRowAt, ofDocuments } from "../context/budget-line-sql.js";
import {
  type CellSources,
  cellFigures,
  plansUnder,
  shareFigures,
  spendingOf,
} from "../policy-picture/policy-picture.presenter.js";
import { cellSumsOfDocuments, plansById, statementsById } from "../policy-picture/policy-picture.store.js";
import { inFirstForm } from "./report-first-form.rules.js";

/** What an edition's figures are made from: documents by their ids, and money as of one instant. */
export interface FiguresQuery {
  year: number;
  /** The year's policy. */
  policy: string;
  at: Date;
  entries: readonly ManifestEntryFacts[];
  /** Which cells, in their order. */
  cells: readonly { committee: string; goal: string }[];
  /** The policies that have a goal. */
  policiesWith(goal: string): readonly string[];
  /** 1 for figures as the hub's first version counted them, so that its editions can be made again. */
  form: FiguresForm;
}

export type FiguresForm = 1 | 2;

/** The form in which an edition's figures were frozen. */
export const formOf = ({ form }: Pick<ReportFigures, "form">): FiguresForm => form ?? 1;

/** All numbers of an edition. They do not depend on what is on record now, except for what has been redacted. */
export async function figuresOf(from: DataSource, query: FiguresQuery): Promise<ReportFigures> {
  const { year, at, entries, cells, form } = query;
  const plans = documentsOf(entries, "ACTION_PLAN");
  const [sums, planSums, statementSums, unfinanced, next] = await Promise.all([
    cellSumsOfDocuments(from, { documents: documentsOf(entries), year, at }),
    plansById(from, plans),
    statementsById(from, documentsOf(entries, "INTEGRATION_STATEMENT")),
    readUnfinanced(from, { plans, year, at }),
    unfinancedIn(from, { entries, year: year + 1, at }),
  ]);
  const sources = { sums, plans: planSums, statements: statementSums };
  const shown = cells.map(({ committee, goal }) => ({
    committee,
    goal,
    ...cellFigures(sources, { committee, goal, policies: query.policiesWith(goal) }),
    sources: contentHashesOf(entries, committee),
  }));
  const totals = totalsOfCells(shown, { plans: plansUnder(planSums, query.policy), statements: statementSums });
  if (form === 1) return inFirstForm({ cells: shown, totals }, { plans: planSums, unfinanced });
  const lists = { unfinanced: openOnes(unfinanced), unfinancedNextYear: next };
  return { form, cells: shown, policies: shareFigures(sources), totals, ...lists };
}

/** The initiatives of an edition's plans with lines of a year that were not financed and open at an instant. */
export async function unfinancedIn(
  from: DataSource,
  { entries, year, at }: Pick<FiguresQuery, "entries" | "year" | "at">,
): Promise<ReportFigures["unfinanced"]> {
  return openOnes(await readUnfinanced(from, { plans: documentsOf(entries, "ACTION_PLAN"), year, at }));
}

/** The ids of an edition's documents, of one kind or of both. */
export function documentsOf(entries: readonly ManifestEntryFacts[], kind?: ManifestEntryFacts["kind"]): string[] {
  return entries.flatMap((entry) => (entry.document && (!kind || entry.kind === kind) ? [entry.document] : []));
}

/** The hashes of the documents that a committee's figures are made from (I39). */
function contentHashesOf(entries: readonly ManifestEntryFacts[], committee: string): string[] {
  return entries.flatMap((entry) => (entry.committee === committee && entry.contentHash ? [entry.contentHash] : []));
}

function totalsOfCells(
  cells: ReportFigures["cells"],
  { plans, statements }: Pick<CellSources, "plans" | "statements">,
): ReportFigures["totals"] {
  return {
    committees: new Set(cells.map(({ committee }) => committee)).size,
    plansPublished: plans.length,
    statementsPublished: statements.length,
    initiatives: cells.reduce((sum, cell) => sum + cell.initiatives, 0),
    financed: sumOere(cells.map((cell) => cell.financed)),
    unfinanced: sumOere(cells.map((cell) => cell.unfinanced)),
    lapsed: sumOere(cells.map((cell) => cell.lapsed ?? 0)),
    cancelled: sumOere(cells.map((cell) => cell.cancelled ?? 0)),
    ...spendingOf(cells),
  };
}

/** An initiative's money of a year that is not financed: what of it is open, and all of it. */
export interface UnfinancedRow {
  initiative: string;
  committee: string;
  code: string;
  open: number;
  all: number;
}

/** Every initiative with a line of the year that was not financed at the instant. */
async function readUnfinanced(
  from: DataSource,
  { plans, year, at }: { plans: readonly string[]; year: number; at: Date },
): Promise<UnfinancedRow[]> {
  const rows = await rowsOf<UnfinancedRow>(
    from,
    `SELECT i.id AS initiative, i.committee, i.code, sum(l.oere)::bigint AS all,
            coalesce(sum(l.oere) FILTER (WHERE ${isOpenAt("l", "$3")}), 0)::bigint AS open
     FROM picture.budget_line l JOIN picture.initiative i ON i.id = l.initiative
     WHERE ${ofDocuments("l", "$1")} AND l.year = $2 AND NOT l.is_financed AND ${lastRowAt("l", "$3")} GROUP BY i.id`,
    [plans, year, at],
  );
  return rows.sort(byCommitteeAndCode);
}

/** The initiatives that want money still (I42). */
const openOnes = (rows: readonly UnfinancedRow[]): ReportFigures["unfinanced"] =>
  rows.filter(({ open }) => open > 0).map(({ all: _all, open: oere, ...row }) => ({ ...row, oere }));
