import { both, column, money, named, texts } from "./column.js";
import {
  area,
  committee,
  goal,
  initiativeCode,
  initiativeTitle,
  mainGoal,
  planId,
  policyCode,
  publication,
  rowKey,
  status,
  year,
} from "./common-columns.js";
import { outletTable } from "./outlet-table.js";

const statementYear = { ...year, definition: both("Redegørelsens år. | The statement's year.") };

const statementId = column("statementId", "id", {
  label: "Redegørelsens id | Statement id",
  definition: "Den revision af redegørelsen, som rækken er fra. | The revision of the statement that the row is from.",
});

const narrative = (definition: string) =>
  texts("narrative", { label: "Tekst | Text", definition, empty: "Ikke oplyst | Not told" });

export const commitments = outletTable({
  name: "commitments",
  title: both("Udvalgenes mål | Goals that committees carry"),
  definition: both(
    "En række for hvert mål, som en gældende handleplan bærer. | A row for each goal that a plan in force carries.",
  ),
  columns: [
    rowKey,
    ...committee,
    policyCode,
    ...goal,
    ...area,
    column("priority", "integer", {
      label: "Prioritet | Priority",
      definition: "Plads i udvalgets rækkefølge, fra 1. | Place in the committee's order, from 1.",
    }),
    ...texts("ambition", {
      label: "Ambition | Ambition",
      definition: "Hvad udvalget vil. | What the committee wants.",
    }),
    planId,
    column("planRevision", "integer", {
      label: "Handleplanens revision | Plan revision",
      definition: "Revisionens nummer, fra 1. | The revision's number, from 1.",
    }),
    ...publication,
  ],
});

export const statementAnswers = outletTable({
  name: "statement-answers",
  title: both("Redegørelsernes svar | Answers of the statements"),
  definition: both(
    "En række for hvert mål, som en gældende redegørelse svarer på. | A row for each goal that a statement in force answers.",
  ),
  columns: [
    rowKey,
    statementYear,
    ...committee,
    policyCode,
    ...goal,
    ...area,
    ...named("progress", {
      label: "Fremdrift | Progress",
      definition: "Hvor langt målet er. | How far the goal is.",
      list: "GoalProgress",
    }),
    ...narrative("Udvalgets ord om målet. | The committee's words on the goal."),
    column("hasEvidence", "boolean", {
      label: "Har belæg | Has evidence",
      definition: "Om svaret nævner målinger. | Whether the answer cites observations.",
    }),
    column("evidenceIds", "text", {
      label: "Belæg | Evidence",
      definition: "Målingernes id'er, adskilt af semikolon. | Ids of the observations, separated by semicolons.",
      empty: "Intet belæg | No evidence",
    }),
    ...texts("noEvidenceReason", {
      label: "Hvorfor intet belæg | Why no evidence",
      definition: "Begrundelsen. | The reason.",
      empty: "Der er belæg, eller det er ikke oplyst | There is evidence, or it is not told",
    }),
    column("counts", "boolean", {
      label: "Tæller | Counts",
      definition: "Om redegørelsen tæller som leveret. | Whether the statement counts as delivered.",
    }),
    status,
    statementId,
    column("statementRevision", "integer", {
      label: "Redegørelsens revision | Statement revision",
      definition: "Revisionens nummer, fra 1. | The revision's number, from 1.",
    }),
    ...publication,
  ],
});

export const initiativeStatus = outletTable({
  name: "initiative-status",
  title: both("Indsatsers status | Status of initiatives"),
  definition: both(
    "En række for hver indsats, som en gældende redegørelse nævner. | A row for each initiative that a statement in force tells of.",
  ),
  columns: [
    rowKey,
    statementYear,
    initiativeCode,
    { ...initiativeTitle, empty: both("Planen er slettet | The plan is redacted") },
    ...committee,
    policyCode,
    ...mainGoal.map((each) => ({ ...each, empty: each.empty ?? both("Planen er slettet | The plan is redacted") })),
    ...named("state", {
      label: "Indsatsens status | State of the initiative",
      definition: "Som redegørelsen siger. | As the statement says.",
      list: "InitiativeState",
    }),
    ...narrative("Udvalgets ord om indsatsen. | The committee's words on the initiative."),
    ...money("spent", {
      label: "Forbrugt | Spent",
      definition: "Brugt i året til og med dagen. | Spent in the year through the day.",
      empty: "Ikke oplyst | Not told",
    }),
    column("spentThrough", "day", {
      label: "Forbrugt til og med | Spent through",
      definition: "Den sidste dag, som forbruget tæller. | The last day that the spending counts.",
      empty: "Intet forbrug oplyst | No spending told",
    }),
    ...money("finalAccount", {
      label: "Regnskab | Final account",
      definition: "Brugt i hele året før. | Spent in the whole year before.",
      empty: "Ikke oplyst | Not told",
    }),
    column("finalAccountYear", "year", {
      label: "Regnskabsår | Year of the final account",
      definition: "Året, som regnskabet er for. | The year that the final account is of.",
      empty: "Intet regnskab oplyst | No final account told",
    }),
    status,
    statementId,
    planId,
    ...publication,
  ],
});
