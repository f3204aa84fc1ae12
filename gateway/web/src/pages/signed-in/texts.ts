import { catalogue } from "../../language/index.js";

export const SIGNED_IN_TEXTS = catalogue({
  name: { da: "Log ind", en: "Sign in" },
  waiting: { da: "Du bliver logget ind …", en: "You are being signed in …" },
  failed: { da: "Du blev ikke logget ind", en: "You were not signed in" },
  notBegun: {
    da: "Log ind begynder på siden “Publicér”. Denne adresse er kun vejen tilbage derfra, og den gælder én gang.",
    en: "Signing in begins on the page “Publish”. This address is only the way back from there, and it counts once.",
  },
  otherwise: {
    da: (why: string) => `Udstederen svarede “${why}”. Prøv igen; bliver det ved, så spørg den, der driver hubben.`,
    en: (why: string) => `The issuer answered “${why}”. Try again; if it goes on, ask who runs the hub.`,
  },
  again: { da: "Gå til Publicér", en: "Go to Publish" },
});
