import { catalogue } from "../../language/index.js";

const changes = (da: string, en: string) => ({ da, en });

export const PUBLISH_TEXTS = catalogue({
  name: { da: "Publicér", en: "Publish" },
  gate: {
    da: "Her publicerer et udvalg uden et system af sit eget",
    en: "Here a committee without a system of its own publishes",
  },
  gateBeside: {
    da: "En redaktør forbereder handleplanen eller redegørelsen, og en anden gennemgår den og publicerer. Alle andre sider kan læses uden at logge ind.",
    en: "An editor prepares the action plan or the statement, and somebody else reviews and publishes it. All other pages are read without signing in.",
  },
  signIn: { da: "Log ind", en: "Sign in" },
  signingIn: { da: "Går til udstederen …", en: "Going to the issuer …" },
  signInMore: {
    da: "Du bliver sendt til den, der kender dig, og tilbage hertil. Hubben sætter ingen cookie, og adgangen er væk, når siden lukkes.",
    en: "You are sent to who knows you, and back here. The hub sets no cookie, and the access is gone when the page is closed.",
  },
  noSignIn: { da: "Man kan ikke logge ind på denne hub", en: "Nobody can sign in at this hub" },
  noSignInMore: {
    da: "Den, der driver hubben, har ikke sat OIDC_WEB_CLIENT. Udvalgenes egne systemer publicerer gennem grafen.",
    en: "Who runs the hub has not set OIDC_WEB_CLIENT. The committees' own systems publish through the graph.",
  },
  noSignInFailed: { da: (why: string) => `Det gik ikke: ${why}`, en: (why: string) => `It did not work: ${why}` },
  noRights: {
    da: "Du kan hverken forberede eller publicere for et udvalg",
    en: "You can neither prepare nor publish for a committee",
  },
  noRightsMore: {
    da: "Log ud, og log ind som en redaktør eller en godkender af et udvalg.",
    en: "Sign out, and sign in as an editor or a publisher of a committee.",
  },
  steps: { da: "Trin", en: "Steps" },
  choose: changes("Vælg", "Choose"),
  edit: changes("Udfyld", "Fill in"),
  review: changes("Gennemgå og publicér", "Review and publish"),
  receipt: changes("Kvittering", "Receipt"),
  drafts: { da: "Åbne kladder", en: "Open drafts" },
  draftsTitle: {
    da: (count: number) =>
      count === 0 ? "Der er ingen åbne kladder" : count === 1 ? "1 kladde er åben" : `${count} kladder er åbne`,
    en: (count: number) =>
      count === 0 ? "No draft is open" : count === 1 ? "1 draft is open" : `${count} drafts are open`,
  },
  draftsEmptyEditor: {
    da: "Begynd en ny. Den bliver gemt, mens du skriver, og kan lukkes og åbnes igen.",
    en: "Begin a new one. It is stored while you write, and can be closed and opened again.",
  },
  draftsEmptyPublisher: {
    da: "Når en redaktør har gemt en kladde, står den her, så du kan gennemgå og publicere den.",
    en: "When an editor has stored a draft it stands here, for you to review and publish.",
  },
  open: { da: "Åbn", en: "Open" },
  canBePublished: { da: "Kan publiceres", en: "Can be published" },
  cannotBePublished: { da: "Har noget, der skal rettes", en: "Has something to be mended" },
  savedAt: { da: (at: string) => `gemt ${at}`, en: (at: string) => `saved ${at}` },
  begin: { da: "Begynd en ny", en: "Begin a new one" },
  committee: { da: "Udvalg", en: "Committee" },
  kind: { da: "Dokument", en: "Document" },
  plan: { da: "Handleplan", en: "Action plan" },
  statement: { da: "Redegørelse", en: "Statement" },
  policy: { da: "Politik", en: "Policy" },
  year: { da: "År", en: "Year" },
  from: { da: "Begynd med", en: "Begin with" },
  fromInForce: { da: "Det, der er i kraft", en: "What is in force" },
  fromLastYear: { da: "Sidste års", en: "Last year's" },
  fromFile: {
    da: "En fil: JSON, eller skabelonen som XLSX eller CSV",
    en: "A file: JSON, or the template as XLSX or CSV",
  },
  fromNothing: { da: "Ingenting", en: "Nothing" },
  file: { da: "Fil", en: "File" },
  start: { da: "Begynd", en: "Begin" },
  starting: { da: "Henter og gemmer kladden", en: "Fetching and storing the draft" },
  startFailed: {
    da: (why: string) => `Kladden blev ikke til noget: ${why}`,
    en: (why: string) => `There is no draft: ${why}`,
  },
  ready: {
    da: (committee: string, what: string) => `${committee}s ${what} kan publiceres`,
    en: (committee: string, what: string) => `The ${what} of the ${committee} can be published`,
  },
  notReady: {
    da: (committee: string, what: string, count: number) =>
      `${committee}s ${what} har ${count === 1 ? "1 ting, der" : `${count} ting, som`} skal rettes, før den kan publiceres`,
    en: (committee: string, what: string, count: number) =>
      `The ${what} of the ${committee} has ${count === 1 ? "1 thing" : `${count} things`} to be mended before it can be published`,
  },
  editBeside: {
    da: "Det, du skriver, bliver gemt som kladde. Kun udvalgets egne kan se den, indtil en anden publicerer den.",
    en: "What you write is stored as a draft. Only the committee's own people see it until somebody else publishes it.",
  },
  removed: { da: (what: string) => `${what} er fjernet`, en: (what: string) => `${what} is removed` },
  whatChanges: { da: "Hvad der ændres", en: "What changes" },
  handOver: { da: "Aflevér til godkenderen", en: "Hand over to the publisher" },
  handOverReady: {
    da: "Kladden er gemt og kan publiceres. Send adressen til den, der skal gennemgå den.",
    en: "The draft is stored and can be published. Send the address to who is to review it.",
  },
  handOverNotReady: {
    da: "Adressen virker allerede, men noget skal rettes eller gemmes, før kladden kan publiceres.",
    en: "The address works already, but something is to be mended or stored before the draft can be published.",
  },
  loading: { da: "Kladden hentes", en: "The draft is fetched" },
  gone: { da: "Den kladde er der ikke mere", en: "That draft is no longer there" },
  goneMore: {
    da: "Den er publiceret eller kasseret, eller den hører til et andet udvalg.",
    en: "It has been published or discarded, or it is another committee's.",
  },
  back: { da: "Til kladderne", en: "To the drafts" },
});
