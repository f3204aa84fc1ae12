import type { ActionPlanPublication } from "@hub/documents";
import { type ActionPlanContent, FINANCING_STATES, type InitiativeContent, isFinanced, sumOere } from "@hub/rules";
import type { EntityManager } from "typeorm";

/** The initiatives and budget lines of a publication, each in one statement however many there are. */
export async function projectInitiatives(manager: EntityManager, publication: ActionPlanPublication): Promise<void> {
  const { id: document, committee, publishedAt, ids, supersedes } = publication;
  const plan = publication.content as unknown as ActionPlanContent;
  if (supersedes) await takeOffRecord(manager, supersedes, publishedAt);
  const priorities = new Map(plan.commitments.map(({ goal, priority }) => [goal, priority]));
  const common = { policy: plan.policy, committee, published_at: publishedAt };
  const initiatives = plan.initiatives.map((initiative, index) => ({
    ...common,
    ...initiativeRow(initiative, priorities),
    id: ids.initiatives[index]?.id,
    document,
    ids: ids.initiatives[index],
  }));
  const lines = plan.initiatives.flatMap((initiative, index) =>
    lineRows(initiative, ids.initiatives[index]?.budgetLines ?? []).map((line) => ({
      ...common,
      ...line,
      initiative: ids.initiatives[index]?.id,
    })),
  );
  await insertAll(manager, "initiative", initiatives);
  await insertAll(manager, "budget_line", lines);
}

/** From an instant on, a document's initiatives and money are no longer counted. */
export async function takeOffRecord(manager: EntityManager, document: string, at: string): Promise<void> {
  await manager.query(
    `WITH gone AS (
       UPDATE initiative SET off_record_at = least(off_record_at, $2) WHERE document = $1 RETURNING id
     )
     UPDATE budget_line SET off_record_at = least(off_record_at, $2)
     WHERE initiative IN (SELECT id FROM gone)`,
    [document, at],
  );
}

/** Nothing of a redacted document's initiatives is kept. */
export async function eraseInitiatives(manager: EntityManager, document: string): Promise<void> {
  await manager.query("DELETE FROM initiative WHERE document = $1", [document]);
}

const UNRANKED = 1_000_000;

function initiativeRow(initiative: InitiativeContent, priorities: ReadonlyMap<string, number>) {
  const { code, title, state, goals, themes, partners, districts, targetGroups, from, to, budgetLines } = initiative;
  const mainGoal = goals[0] ?? "";
  return {
    code,
    title: title.da,
    state,
    goals,
    main_goal: mainGoal,
    themes,
    partners,
    districts,
    target_groups: targetGroups,
    valid_from: from ?? null,
    valid_to: to ?? null,
    budget_years: [...new Set(budgetLines.map((line) => line.year))],
    amount: sumOere(budgetLines.map((line) => line.oere)),
    priority: priorities.get(mainGoal) ?? UNRANKED,
    content: initiative,
    off_record_at: "infinity",
  };
}

function lineRows(initiative: InitiativeContent, ids: readonly string[]) {
  return initiative.budgetLines.map((line, index) => ({
    id: ids[index],
    main_goal: initiative.goals[0] ?? "",
    year: line.year,
    oere: line.oere,
    payer: line.payer,
    financing: line.financing,
    settled: FINANCING_STATES.indexOf(line.financing),
    is_financed: isFinanced(line.financing),
    off_record_at: "infinity",
  }));
}

/** Many rows in one statement; columns by name. */
export async function insertAll(manager: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(NULL::${table}, row)).* FROM jsonb_array_elements($1::jsonb) AS row`,
    [JSON.stringify(rows)],
  );
}
