import type { FrozenEdition, ReportFigures, ReportManifest } from "@hub/cycle";
import { contentHash } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import type { PictureDesk } from "../context/picture.context.js";
import { documentsOf, figuresOf } from "./report-figures.store.js";
import { manifestAt } from "./report-manifest.service.js";

/** An edition with all that it is made of: a frozen one as it was told, or what one would be if it were frozen now. */
export interface Edition {
  manifest: ReportManifest;
  manifestHash: string;
  figures: ReportFigures;
  /** undefined of a preview. */
  frozen: FrozenEdition | undefined;
}

export function frozenEdition(frozen: FrozenEdition): Edition {
  const { manifest, manifestHash, figures } = frozen;
  return { manifest, manifestHash, figures, frozen };
}

/** The edition that is asked for: frozen, or the next one as it would be now; the newest frozen one where none is named. */
export function editionAsked(desk: PictureDesk, year: number, edition: number | null): Edition | Promise<Edition> {
  const editions = desk.cycle.council.editions(year);
  const next = (editions.at(-1)?.edition ?? 0) + 1;
  const frozen = edition === null ? editions.at(-1) : editions.find((each) => each.edition === edition);
  if (frozen) return frozenEdition(frozen);
  if (edition === null || edition === next) return preview(desk, year);
  const frozenOnes =
    editions.length > 0 ? `editions 1 to ${next - 1} of ${year} are frozen` : `none of ${year} is frozen`;
  throw new HubError("NOT_FOUND", `There is no edition ${edition}: ${frozenOnes}, and ${next} is the live preview.`);
}

/** What the year's next edition would be if it were frozen now. */
async function preview(desk: PictureDesk, year: number): Promise<Edition> {
  const at = desk.clock.now();
  const parts = await manifestAt(desk, year, at);
  const goals = desk.frame.goals(parts.policy);
  const cells = desk.frame.publishers.flatMap(({ code }) => goals.map(({ id }) => ({ committee: code, goal: id })));
  const figures = await figuresOf(desk.dataSource, { year, at, entries: parts.entries, cells });
  const manifest = { ...parts, figuresHash: contentHash(figures) };
  return { manifest, manifestHash: contentHash(manifest), figures, frozen: undefined };
}

/** Ids of all demo data that an edition holds: documents, letters, the barometer, remarks and talks. */
export async function syntheticPartsOf(desk: PictureDesk, { manifest }: Edition): Promise<string[]> {
  const { cycle } = desk;
  const documents: { id: string }[] = await desk.dataSource.query(
    "SELECT id FROM picture.document WHERE id = ANY($1::uuid[]) AND synthetic ORDER BY id",
    [documentsOf(manifest.entries)],
  );
  const letters = manifest.letters.map(({ letter }) => letter).filter((id) => cycle.letter(id)?.synthetic);
  const remarks = manifest.remarks.map(({ id }) => id).filter((id) => cycle.council.remark(id)?.synthetic);
  const talks = cycle.council
    .talks(manifest.year)
    .filter(({ id, synthetic }) => synthetic && holds(manifest.talks, id));
  return [
    ...documents.map(({ id }) => id),
    ...letters,
    ...(manifest.release && isSynthetic(desk, manifest.release.id) ? [manifest.release.id] : []),
    ...remarks,
    ...talks.map(({ id }) => id),
  ];
}

const holds = (parts: readonly { id: string }[], id: string): boolean => parts.some((part) => part.id === id);

/** A vintage, or any value in it. */
function isSynthetic({ cycle }: PictureDesk, id: string): boolean {
  const release = cycle.release(id);
  return release ? release.synthetic || release.observations.some(({ flags }) => flags.includes("SYNTHETIC")) : false;
}
