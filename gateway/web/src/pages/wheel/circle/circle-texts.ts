import { catalogue } from "../../../language/index.js";

export const CIRCLE_TEXTS = catalogue({
  label: {
    da: (year: number, day: string) => `Årshjulet ${year}, som det stod ${day}`,
    en: (year: number, day: string) => `The year wheel of ${year} as it stood on ${day}`,
  },
  hand: { da: "Viseren: den dag, hjulet vises", en: "The hand: the day that the wheel is shown on" },
  today: { da: "i dag", en: "today" },
  onRecord: { da: "registreret", en: "on record" },
  yearIsOver: { da: "året er slut", en: "the year is over" },
  lanes: { da: (codes: string) => `Baner indefra: ${codes}`, en: (codes: string) => `Lanes from the middle: ${codes}` },
  delivered: { da: "afleveret rettidigt", en: "delivered on time" },
  late: { da: "for sent", en: "late" },
  missing: { da: "mangler", en: "missing" },
  later: { da: "senere revision", en: "later revision" },
  acknowledged: { da: "brev kvitteret", en: "letter acknowledged" },
  due: { da: "frist", en: "due" },
  lock: { da: "låses", en: "locks" },
  BAROMETER_RELEASE: { da: "Barometer", en: "Barometer" },
  CALL_LETTER: { da: "Opfordringsbreve", en: "Call letters" },
  CONFERENCE: { da: "Konference", en: "Conference" },
  PLAN_REVISION: { da: "Handleplaner", en: "Action plans" },
  STATEMENT: { da: "Redegørelser", en: "Statements" },
  MAYOR_DIALOGUE: { da: "Borgmesterdrøftelser", en: "Talks with mayors" },
  STATUS_REPORT: { da: "Statusrapport", en: "Status report" },
  BUDGET_ADOPTION: { da: "Budget vedtaget", en: "Budget adopted" },
  plan: {
    da: (revision: number) => `Handleplan, revision ${revision}`,
    en: (revision: number) => `Action plan, revision ${revision}`,
  },
  statement: {
    da: (revision: number) => `Redegørelse, revision ${revision}`,
    en: (revision: number) => `Statement, revision ${revision}`,
  },
  daysLate: {
    da: (code: string, days: number) => `${code}: ${days} ${days === 1 ? "dag" : "dage"} for sent`,
    en: (code: string, days: number) => `${code}: ${days} ${days === 1 ? "day" : "days"} late`,
  },
  isMissing: { da: (code: string) => `${code}: mangler`, en: (code: string) => `${code}: missing` },
  moveClock: { da: "Flyt hubbens ur hertil i sandkassen", en: "Move the hub’s clock here, in the sandbox" },
});
