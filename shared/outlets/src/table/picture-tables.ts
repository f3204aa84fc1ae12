import { both, column, money, named, texts } from "./column.js";
import { area, committee, goal, planId, policyCode, rowKey, status, year } from "./common-columns.js";
import { outletTable } from "./outlet-table.js";
import { sumsOfLines } from "./plan-tables.js";

const count = (name: string, label: string, definition: string) => column(name, "integer", { label, definition });

export const pictureCells = outletTable({
  name: "picture-cells",
  title: both("Det tværgående billede | The cross-cutting picture"),
  definition: both(
    "En række for hvert år, hvert udvalg og hvert mål, også hvor der intet er. | A row for each year, committee and goal, also where there is nothing.",
  ),
  dimensions: ["year", "committeeCode", "goalCode"],
  columns: [
    rowKey,
    year,
    { ...policyCode, definition: both("Årets politik. | The year's policy.") },
    ...committee,
    column("committeePublishes", "boolean", {
      label: "Offentliggør her | Publishes here",
      definition: "Om udvalget offentliggør i knudepunktet. | Whether the committee publishes in the hub.",
    }),
    ...goal,
    ...area,
    ...named("state", {
      label: "Udvalgets svar | The committee's answer",
      definition: "Hvad udvalget har sagt om målet. | What the committee has said of the goal.",
      list: "CellState",
    }),
    ...named("progress", {
      label: "Fremdrift | Progress",
      definition: "Som årets redegørelse siger. | As the year's statement says.",
      empty: "Ingen redegørelse, der tæller, siger det | No statement that counts says it",
      list: "GoalProgress",
    }),
    count(
      "initiatives",
      "Indsatser | Initiatives",
      "Årets indsatser med målet som hovedmål. | The year's initiatives with this main goal.",
    ),
    count("running", "Heraf i gang | Of which running", "Dem, der er i gang. | Those that are running."),
    count(
      "alsoServing",
      "Indsatser fra andre mål | Initiatives of other goals",
      "Årets indsatser, der også tjener målet og tælles under et andet. | The year's initiatives that also serve the goal and are counted at another.",
    ),
    ...sumsOfLines("Årets linjer | The year's lines"),
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
    { ...planId, empty: both("Ingen gældende plan | No plan in force") },
    column("statementId", "id", {
      label: "Redegørelsens id | Statement id",
      definition: "Årets redegørelse. | The year's statement.",
      empty: "Ingen redegørelse | No statement",
    }),
  ],
});

export const codeLists = outletTable({
  name: "code-lists",
  title: both("Kodelister | Code lists"),
  definition: both("En række for hver kode i hver liste. | A row for each code of each list."),
  columns: [
    rowKey,
    column("listCode", "code", {
      label: "Liste | List",
      definition: "Listen, som koden er i. | The list that the code is in.",
    }),
    column("code", "code", {
      label: "Kode | Code",
      definition: "Koden, som tabellerne har. | The code that tables have.",
    }),
    column("place", "integer", { label: "Plads | Place", definition: "Plads i listen. | Place in the list." }),
    ...texts("label", { label: "Navn | Name", definition: "Kodens navn. | The code's name." }),
    ...texts("definition", {
      label: "Betydning | Meaning",
      definition: "Hvad koden betyder. | What the code means.",
      empty: "Ikke oplyst | Not told",
    }),
    column("partOfCode", "code", {
      label: "Hører under | Part of",
      definition: "Måls område, områders politik. | A goal's area, an area's policy.",
      empty: "Hører ikke under noget | Part of nothing",
    }),
    status,
  ],
});
