import type { DevPerson } from "@hub/auth";
import type { InBoth, Language } from "../http/language.js";

interface Texts {
  title: string;
  lead: string;
  synthetic: string;
  central: string;
  roles: Record<DevPerson["role"], string>;
  what: Record<DevPerson["role"], string>;
  refused: string;
  back: string;
}

export const SIGN_IN_TEXTS: InBoth<Texts> = {
  da: {
    title: "Log ind",
    lead: "Vælg, hvem du vil prøve hubben som. Den, der forbereder et dokument, kan ikke selv publicere det.",
    synthetic: "SYNTETISK: et øvemiljø. Her er ingen adgangskoder og ingen rigtige personer.",
    central: "Tværgående",
    roles: { editor: "Redaktør", publisher: "Godkender", coordinator: "Koordinator", auditor: "Revisor" },
    what: {
      editor: "forbereder handleplaner og redegørelser",
      publisher: "gennemgår og publicerer dem",
      coordinator: "holder politikken og årshjulet",
      auditor: "læser, hvem der gjorde hvad",
    },
    refused: "Man kan ikke logge ind herfra",
    back: "Gå tilbage til siden, du kom fra, og prøv igen.",
  },
  en: {
    title: "Sign in",
    lead: "Choose whom you try the hub as. Who prepares a document cannot publish it too.",
    synthetic: "SYNTHETIC: a sandbox. There are no passwords here and no real people.",
    central: "For the whole city",
    roles: { editor: "Editor", publisher: "Publisher", coordinator: "Coordinator", auditor: "Auditor" },
    what: {
      editor: "prepares action plans and statements",
      publisher: "reviews and publishes them",
      coordinator: "keeps the policy and the year wheel",
      auditor: "reads who did what",
    },
    refused: "Nobody can sign in from there",
    back: "Go back to the page that you came from, and try again.",
  },
};

/** The sandbox's committees as the demo's policy names them; another one is told by its code. */
const COMMITTEES: Readonly<Record<string, InBoth>> = {
  BUU: { da: "Børne- og Ungdomsudvalget", en: "Children and Youth Committee" },
  BIU: { da: "Beskæftigelses- og Integrationsudvalget", en: "Employment and Integration Committee" },
  SOU: { da: "Socialudvalget", en: "Social Services Committee" },
  KFU: { da: "Kultur- og Fritidsudvalget", en: "Culture and Leisure Committee" },
};

export const committeeName = (code: string, language: Language): string => COMMITTEES[code]?.[language] ?? code;
