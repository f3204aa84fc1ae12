import type { StatementWindow } from "../document/integration-statement.document.js";
import { statementRule } from "../document/integration-statement.document.js";
import { type Violation } from "../rule/rule.js";

const COPENHAGEN = { timeZone: "Europe/Copenhagen", dateStyle: "long", timeStyle: "short" } as const;
const DANISH = new Intl.DateTimeFormat("da-DK", COPENHAGEN);
const ENGLISH = new Intl.DateTimeFormat("en-GB", COPENHAGEN);

/** Untimely is never final: a draft can be saved at any time, and published once the window is open. */
export const publishedInItsTime = statementRule(
  "I29",
  "ERROR",
  {
    version: 3,
    title: {
      da: "En redegørelse offentliggøres, mens dens vindue er åbent",
      en: "A statement is published while its window is open",
    },
    explanation: {
      da:
        "Fra vinduet åbner, til det låses, kan redegørelsen offentliggøres; at fristen er overskredet, hindrer det ikke, men " +
        "redegørelsen mærkes som for sen. Efter låsningen kræves en fristforlængelse, som ikke er udløbet. " +
        "En rettelse af arten CLERICAL kræver ingen, for den ændrer kun ordlyden. Et udkast kan gemmes når som helst.",
      en:
        "From the opening of the window until it locks the statement can be published; being late does not stop it, but the " +
        "statement is marked as late. After the lock an extension is needed that has not run out. A CLERICAL " +
        "correction needs none, since it changes the wording alone. A draft can be saved at any time.",
    },
    hint: {
      da: "Vent, til vinduet er åbent, eller bed koordinatoren om en fristforlængelse.",
      en: "Wait until the window is open, or ask the coordinator for an extension.",
    },
  },
  ({ year }, { now, window, before, correction }) => {
    if (!window) return [noCycle(year)];
    if (now < window.opensAt) return [tooEarly(window.opensAt)];
    const mendsASlip = correction === "CLERICAL" && before !== undefined;
    return isLocked(now, window) && !mendsASlip ? [locked(window)] : [];
  },
);

function isLocked(now: Date, { locksAt, extendedDueAt }: StatementWindow): boolean {
  if (locksAt === null || now < locksAt) return false;
  return extendedDueAt === null || now >= extendedDueAt;
}

function noCycle(year: number): Violation {
  return {
    path: "/year",
    message: {
      da: `Der er ikke planlagt noget årshjul med en frist for redegørelser for ${year}.`,
      en: `No cycle with a deadline for statements is planned for ${year}.`,
    },
    hint: { da: "Ret årstallet.", en: "Correct the year." },
  };
}

function tooEarly(opensAt: Date): Violation {
  return {
    path: "",
    message: {
      da: `Vinduet for årets redegørelser åbner først ${DANISH.format(opensAt)}.`,
      en: `The window for the year's statements opens only on ${ENGLISH.format(opensAt)}.`,
    },
  };
}

function locked({ locksAt, extendedDueAt }: StatementWindow): Violation {
  const lock = locksAt ?? new Date(0);
  const message = extendedDueAt
    ? {
        da: `Vinduet er låst siden ${DANISH.format(lock)}, og fristforlængelsen udløb ${DANISH.format(extendedDueAt)}.`,
        en: `The window is locked since ${ENGLISH.format(lock)}, and the extension ran out on ${ENGLISH.format(extendedDueAt)}.`,
      }
    : {
        da: `Vinduet er låst siden ${DANISH.format(lock)}, og udvalget har ingen fristforlængelse.`,
        en: `The window is locked since ${ENGLISH.format(lock)}, and the committee has no extension.`,
      };
  return { path: "", message };
}
