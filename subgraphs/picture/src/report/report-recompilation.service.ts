import type { ManifestEntryFacts, ReportManifest } from "@hub/cycle";
import { contentHash } from "@hub/rules";
import type { PictureDesk } from "../context/picture.context.js";
import { repliesById } from "../cycle/remark.store.js";
import { Recompilation } from "./report.types.js";
import type { Edition } from "./report-edition.service.js";
import { documentsOf, figuresOf } from "./report-figures.store.js";

interface StoredDocument {
  id: string;
  revision: number;
  content: unknown;
  is_redacted: boolean;
}

/**
 * Makes an edition anew (I40): from the documents that its manifest names by id, hashed as they are stored now, and the decisions up
 * to its instant. What is on record now has no say in it (I41); only what was redacted cannot be had again.
 */
export async function recompile(desk: PictureDesk, edition: Edition): Promise<Recompilation> {
  const { manifest, figures } = edition;
  const [stored, replies] = await Promise.all([
    documentsNow(desk, documentsOf(manifest.entries)),
    repliesById(
      desk.dataSource,
      manifest.remarks.map(({ id }) => id),
    ),
  ]);
  const entries = manifest.entries.map((entry) => entryNow(entry, stored));
  const made = await figuresOf(desk.dataSource, {
    ...{ year: manifest.year, at: new Date(manifest.frozenAt), entries },
    cells: figures.cells.map(({ committee, goal }) => ({ committee, goal })),
  });
  const figuresHash = contentHash(made);
  const manifestHash = contentHash({ ...partsNow(desk, manifest, replies), entries, figuresHash });
  return Object.assign(new Recompilation(), {
    ...{ manifestHash, figuresHash },
    agrees: manifestHash === edition.manifestHash && figuresHash === manifest.figuresHash,
    redacted: [...stored.values()].filter((document) => document.is_redacted).map(({ id }) => id),
  });
}

async function documentsNow(desk: PictureDesk, ids: readonly string[]): Promise<Map<string, StoredDocument>> {
  const rows: StoredDocument[] = await desk.dataSource.query(
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

/** The other parts by their ids, with the hashes that they have now. */
function partsNow(
  { cycle }: PictureDesk,
  manifest: ReportManifest,
  replies: readonly { id: string; contentHash: string }[],
): ReportManifest {
  const { release } = manifest;
  const { council } = cycle;
  const ofRelease = release && cycle.release(release.id);
  const hashes = new Map([...replies, ...council.talks(manifest.year)].map((each) => [each.id, each.contentHash]));
  const hashed = ({ id }: { id: string }) => ({
    id,
    contentHash: council.remark(id)?.contentHash ?? hashes.get(id) ?? "",
  });
  return {
    ...manifest,
    letters: manifest.letters.map((each) => ({ ...each, contentHash: cycle.letter(each.letter)?.contentHash ?? "" })),
    release: release && { id: release.id, contentHash: ofRelease?.contentHash ?? "" },
    remarks: manifest.remarks.map(hashed),
    talks: manifest.talks.map(hashed),
  };
}
