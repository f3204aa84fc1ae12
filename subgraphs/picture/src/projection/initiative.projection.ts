import type { ActionPlanPublication } from "@hub/documents";
import {
  accountOf,
  type BudgetLineContent,
  closedAs,
  districts as districtCodes,
  type InitiativeContent,
  sumOere,
  targetGroups as targetGroupCodes,
} from "@hub/rules";
import type { EntityManager } from "typeorm";
import { takenApart } from "../context/sql.js";
import { insertSettled } from "./financing.projection.js";

/** Stores the initiatives and budget lines of a publication, with one statement for each table.  */
export async function projectInitiatives(manager: EntityManager, publication: ActionPlanPublication): Promise<void> {
  const { id: document, committee, publishedAt, ids, supersedes } = publication;
  const plan = publication.content;
  if (supersedes) await takeOffRecord(manager, supersedes, publishedAt);
  const priorities = new Map(plan.commitments.map(({ goal, priority }) => [goal, priority]));
  const common = { policy: plan.policy, committee };
  const withFindings = placesWithFindings(publication);
  const initiatives = plan.initiatives.map((initiative, index) => ({
    ...common,
    ...initiativeRow(initiative, priorities),
    published_at: publishedAt,
    id: ids.initiatives[index]?.id,
    document,
    has_findings: withFindings.has(index),
  }));
  const record = { publishedAt: new Date(publishedAt), offRecordAt: null };
  const lines = plan.initiatives.flatMap((initiative, index) => {
    const { id = "", budgetLines = [] } = ids.initiatives[index] ?? {};
    return initiative.budgetLines.map((line, nth) => {
      const row = {
        ...common,
        ...lineRow(line),
        closed_as: closedAs(initiative, line.year),
        id: budgetLines[nth] ?? "",
        initiative: id,
        main_goal: initiative.goals[0] ?? "",
      };
      return [row, { code: initiative.code, ...record }] as const;
    });
  });
  await insertInitiatives(manager, document, initiatives);
  await insertSettled(manager, lines);
}

const COLUMNS = `id, document, policy, committee, code, title, state, goals, main_goal, themes, partners, districts, target_groups, valid_from, valid_to,
  budget_years, amount, priority, published_at, off_record_at, has_findings`;

/** What initiatives were published with is in their plan's row already, in the same order: it is copied there, and not sent again. */
async function insertInitiatives(manager: EntityManager, document: string, rows: readonly object[]): Promise<void> {
  if (rows.length === 0) return;
  const { common, own } = takenApart(rows);
  await manager.query(
    `INSERT INTO initiative (${COLUMNS}, content, ids) SELECT ${COLUMNS}, of_content, of_ids
     FROM (SELECT content->'initiatives' AS of_plan, ids->'initiatives' AS ids_of_plan FROM document WHERE document.id = $3) plan CROSS JOIN LATERAL
       ROWS FROM (jsonb_array_elements(of_plan), jsonb_array_elements(ids_of_plan),
         jsonb_populate_recordset(jsonb_populate_record(NULL::initiative, $2::jsonb), $1::jsonb)) AS row (of_content, of_ids)`,
    [own, common, document],
  );
}

/** The places of the initiatives that a finding names. */
function placesWithFindings({ findings }: ActionPlanPublication): Set<number> {
  const paths = findings.flatMap(({ path, places }) => places ?? [path]);
  return new Set(paths.flatMap((path) => (path.startsWith("/initiatives/") ? Number(path.split("/")[2]) : [])));
}

/** From an instant on, a document's initiatives and money no longer count. Later states of its lines are deleted. */
export async function takeOffRecord(manager: EntityManager, document: string, at: string): Promise<void> {
  await manager.query(
    `DELETE FROM budget_line l USING initiative i
     WHERE i.document = $1 AND l.initiative = i.id AND l.published_at >= $2 AND l.published_at > i.published_at`,
    [document, at],
  );
  await manager.query(
    `WITH gone AS (
       UPDATE initiative SET off_record_at = least(off_record_at, $2) WHERE document = $1 RETURNING id
     )
     UPDATE budget_line SET off_record_at = least(off_record_at, $2)
     WHERE initiative IN (SELECT id FROM gone)`,
    [document, at],
  );
}

/** Deletes the initiatives of a redacted document and their budget lines. A rebuild makes the foreign key, by which these would go too, at its end. */
export async function eraseInitiatives(manager: EntityManager, document: string): Promise<void> {
  await manager.query("DELETE FROM budget_line l USING initiative i WHERE i.document = $1 AND l.initiative = i.id", [
    document,
  ]);
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
    // Documents that were published before there were code lists have other spellings of the same districts.
    districts: [...new Set(districts.map((word) => districtCodes.codeOf(word)))],
    target_groups: [...new Set(targetGroups.map((word) => targetGroupCodes.codeOf(word)))],
    valid_from: from ?? null,
    valid_to: to ?? null,
    budget_years: [...new Set(budgetLines.map((line) => line.year))],
    amount: sumOere(budgetLines.map((line) => line.oere)),
    priority: priorities.get(mainGoal) ?? UNRANKED,
    off_record_at: "infinity",
  };
}

const lineRow = ({ year, oere, priceLevelYear, payer, account, financing: declared, estimate }: BudgetLineContent) => {
  return {
    year,
    oere,
    price_level_year: priceLevelYear ?? year,
    payer,
    account: accountOf(account ?? ""),
    declared,
    is_estimate: estimate,
  };
};
