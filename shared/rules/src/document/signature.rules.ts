import { type BilingualText, type Finding, findingOf, type RuleDescription } from "../rule/rule.js";
import { planRule } from "./action-plan.document.js";
import { statementRule } from "./integration-statement.document.js";

const SIGNED: RuleDescription = {
  title: { da: "Underskriften dækker det, der offentliggøres", en: "The signature covers what is published" },
  explanation: {
    da:
      "En offentliggørelse kan bære udvalgets egen underskrift på dokumentets kanoniske hash, med en nøgle, der er registreret for " +
      "udvalget og gælder på offentliggørelsens tidspunkt. Hvor udvalget kræver underskrift, offentliggøres intet uden.",
    en:
      "A publication may carry the committee's own signature on the document's canonical hash, by a key that is registered for the " +
      "committee and valid at the time of publication. Where the committee requires signatures, nothing is published without.",
  },
  hint: {
    da: "Underskriv dokumentets contentHash med en af udvalgets gyldige nøgler; se signingKeys.",
    en: "Sign the document's contentHash with one of the committee's valid keys; see signingKeys.",
  },
};

/** I7: enforced at publication, by `signatureFinding`. */
export const signatureCovers = planRule("I7", "FATAL", SIGNED);
export const signatureCoversStatements = statementRule("I7", "FATAL", SIGNED);

const ENTRIES = { ACTION_PLAN: signatureCovers.entry, INTEGRATION_STATEMENT: signatureCoversStatements.entry };

const MESSAGES = {
  MISSING: {
    da: "Udvalget kræver underskrift på alt, hvad det offentliggør, og her er ingen.",
    en: "The committee requires a signature on all that it publishes, and there is none.",
  },
  MALFORMED: {
    da: "Underskriften er ikke en kompakt JWS med en kid i sit hoved og uden crit.",
    en: "The signature is no compact JWS with a kid in its header and without crit.",
  },
  UNKNOWN_KEY: {
    da: "Underskriftens kid er ikke en nøgle, der er registreret for udvalget.",
    en: "The signature's kid is no key that is registered for the committee.",
  },
  NOT_YET_VALID: {
    da: "Nøglen gælder endnu ikke.",
    en: "The key is not valid yet.",
  },
  REVOKED: {
    da: "Nøglen er tilbagekaldt.",
    en: "The key has been revoked.",
  },
  DOES_NOT_VERIFY: {
    da: "Underskriften er ikke sat med nøglen.",
    en: "The signature was not made with the key.",
  },
  OTHER_HASH: {
    da: "Underskriften er sat på en anden hash end den, der offentliggøres.",
    en: "The signature is on another hash than the one that is published.",
  },
} as const satisfies Record<string, BilingualText>;

/** What a withdrawal's signature is made on, which is not the document's hash alone. */
const WITHDRAWAL_HINT: BilingualText = {
  da: "Underskriv hashen af { contentHash, document, kind, reason } med en af udvalgets gyldige nøgler; se signingKeys.",
  en: "Sign the hash of { contentHash, document, kind, reason } with one of the committee's valid keys; see signingKeys.",
};

/** I7: the finding on a signature that is not valid, of a publication or of a withdrawal. */
export function signatureFinding(
  kind: keyof typeof ENTRIES,
  problem: keyof typeof MESSAGES,
  of: "PUBLICATION" | "WITHDRAWAL" = "PUBLICATION",
): Finding {
  const hint = of === "WITHDRAWAL" && { hint: WITHDRAWAL_HINT };
  return findingOf(ENTRIES[kind], { path: "", message: MESSAGES[problem], ...hint });
}
