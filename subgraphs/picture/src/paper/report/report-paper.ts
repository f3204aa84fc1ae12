import { type Block, type Paper, paragraph } from "@hub/print";
import { Sources } from "../sources.js";
import type { Tongue } from "../tongue.js";
import { answersChapter } from "./report-answers.js";
import { figuresChapter } from "./report-figures.js";
import { aroundChapter, changesChapter, manifestChapter, wantsChapter } from "./report-parts.js";
import type { AnsweredReport } from "./report-question.js";
import { summaryChapter } from "./report-summary.js";
import { isThere, type ReportWriting } from "./report-writing.js";

/** A frozen edition of the combined status report, as a document for the council. */
export function reportPaper(report: AnsweredReport, tongue: Tongue, origin: string): Paper {
  const { say, language } = tongue;
  const { year, edition, frozenAt } = report;
  const at = frozenAt ?? "";
  const address = `${origin}/reports/${year}?edition=${edition}`;
  const writing = { report, tongue, sources: sourcesOf(report, tongue), address };
  const title = say({ da: `Samlet statusrapport ${year}`, en: `Combined status report ${year}` });
  const policy = policyOf(report, tongue);
  const frozen = tongue.instant(at);
  return {
    language,
    series: policy,
    title,
    author: say({
      da: "Integrationspolitikkens hub, på vegne af det koordinerende udvalg",
      en: "The integration policy hub, for the coordinating committee",
    }),
    subject: say({
      da: `${policy}: status for udvalgenes arbejde i ${year}, udgave ${edition}`,
      en: `${policy}: how the committees' work stands in ${year}, edition ${edition}`,
    }),
    facts: factsOf(writing),
    mark: report.synthetic
      ? say({
          da: "SYNTETISK: rapporten rummer demodata, der ikke er kommunens.",
          en: "SYNTHETIC: the report holds demo data that is not the city's.",
        })
      : undefined,
    footer: say({
      da: `${title}, udgave ${edition}. Som registreret ${frozen}. Kilde: ${address}`,
      en: `${title}, edition ${edition}. As on record on ${frozen}. Source: ${address}`,
    }),
    at: new Date(at),
    blocks: [
      ...summaryChapter(writing),
      ...wantsChapter(writing),
      ...figuresChapter(writing),
      ...answersChapter(writing),
      ...changesChapter(writing),
      ...manifestChapter(writing),
      ...aroundChapter(writing),
      ...writing.sources.chapter(tongue),
      ...verifying(writing),
    ],
  };
}

function policyOf({ frameContent, year }: AnsweredReport, { text, say }: Tongue): string {
  const [first] = frameContent?.policies ?? [];
  return first
    ? text(first.title)
    : say({ da: `Integrationspolitikken ${year}`, en: `The integration policy ${year}` });
}

function sourcesOf({ manifest, release, callLetters }: AnsweredReport, { say, nameOf, day }: Tongue): Sources {
  const sources = new Sources();
  for (const { committee, kind, revision, contentHash, document } of manifest) {
    if (!contentHash) continue;
    const published = document ? `, ${day(document.publishedAt)}` : "";
    sources.add(
      contentHash,
      say({
        da: `${committee.code}: ${nameOf("DocumentKind", kind)}, revision ${revision}${published}`,
        en: `${committee.code}: ${nameOf("DocumentKind", kind)}, revision ${revision}${published}`,
      }),
    );
  }
  if (release) {
    const { year, vintage, releasedAt, contentHash } = release;
    sources.add(
      contentHash,
      say({
        da: `Integrationsbarometer ${year}, udgave ${vintage}, ${day(releasedAt)}`,
        en: `Integration barometer ${year}, vintage ${vintage}, ${day(releasedAt)}`,
      }),
    );
  }
  for (const { letter } of callLetters) {
    const to = say({ da: "Opfordringsskrivelse til", en: "Call letter to" });
    sources.add(letter.contentHash, `${to} ${letter.committee.code}, ${day(letter.issuedAt)}`);
  }
  return sources;
}

function factsOf({ report, tongue, address }: ReportWriting): Paper["facts"] {
  const { say, instant, whole } = tongue;
  const { edition, frozenAt, reason, manifest } = report;
  const there = manifest.filter(isThere).length;
  return [
    [say({ da: "Til", en: "To" }), say({ da: "Borgerrepræsentationen", en: "The City Council" })],
    [
      say({ da: "Udgave", en: "Edition" }),
      say({
        da: `${edition}, fastfrosset ${instant(frozenAt ?? "")}`,
        en: `${edition}, frozen on ${instant(frozenAt ?? "")}`,
      }),
    ],
    ...(reason ? [[say({ da: "Retter", en: "Corrects" }), tongue.text(reason)] as const] : []),
    [
      say({ da: "Bygger på", en: "Built on" }),
      say({
        da: `${whole(there)} af ${whole(manifest.length)} dokumenter`,
        en: `${whole(there)} of ${whole(manifest.length)} documents`,
      }),
    ],
    [say({ da: "Findes på", en: "Found at" }), address],
  ];
}

function verifying({ report, tongue, address }: ReportWriting): Block[] {
  const { say } = tongue;
  return [
    paragraph(
      say({
        da: `Udgavens manifest har hashen ${report.manifestHash}, og dens tal ${report.figuresHash}. På ${address} regner din egen browser dem efter; dér ses også, om en senere udgave retter denne.`,
        en: `The edition's manifest has the hash ${report.manifestHash}, and its figures ${report.figuresHash}. At ${address} your own browser computes them anew; there it also shows whether a later edition corrects this one.`,
      }),
      "small",
    ),
  ];
}
