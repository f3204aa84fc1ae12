import { both, column, money, named, texts } from "./column.js";
import { committee, goal, initiativeCode, policyCode, rowKey, status, year } from "./common-columns.js";
import { outletTable } from "./outlet-table.js";

const cycleYear = { ...year, definition: both("Årshjulets år. | The year of the cycle.") };

const instant = (name: string, label: string, empty?: string) =>
  column(name, "instant", {
    label,
    definition: "Øjeblikket, i UTC. | The instant, in UTC.",
    ...(empty !== undefined && { empty }),
  });
const day = (name: string, label: string) =>
  column(name, "day", { label, definition: "Dagen i København. | The day in Copenhagen." });
const id = (name: string, label: string, definition: string, empty?: string) =>
  column(name, "id", { label, definition, ...(empty !== undefined && { empty }) });
const number = (name: string, label: string, definition: string) => column(name, "integer", { label, definition });

const NOT_YET = "Ikke sket | Has not happened";
const goalOrNone = goal.map((each) => ({ ...each, empty: both("Det hele | The whole") }));

export const callLetters = outletTable({
  name: "call-letters",
  title: both("Opfordringsskrivelser | Call letters"),
  definition: both("En række for hver skrivelse til et udvalg. | A row for each letter to a committee."),
  columns: [
    rowKey,
    id("letterId", "Skrivelsens id | Letter id", "Skrivelsen. | The letter."),
    cycleYear,
    ...committee,
    ...named("state", {
      label: "Skrivelsens status | State of the letter",
      definition: "Hvordan udvalget har mødt den. | How the committee has met it.",
      list: "CallLetterState",
    }),
    number("challenges", "Udfordringer | Challenges", "Hvor mange den nævner. | How many it names."),
    number("questions", "Spørgsmål | Questions", "Hvor mange den stiller. | How many it asks."),
    column("barometerRelease", "text", {
      label: "Barometerudgave | Barometer's vintage",
      definition: "Den, der var ny, da den blev sendt. | The one that was new when it was issued.",
    }),
    day("issuedOn", "Udsendt den | Issued on"),
    instant("issuedAt", "Udsendt | Issued at"),
    instant("acknowledgedAt", "Modtaget | Acknowledged at", NOT_YET),
    instant("answeredAt", "Besvaret | Answered at", NOT_YET),
    instant("withdrawnAt", "Trukket tilbage | Withdrawn at", NOT_YET),
  ],
});

export const questionsAnswers = outletTable({
  name: "questions-answers",
  title: both("Spørgsmål og svar | Questions and answers"),
  definition: both(
    "En række for hvert spørgsmål i en skrivelse, med svaret. | A row for each question of a letter, with the answer.",
  ),
  columns: [
    rowKey,
    cycleYear,
    ...committee,
    id("letterId", "Skrivelsens id | Letter id", "Skrivelsen. | The letter."),
    id("questionId", "Spørgsmålets id | Question id", "Spørgsmålet. | The question."),
    number("place", "Plads | Place", "Plads i skrivelsen, fra 1. | Place in the letter, from 1."),
    ...texts("question", { label: "Spørgsmål | Question", definition: "Spørgsmålet. | The question." }),
    column("isRequired", "boolean", {
      label: "Skal besvares | Required",
      definition: "Om det skal besvares. | Whether it has to be answered.",
    }),
    ...goalOrNone,
    ...texts("answer", {
      label: "Svar | Answer",
      definition: "Svaret. | The answer.",
      empty: "Se status | See the status",
    }),
    status,
    id("statementId", "Redegørelsens id | Statement id", "Den, der svarer. | The one that answers.", "Ingen | None"),
    instant("answeredAt", "Besvaret | Answered at", NOT_YET),
  ],
});

const NOT_DELIVERED = "Se status | See the status";

export const deliveries = outletTable({
  name: "deliveries",
  title: both("Leverancer | Deliveries"),
  definition: both(
    "En række for hvert år, hver leverance og hvert udvalg, der skylder den. | A row for each year, each delivery and each committee that owes it.",
  ),
  columns: [
    rowKey,
    cycleYear,
    ...named("slot", {
      label: "Leverance | Delivery",
      definition: "Handleplan eller redegørelse. | Action plan or statement.",
      list: "SlotKind",
    }),
    ...committee,
    column("committeePublishes", "boolean", {
      label: "Offentliggør her | Publishes here",
      definition: "Om udvalget offentliggør i knudepunktet. | Whether the committee publishes in the hub.",
    }),
    { ...policyCode, definition: both("Årets politik. | The year's policy.") },
    ...named("timeliness", {
      label: "Rettidighed | Timeliness",
      definition: "Hvordan leverancen står. | How the delivery stands.",
      list: "Timeliness",
    }),
    { ...number("daysLate", "Dage for sent | Days late", "Fra 1. | From 1."), empty: both("Ikke for sent | Not late") },
    day("dueOn", "Frist | Due on"),
    { ...day("extendedDueOn", "Forlænget frist | Extended due date"), empty: both("Ikke forlænget | Not extended") },
    instant("dueAt", "For sent fra | Late from"),
    instant("extendedDueAt", "Forlænget, for sent fra | Extended, late from", "Ikke forlænget | Not extended"),
    column("isExempt", "boolean", {
      label: "Fritaget | Exempt",
      definition: "Om udvalget er fritaget. | Whether the committee is exempt.",
    }),
    id(
      "documentId",
      "Leveret dokument | Delivered document",
      "Den første revision, der tæller. | The first revision that counts.",
      NOT_DELIVERED,
    ),
    id("inForceId", "Gældende dokument | Document in force", "Revisionen. | The revision.", "Ingen | None"),
    { ...day("firstPublishedOn", "Leveret den | Delivered on"), empty: both(NOT_DELIVERED) },
    instant("firstPublishedAt", "Leveret | Delivered at", NOT_DELIVERED),
    instant("closedAt", "Årshjulet lukket | Cycle closed at", NOT_YET),
    status,
  ],
});

export const decisions = outletTable({
  name: "decisions",
  title: both("Budgetbeslutninger | Budget decisions"),
  definition: both(
    "En række for hver beslutning, som byrådet har taget om penge. | A row for each decision on money that the council has taken.",
  ),
  columns: [
    rowKey,
    id("decisionId", "Beslutningens id | Decision id", "Beslutningen. | The decision."),
    column("budgetId", "text", {
      label: "Budget | Budget",
      definition: "Budgettet, som den er i. | The budget that it is in.",
    }),
    column("cycleYear", "year", { label: "Årshjulets år | Year of the cycle", definition: "Året. | The year." }),
    { ...year, definition: both("Året for pengene. | The year of the money.") },
    ...committee,
    initiativeCode,
    ...named("outcome", {
      label: "Beslutning | Decision",
      definition: "Hvad der blev besluttet. | What was decided.",
      list: "BudgetOutcome",
    }),
    ...money("amount", {
      label: "Beløb | Amount",
      definition: "Linjerne, som den afgør. | The lines that it settles.",
    }),
    ...texts("note", {
      label: "Note | Note",
      definition: "Byrådets ord. | The council's words.",
      empty: "Ingen | None",
    }),
    day("adoptedOn", "Vedtaget den | Adopted on"),
    instant("settledAt", "Gælder fra | Counts from"),
  ],
});

export const remarks = outletTable({
  name: "remarks",
  title: both("Bemærkninger | Remarks"),
  definition: both(
    "En række for hver af koordinators bemærkninger, med ejerens svar. | A row for each of the coordinator's remarks, with the owner's reply.",
  ),
  columns: [
    rowKey,
    id("remarkId", "Bemærkningens id | Remark id", "Bemærkningen. | The remark."),
    cycleYear,
    ...committee,
    column("documentKind", "code", {
      label: "Dokumenttype | Kind of document",
      definition: "Hvad bemærkningen er til. | What the remark is on.",
      list: "DocumentKind",
    }),
    id("documentId", "Dokumentets id | Document id", "Revisionen. | The revision."),
    ...goalOrNone,
    ...texts("remark", { label: "Bemærkning | Remark", definition: "Bemærkningen. | The remark." }),
    ...texts("reply", {
      label: "Svar | Reply",
      definition: "Ejerens sidste svar. | The owner's last reply.",
      empty: "Intet svar | No reply",
    }),
    day("writtenOn", "Skrevet den | Written on"),
    instant("writtenAt", "Skrevet | Written at"),
    instant("answeredAt", "Besvaret | Answered at", NOT_YET),
    status,
  ],
});

export const changes = outletTable({
  name: "changes",
  title: both("Ændringer | Changes"),
  definition: both("En række for hver ændring i registret. | A row for each change on record."),
  columns: [
    rowKey,
    column("owner", "text", { label: "Ejer | Owner", definition: "Hvis register det er i. | Whose record it is in." }),
    number("position", "Position | Position", "Nummer i ejerens register. | Number in the owner's record."),
    number("part", "Del | Part", "Del af posten, fra 0. | Part of the entry, from 0."),
    column("changeType", "code", { label: "Hændelse | Event", definition: "Hvad der skete. | What happened." }),
    ...committee.map((each) => ({ ...each, empty: both("Intet udvalg | No committee") })),
    column("subject", "text", {
      label: "Om | About",
      definition: "Id'et på det, det er om. | The id of what it is about.",
    }),
    column("contentHash", "text", {
      label: "Indholdets hash | Content hash",
      definition: "SHA-256 af indholdet. | SHA-256 of the content.",
      empty: "Intet indhold | No content",
    }),
    day("changedOn", "Sket den | Happened on"),
    instant("changedAt", "Sket | Happened at"),
  ],
});
