import { catalogue } from "../../../language/index.js";

export const REVIEW_TEXTS = catalogue({
  beside: {
    da: (at: string) => `Gemt ${at}. Den, der har forberedt den, kan ikke selv publicere den (I6).`,
    en: (at: string) => `Saved ${at}. Who has prepared it cannot publish it too (I6).`,
  },
  notReady: {
    da: (committee: string, what: string) => `${committee}s ${what} kan ikke publiceres endnu`,
    en: (committee: string, what: string) => `The ${what} of the ${committee} cannot be published yet`,
  },
  whole: { da: "Se hele dokumentet", en: "See the whole document" },
  publish: { da: "Publicér", en: "Publish" },
  publishMore: {
    da: "Det, der er publiceret, står for altid, og alle kan se det. Hubben giver en kvittering.",
    en: "What is published stands for good, and everybody sees it. The hub gives a receipt.",
  },
  notes: {
    da: (count: number) => (count === 1 ? "En bemærkning til advarslen" : `Bemærkninger til ${count} advarsler`),
    en: (count: number) => (count === 1 ? "A note on the warning" : `Notes on ${count} warnings`),
  },
  times: {
    da: (count: number) => `og ${count - 1} andre steder`,
    en: (count: number) => `and ${count - 1} other places`,
  },
  notesMore: {
    da: "Det er op til dig. Det, du skriver, bliver publiceret sammen med advarslen og står for altid.",
    en: "It is up to you. What you write is published with the warning, and stands for good.",
  },
  publishing: {
    da: "Publicerer: reglerne ser efter igen, og kvitteringen skrives",
    en: "Publishing: the rules look again, and the receipt is written",
  },
  correction: { da: "Hvad er revisionen?", en: "What is this revision?" },
  next: { da: "Den næste i rækken", en: "The next of the series" },
  clerical: {
    da: "En skrivefejl rettes: kun ord, ingen tal",
    en: "A slip of the pen is mended: words alone, no figures",
  },
  substantive: { da: "Noget, der var forkert, rettes", en: "Something that was wrong is corrected" },
  reason: { da: "Begrundelse, i en sætning", en: "Reason, in a sentence" },
  refused: {
    da: "Hubben har ikke publiceret den. Reglerne siger hvorfor.",
    en: "The hub has not published it. The rules say why.",
  },
  failed: { da: (why: string) => `Den er ikke publiceret: ${why}`, en: (why: string) => `It is not published: ${why}` },
  back: {
    da: "Send den tilbage til redaktøren, og bed om, at det bliver rettet.",
    en: "Send it back to the editor, and ask for it to be mended.",
  },
});
