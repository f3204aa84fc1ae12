import { contentHash } from "../rule/content/content-hash.js";
import { pointer } from "../rule/finding-path.js";
import { coverageOf } from "../rule/list.js";
import { quoted, quotedList } from "../rule/quotation.js";
import { type Violation } from "../rule/rule.js";
import type { ManifestEntryContent, ManifestFrameContent, ReportContext } from "./report.document.js";
import { reportRule } from "./report.document.js";

const KINDS = ["ACTION_PLAN", "INTEGRATION_STATEMENT"] as const;
/** A plan under another policy than the year's stands beside what each committee owes. */
const nameOf = ({ committee, kind, policy }: Pick<ManifestEntryContent, "committee" | "kind" | "policy">) =>
  [committee, kind, ...(policy === undefined ? [] : [policy])].join(" ");

/** Whether the entry has a document. */
const isHeld = ({ inclusion }: ManifestEntryContent) => inclusion === "INCLUDED" || inclusion === "LATE_AFTER_FREEZE";

export const nothingSyntheticIsFrozen = reportRule(
  "I36",
  "FATAL",
  {
    title: { da: "Syntetiske tal bliver i sandkassen", en: "Synthetic figures stay in the sandbox" },
    explanation: {
      da: "En rapport, der fastfryses i produktion, bygger ikke på noget, der er SYNTHETIC. I sandkassen siger den det selv.",
      en: "A report that is frozen in production rests on nothing that is SYNTHETIC. In the sandbox it says so itself.",
    },
    hint: { da: "Erstat eller tilbagetræk demodata først.", en: "Replace or withdraw the demo data first." },
  },
  ({ syntheticParts }, { isSandbox }) => {
    if (isSandbox || syntheticParts.length === 0) return [];
    const message = {
      da: `Rapporten bygger på demodata: ${quotedList(syntheticParts)}.`,
      en: `The report rests on demo data: ${quotedList(syntheticParts)}.`,
    };
    return [{ path: "/syntheticParts", message }];
  },
);

export const everyCommitteeIsListed = reportRule(
  "I38",
  "FATAL",
  {
    version: 2,
    title: { da: "Alle stående udvalg står i rapporten", en: "Every standing committee is in the report" },
    explanation: {
      da:
        "Rapportens manifest nævner hvert stående udvalg og Økonomiudvalget med både handleplan og redegørelse: medtaget, " +
        "manglende eller fritaget.",
      en:
        "The report's manifest lists every standing committee and the finance committee with plan and statement: included, " +
        "missing or exempt.",
    },
    hint: {
      da: "Medtag hvert udvalg, også hvor intet foreligger.",
      en: "List every committee, also where it has nothing.",
    },
  },
  ({ manifest: { entries } }, context) => {
    const expected = context.committees.flatMap((committee) => KINDS.map((kind) => nameOf({ committee, kind })));
    const ofOtherPolicies = entries
      .filter(
        ({ policy, kind, committee }) =>
          policy !== undefined && kind === "ACTION_PLAN" && context.committees.includes(committee),
      )
      .map(nameOf);
    const { missing, unknown, repeated } = coverageOf([...expected, ...new Set(ofOtherPolicies)], entries.map(nameOf));
    return [
      ...missing.map(notListed),
      ...[...unknown, ...repeated].map(strangeEntry),
      ...entries.flatMap((entry, index) => wronglyHeld(entry, index, context)),
    ];
  },
);

function notListed(name: string): Violation {
  return { path: "/manifest/entries", message: { da: `${name} mangler.`, en: `${name} is not listed.` } };
}

function strangeEntry({ index, value }: { index: number; value: string }): Violation {
  const message = { da: `${value} er ukendt eller nævnt før.`, en: `${value} is unknown, or listed before.` };
  return { path: pointer("manifest", "entries", index), message };
}

/** A violation where the entry does not fit what is on record. */
function wronglyHeld(entry: ManifestEntryContent, index: number, context: ReportContext): Violation[] {
  const { inclusion, document, revision, contentHash } = entry;
  const parts = [document, revision, contentHash];
  const isWhole = isHeld(entry) ? !parts.includes(null) : parts.every((part) => part === null);
  const expected = expectedInclusion(entry, context);
  if (isWhole && inclusion === expected) return [];
  const message = {
    da: `${nameOf(entry)} står som ${inclusion} med dokumentet ${quoted(document)}, men skal stå som ${expected}.`,
    en: `${nameOf(entry)} stands as ${inclusion} with the document ${quoted(document)}, and should stand as ${expected}.`,
  };
  return [{ path: pointer("manifest", "entries", index), message }];
}

function expectedInclusion(entry: ManifestEntryContent, { isExempt, earlier }: ReportContext) {
  if (!isHeld(entry)) return isExempt(entry.committee, entry.kind) ? "EXEMPT" : "MISSING";
  const first = earlier[0]?.manifest.entries.find((before) => nameOf(before) === nameOf(entry));
  return first && !isHeld(first) ? "LATE_AFTER_FREEZE" : "INCLUDED";
}

export const frameIsThatOfTheFreeze = reportRule(
  "R150",
  "FATAL",
  {
    title: {
      da: "Rapporten bruger politikkens navne fra frysningen",
      en: "The report has the policy's names of its freeze",
    },
    explanation: {
      da:
        "Manifestet nævner politikkens udgave og hash for navne, indsatsområder, mål og udvalg, som de stod, da rapporten blev " +
        "fastfrosset. En senere udgave af politikken ændrer derfor intet i den.",
      en:
        "The manifest names the policy's version and the hash of names, areas, goals and committees as they stood when the " +
        "report was frozen. So a later version of the policy changes nothing in it.",
    },
    hint: { da: "Fastfrys på ny.", en: "Freeze anew." },
  },
  ({ manifest: { frame } }, context) => {
    if (frame && contentHash(frame) === contentHash(context.frame)) return [];
    const [said, held] = [frame ? versionsIn(frame) : "–", versionsIn(context.frame)];
    const message = {
      da: `Manifestet nævner ${said}, men ved frysningen gjaldt ${held}.`,
      en: `The manifest names ${said}, but ${held} held at the freeze.`,
    };
    return [{ path: "/manifest/frame", message }];
  },
);

/** For messages: each policy's version, and the hash of the names. */
const versionsIn = ({ policies, frameHash }: ManifestFrameContent): string =>
  `${policies.map(({ policy, version }) => `${policy} v${version}`).join(", ")} (frameHash ${frameHash})`;

export const frozenEditionsNeverChange = reportRule(
  "I41",
  "FATAL",
  {
    title: { da: "En fastfrosset udgave ændres aldrig", en: "A frozen edition never changes" },
    explanation: {
      da: "Senere revisioner ændrer aldrig en fastfrosset udgave. En fejl rettes med en ny udgave, som følger efter.",
      en: "Later revisions never change a frozen edition. A mistake is mended by a new edition that follows it.",
    },
    hint: { da: "Ret med publishErratum.", en: "Correct it with publishErratum." },
  },
  ({ manifest: { edition, frozenAt } }, { earlier }) => {
    const last = earlier.at(-1);
    const next = (last?.edition ?? 0) + 1;
    if (edition === next && (!last || frozenAt > last.manifest.frozenAt)) return [];
    const message = {
      da: `Udgave ${edition} fra ${frozenAt} følger ikke efter de ${earlier.length}, der er fastfrosset; den næste er ${next}.`,
      en: `Edition ${edition} of ${frozenAt} does not follow the ${earlier.length} that are frozen; the next is ${next}.`,
    };
    return [{ path: "/manifest/edition", message }];
  },
);
