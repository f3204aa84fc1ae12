import type { ReactNode } from "react";
import { catalogue } from "../../language/index.js";

export const COMMITTEE_TEXTS = catalogue({
  unknown: {
    da: (code: string) => `Der er intet udvalg ${code}`,
    en: (code: string) => `There is no committee ${code}`,
  },
  unknownMore: { da: "Vælg et af byens udvalg ovenfor.", en: "Choose one of the city's committees above." },
  committees: { da: "Udvalg", en: "Committees" },
  lead: {
    da: (name: string, count: ReactNode, amount: string, year: number) => (
      <>
        {name} har {count} for {amount} mio. kr. i {year}
      </>
    ),
    en: (name: string, count: ReactNode, amount: string, year: number) => (
      <>
        The {name} has {count} at DKK {amount} million in {year}
      </>
    ),
  },
  initiatives: {
    da: (count: number) => `${count} ${count === 1 ? "indsats" : "indsatser"}`,
    en: (count: number) => `${count} ${count === 1 ? "initiative" : "initiatives"}`,
  },
  onTrack: {
    da: (good: ReactNode, all: number) => (
      <>
        {" "}
        og er på vej med {good} af {all} mål.
      </>
    ),
    en: (good: ReactNode, all: number) => (
      <>
        {" "}
        and is on track with {good} of {all} goals.
      </>
    ),
  },
  noStatement: {
    da: (year: number) => ` og har ikke gjort rede for ${year} endnu.`,
    en: (year: number) => ` and has no statement of ${year} yet.`,
  },
  silent: {
    da: (name: string) => `${name} publicerer ikke i hubben`,
    en: (name: string) => `The ${name} does not publish in the hub`,
  },
  noPlan: {
    da: (name: string) => `${name} har ingen handleplan på dette tidspunkt`,
    en: (name: string) => `The ${name} has no action plan at this instant`,
  },
  silentMore: {
    da: "Det har ingen handleplan her. Det kan stadig betale i andres planer, og dets frister står på årshjulet.",
    en: "It has no action plan here. It may still pay in others' plans, and its deadlines are on the year wheel.",
  },
  beside: {
    da: (revision: number, day: string) => `Handleplan rev. ${revision}, publiceret ${day}. `,
    en: (revision: number, day: string) => `Action plan rev. ${revision}, published ${day}. `,
  },
  unanswered: {
    da: (count: number) => `${count} ${count === 1 ? "bemærkning venter" : "bemærkninger venter"} på svar.`,
    en: (count: number) => `${count} ${count === 1 ? "remark waits" : "remarks wait"} for a reply.`,
  },
  older: {
    da: (shown: number, inForce: number) => `Du ser revision ${shown}. Revision ${inForce} gælder.`,
    en: (shown: number, inForce: number) => `You see revision ${shown}. Revision ${inForce} is in force.`,
  },
  showInForce: { da: "Vis den, der gælder", en: "Show the one in force" },
  plan: { da: "Planen", en: "The plan" },
  planOf: {
    da: (revision: number) => `Planen, revision ${revision}`,
    en: (revision: number) => `The plan, revision ${revision}`,
  },
  ADMINISTRATIVE_DRAFT: { da: "Forvaltningens udkast", en: "The administration's draft" },
  COMMITTEE_DRAFT: { da: "Udvalgets udkast", en: "The committee's draft" },
  COMMITTEE_ADOPTED: { da: "Vedtaget af udvalget", en: "Adopted by the committee" },
  initiative: { da: "Indsats", en: "Initiative" },
  goals: { da: "Mål", en: "Goals" },
  state: { da: "Tilstand", en: "State" },
  code: { da: "Kode", en: "Code" },
  from: { da: "Fra", en: "From" },
  until: { da: "Til", en: "Until" },
  amountOf: { da: (year: number) => `${year}, kr.`, en: (year: number) => `${year}, DKK` },
  lacking: { da: (amount: string) => `mangler ${amount}`, en: (amount: string) => `lacks ${amount}` },
  lackingColumn: { da: "Mangler, kr.", en: "Lacking, DKK" },
  total: { da: "I alt", en: "Total" },
  ownFields: { da: "Udvalgets egne oplysninger", en: "The committee's own fields" },
  yes: { da: "ja", en: "yes" },
  no: { da: "nej", en: "no" },
  receipt: { da: "Kvittering", en: "Receipt" },
  verify: { da: "efterprøv", en: "verify" },
  verifying: { da: "efterprøver …", en: "verifying …" },
  holds: { da: "holder", en: "holds" },
  doesNotHold: { da: "holder ikke", en: "does not hold" },

  priorities: { da: "Prioriteter over tid", en: "Priorities over time" },
  prioritiesMore: {
    da: "Øverst står det mål, udvalget prioriterer højest. Hver søjle er en revision af planen.",
    en: "At the top is the goal that the committee gives the highest priority. Each column is a revision of the plan.",
  },
  priority: { da: "Prioritet", en: "Priority" },
  goal: { da: "Mål", en: "Goal" },
  revision: { da: (revision: number) => `Rev. ${revision}`, en: (revision: number) => `Rev. ${revision}` },
  notCarried: { da: "ikke i planen", en: "not in the plan" },
});
