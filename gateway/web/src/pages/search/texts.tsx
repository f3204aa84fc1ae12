import type { ReactNode } from "react";
import { catalogue } from "../../language/index.js";

export const SEARCH_TEXTS = catalogue({
  name: { da: "Søg", en: "Search" },
  label: { da: "Søg i alt, hvad der er offentligt", en: "Search everything that is public" },
  placeholder: { da: "Ord, kode eller titel", en: "Words, a code or a title" },
  begin: { da: "Søg i alt, hvad der er offentligt", en: "Search everything that is public" },
  beginMore: {
    da: "Planer, indsatser, redegørelser, mål, barometer, bemærkninger og rapporter, på dansk og engelsk. Tryk / hvor som helst for at søge, pil ned for at gå i resultaterne.",
    en: "Plans, initiatives, statements, goals, barometer, remarks and reports, in Danish and English. Press / anywhere to search, arrow down to go into the results.",
  },
  found: {
    da: (asked: ReactNode, count: number, written: string, most: ReactNode) => (
      <>
        »{asked}« står {count === 1 ? "ét sted" : `${written} steder`}
        {most}.
      </>
    ),
    en: (asked: ReactNode, count: number, written: string, most: ReactNode) => (
      <>
        “{asked}” is found in {count === 1 ? "one place" : `${written} places`}
        {most}.
      </>
    ),
  },
  mostly: {
    da: (kinds: ReactNode) => <>, mest i {kinds}</>,
    en: (kinds: ReactNode) => <>, mostly in {kinds}</>,
  },
  and: { da: " og ", en: " and " },
  nothing: {
    da: (asked: string) => `Intet svarer til »${asked}«.`,
    en: (asked: string) => `Nothing matches “${asked}”.`,
  },
  didYouMean: { da: "Mente du", en: "Did you mean" },
  alias: {
    da: (name: string, label: string) => `»${name}« kaldes her ${label}`,
    en: (name: string, label: string) => `“${name}” is called ${label} here`,
  },
  also: { da: (names: string) => `også: ${names}`, en: (names: string) => `also: ${names}` },
  all: { da: "Alt", en: "Everything" },
  kinds: { da: "Slags", en: "Kinds" },
  showAll: { da: (count: string) => `Vis alle ${count}`, en: (count: string) => `Show all ${count}` },
  more: { da: "Vis flere", en: "Show more" },
  shown: { da: (count: number) => `${count} resultater`, en: (count: number) => `${count} results` },
  howTitle: { da: "Sådan findes noget", en: "How things are found" },
  emptyTitle: { da: "Prøv på en anden måde", en: "Try another way" },
  emptyMore: {
    da: "Alle ord skal være der, i en eller anden form. Prøv færre ord, en del af et ord, eller et af disse:",
    en: "All words have to be there, in some form. Try fewer words, a part of a word, or one of these:",
  },
  past: {
    da: (day: string) => `Det, der var offentligt ${day}.`,
    en: (day: string) => `What was public on ${day}.`,
  },
  exampleCode: { da: "en kode, som den end skrives", en: "a code, however it is written" },
  examplePart: { da: "en del af et ord: lektiehjælp", en: "a part of a word: lektiehjælp" },
  exampleAlias: { da: "et andet navn for det samme", en: "another name for the same" },
  exampleForm: { da: "alle former af ordet", en: "all forms of the word" },
  exampleEnglish: { da: "engelske ord finder også", en: "English words find as well" },
});

export const KIND_TEXTS = catalogue({
  POLICY: { da: "Politik", en: "Policy" },
  PRIORITY_AREA: { da: "Områder", en: "Areas" },
  EFFORT_THEME: { da: "Indsatsområder", en: "Efforts" },
  GOAL: { da: "Mål", en: "Goals" },
  CONCEPT: { da: "Begreber", en: "Concepts" },
  COMMITTEE: { da: "Udvalg", en: "Committees" },
  MILESTONE: { da: "Milepæle", en: "Milestones" },
  INDICATOR: { da: "Indikatorer", en: "Indicators" },
  BAROMETER_RELEASE: { da: "Barometerudgaver", en: "Barometer releases" },
  CALL_LETTER: { da: "Opfordringsskrivelser", en: "Call letters" },
  ACTION_PLAN: { da: "Handleplaner", en: "Action plans" },
  INITIATIVE: { da: "Indsatser", en: "Initiatives" },
  INTEGRATION_STATEMENT: { da: "Redegørelser", en: "Statements" },
  REMARK: { da: "Bemærkninger", en: "Remarks" },
  REMARK_REPLY: { da: "Svar på bemærkninger", en: "Replies to remarks" },
  MAYOR_TALK: { da: "Borgmestersamtaler", en: "Talks with mayors" },
  STATUS_REPORT: { da: "Statusrapporter", en: "Status reports" },
  BUDGET_ADOPTION: { da: "Budgetter", en: "Budgets" },
});
