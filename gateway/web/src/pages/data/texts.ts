import { catalogue } from "../../language/index.js";

export const DATA_TEXTS = catalogue({
  name: { da: "Hvor tallene kommer fra", en: "Where the data come from" },
  found: {
    da: (events: string, committees: number) =>
      `Hvert tal kommer fra en af ${events} registreringer, som ${committees} udvalg og koordinatoren selv har publiceret.`,
    en: (events: string, committees: number) =>
      `Each figure comes from one of ${events} records, which ${committees} committees and the coordinator have published themselves.`,
  },
  foundWithout: {
    da: "Hvert tal kommer fra noget, som et udvalg eller koordinatoren selv har publiceret.",
    en: "Each figure comes from something that a committee or the coordinator has published.",
  },
  beside: {
    da: "Hubben retter ikke i dem og gætter ikke på det, der mangler.",
    en: "The hub does not correct them and does not guess what is missing.",
  },
  synthetic: { da: "Syntetiske demodata", en: "Synthetic demo data" },
  syntheticIs: {
    da: "Her står demobyens tal: planer, redegørelser, breve, bemærkninger og en del af barometeret er opdigtet og mærket SYNTETISK. De siger intet om en rigtig by. Politikkens mål og områder og de kildebelagte tal nedenfor er virkelige.",
    en: "These are the figures of a demo city: plans, statements, letters, remarks and a part of the barometer are made up and marked SYNTHETIC. They say nothing about a real city. The policy's goals and areas and the sourced figures below are real.",
  },
  syntheticNone: { da: "Intet på siderne er demodata.", en: "Nothing on the pages is demo data." },
  policy: { da: "Politikken", en: "The policy" },
  version: { da: (number: number) => `version ${number}`, en: (number: number) => `version ${number}` },
  annex: { da: (number: number) => `bilag ${number}`, en: (number: number) => `annex ${number}` },
  source: { da: "Kilde", en: "Source" },
  noAddress: { da: "uden adresse", en: "without an address" },
  committees: { da: "Udvalgenes egne dokumenter", en: "The committees' own documents" },
  committee: { da: "Udvalg", en: "Committee" },
  inForce: { da: "Dokumenter, der gælder", en: "Documents in force" },
  last: { da: "Sidst publiceret", en: "Last published" },
  outside: { da: "publicerer ikke i hubben", en: "does not publish in the hub" },
  barometer: { da: "Barometrets kilder", en: "The barometer's sources" },
  indicator: { da: "Indikator", en: "Indicator" },
  publisher: { da: "Udgiver", en: "Publisher" },
  periods: { da: "Perioder", en: "Periods" },
  noSource: { da: "ingen tal endnu", en: "no figures yet" },
  asOf: { da: "Hvilket tidspunkt", en: "Which instant" },
  asOfIs: {
    da: "Bjælken øverst siger, hvilket øjeblik siden viser. Et år, hvis statusrapport er fastfrosset, vises som det blev rapporteret; vælg »som kendt nu« for at se det med alt, der kom siden. Fast henvisning i foden giver en adresse, der altid viser det samme.",
    en: "The bar at the top says which instant the page shows. A year whose status report is frozen is shown as it was reported; choose “as known now” to see it with all that came later. The permanent citation in the footer gives an address that always shows the same.",
  },
  receipts: { da: "Kvitteringer", en: "Receipts" },
  receiptsAre: {
    da: "Hver publicering får en kvittering med indholdets hash, sit nummer og hubbens signatur, og alle kvitteringer hænger sammen i ét hashtræ. Ændres et tal bagefter, holder kvitteringen ikke.",
    en: "Each publication gets a receipt with the content's hash, its number and the hub's signature, and all receipts hang together in one hash tree. If a figure is changed afterwards, the receipt does not hold.",
  },
  tree: {
    da: (size: string, day: string) => `Træet havde ${size} blade ${day}. Roden er`,
    en: (size: string, day: string) => `The tree had ${size} leaves on ${day}. Its root is`,
  },
  tryIt: { da: "Efterprøv en statusrapport", en: "Verify a status report" },
  keys: { da: "Hubbens offentlige nøgler", en: "The hub's public keys" },
  licence: { da: "Licens og genbrug", en: "Licence and reuse" },
  licenceIs: {
    da: "Hubben sætter ingen licens på udvalgenes data; det er byens beslutning. Spørg den, der driver denne hub, før data bruges andre steder. Kilderne ovenfor har deres egne vilkår.",
    en: "The hub puts no licence on the committees' data; that is the city's decision. Ask whoever operates this hub before the data are used elsewhere. The sources above have terms of their own.",
  },
  parts: { da: "Licenser for det, siderne er bygget af", en: "Licences of what the pages are built of" },
  take: { da: "Tag tallene med", en: "Take the figures along" },
  takeThem: {
    da: "Hver figur hentes som CSV, Excel eller billede ved figuren. Alt, der er registreret, ligger også som tabeller, og grafen svarer på spørgsmål.",
    en: "Each figure is downloaded as CSV, Excel or picture beside it. All that is on record is there as tables too, and the graph answers questions.",
  },
  tables: { da: "Tabellerne", en: "The tables" },
  reference: { da: "Grafens opslagsværk", en: "Reference of the graph" },
  sandbox: { da: "Sandkassen", en: "The sandbox" },
  english: { da: "Oversættelser", en: "Translations" },
  englishIs: {
    da: "Dansk gælder. Engelsk tekst med et lille t er en oversættelse, som ikke er byens egen. Hvor engelsk mangler, står dansk.",
    en: "Danish counts. English text with a small t is a translation that is not the city's own. Where English is missing, Danish stands.",
  },
});
