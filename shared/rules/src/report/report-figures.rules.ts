import { contentHash } from "../rule/content/content-hash.js";
import { pointer } from "../rule/finding-path.js";
import { groupedBy, repeatsIn } from "../rule/list.js";
import { sumOere } from "../rule/money.js";
import { quotedList } from "../rule/quotation.js";
import { type RuleDescription, type Violation } from "../rule/rule.js";
import type { ReportCellContent, ReportContent, ReportManifestContent } from "./report.document.js";
import { reportRule } from "./report.document.js";

/** An edition is compiled, not written: a mistake in it is corrected by compiling it again. */
const FREEZE_ANEW: RuleDescription["hint"] = { da: "Fastfrys på ny.", en: "Freeze anew." };

export const everyFigureHasASource = reportRule(
  "I39",
  "FATAL",
  {
    title: { da: "Hvert tal har en kilde i manifestet", en: "Every figure has a source in the manifest" },
    explanation: {
      da:
        "Hvert tal i rapporten fører tilbage til indhold, hvis hash står i manifestet, og manifestet navngiver netop de tal, " +
        "rapporten viser.",
      en:
        "Every figure of the report leads to content whose hash stands in the manifest, and the manifest names exactly the " +
        "figures that the report shows.",
    },
    hint: FREEZE_ANEW,
  },
  ({ manifest, figures }) => [
    ...(contentHash(figures) === manifest.figuresHash ? [] : [OTHER_FIGURES]),
    ...cellsWithoutSource(figures.cells, manifest),
  ],
);

const OTHER_FIGURES: Violation = {
  path: "/manifest/figuresHash",
  message: {
    da: "Manifestet navngiver andre tal end rapportens.",
    en: "The manifest names other figures than the report's.",
  },
};

function cellsWithoutSource(cells: readonly ReportCellContent[], manifest: ReportManifestContent): Violation[] {
  const { entries, letters, remarks, talks, release } = manifest;
  const named = [...entries, ...letters, ...remarks, ...talks, ...(release ? [release] : [])];
  const known = new Set(named.map((each) => each.contentHash));
  return cells.flatMap((cell, i) => {
    const strange = cell.sources.filter((source) => !known.has(source));
    if (strange.length === 0 && (cell.sources.length > 0 || !hasContent(cell))) return [];
    const message = {
      da: `Tallene for ${cell.committee} og ${cell.goal} har ingen kilde i manifestet: [${quotedList(strange)}].`,
      en: `The figures of ${cell.committee} and ${cell.goal} have no source in the manifest: [${quotedList(strange)}].`,
    };
    return [{ path: pointer("figures", "cells", i, "sources"), message }];
  });
}

function hasContent({ progress, initiatives, alsoServing, financed, unfinanced, spent }: ReportCellContent): boolean {
  return (
    progress !== null || [initiatives, alsoServing, financed, unfinanced, spent ?? 0].some((figure) => figure !== 0)
  );
}

export const manifestGivesItsHash = reportRule(
  "I40",
  "FATAL",
  {
    title: { da: "Manifestet giver samme hash igen", en: "The manifest gives the same hash again" },
    explanation: {
      da: "Enhver, der danner rapporten ud fra manifestet, får samme manifestHash: SHA-256 over manifestets kanoniske JSON.",
      en: "Whoever compiles the report from its manifest gets the same manifestHash: SHA-256 over the manifest's canonical JSON.",
    },
    hint: FREEZE_ANEW,
  },
  ({ manifest, manifestHash }) => {
    const again = contentHash(manifest);
    if (again === manifestHash) return [];
    const message = {
      da: `Manifestet giver ${again}, ikke ${manifestHash}.`,
      en: `The manifest gives ${again}, not ${manifestHash}.`,
    };
    return [{ path: "/manifestHash", message }];
  },
);

export const unfinancedIsWhole = reportRule(
  "I42",
  "ERROR",
  {
    title: { da: "De ufinansierede initiativer er alle med", en: "All unfinanced initiatives are in it" },
    explanation: {
      da:
        "Rapportens ufinansierede initiativer er netop dem, der stod uden finansiering, da den blev fastfrosset: hvert nævnt én " +
        "gang, og for hvert udvalg til den sum, som rapportens tal viser.",
      en:
        "The report's unfinanced initiatives are exactly those without money when it was frozen: each named once, and for each " +
        "committee to the sum that the report's figures show.",
    },
    hint: FREEZE_ANEW,
  },
  ({ figures: { cells, totals, unfinanced } }) => {
    const shown = cells.map(({ committee, unfinanced: oere }) => ({ committee, oere }));
    const committees = [...new Set([...shown, ...unfinanced].map(({ committee }) => committee))];
    const [listedOf, shownOf] = [sumsOf(unfinanced), sumsOf(shown)];
    return [
      ...repeatsIn(unfinanced.map(({ committee, code }) => `${committee} ${code}`)).map(namedBefore),
      ...committees.flatMap((committee) => differing(committee, listedOf(committee), shownOf(committee))),
      ...differing("", sumOere(shown.map(({ oere }) => oere)), totals.unfinanced),
    ];
  },
);

type Sums = ReportContent["figures"]["unfinanced"][number];

function sumsOf(list: readonly Pick<Sums, "committee" | "oere">[]): (committee: string) => number {
  const ofCommittees = groupedBy(list, ({ committee }) => committee);
  return (committee) => sumOere((ofCommittees.get(committee) ?? []).map(({ oere }) => oere));
}

function namedBefore({ index, value }: { index: number; value: string }): Violation {
  const message = { da: `${value} er nævnt før.`, en: `${value} is named before.` };
  return { path: pointer("figures", "unfinanced", index), message };
}

function differing(whose: string, listed: number, shown: number): Violation[] {
  if (listed === shown) return [];
  const message = {
    da: `De ufinansierede initiativer ${whose || "i alt"} giver ${listed} øre, men rapportens tal viser ${shown} øre.`,
    en: `The unfinanced initiatives ${whose ? `of ${whose}` : "in all"} come to ${listed} øre, and the figures show ${shown} øre.`,
  };
  return [{ path: "/figures/unfinanced", message }];
}
