import { catalogue } from "../../language/index.js";

const NUMBERS_DA = ["ingen", "ét", "to", "tre", "fire", "fem", "seks", "syv"];
const NUMBERS_EN = ["no", "one", "two", "three", "four", "five", "six", "seven"];
const wordDa = (count: number) => NUMBERS_DA[count] ?? String(count);
const wordEn = (count: number) => NUMBERS_EN[count] ?? String(count);
const daysDa = (days: number) => (days === 1 ? "1 dag" : `${days} dage`);
const daysEn = (days: number) => (days === 1 ? "1 day" : `${days} days`);

export const WHEEL_TEXTS = catalogue({
  name: { da: "Årshjul", en: "Year wheel" },
  statements: {
    da: (year: number) => `Redegørelserne for ${year} er inde fra `,
    en: (year: number) => `The statements for ${year} are in from `,
  },
  plans: {
    da: (year: number) => `Handleplanerne for ${year} gælder hos `,
    en: (year: number) => `Plans for ${year} are in force with `,
  },
  from: {
    da: (count: number, all: number) =>
      count === all
        ? `alle ${wordDa(all)} udvalg`
        : count === 0
          ? "ingen udvalg"
          : `${wordDa(count)} af ${wordDa(all)} udvalg`,
    en: (count: number, all: number) =>
      count === all ? `all ${wordEn(all)} committees` : `${wordEn(count)} of ${wordEn(all)} committees`,
  },
  late: {
    da: (codes: string, count: number, days: number) =>
      count === 1 ? `${codes} kom ${daysDa(days)} for sent` : `${wordDa(count)} kom for sent`,
    en: (codes: string, count: number, days: number) =>
      count === 1 ? `${codes} was ${daysEn(days)} late` : `${wordEn(count)} were late`,
  },
  missing: {
    da: (codes: string) => `de mangler fra ${codes}`,
    en: (codes: string) => `${codes} ${codes.includes(" ") ? "are" : "is"} missing`,
  },
  next: { da: "Næste skridt: ", en: "Next: " },
  nextOn: {
    da: (title: string, day: string, days: number) => `${title} ${day}, ${days === 0 ? "i dag" : `om ${daysDa(days)}`}`,
    en: (title: string, day: string, days: number) =>
      `${title} on ${day}, ${days === 0 ? "today" : `in ${daysEn(days)}`}`,
  },
  noneAhead: {
    da: (year: number) => `Alle frister i ${year} er passeret.`,
    en: (year: number) => `All deadlines of ${year} have passed.`,
  },
  hint: {
    da: "Træk i viseren, eller brug piletasterne, for at se hjulet en anden dag.",
    en: "Drag the hand, or use the arrow keys, to see the wheel on another day.",
  },
  CALL_LETTER: { da: "Brev kvitteret", en: "Letter acknowledged" },
  PLAN_REVISION: { da: "Handleplan", en: "Action plan" },
  STATEMENT: { da: "Redegørelse", en: "Statement" },
  committee: { da: "Udvalg", en: "Committee" },
  board: { da: "Hvem har afleveret hvad", en: "Who has delivered what" },
  fourteen: { da: "14 dage", en: "14 days" },
  lockedOn: { da: (day: string) => `låst ${day}`, en: (day: string) => `locked ${day}` },
  locksOn: { da: (day: string) => `låses ${day}`, en: (day: string) => `locks ${day}` },
  daysLate: { da: (days: number) => `${daysDa(days)} for sent`, en: (days: number) => `${daysEn(days)} late` },
  daysOver: { da: (days: number) => `${daysDa(days)} over fristen`, en: (days: number) => `${daysEn(days)} overdue` },
  daysBefore: {
    da: (days: number) => (days === 0 ? "på dagen" : `${daysDa(days)} før`),
    en: (days: number) => (days === 0 ? "on the day" : `${daysEn(days)} early`),
  },
  inDays: {
    da: (days: number) => (days === 0 ? "i dag" : `om ${daysDa(days)}`),
    en: (days: number) => (days === 0 ? "today" : `in ${daysEn(days)}`),
  },
  since: { da: (day: string) => `siden ${day}`, en: (day: string) => `since ${day}` },
  inForce: { da: "gælder", en: "in force" },
  noLetter: { da: "intet brev", en: "no letter" },
  extendedTo: { da: (day: string) => `forlænget til ${day}`, en: (day: string) => `extended to ${day}` },
  ofOriginal: {
    da: (days: number) => `${daysDa(days)} efter den oprindelige frist`,
    en: (days: number) => `${daysEn(days)} after the original date`,
  },
  late1: { da: "For sent", en: "Late" },
  onTime: { da: "Rettidig", en: "On time" },
  missing1: { da: "Mangler", en: "Missing" },
  exempt: { da: "Fritaget", en: "Exempt" },
  notDue: { da: "Ikke forfalden", en: "Not due" },
  dueSoon: { da: "Forfalder snart", en: "Due soon" },
  ahead: { da: "Frister forude", en: "Deadlines ahead" },
  opens: { da: (title: string) => `${title} åbner`, en: (title: string) => `${title} opens` },
  due: { da: (title: string) => title, en: (title: string) => title },
  locks: {
    da: (title: string) => `${title} låses`,
    en: (title: string) => `${title} ${title.endsWith("s") ? "lock" : "locks"}`,
  },
  extended: {
    da: (title: string, code: string) => `${title}: ${code}s forlængede frist`,
    en: (title: string, code: string) => `${title}: ${code}’s extended date`,
  },
  lastMinute: { da: (day: string) => `${day} kl. 24.00`, en: (day: string) => `${day}, 24:00` },
  calendar: { da: "Abonnér som kalender (ICS)", en: "Subscribe as a calendar (ICS)" },
  now: {
    da: (day: string) => `Hvis der blev publiceret i dag, ${day}`,
    en: (day: string) => `If published today, ${day}`,
  },
  warnings: {
    da: (count: number) => (count === 1 ? "1 advarsel" : `${count} advarsler`),
    en: (count: number) => (count === 1 ? "1 warning" : `${count} warnings`),
  },
  noFault: { da: "ingen fejl", en: "no faults" },
  refused: { da: "ville blive afvist", en: "would be refused" },
  revision: { da: (revision: number) => `rev. ${revision}`, en: (revision: number) => `rev. ${revision}` },
  nothingOwed: {
    da: (codes: string) => `${codes}: intet dokument at prøve`,
    en: (codes: string) => `${codes}: no document to try`,
  },
  rules: {
    da: (count: number) => (count === 1 ? "1 regel" : `${count} regler`),
    en: (count: number) => (count === 1 ? "1 rule" : `${count} rules`),
  },
});

export const FACTS_TEXTS = catalogue({
  facts: {
    da: (year: number) => `Frister og afleveringer ${year}, kendsgerning for kendsgerning`,
    en: (year: number) => `Deadlines and deliveries ${year}, fact by fact`,
  },
  all: { da: "Alle", en: "All" },
  factsTable: { da: (year: number) => `Kendsgerningerne om ${year}`, en: (year: number) => `The facts of ${year}` },
  delivered: { da: "Afleveret", en: "Delivered" },
  late: { da: "For sent", en: "Late" },
  missing: { da: "Mangler", en: "Missing" },
  delivery: { da: "Aflevering", en: "Delivery" },
  state: { da: "Tilstand", en: "State" },
  deliveredOn: { da: "Afleveret", en: "Delivered" },
  dueOn: { da: "Frist", en: "Due" },
  daysLate: { da: "Dage efter fristen", en: "Days after the deadline" },
  extendedTo: { da: "Forlænget til", en: "Extended to" },
  daysLateExtended: { da: "Dage efter forlænget frist", en: "Days after extended date" },
  locksOn: { da: "Låses", en: "Locks" },
  isLocked: { da: "Låst", en: "Locked" },
  exempt: { da: "Fritaget", en: "Exempt" },
  complete: { da: "Fuldstændig", en: "Complete" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  never: { da: "aldrig", en: "never" },
  none: { da: "Ingen afleveringer svarer til det valgte.", en: "No delivery is as chosen." },
  outside: {
    da: (codes: string) => `${codes} publicerer ikke her; det, de ikke er fritaget for, regnes som manglende.`,
    en: (codes: string) => `${codes} do not publish here; what they are not exempt from counts as missing.`,
  },
  revision: { da: (revision: number) => `Revision ${revision}`, en: (revision: number) => `Revision ${revision}` },
  inForce: { da: "I kraft", en: "In force" },
  hash: { da: "Indholdets hash", en: "Content hash" },
  reason: { da: "Begrundelse", en: "Reason" },
  grantedOn: { da: (day: string) => `givet ${day}`, en: (day: string) => `granted ${day}` },
  issued: { da: "Udsendt", en: "Issued" },
  acknowledged: { da: "Kvitteret", en: "Acknowledged" },
  notYet: { da: "endnu ikke", en: "not yet" },
  document: { da: "Dokumentet", en: "The document" },
  dates: { da: "Datoer og dage", en: "Dates and days" },
  toCommittee: { da: "Se udvalgets planer og redegørelser", en: "See the committee’s plans and statements" },
  letter: { da: "Opfordringsskrivelse", en: "Call letter" },
});
