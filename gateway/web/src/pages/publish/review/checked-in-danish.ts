/** What the hub's checks of a receipt say, and the same in Danish; `{}` stands for what differs from receipt to receipt. */
const IN_DANISH: readonly (readonly [english: string, danish: string])[] = [
  [
    "What the hub has on record as {} is what the receipt was given for.",
    "Det, hubben har registreret som {}, er det, kvitteringen blev givet for.",
  ],
  [
    "What the hub has on record as {} is not what the receipt was given for.",
    "Det, hubben har registreret som {}, er ikke det, kvitteringen blev givet for.",
  ],
  ["Texts of {} were redacted by {}: its hash is kept.", "Tekster i {} er fjernet ved {}: hashen er bevaret."],
  [
    "The document's text was redacted: its hash is kept, and the reason.",
    "Dokumentets tekst er fjernet: hashen og grunden er bevaret.",
  ],
  ["The entry is not in the tree yet.", "Posten er endnu ikke i træet."],
  ["The hub has not signed the receipt.", "Hubben har ikke underskrevet kvitteringen."],
  [
    "The hub has signed that {} went on record at {} with the hash {}.",
    "Hubben har underskrevet, at {} blev registreret {} med hashen {}.",
  ],
  ["The hub's signature on the receipt {}.", "Hubbens underskrift på kvitteringen holder ikke ({})."],
  ["The document is the one that the receipt is for.", "Dokumentet er det, kvitteringen gælder."],
  [
    "The document has the hash {}: it is not the one that the receipt is for.",
    "Dokumentet har hashen {}: det er ikke det, kvitteringen gælder.",
  ],
  [
    "The committee's signature was not checked: its key {} is not among the keys given.",
    "Udvalgets underskrift er ikke efterprøvet: dets nøgle {} er ikke blandt dem, der er givet.",
  ],
  [
    "The committee's signature was not checked: it is on a withdrawal, and what that says was not given.",
    "Udvalgets underskrift er ikke efterprøvet: den er på en tilbagetrækning, hvis indhold ikke er givet.",
  ],
  ["The committee's signature {}.", "Udvalgets underskrift holder ikke ({})."],
  ["The committee has signed the document with its key {}.", "Udvalget har underskrevet dokumentet med sin nøgle {}."],
  [
    "The committee has signed the withdrawal with its key {}.",
    "Udvalget har underskrevet tilbagetrækningen med sin nøgle {}.",
  ],
  [
    "The proof is for {}, or another entry than the receipt's.",
    "Beviset gælder {} eller en anden post end kvitteringens.",
  ],
  [
    "The entry is number {} of the tree of {} entries with the root {}.",
    "Posten er nummer {} i træet med {} poster og roden {}.",
  ],
  [
    "The proof does not lead to the root of the tree of {} entries.",
    "Beviset fører ikke til roden af træet med {} poster.",
  ],
  ["The hub has not signed the tree's head.", "Hubben har ikke underskrevet træets hoved."],
  ["The hub's signature on the tree's head {}.", "Hubbens underskrift på træets hoved holder ikke ({})."],
  ["The hub has signed that tree's head at {}.", "Hubben har underskrevet træets hoved {}."],
  [
    "Whether {} withdraws {} cannot be told: it does not say what.",
    "Om {} trækker {} tilbage, kan ikke siges: den siger ikke hvad.",
  ],
  ["{} is withdrawn by {}.", "{} er trukket tilbage ved {}."],
  [
    "{} is said to withdraw {}, but is for {} with the hash {}.",
    "{} siges at trække {} tilbage, men gælder {} med hashen {}.",
  ],
  [
    "What {} withdraws, and why, cannot be told by its hash: its reason was redacted.",
    "Hvad {} trækker tilbage og hvorfor, kan ikke ses af hashen: grunden er fjernet.",
  ],
  [
    "What is said of the withdrawal {} is not what its receipt was given for.",
    "Det, der siges om tilbagetrækningen {}, er ikke det, dens kvittering blev givet for.",
  ],
  ["{} withdraws {}, the document {}, at {} as {}: {}", "{} trækker {} tilbage, dokumentet {}, {} som {}: {}"],
];

const PATTERNS = IN_DANISH.map(([english, danish]) => {
  const parts = english.split("{}").map((part) => part.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&"));
  return { english: new RegExp(`^${parts.join("(.+)")}$`, "s"), danish };
});

/** A check in Danish; undefined where the hub says something new. */
export function checkedInDanish(what: string): string | undefined {
  for (const { english, danish } of PATTERNS) {
    const [whole, ...found] = english.exec(what) ?? [];
    if (whole !== undefined) return danish.replaceAll("{}", () => found.shift() ?? "");
  }
  return undefined;
}
