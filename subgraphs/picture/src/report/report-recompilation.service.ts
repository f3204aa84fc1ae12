import { noteNotOnRecord } from "@hub/clock";
import { frameExtractOf, type ManifestEntryFacts, type ReportManifest } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { frozenFrameOf } from "@hub/frame";
import { contentHash } from "@hub/rules";
import { made } from "@hub/subgraph-kit";
import { frameAt, type PictureContext } from "../context/picture.context.js";
import { repliesById } from "../cycle/remark.store.js";
import { Recompilation } from "./report.types.js";
import { type Edition, instantOfEdition } from "./report-edition.service.js";
import { documentsOf, figuresOf, formOf } from "./report-figures.store.js";

interface StoredDocument {
  id: string;
  revision: number;
  content: unknown;
  is_redacted: boolean;
}

/**
 * Makes an edition again (I40), from the documents in its manifest and the decisions up to its instant. It does not depend on what
 * is on record now (I41). Only what was redacted is missing. Names, areas and goals are made anew too, where the manifest names their hash.
 */
export async function recompile(context: PictureContext, edition: Edition): Promise<Recompilation> {
  noteNotOnRecord();
  const { manifest, figures } = edition;
  const [stored, replies] = await Promise.all([
    documentsNow(context, documentsOf(manifest.entries)),
    repliesById(
      context.dataSource,
      manifest.remarks.map(({ id }) => id),
    ),
  ]);
  const entries = manifest.entries.map((entry) => entryNow(entry, stored));
  const frame = frameAt(context, instantOfEdition(edition));
  const recompiledFigures = await figuresOf(context.dataSource, {
    year: manifest.year,
    policy: manifest.policy,
    at: new Date(manifest.frozenAt),
    entries,
    cells: figures.cells.map(({ committee, goal }) => ({ committee, goal })),
    policiesWith: (goal) => frame.policiesWith([goal]),
    form: formOf(figures),
  });
  const figuresHash = contentHash(recompiledFigures);
  const named = manifest.frame && { frame: frozenFrameOf(frame, frameExtractOf(manifest, figures)) };
  const manifestHash = contentHash({ ...partsNow(context, manifest, replies), ...named, entries, figuresHash });
  return made(Recompilation, {
    manifestHash,
    figuresHash,
    agrees: manifestHash === edition.manifestHash && figuresHash === manifest.figuresHash,
    redactedIds: [...stored.values()].filter((document) => document.is_redacted).map(({ id }) => id),
  });
}

async function documentsNow(context: PictureContext, ids: readonly string[]): Promise<Map<string, StoredDocument>> {
  const rows = await rowsOf<StoredDocument>(
    context.dataSource,
    `SELECT id, revision, content, coalesce(withdrawal->>'kind' = 'REDACTION', false) AS is_redacted
     FROM picture.document WHERE id = ANY($1::uuid[]) ORDER BY id`,
    [ids],
  );
  return new Map(rows.map((row) => [row.id, row]));
}

function entryNow(entry: ManifestEntryFacts, stored: ReadonlyMap<string, StoredDocument>): ManifestEntryFacts {
  if (!entry.document) return entry;
  const found = stored.get(entry.document);
  return { ...entry, revision: found?.revision ?? null, contentHash: found ? contentHash(found.content) : null };
}

/** The manifest's other parts, with the hashes that they have now. */
function partsNow(
  { cycle }: PictureContext,
  manifest: ReportManifest,
  replies: readonly { id: string; contentHash: string }[],
): ReportManifest {
  const { release } = manifest;
  const { council } = cycle;
  const currentRelease = release && cycle.release(release.id);
  const hashes = new Map([...replies, ...council.talks(manifest.year)].map((each) => [each.id, each.contentHash]));
  const hashed = ({ id }: { id: string }) => ({
    id,
    contentHash: council.remark(id)?.contentHash ?? hashes.get(id) ?? "",
  });
  return {
    ...manifest,
    letters: manifest.letters.map((each) => ({ ...each, contentHash: cycle.letter(each.letter)?.contentHash ?? "" })),
    release: release && { id: release.id, contentHash: currentRelease?.contentHash ?? "" },
    remarks: manifest.remarks.map(hashed),
    talks: manifest.talks.map(hashed),
  };
}
