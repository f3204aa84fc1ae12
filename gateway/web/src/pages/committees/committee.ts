import { list, text, whole } from "../../address/index.js";
import type { CommitteePageQuery } from "./committee.operations.js";
import type { CommitteePlanQuery } from "./plan/plan.operations.js";

export type CommitteeAnswer = NonNullable<CommitteePageQuery["committee"]>;
export type Revision = NonNullable<CommitteePageQuery["actionPlans"]>["nodes"][number];
export type Statement = NonNullable<CommitteeAnswer["statements"]>["nodes"][number];
export type Plan = NonNullable<CommitteePlanQuery["actionPlan"]>;
export type PlanInitiative = Plan["initiatives"][number];

/** Which revision is shown; absent: the one in force. */
export const REVISION = whole("revision");

/** The revision that it is compared with; absent: the one before. */
export const FROM = whole("from");

/** Parts of the addresses of other pages that this one's figures lead to. */
export const COMMITTEE = list("committee");
export const SEARCHED = text("text");
export const OPEN_CELL = text("cell");

/** The revisions of one policy's plan, oldest first. */
export function revisionsOf(answer: CommitteePageQuery, inForce: string | undefined): readonly Revision[] {
  const all = answer.actionPlans?.nodes ?? [];
  const newest = all.find(({ id }) => id === inForce) ?? all.at(-1);
  return all
    .filter(({ policy }) => policy.id === newest?.policy.id)
    .toSorted((one, other) => one.revision - other.revision);
}

/** The money of the initiative's lines of a year, of all payers or of some. */
export function amountOf(
  { budgetLines }: { budgetLines: readonly { year: number; amount: { oere: number }; payer: { code: string } }[] },
  year: number,
  isPayer: (code: string) => boolean = () => true,
): number {
  return budgetLines
    .filter((line) => line.year === year && isPayer(line.payer.code))
    .reduce((sum, { amount }) => sum + amount.oere, 0);
}

/** All remarks on the committee's documents, newest first, each with the document that it is about. */
export function remarksOf(committee: CommitteeAnswer, revisions: readonly Revision[]) {
  const onPlans = revisions.flatMap(({ revision, remarks }) =>
    (remarks?.nodes ?? []).map((remark) => ({ remark, on: { kind: "plan" as const, revision, year: undefined } })),
  );
  const onStatements = (committee.statements?.nodes ?? []).flatMap(({ revision, year, remarks }) =>
    (remarks?.nodes ?? []).map((remark) => ({ remark, on: { kind: "statement" as const, revision, year } })),
  );
  return [...onPlans, ...onStatements].sort((one, other) => (one.remark.writtenAt < other.remark.writtenAt ? 1 : -1));
}
