import { both, column, money, named, texts } from "./column.js";
import {
  area,
  committee,
  goal,
  initiative,
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

/** Rows of one initiative stand together. */
const BY_INITIATIVE = ["initiativeId"];

/** A code may have a slash in it, so all that stands before one may be an initiative's key. */
const beforeSlashes = (key: string): string[] => [...key.matchAll(/\//g)].map(({ index }) => key.slice(0, index));
const afterFirstSlash = (key: string): string[] => [key.slice(key.indexOf("/") + 1)];

const OPEN = "endnu ønsket, i et år, der ikke er ovre | wanted still, in a year that is not over";

const sums = (of: string) => {
  const [da, en] = of.split(" | ");
  return [
    ...money("financed", {
      label: "Finansieret | Financed",
      definition: `${da}: det, der er penge til. | ${en}: what there is money for.`,
    }),
    ...money("unfinanced", {
      label: "Ikke finansieret, åbent | Not financed, open",
      definition: `${da}: ${OPEN.split(" | ")[0]}. | ${en}: ${OPEN.split(" | ")[1]}.`,
    }),
    ...money("lapsed", {
      label: "Ikke finansieret, bortfaldet | Not financed, lapsed",
      definition: `${da}: året er ovre, eller indsatsen har ingen dag i det. | ${en}: the year is over, or the initiative has no day in it.`,
    }),
    ...money("cancelled", {
      label: "Ikke finansieret, opgivet | Not financed, cancelled",
      definition: `${da}: af opgivne indsatser. | ${en}: of cancelled initiatives.`,
    }),
  ];
};

const LIST = "adskilt af semikolon | separated by semicolons";
const listed = (name: string, label: string, list?: string) =>
  column(name, "text", {
    label,
    definition: `Koderne, ${LIST.split(" | ")[0]}. | The codes, ${LIST.split(" | ")[1]}.`,
    empty: "Ingen nævnt | None named",
    list,
  });

export const initiatives = outletTable({
  name: "initiatives",
  title: both("Indsatser | Initiatives"),
  definition: both(
    "En række for hver indsats i de gældende handleplaner. | A row for each initiative of the plans in force.",
  ),
  pageOrder: BY_INITIATIVE,
  isReadInOrder: true,
  keyOrder: "WHOLE",
  columns: [
    rowKey,
    ...initiative,
    ...texts("title", { label: "Titel | Title", definition: "Indsatsens navn. | The initiative's name." }),
    ...committee,
    ...named("policy", {
      label: "Politik | Policy",
      definition: "Politikken, som handleplanen hører under. | The policy that the plan is under.",
      list: "POLICY",
    }),
    ...mainGoal,
    ...area,
    ...named("state", {
      label: "Indsatsens status | State of the initiative",
      definition: "Hvor langt den er. | How far it is.",
      list: "InitiativeState",
    }),
    listed("goalCodes", "Mål | Goals"),
    listed("themeCodes", "Indsatstemaer | Effort themes"),
    listed("partnerCodes", "Samarbejdspartnere | Partners"),
    listed("districtCodes", "Bydele | Districts"),
    listed("targetGroupCodes", "Målgrupper | Target groups"),
    column("firstDay", "day", {
      label: "Første dag | First day",
      definition: "Dagen, den begynder. | The day on which it begins.",
      empty: "Ikke oplyst | Not told",
    }),
    column("lastDay", "day", {
      label: "Sidste dag | Last day",
      definition: "Den sidste dag, der hører med. | The last day that belongs to it.",
      empty: "Ikke oplyst | Not told",
    }),
    ...money("amount", {
      label: "Beløb | Amount",
      definition: "Alle dens budgetlinjer i alle år. | All its budget lines of all years.",
    }),
    ...sums("Dens budgetlinjer i alle år | Its budget lines of all years"),
    status,
    planId,
    column("planRevision", "integer", {
      label: "Handleplanens revision | Plan revision",
      definition: "Revisionens nummer, fra 1. | The revision's number, from 1.",
    }),
    column("isSynthetic", "boolean", {
      label: "Syntetisk | Synthetic",
      definition: "Om det er eksempeldata. | Whether it is example data.",
    }),
    ...publication,
  ],
});

export const initiativeGoals = outletTable({
  name: "initiative-goals",
  title: both("Indsatsers mål | Goals of initiatives"),
  definition: both(
    "En række for hver indsats og hvert mål, som den tjener. | A row for each initiative and each goal that it serves.",
  ),
  pageOrder: BY_INITIATIVE,
  isReadInOrder: true,
  initiativesOf: beforeSlashes,
  columns: [
    rowKey,
    ...initiative,
    ...committee,
    policyCode,
    ...goal,
    ...area,
    column("place", "integer", {
      label: "Plads | Place",
      definition: "Målets plads hos indsatsen, fra 1. | The goal's place in the initiative, from 1.",
    }),
    column("isMainGoal", "boolean", {
      label: "Er hovedmål | Is the main goal",
      definition: "Om indsatsen tælles under målet. | Whether the initiative is counted at the goal.",
    }),
    ...publication,
  ],
});

const financing = named("financing", {
  label: "Finansiering | Financing",
  definition: "Med byrådets beslutninger indtil da. | With the council's decisions until then.",
  list: "FinancingState",
});

export const budgetLines = outletTable({
  name: "budget-lines",
  title: both("Budgetlinjer | Budget lines"),
  definition: both(
    "En række for hver budgetlinje i de gældende handleplaner: pengene, der lægges sammen. | A row for each budget line of the plans in force: the money to be summed.",
  ),
  pageOrder: BY_INITIATIVE,
  isReadInOrder: true,
  keyOrder: "WHOLE",
  columns: [
    rowKey,
    ...initiative,
    initiativeTitle,
    ...committee,
    policyCode,
    ...mainGoal,
    ...area,
    year,
    ...money("amount", { label: "Beløb | Amount", definition: "Linjens beløb. | The line's amount." }),
    column("priceLevelYear", "year", {
      label: "Prisniveau | Price level",
      definition: "Året, hvis priser beløbet er i. | The year whose prices the amount is in.",
    }),
    ...named("payer", {
      label: "Betaler | Payer",
      definition: "Hvem der betaler linjen. | Who pays the line.",
      list: "COMMITTEE",
    }),
    column("account", "text", {
      label: "Konto | Account",
      definition: "Kontoens nummer eller navn. | The account's number or name.",
      empty: "Ikke oplyst | Not told",
      list: "ACCOUNT",
    }),
    ...named("declared", {
      label: "Finansiering som oplyst | Financing as declared",
      definition: "Som udvalget oplyste den. | As the committee declared it.",
      list: "FinancingState",
    }),
    ...financing,
    ...named("money", {
      label: "Pengenes status | Status of the money",
      definition: "Finansieret, åbent, bortfaldet eller opgivet. | Financed, open, lapsed or cancelled.",
      list: "MONEY",
    }),
    column("isEstimate", "boolean", {
      label: "Skøn | Estimate",
      definition: "Om beløbet er et skøn. | Whether the amount is an estimate.",
    }),
    column("decisionId", "id", {
      label: "Beslutningens id | Decision id",
      definition: "Byrådets beslutning om linjen. | The council's decision on the line.",
      empty: "Ingen beslutning | No decision",
    }),
    status,
    planId,
    ...publication,
  ],
});

export const financingOverview = outletTable({
  name: "financing-overview",
  title: both("Finansieringsoversigt | Financing overview"),
  definition: both(
    "En række for hver indsats og hvert år, som den har penge i. | A row for each initiative and year in which it has money.",
  ),
  pageOrder: BY_INITIATIVE,
  isReadInOrder: true,
  keyOrder: "IN_A_YEAR",
  initiativesOf: afterFirstSlash,
  columns: [
    rowKey,
    year,
    ...initiative,
    initiativeTitle,
    ...committee,
    policyCode,
    ...mainGoal,
    ...area,
    ...financing,
    ...money("amount", { label: "Beløb | Amount", definition: "Årets linjer. | The year's lines." }),
    ...sums("Årets linjer | The year's lines"),
    ...money("estimated", {
      label: "Heraf skønnet | Of which estimated",
      definition: "Årets linjer, der er skøn. | The year's lines that are estimates.",
    }),
    ...money("spent", {
      label: "Forbrugt | Spent",
      definition: "Hvad årets redegørelse siger er brugt. | What the year's statement says was spent.",
      empty: "Ingen redegørelse siger det | No statement tells it",
    }),
    column("spentThrough", "day", {
      label: "Forbrugt til og med | Spent through",
      definition: "Den sidste dag, som forbruget tæller. | The last day that the spending counts.",
      empty: "Intet forbrug oplyst | No spending told",
    }),
    status,
    planId,
  ],
});

/** Money by what it is, of a cell or of an area. */
export const sumsOfLines = sums;
