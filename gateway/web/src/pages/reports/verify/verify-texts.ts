import { catalogue } from "../../../language/index.js";

export const VERIFY_TEXTS = catalogue({
  title: { da: "Efterprøv rapporten", en: "Verify the report" },
  more: {
    da: "Din egen maskine regner hashen ud af rapportens indhold (SHA-256 over kanonisk JSON, RFC 8785) og holder den op mod den, der er registreret. Er ét tal ændret siden, er hashen en anden.",
    en: "Your own machine computes the hash of the report's content (SHA-256 over canonical JSON, RFC 8785) and holds it against the one on record. If one figure has changed since, the hash is another.",
  },
  verify: { da: "Efterprøv her", en: "Verify here" },
  verifying: { da: "Regner …", en: "Computing …" },
  unable: {
    da: "Browseren regner kun hash ud over https. Hent indholdet og regn selv: sha256sum på filen giver hashen.",
    en: "The browser computes hashes over https alone. Download the content and compute it yourself: sha256sum of the file gives the hash.",
  },
  holds: {
    da: "Alt holder: rapporten er, som den blev fastfrosset.",
    en: "All holds: the report is as it was frozen.",
  },
  doesNotHold: { da: "Noget holder ikke.", en: "Something does not hold." },
  preview: {
    da: "Det er en forhåndsvisning: hashen er øjeblikkets og er ikke registreret.",
    en: "This is a preview: the hash is that of the moment and is not on record.",
  },
  manifest: { da: "Fortegnelsen over dokumenter", en: "The manifest of documents" },
  figures: { da: "Alle tal", en: "All figures" },
  figuresInManifest: { da: "Tallenes hash i fortegnelsen", en: "The figures' hash in the manifest" },
  frame: { da: "Navne, områder, mål og udvalg", en: "Names, areas, goals and committees" },
  recompiled: {
    da: "Lavet forfra af dokumenterne (af hubben)",
    en: "Made anew from the documents (by the hub)",
  },
  redacted: {
    da: (count: number) => `${count} dokumenter er slettet siden, deres hash står endnu`,
    en: (count: number) => `${count} documents have been redacted since, their hashes stand`,
  },
  match: { da: "holder", en: "holds" },
  differs: { da: "holder ikke", en: "does not hold" },
  recorded: { da: "Registreret", en: "On record" },
  computed: { da: "Regnet ud her", en: "Computed here" },
  what: { da: "Hvad", en: "What" },
  download: { da: "Hent indholdet, som hashen er af:", en: "Download what the hash covers:" },
  verdict: { da: "Resultat", en: "Result" },
});
