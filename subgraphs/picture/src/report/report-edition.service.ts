import { type FrozenEdition, frameExtractOf, type ReportFigures, type ReportManifest } from "@hub/cycle";
import { rowsOf } from "@hub/database";
import { frozenFrameOf } from "@hub/frame";
import { contentHash } from "@hub/rules";
import { HubError } from "@hub/subgraph-kit";
import { frameAt, type PictureContext } from "../context/picture.context.js";
import { goalsOfYear } from "../policy-picture/policy-picture.presenter.js";
import { cellSumsOfDocuments } from "../policy-picture/policy-picture.store.js";
import { documentsOf, figuresOf } from "./report-figures.store.js";
import { manifestAt } from "./report-manifest.service.js";

/** An edition with all that it is made of: as it was frozen, or as it would be if it were frozen now. */
export interface Edition {
  manifest: ReportManifest;
  manifestHash: string;
  figures: ReportFigures;
  /** undefined in a preview. */
  frozen: FrozenEdition | undefined;
}

export function frozenEdition(frozen: FrozenEdition): Edition {
  const { manifest, manifestHash, figures } = frozen;
  return { manifest, manifestHash, figures, frozen };
}

/** The instant at which an edition is shown. */
export const instantOfEdition = ({ manifest }: Edition): Date => new Date(manifest.frozenAt);

/** A frozen edition, or the next one as it would be now; without a number the newest frozen one. */
export function requestedEdition(
  context: PictureContext,
  year: number,
  edition: number | null,
): Edition | Promise<Edition> {
  const editions = context.cycle.council.editions(year);
  const next = (editions.at(-1)?.edition ?? 0) + 1;
  const frozen = edition === null ? editions.at(-1) : editions.find((each) => each.edition === edition);
  if (frozen) return frozenEdition(frozen);
  if (edition === null || edition === next) return preview(context, year);
  const existing =
    editions.length > 0 ? `editions 1 to ${next - 1} of ${year} are frozen` : `none of ${year} is frozen`;
  throw new HubError("NOT_FOUND", `There is no edition ${edition}: ${existing}, and ${next} is the live preview.`);
}

/** The edition of a readable id: a frozen one, or the next one, which will have the id once it is frozen. */
export async function editionOfId(context: PictureContext, id: string): Promise<Edition | null> {
  const { council, years } = context.cycle;
  const frozen = council.edition(id);
  if (frozen) return frozenEdition(frozen);
  const [, year = 0, edition] = (/^status-report-(\d{4})-(\d{1,4})$/.exec(id) ?? []).map(Number);
  const next = (council.editions(year).at(-1)?.edition ?? 0) + 1;
  return years.includes(year) && edition === next ? preview(context, year) : null;
}

/** What the year's next edition would be if it were frozen now. */
async function preview(context: PictureContext, year: number): Promise<Edition> {
  const at = context.clock.now();
  const parts = await manifestAt(context, year, at);
  const frame = frameAt(context, at);
  const { dataSource } = context;
  const sums = await cellSumsOfDocuments(dataSource, { documents: documentsOf(parts.entries), year, at });
  const goals = goalsOfYear(frame, parts.policy, sums);
  const cells = frame.deliverers.flatMap(({ code }) => goals.map((goal) => ({ committee: code, goal: goal.code })));
  const policiesWith = (goal: string) => frame.policiesWith([goal]);
  const figures = await figuresOf(dataSource, { ...parts, at, cells, policiesWith, form: 2 });
  const named = frozenFrameOf(frame, frameExtractOf(parts, figures));
  const manifest = { ...parts, frame: named, figuresHash: contentHash(figures) };
  return { manifest, manifestHash: contentHash(manifest), figures, frozen: undefined };
}

/** The ids of all demo data that an edition holds, by kind. */
export interface SyntheticParts {
  documents: string[];
  letters: string[];
  releases: string[];
  remarks: string[];
  talks: string[];
}

export async function syntheticPartsOf(context: PictureContext, { manifest }: Edition): Promise<SyntheticParts> {
  const { cycle } = context;
  const documents = await rowsOf<{ id: string }>(
    context.dataSource,
    "SELECT id FROM picture.document WHERE id = ANY($1::uuid[]) AND synthetic ORDER BY id",
    [documentsOf(manifest.entries)],
  );
  const letters = manifest.letters.map(({ letter }) => letter).filter((id) => cycle.letter(id)?.synthetic);
  const remarks = manifest.remarks.map(({ id }) => id).filter((id) => cycle.council.remark(id)?.synthetic);
  const talks = cycle.council
    .talks(manifest.year)
    .filter(({ id, synthetic }) => synthetic && holds(manifest.talks, id));
  return {
    documents: documents.map(({ id }) => id),
    letters,
    releases: manifest.release && isSynthetic(context, manifest.release.id) ? [manifest.release.id] : [],
    remarks,
    talks: talks.map(({ id }) => id),
  };
}

const holds = (parts: readonly { id: string }[], id: string): boolean => parts.some((part) => part.id === id);

/** A vintage, or any value in it. */
function isSynthetic({ cycle }: PictureContext, id: string): boolean {
  const release = cycle.release(id);
  return release ? release.synthetic || release.observations.some(({ flags }) => flags.includes("SYNTHETIC")) : false;
}
