import { both } from "./column.js";

/** A code of a list that only the tables have. */
interface OwnCode {
  readonly list: string;
  readonly code: string;
  readonly label: { da: string; en: string };
  readonly definition: { da: string; en: string };
}

const own = (list: string, code: string, label: string, definition: string): OwnCode => ({
  list,
  code,
  label: both(label),
  definition: both(definition),
});

/** The codes that no enum of the graph has: what money is, and why cells of a row are empty. */
export const ownCodes: readonly OwnCode[] = [
  own("MONEY", "FINANCED", "Finansieret | Financed", "Der er penge til det. | There is money for it."),
  own(
    "MONEY",
    "OPEN",
    "Ikke finansieret, åbent | Not financed, open",
    "Ønskes endnu, og året er ikke ovre. | Wanted still, and the year is not over.",
  ),
  own(
    "MONEY",
    "LAPSED",
    "Ikke finansieret, bortfaldet | Not financed, lapsed",
    "Året er ovre, eller indsatsen har ingen dag i det. | The year is over, or the initiative has no day in it.",
  ),
  own(
    "MONEY",
    "CANCELLED",
    "Ikke finansieret, opgivet | Not financed, cancelled",
    "Indsatsen er opgivet. | The initiative is cancelled.",
  ),
  own("ROW_STATUS", "COMPLETE", "Hel | Complete", "Intet mangler i rækken. | Nothing is missing in the row."),
  own(
    "ROW_STATUS",
    "MISSING",
    "Mangler | Missing",
    "Udvalget har intet leveret. | The committee has delivered nothing.",
  ),
  own(
    "ROW_STATUS",
    "DOES_NOT_PUBLISH",
    "Offentliggør ikke her | Does not publish here",
    "Udvalget offentliggør ikke i knudepunktet. | The committee does not publish in the hub.",
  ),
  own(
    "ROW_STATUS",
    "NO_STATEMENT",
    "Ingen redegørelse | No statement",
    "Årets redegørelse er der ikke, eller den tæller ikke. | The year's statement is not there, or does not count.",
  ),
  own("ROW_STATUS", "NOT_TOLD", "Ikke oplyst | Not told", "Ejeren har ikke oplyst det. | The owner has not told it."),
  own(
    "ROW_STATUS",
    "PROGRESS_NOT_TOLD",
    "Fremdrift ikke oplyst | Progress not told",
    "Redegørelsen siger intet om fremdriften. | The statement says nothing of the progress.",
  ),
  own(
    "ROW_STATUS",
    "SPENDING_NOT_TOLD",
    "Forbrug ikke oplyst | Spending not told",
    "Ingen redegørelse siger, hvad der er brugt. | No statement tells what was spent.",
  ),
  own(
    "ROW_STATUS",
    "ACCOUNT_NOT_TOLD",
    "Konto ikke oplyst | Account not told",
    "Linjen nævner ingen konto. | The line names no account.",
  ),
  own(
    "ROW_STATUS",
    "NO_MONEY_STATED",
    "Ingen penge oplyst | No money stated",
    "Indsatsen har ingen budgetlinjer. | The initiative has no budget lines.",
  ),
  own(
    "ROW_STATUS",
    "DEFINITION_NOT_TOLD",
    "Betydning ikke oplyst | Meaning not told",
    "Koden har kun et navn. | The code has a name alone.",
  ),
  own(
    "ROW_STATUS",
    "NOT_ANSWERED",
    "Ikke besvaret | Not answered",
    "Ejeren har ikke svaret. | The owner has not replied.",
  ),
  own(
    "ROW_STATUS",
    "DOES_NOT_COUNT",
    "Tæller ikke | Does not count",
    "Redegørelsen tæller ikke som leveret. | The statement does not count as delivered.",
  ),
  own("ROW_STATUS", "NOT_DUE", "Ikke forfalden | Not due", "Fristen er ikke nået. | The due date is not reached."),
  own("ROW_STATUS", "EXEMPT", "Fritaget | Exempt", "Udvalget er fritaget. | The committee is exempt."),
  own(
    "ROW_STATUS",
    "SUPPRESSED",
    "Diskretioneret | Suppressed",
    "Værdien er skjult af hensyn til enkeltpersoner. | The value is hidden for the sake of individuals.",
  ),
];
