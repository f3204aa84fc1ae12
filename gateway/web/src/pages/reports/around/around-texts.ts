import { catalogue } from "../../../language/index.js";

export const AROUND_TEXTS = catalogue({
  changes: {
    da: (year: number) => `Ændret siden rapporten for ${year}`,
    en: (year: number) => `Changed since the report of ${year}`,
  },
  changedGoals: {
    da: (count: number) => `${count} svar har en anden tilstand.`,
    en: (count: number) => `${count} ${count === 1 ? "answer has" : "answers have"} another state.`,
  },
  sameGoals: { da: "Ingen svar har skiftet tilstand.", en: "No answer has changed its state." },
  newWants: { da: "Nye ønsker", en: "New wants" },
  goneWants: { da: "Ønsker, der er væk", en: "Wants that are gone" },
  none: { da: "Ingen.", en: "None." },
  mio: { da: (amount: string) => `${amount} mio. kr.`, en: (amount: string) => `DKK ${amount} m` },
  goal: { da: "Mål", en: "Goal" },
  committee: { da: "Udvalg", en: "Committee" },
  was: { da: "Før", en: "Before" },
  is: { da: "Nu", en: "Now" },
  noAnswer: { da: "intet svar", en: "no answer" },
  deadlines: {
    da: "Årets frister, da udgaven blev fastfrosset",
    en: "The year's deadlines when the edition was frozen",
  },
  steps: { da: "Vejen til Borgerrepræsentationen", en: "The way to the City Council" },
  FROZEN: { da: "Fastfrosset", en: "Frozen" },
  RECOMMENDED_BY_COORDINATOR: { da: "Indstillet af koordinatoren", en: "Recommended by the coordinator" },
  BEFORE_COUNCIL: { da: "På dagsordenen", en: "On the agenda" },
  NOTED_BY_COUNCIL: { da: "Taget til efterretning", en: "Noted by the council" },
  notYet: { da: "ikke endnu", en: "not yet" },
  release: {
    da: (year: number, vintage: number, day: string) => `Tallene er fra barometret ${year}, udgave ${vintage}, ${day}.`,
    en: (year: number, vintage: number, day: string) =>
      `The evidence is of the barometer of ${year}, vintage ${vintage}, ${day}.`,
  },
  barometer: { da: "Se barometret", en: "See the barometer" },
  noRemarks: { da: "Ingen bemærkninger i året.", en: "No remarks in the year." },
  talks: { da: "Samtaler med overborgmesteren", en: "Talks with the Lord Mayor" },
  noTalks: { da: "Ingen samtaler i året.", en: "No talks in the year." },
  HELD: { da: "Holdt", en: "Held" },
  DECLINED: { da: "Afslået", en: "Declined" },
  OFFERED: { da: "Tilbudt", en: "Offered" },
});
